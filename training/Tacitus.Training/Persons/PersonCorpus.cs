using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Coding.Persons;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Persons;

/// <summary>Articles in which the killed, the injured and the suspects are named: the Gun Violence Database, and MUC-4's templates.</summary>
internal static partial class PersonCorpus
{
    /// <summary>The parts in the order of the model's labels.</summary>
    public static ImmutableArray<string> Labels => PartReader.Labels;

    /// <summary>Chosen by cross-validation on the same articles.</summary>
    public static ClassifierSettings Settings { get; } = new(0.1, 0.3, 3, [1f, 1f, 0.7f, 0.7f, 0.3f, 1f]);

    /// <summary>Whether a document is of local news, whose key names people of each part; thresholds are set by these.</summary>
    public static bool IsNews(string document) => document.StartsWith("gvdb", StringComparison.Ordinal);

    /// <summary>Whether a document is of the three quarters whose errors may be looked at.</summary>
    public static bool IsTuned(string document) => Convert.ToInt32(StableId.Of("h", document)[^4..], 16) % 4 != 1;

    /// <summary>The articles of <c>gvdb/dev.tsv</c> under <paramref name="data"/>.</summary>
    public static IEnumerable<(string Document, string Text, ImmutableArray<NamedPart> Named)> ReadGvdb(string data)
    {
        foreach (var row in File.ReadLines(Path.Combine(data, "gvdb", "dev.tsv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')))
        {
            var key = JsonNode.Parse(row[4])!.AsObject();
            var named = ImmutableArray.CreateBuilder<NamedPart>();
            foreach (var victim in key["victim-section"]!.AsArray())
            {
                if (Name(victim) is not { } name) continue;
                var was = victim!["victim-was"]?.AsArray().Select(w => w!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];
                if (was.Contains("killed")) named.Add(new NamedPart(name, 0));
                else if (was.Count > 0) named.Add(new NamedPart(name, 1));
            }
            foreach (var shooter in key["shooter-section"]!.AsArray()) if (Name(shooter) is { } name) named.Add(new NamedPart(name, 2));
            yield return ("gvdb" + row[0], row[3], named.ToImmutable());
        }
    }

    /// <summary>The documents of <c>muc4/documents.jsonl</c> under <paramref name="data"/>.</summary>
    public static IEnumerable<(string Document, string Text, ImmutableArray<NamedPart> Named)> ReadMuc(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, "muc4", "documents.jsonl")))
        {
            var document = JsonNode.Parse(line)!;
            var named = ImmutableArray.CreateBuilder<NamedPart>();
            foreach (var template in document["templates"]!.AsArray())
            {
                var effects = Values(template, "HUM TGT: EFFECT OF INCIDENT").ToArray();
                foreach (var target in Values(template, "HUM TGT: NAME").SelectMany(v => Quoted().Matches(v)).Select(m => m.Groups[1].Value))
                {
                    var effect = effects.FirstOrDefault(e => e.Contains('"' + target + '"', StringComparison.Ordinal)) ?? (effects.Length == 1 && !effects[0].Contains('"', StringComparison.Ordinal) ? effects[0] : "");
                    if (effect.Contains("DEATH", StringComparison.Ordinal)) named.Add(new NamedPart(target, 0));
                    else if (effect.Contains("INJURY", StringComparison.Ordinal) && !effect.Contains("NO INJURY", StringComparison.Ordinal)) named.Add(new NamedPart(target, 1));
                }
                foreach (var perpetrator in Values(template, "PERP: INDIVIDUAL ID").SelectMany(v => Quoted().Matches(v)).Select(m => m.Groups[1].Value)) named.Add(new NamedPart(perpetrator, 2));
            }
            yield return ("muc4" + document["id"], document["text"]!.GetValue<string>(), named.ToImmutable());
        }
    }

    /// <summary>An example for each person that <paramref name="text"/> names.</summary>
    public static IEnumerable<(TextExample Example, string Name)> Examples(Analyser analyser, PersonFeatures features, string document, string text, ImmutableArray<NamedPart> named)
    {
        var analysis = analyser.Analyse(ArticleReader.OfText(text, null));
        var persons = PersonGatherer.Gather(analysis);
        foreach (var (person, vector) in persons.Zip(features.Of(analysis, persons)))
        {
            var words = person.Words;
            var labels = named.Where(n => IsNamed(words, Words(n.Name))).Select(n => n.Label).ToHashSet();
            yield return (new TextExample(document, vector, [.. Labels.Select((_, l) => labels.Contains(l))]), analysis[person.Name]);
        }
    }

    /// <summary>The persons of <c>gva/articles.jsonl</c> under <paramref name="data"/>, by shooting and name.</summary>
    public static List<IGrouping<string, TextExample>> ReadUnlabelled(Analyser analyser, PersonFeatures features, string data) =>
        [.. File.ReadLines(Path.Combine(data, "gva", "articles.jsonl")).Select(l => JsonNode.Parse(l)!)
            .SelectMany(a => Examples(analyser, features, "gva" + a["id"], a["title"] + "\n\n" + a["content"], []).Select(e => (Key: a["incident"] + " " + NameKey(e.Name), e.Example)))
            .GroupBy(e => e.Key, e => e.Example)];

    private static string NameKey(string name) => Words(name) is { Length: > 0 } words ? words[0] + " " + words[^1] : name;

    /// <summary>The words of a name, for comparing.</summary>
    public static ImmutableArray<string> Words(string name) =>
        [.. NameWord().Matches(name.ToLowerInvariant()).Select(m => m.Value).Where(w => w is not ("jr" or "sr" or "ii" or "iii" or "iv"))];

    private static bool IsNamed(ImmutableArray<string> ours, ImmutableArray<string> theirs) => theirs.Length > 0 && ours.Length > 0
        && (theirs.Length == 1 ? ours[^1] == theirs[0] || ours[0] == theirs[0] : ours.Length == 1 ? ours[0] == theirs[^1] : ours[^1] == theirs[^1] && (ours[0] == theirs[0] || theirs.Contains(ours[0]) || ours.Contains(theirs[0])));

    private static string? Name(JsonNode? person) => person!["name"]?["value"]?.GetValue<string>().Trim() is { Length: > 0 } name ? name : null;

    private static IEnumerable<string> Values(JsonNode? template, string slot) => template![slot]?.AsArray().Select(v => v!.GetValue<string>()) ?? [];

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();
}
