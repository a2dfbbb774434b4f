using Tacitus.Coding.Roles;

namespace Tacitus.Training.Roles;

/// <summary>How good the role model is in cross-validation: of each role the best F1 over thresholds, an entity counting once and right when its words are in the key.</summary>
internal static class RoleFigures
{
    /// <summary>Prints them from the probabilities of each document's candidates.</summary>
    public static void Print(List<RoleDocument> documents, List<RoleText> texts, List<int[][]> probabilities)
    {
        var roles = Enum.GetValues<Role>();
        var found = roles.Select(_ => new List<(int P, bool Right)>()).ToArray();
        var gold = new int[roles.Length];
        for (var d = 0; d < documents.Count; d++)
        {
            var entities = documents[d].Entities.DistinctBy(e => (e.Role, string.Join('|', e.Mentions.Order(StringComparer.Ordinal)))).ToList();
            foreach (var (r, _) in entities) gold[(int)r]++;
            var best = new SortedDictionary<(Role Role, string Words), int>();
            for (var i = 0; i < probabilities[d].Length; i++)
            {
                var words = RoleCorpus.Normal(documents[d].Analysis[texts[d].Candidates[i].Span]);
                foreach (var r in roles) best[(r, words)] = Math.Max(best.GetValueOrDefault((r, words)), probabilities[d][i][(int)r]);
            }
            var used = new HashSet<int>();
            foreach (var (key, p) in best.Where(b => b.Value >= 30).OrderByDescending(b => b.Value))
            {
                var e = entities.FindIndex(x => x.Role == key.Role && x.Mentions.Contains(key.Words));
                if (e < 0 || used.Add(e)) found[(int)key.Role].Add((p, e >= 0));
            }
        }
        var named = documents.SelectMany((d, i) => d.Entities.Select(e => (Document: i, e.Mentions))).ToList();
        var candidates = documents.Select((d, i) => texts[i].Candidates.Select(c => RoleCorpus.Normal(d.Analysis[c.Span])).ToHashSet(StringComparer.Ordinal)).ToList();
        Console.WriteLine($"{named.Count(n => n.Mentions.Overlaps(candidates[n.Document]))} of {named.Count} of the key are candidates");
        foreach (var role in roles.Skip(1))
        {
            var (best, right, n, line) = (0.0, 0, 0, "");
            foreach (var (p, ok) in found[(int)role].OrderByDescending(x => x.P))
            {
                n++;
                if (ok) right++;
                var f = 2.0 * right / (n + gold[(int)role]);
                if (f <= best) continue;
                best = f;
                line = $"F1 {f:0.000} at {p}, precision {right / (double)n:0.00}, recall {right / (double)gold[(int)role]:0.00}, {gold[(int)role]} in the key";
            }
            Console.WriteLine($"{role,-26} {line}");
        }
    }
}
