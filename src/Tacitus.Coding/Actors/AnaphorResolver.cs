using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Leads "the group", "the extremists", "the Islamic State affiliate" back to the armed group that they mean in this article.</summary>
internal sealed class AnaphorResolver(ActorLexicon lexicon)
{
    // Farther back than three sentences a definite group is not led back, unless one group is what the article is about.
    private const int Reach = 3;

    /// <summary>Adds the resolved descriptions of <paramref name="text"/> to its hits.</summary>
    public void Resolve(ActorText text)
    {
        var groups = text.Hits.Where(h => h is { Kind: ActorKind.ArmedGroup, Actor: not null }).OrderBy(h => h.First).ToList();
        if (groups.Count == 0) return;
        var counts = groups.GroupBy(h => h.Actor!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].Word < 0) continue;
            if (BranchOf(text, i, groups, counts) is { } branch)
            {
                Keep(branch);
                continue;
            }
            if (text.Word(i) is "the" && i + 1 < text.Units.Length && text.HitAt[i + 1] is null && text.Units[i + 1].Letters == Letters.Lower && !text.OneCase(i) && Headed(text.Word(i + 1, i), i, groups) is { } headed)
            {
                Keep(new ActorText.Hit(i + 1, i + 2, headed.Actor, headed.Name, headed.Kind, "anaphor"));
                continue;
            }
            if (text.Word(i) is not ("the" or "this" or "that" or "these" or "those") || Phrase(text, i, out var first) is not { } end) continue;
            if (Antecedent(text, i, groups, counts) is not { } group) continue;
            Replace(text, first, end);
            Keep(new ActorText.Hit(first, end, group.Actor, group.Name, group.Kind, "anaphor"));
        }

        void Keep(ActorText.Hit hit)
        {
            text.Add(hit);
            groups.Add(hit);
            groups.Sort((a, b) => a.First.CompareTo(b.First));
            counts[hit.Actor!] = counts.GetValueOrDefault(hit.Actor!) + 1;
        }
    }

    // "the brigade", "the front": in small letters the word that ends a group's name.
    private static ActorText.Hit? Headed(string word, int unit, List<ActorText.Hit> groups) =>
        word is "brigade" or "front" or "movement" or "militia" or "party" or "league" or "battalion" or "cartel" or "council" or "alliance" or "coalition" or "brotherhood"
            ? groups.FirstOrDefault(g => g.First < unit && g.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>The group that a definite or pronoun at <paramref name="unit"/> means; null when nothing speaks for one.</summary>
    public static ActorText.Hit? Antecedent(ActorText text, int unit, IReadOnlyList<ActorText.Hit> groups, IReadOnlyDictionary<string, int> counts)
    {
        var sentence = text.Units[unit].Sentence;
        var start = unit;
        while (start > 0 && text.Units[start - 1].Sentence == sentence) start--;
        // A second subject ("X was spreading and the group decided") is not the first one again.
        var afterConjunction = text.Word(unit - 1, unit) is "and" or "but" or "while" or "whereas";
        ActorText.Hit? best = null;
        var bestScore = double.MinValue;
        var total = counts.Values.Sum();
        foreach (var hit in groups)
        {
            if (hit.First >= unit) break;
            var distance = sentence - text.Units[hit.First].Sentence;
            if (distance == 0 && !afterConjunction) best = bestScore < 1000 + hit.First ? (hit, bestScore = 1000 + hit.First).hit : best;
            else if (distance is > 0 and <= Reach)
            {
                var leads = !groups.Any(g => g.First < hit.First && text.Units[g.First].Sentence == text.Units[hit.First].Sentence);
                var score = 2.0 * counts[hit.Actor!] / total + (leads ? 0.5 : 0) - distance + (hit.Rule == "anaphor" ? 0.6 : 0);
                if (score >= bestScore) (best, bestScore) = (hit, score);
            }
        }
        if (best is not null) return best;
        var dominant = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First();
        return dominant.Value * 10 >= total * 6 && groups[0].First < unit ? groups.First(g => g.Actor == dominant.Key) : null;
    }

    private static void Replace(ActorText text, int first, int end) => text.Remove(first, end);

    // "the Islamic State affiliate (in Afghanistan)", "IS offshoot": a branch, which one the article tells elsewhere.
    private ActorText.Hit? BranchOf(ActorText text, int i, List<ActorText.Hit> groups, Dictionary<string, int> counts)
    {
        if (text.StartingAt(i) is not { Kind: ActorKind.ArmedGroup, Actor: not null } parent) return null;
        var noun = parent.End;
        if (text.Word(noun, i) is "s") noun++;
        if (text.Word(noun, i) is "regional" or "local" or "afghan" or "most") noun++;
        if (noun >= text.Units.Length || text.Units[noun].Sentence != text.Units[i].Sentence) return null;
        var end = text.Longest(lexicon.Descriptions.Branch, noun, out _);
        // "al-Qaeda affiliates" are many, and no one of them.
        if (end < 0 || text.Written(end - 1) is [.., 's' or 'S']) return null;
        var branch = counts.Keys.Where(id => id != parent.Actor && lexicon.IsWithin(id, parent.Actor!))
            .OrderByDescending(id => counts[id]).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault();
        if (branch is null || text.Word(end, i) is "of") return null;
        groups.Remove(parent);
        var modifier = parent with { Rule = "name.modifier" };
        text.Remove(parent.First, parent.End);
        text.Add(modifier);
        return new ActorText.Hit(noun, end, branch, lexicon.Find(branch)!.Actor.Name, ActorKind.ArmedGroup, "anaphor.branch");
    }

    // The end of a group phrase after the determiner at i, or null.
    private int? Phrase(ActorText text, int i, out int first)
    {
        first = i + 1;
        for (var k = first; k < Math.Min(first + 4, text.Units.Length) && text.Units[k].Sentence == text.Units[i].Sentence; k++)
        {
            var end = text.Longest(lexicon.Descriptions.Group, k, out _);
            if (end < 0) end = text.Longest(lexicon.Descriptions.Fighters, k, out _);
            if (end > 0)
            {
                for (var u = first; u < end; u++)
                {
                    if (text.HitAt[u] is { Actor: not null }) return null;
                }
                var next = text.Word(end, i);
                if (next is "of" or "responsible" or "behind" or "led" or "called" or "named" or "known" or "that" or "which" or "who" or "linked" or "affiliated") return null;
                if (text.StartingAt(end) is { Kind: ActorKind.ArmedGroup or ActorKind.Organisation }) return null;
                if (end < text.Units.Length && text.Units[end].Sentence == text.Units[i].Sentence && !text.OneCase(i) && text.Units[end].Letters is Letters.Capital or Letters.Upper
                    && text.Units[end].Start - text.Units[end - 1].End <= 1) return null;
                return end;
            }
            if (!lexicon.Descriptions.Modifiers.Contains(text.Units[k].Word) && text.Word(k) is not ("even" or "more" or "same" or "banned" or "outlawed" or "brutal" or "deadly" or "sunni" or "shadowy" or "notorious")) return null;
        }
        return null;
    }
}
