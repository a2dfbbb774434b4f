using System.Text.Json.Nodes;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;
using Tacitus.Training.News;

namespace Tacitus.Training.Spotting;

/// <summary>Texts in which the words that tell of events are marked: the project's own articles, WikiEvents, RAMS and FAMuS.</summary>
internal static class SpotCorpus
{
    /// <summary>The texts under <paramref name="data"/> and in <c>bench/gold</c>, whose parts <paramref name="parts"/> are read.</summary>
    public static IEnumerable<SpotText> Read(string data, string parts) => [.. Gold(data, parts), .. Unkeyed([.. WikiEvents(data), .. Rams(data), .. Famus(data)])];

    // What has a key of its own is learned from by that alone, or not at all.
    private static IEnumerable<SpotText> Unkeyed(IEnumerable<SpotText> texts)
    {
        var keyed = NewsKeys.Texts();
        return texts.Where(t => !keyed.Contains((t.Set, t.Set == "famus" ? t.Id + "-report" : t.Id)));
    }

    // An annotator quotes the words that name an event once; what else is quoted, of its toll or its day, may tell of it too.
    private static IEnumerable<SpotText> Gold(string data, string parts)
    {
        foreach (var gold in GoldParts.Read(parts, data))
        {
            var article = gold.Read();
            var told = new List<(Span, EventKind?)>();
            var unknown = new List<Span>();
            foreach (var e in gold.Events)
            {
                var kind = (string)e["kind"]! is "other" ? (EventKind?)null : Code.Parse<EventKind>((string)e["kind"]!);
                foreach (var (field, quotes) in e["quotes"]!.AsObject())
                    foreach (var quote in quotes!.AsArray())
                    {
                        if (GoldQuote.Find(article.Text, (string)quote!) is not { } span) continue;
                        if (field is "kind" or "tactics" && kind is not null) told.Add((span, kind));
                        else unknown.Add(span);
                    }
            }
            yield return new SpotText("gold-" + gold.Part, gold.Id, article, [.. told], [.. unknown], true);
        }
    }

    private static IEnumerable<SpotText> WikiEvents(string data)
    {
        foreach (var d in Lines(data, "wikievents", "dev.jsonl"))
        {
            var words = d["sentences"]!.AsArray().SelectMany(s => s![0]!.AsArray()).Select(w => new Span((int)w![1]!, (int)w[2]!)).ToList();
            var told = d["event_mentions"]!.AsArray().Select(e => (words[(int)e!["trigger"]!["start"]!], KindOf(((string)e["event_type"]!).ToLowerInvariant()))).ToList();
            yield return new SpotText("wikievents", (string)d["doc_id"]!, ArticleReader.OfText((string)d["text"]!, null), [.. told.Where(t => t.Item2.IsKnown).Select(t => (t.Item1, t.Item2.Kind))], [.. told.Where(t => !t.Item2.IsKnown).Select(t => t.Item1)], true);
        }
    }

    private static IEnumerable<SpotText> Rams(string data)
    {
        foreach (var d in Lines(data, "rams", "dev.jsonlines"))
        {
            var words = d["sentences"]!.AsArray().SelectMany(s => s!.AsArray()).Select(w => (string)w!).ToList();
            var trigger = d["evt_triggers"]![0]!;
            var start = words.Take((int)trigger[0]!).Sum(w => w.Length + 1);
            var (kind, isKnown) = KindOf((string)trigger[2]![0]![0]!);
            if (isKnown) yield return new SpotText("rams", (string)d["doc_key"]!, ArticleReader.OfText(string.Join(' ', words), null), [(new Span(start, start + words[(int)trigger[0]!].Length), kind)], [], false);
        }
    }

    private static readonly string[] Violent = ["Attack", "Killing", "Besieging", "Counterattack", "Kidnapping", "Shoot_projectiles", "Suicide_attack", "Terrorism", "Hit_target", "Invading", "Execution", "Rape", "Arson", "Piracy"];
    private static readonly string[] Unsure = ["Arrest", "Cause_harm", "Death", "Destroying", "Detonate_explosive", "Experience_bodily_harm", "Explosion", "Hostile_encounter", "Revenge", "Cause_impact", "Protest", "Trial", "Verdict", "Sentencing"];

    // Reports of FAMuS are of one frame each; the encyclopaedia's way of telling of the past is not news, but its verbs are.
    private static IEnumerable<SpotText> Famus(string data)
    {
        foreach (var d in Lines(data, "famus", "dev.jsonl"))
        {
            var frame = (string)d["frame"]!;
            if (Unsure.Contains(frame)) continue;
            var report = d["report_dict"]!;
            var span = report["frame-trigger-span"]!.AsArray();
            yield return new SpotText("famus", (string)d["instance_id"]!, ArticleReader.OfText((string)report["doctext"]!, null), [(new Span((int)span[1]!, (int)span[2]! + 1), Violent.Contains(frame) ? EventKind.Attack : null)], [], false);
        }
    }

    // The kind of a type of the two sets; a type that is no event of the codebook is known to be none, one that may be is not known.
    private static (EventKind? Kind, bool IsKnown) KindOf(string type) => type switch
    {
        _ when type.StartsWith("conflict.attack", StringComparison.Ordinal) => (EventKind.Attack, true),
        _ when type.StartsWith("conflict.demonstrate", StringComparison.Ordinal) => (EventKind.Protest, true),
        _ when type.StartsWith("justice.trialhearing", StringComparison.Ordinal) || type.StartsWith("justice.judicialconsequences", StringComparison.Ordinal)
            || type.StartsWith("justice.convict", StringComparison.Ordinal) || type.StartsWith("justice.sentence", StringComparison.Ordinal) => (EventKind.Trial, true),
        _ when type.StartsWith("conflict", StringComparison.Ordinal) || type.StartsWith("justice", StringComparison.Ordinal) || type.StartsWith("life", StringComparison.Ordinal)
            || type.StartsWith("artifactexistence.damage", StringComparison.Ordinal) || type.Contains("threat", StringComparison.Ordinal) || type.Contains("agreement", StringComparison.Ordinal) => (null, false),
        _ => (null, true),
    };

    private static IEnumerable<JsonNode> Lines(params string[] path) => File.ReadLines(Path.Combine(path)).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);
}
