using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>Texts of this century with the words that have a role in their violence: WikiEvents, RAMS, and the parts of the project's gold set that may be learned from.</summary>
internal static class ModernCorpus
{
    private static readonly KindLexicon Targets = new("Events.targets.lexicon");

    /// <summary>The texts under <paramref name="data"/> and in <c>bench/gold</c>: name, text, who and what is named, and the words of each sentence that was annotated; all were where there are none.</summary>
    public static IEnumerable<(string Id, string Text, ImmutableArray<(Part Part, string Words)> Named, ImmutableArray<string> Scope)> Read(string data) =>
        [.. WikiEvents(data), .. Rams(data), .. Gold()];

    /// <summary>What an annotation says of the words.</summary>
    internal enum Part
    {
        /// <summary>They name who did it.</summary>
        Doer,

        /// <summary>They name whom or what it was done to.</summary>
        Aim,

        /// <summary>They name with what.</summary>
        Weapon,
    }

    /// <summary>The role of words of <paramref name="part"/> by what they name: a person, others by name, people, a thing; null when that does not tell.</summary>
    public static Role? RoleOf(Analysis analysis, Span span, Part part)
    {
        var (first, end) = (analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);
        var person = analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(span));
        var name = analysis.Tokens[end - 1].Tag == PartOfSpeech.Propn;
        if (part == Part.Weapon) return Role.Weapon;
        if (part == Part.Doer) return person || !name ? Role.PerpetratorIndividual : Role.PerpetratorOrganisation;
        if (person) return Role.Victim;
        return Targets.KindOf(analysis, first, end) is null ? name ? null : Role.HumanTarget : Targets.IsThing(analysis, first, end) ? Role.PhysicalTarget : Role.HumanTarget;
    }

    private static IEnumerable<(string, string, ImmutableArray<(Part, string)>, ImmutableArray<string>)> WikiEvents(string data)
    {
        foreach (var d in File.ReadLines(Path.Combine(data, "wikievents", "dev.jsonl")).Select(l => JsonNode.Parse(l)!))
        {
            var named = d["event_mentions"]!.AsArray().Where(e => IsViolent((string)e!["event_type"]!)).SelectMany(e => e!["arguments"]!.AsArray())
                .Select(a => (Part: PartOf((string)a!["role"]!), Words: (string)a["text"]!)).Where(a => a.Part is not null).Select(a => (a.Part!.Value, a.Words));
            yield return ("wikievents" + d["doc_id"], (string)d["text"]!, [.. named], []);
        }
    }

    private static IEnumerable<(string, string, ImmutableArray<(Part, string)>, ImmutableArray<string>)> Rams(string data)
    {
        foreach (var d in File.ReadLines(Path.Combine(data, "rams", "dev.jsonlines")).Select(l => JsonNode.Parse(l)!))
        {
            if (!IsViolent((string)d["evt_triggers"]![0]![2]![0]![0]!)) continue;
            var sentences = d["sentences"]!.AsArray().Select(s => s!.AsArray().Select(w => (string)w!).ToArray()).ToArray();
            var words = sentences.SelectMany(s => s).ToArray();
            var named = ImmutableArray.CreateBuilder<(Part, string)>();
            var scope = new SortedSet<int> { (int)d["evt_triggers"]![0]![0]! };
            foreach (var span in d["ent_spans"]!.AsArray())
            {
                var role = (string)span![2]![0]![0]!;
                scope.Add((int)span[0]!);
                if (PartOf(role[(role.IndexOf("arg", StringComparison.Ordinal) + 5)..]) is { } part) named.Add((part, string.Join(' ', words[(int)span[0]!..((int)span[1]! + 1)])));
            }
            // Only one event of each text was annotated: sentences without a word of it tell nothing.
            var starts = sentences.Select((_, i) => sentences.Take(i).Sum(s => s.Length)).ToArray();
            yield return ("rams" + d["doc_key"], string.Join(' ', words), named.ToImmutable(), [.. sentences.Where((s, i) => scope.Any(t => t >= starts[i] && t < starts[i] + s.Length)).Select(s => string.Join(' ', s))]);
        }
    }

    private static IEnumerable<(string, string, ImmutableArray<(Part, string)>, ImmutableArray<string>)> Gold()
    {
        foreach (var gold in GoldParts.Read(GoldParts.Early))
        {
            var named = gold.Events.SelectMany(e => Names(e["perpetrators"], Part.Doer).Concat(Names(e["claims"], Part.Doer)).Concat(Names(e["targets"], Part.Aim)).Concat(Names(e["victims"], Part.Aim)).Concat(Names(e["weapons"], Part.Weapon)));
            yield return (gold.Id, gold.Text, [.. named], []);
        }
    }

    private static IEnumerable<(Part, string)> Names(JsonNode? list, Part part) => list is JsonArray items ? items.SelectMany(i => ((string)i!["name"]!).Split('|')).Select(n => (part, n)) : [];

    private static bool IsViolent(string type) => type.StartsWith("conflict.attack", StringComparison.OrdinalIgnoreCase) || type.StartsWith("life.die", StringComparison.OrdinalIgnoreCase) || type.StartsWith("life.injure", StringComparison.OrdinalIgnoreCase);

    private static Part? PartOf(string role) => role.ToLowerInvariant() switch
    {
        "attacker" or "killer" or "injurer" => Part.Doer,
        "target" or "victim" => Part.Aim,
        "instrument" or "explosivedevice" => Part.Weapon,
        _ => null,
    };
}
