using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Roles;

/// <summary>Documents with the words that are named in each role: the 1,300 development reports of MUC-4 by their templates, and modern texts.</summary>
internal static class RoleCorpus
{
    private static readonly (string Key, Role Role)[] Slots =
        [("PerpInd", Role.PerpetratorIndividual), ("PerpOrg", Role.PerpetratorOrganisation), ("Target", Role.PhysicalTarget), ("Victim", Role.Victim), ("Weapon", Role.Weapon)];

    /// <summary>The documents of <c>muc4</c> under <paramref name="data"/>; the keys are those of the file <paramref name="keys"/>.</summary>
    public static IEnumerable<RoleDocument> Read(string data, string keys)
    {
        var documents = File.ReadLines(Path.Combine(data, "muc4", "documents.jsonl")).Select(l => JsonNode.Parse(l)!).ToDictionary(d => d["id"]!.GetValue<string>(), StringComparer.Ordinal);
        var (analyser, places, actorFinder, tollFinder, frames) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder(), new FrameFinder());
        foreach (var line in File.ReadLines(Path.Combine(data, "muc4", keys)))
        {
            var gold = JsonNode.Parse(line)!;
            var document = documents[gold["docid"]!.GetValue<string>()];
            var published = PartialDate.TryParse(document["dct"]?.GetValue<string>(), out var date) ? new Publication(date, DateBasis.Given) : null;
            var analysis = analyser.Analyse(ArticleReader.OfText(document["text"]!.GetValue<string>(), published));
            var found = places.Find(analysis);
            var actors = actorFinder.Find(analysis, found);
            var entities = new List<(Role, HashSet<string>)>();
            foreach (var template in gold["templates"]!.AsArray())
                foreach (var (key, role) in Slots)
                    foreach (var entity in template![key]!.AsArray()) entities.Add((role, [.. entity!.AsArray().Select(m => Normal(m![0]!.GetValue<string>()))]));
            entities.AddRange(Described(document).Select(m => (Role.HumanTarget, m)));
            yield return new RoleDocument(
                gold["docid"]!.GetValue<string>(), analysis, [.. analysis.Sentences.SelectMany(s => frames.Find(analysis, s))], actors, tollFinder.Find(analysis),
                entities, [.. gold["templates"]!.AsArray().Select(t => t!["incident_type"]!.GetValue<string>())]);
        }
    }

    /// <summary>The documents of <see cref="ModernCorpus"/>.</summary>
    public static IEnumerable<RoleDocument> ReadModern(string data)
    {
        var (analyser, places, actorFinder, tollFinder, frames) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder(), new FrameFinder());
        foreach (var (id, text, named, scope) in ModernCorpus.Read(data))
        {
            var analysis = analyser.Analyse(ArticleReader.OfText(text, null));
            var entities = new List<(Role, HashSet<string>)>();
            foreach (var (part, words) in named)
            {
                var at = text.IndexOf(words, StringComparison.Ordinal);
                if (at >= 0 && ModernCorpus.RoleOf(analysis, new Span(at, at + words.Length), part) is { } role) entities.Add((role, [Normal(Bare(words))]));
            }
            yield return new RoleDocument(id, analysis, [.. analysis.Sentences.SelectMany(s => frames.Find(analysis, s))], actorFinder.Find(analysis, places.Find(analysis)), tollFinder.Find(analysis), entities, [])
            {
                Unread = scope.IsEmpty ? [] : [.. analysis.Sentences.Where(s => !scope.Any(x => x.Contains(analysis[s.Span], StringComparison.Ordinal) || analysis[s.Span].Contains(x, StringComparison.Ordinal))).Select(s => s.Index)],
            };
        }
    }

    // A candidate has no article.
    private static string Bare(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && words[..blank].ToLowerInvariant() is "the" or "a" or "an" or "its" or "their" or "his" ? words[(blank + 1)..] : words;

    // People whom a template tells by a description alone; a description of somebody who is named has the name after a colon.
    private static IEnumerable<HashSet<string>> Described(JsonNode document) => document["templates"]!.AsArray()
        .SelectMany(t => t!["HUM TGT: DESCRIPTION"]!.AsArray()).Select(f => f!.GetValue<string>()).Where(f => f.Contains('"', StringComparison.Ordinal) && !f.Contains("\": \"", StringComparison.Ordinal))
        .Select(f => f.Split('"').Where((_, i) => i % 2 == 1).Select(Normal).ToHashSet());

    /// <summary>Words as they are compared.</summary>
    public static string Normal(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('[', '(').Replace(']', ')').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
