using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SharpCompress.Compressors.Xz;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;
using Tacitus.Training.News;

namespace Tacitus.Training.Relevance;

/// <summary>Articles of many sources with what is known of their events: by their keys, by what the set is of, or by reading.</summary>
internal static partial class RelevanceCorpus
{
    // Of the local news on shootings, which are much alike, every so many; of pages too.
    private const int OneShooting = 3;
    private const int OnePage = 2;

    /// <summary>The articles under <paramref name="data"/> and in <c>bench/gold</c>, whose <paramref name="parts"/> are read; with <paramref name="unread"/> those too of which nothing is known.</summary>
    public static IEnumerable<RelevanceText> Read(string data, string parts, bool unread) =>
        [.. Gold(data, parts), .. LinkGoldTexts.Read("bench/link-gold"), .. Muc4(data), .. Unkeyed([.. Shootings(data), .. WikiEvents(data), .. Rams(data), .. Others(data, unread)])];

    // What has a key of its own is learned from by that alone, or not at all.
    private static IEnumerable<RelevanceText> Unkeyed(IEnumerable<RelevanceText> texts)
    {
        var keyed = NewsKeys.Texts();
        return texts.Where(t => !keyed.Contains((t.Set, t.Id)));
    }

    private static IEnumerable<RelevanceText> Gold(string data, string parts)
    {
        foreach (var gold in GoldParts.Read(parts, data))
        {
            yield return Of(gold, "gold-" + gold.Part, false);
            // The beginning of the same as news in brief, of which the set has little.
            yield return Of(gold with { Text = string.Join("\n\n", gold.Text.Split("\n\n").Take(Brief)) }, BriefSet, true);
        }
    }

    /// <summary>The set of the beginnings of the project's own articles.</summary>
    public const string BriefSet = "brief";

    // A headline and two paragraphs.
    private const int Brief = 3;

    private static RelevanceText Of(GoldArticle gold, string set, bool isBrief)
    {
        var article = gold.Read();
        var keys = new DraftKeys(gold, article.Text);
        // Whether the beginning tells of what the whole tells of is known by its drafts alone.
        return new RelevanceText(set, gold.Id, article, (_, _, draft) => keys.IsReal(draft), (_, draft) => keys.IsPolitical(draft), keys.TellsAny ? isBrief ? null : true : false);
    }

    // What the news of a report with templates is, is real. Reports without tell of war, which is real too, and of talk, so that they teach nothing: with them as counter-examples
    // the order of drafts in the gold set's part e, left out, falls from .788 to .745.
    private static IEnumerable<RelevanceText> Muc4(string data)
    {
        var documents = Lines(data, "muc4", "documents.jsonl").ToDictionary(d => (string)d["id"]!, StringComparer.Ordinal);
        foreach (var gold in Lines(data, "muc4", "gtt-train.jsonl"))
        {
            var document = documents[(string)gold["docid"]!];
            if (gold["templates"]!.AsArray().Count == 0) continue;
            var published = PartialDate.TryParse((string?)document["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            yield return new RelevanceText("muc4", (string)gold["docid"]!, ArticleReader.OfText((string)document["text"]!, published),
                (_, told, draft) => draft == News(told) ? true : null, (told, draft) => draft == News(told) ? true : null);
        }
    }

    private static readonly Func<Drafted, Draft, bool?> Unknown = (_, _) => null;

    /// <summary>The first violence that a text tells of.</summary>
    public static Draft? News(Drafted told) => told.Drafts.FirstOrDefault(d => FrameFinder.Family(d.First.Kind) == 0);

    private static IEnumerable<RelevanceText> Shootings(string data)
    {
        foreach (var (d, i) in Lines(data, "gva", "articles.jsonl").Select((d, i) => (d, i)))
            if (i % OneShooting == 0) yield return new RelevanceText("gva", (string)d["id"]!, ArticleReader.OfText((string)d["content"]!, null), (analysis, told, draft) => draft == News(told) && !AccidentReader.Read(analysis, told.Drafts.AsSpan()).Contains(draft) ? true : null, (told, draft) => draft == News(told) ? false : null);
    }

    private static IEnumerable<RelevanceText> WikiEvents(string data)
    {
        foreach (var d in Lines(data, "wikievents", "dev.jsonl"))
        {
            var words = d["sentences"]!.AsArray().SelectMany(s => s![0]!.AsArray()).Select(w => new Span((int)w![1]!, (int)w[2]!)).ToList();
            var told = d["event_mentions"]!.AsArray().Where(e => IsViolent(((string)e!["event_type"]!).ToLowerInvariant())).Select(e => words[(int)e!["trigger"]!["start"]!]).ToList();
            yield return new RelevanceText("wikievents", (string)d["doc_id"]!, ArticleReader.OfText((string)d["text"]!, null), (_, _, draft) => IsTold(draft, told) ? true : null, Unknown);
        }
    }

    private static IEnumerable<RelevanceText> Rams(string data)
    {
        foreach (var d in Lines(data, "rams", "dev.jsonlines"))
        {
            var words = d["sentences"]!.AsArray().SelectMany(s => s!.AsArray()).Select(w => (string)w!).ToList();
            var trigger = d["evt_triggers"]![0]!;
            var violent = IsViolent((string)trigger[2]![0]![0]!);
            var start = words.Take((int)trigger[0]!).Sum(w => w.Length + 1);
            var told = new List<Span> { new(start, start + words[(int)trigger[0]!].Length) };
            yield return new RelevanceText("rams", (string)d["doc_key"]!, ArticleReader.OfText(string.Join(' ', words), null), (_, _, draft) => violent && IsTold(draft, told) ? true : null, Unknown);
        }
    }

    private static bool IsTold(Draft draft, List<Span> told) => draft.Tellings.Exists(t => t.Frame.Triggers.Any(g => told.Exists(s => s.Overlaps(g.Span))));

    private static bool IsViolent(string type) => type.StartsWith("conflict.attack", StringComparison.Ordinal) || type.StartsWith("conflict.demonstrate", StringComparison.Ordinal)
        || type is "life.die.deathcausedbyviolentevents" or "life.injure.injurycausedbyviolentevents" or "life.die.unspecified" or "life.injure.unspecified" or "justice.trialhearing.unspecified" or "justice.convict.unspecified" or "justice.sentence.unspecified" or "justice.judicialconsequences.convict";

    // News of all kinds, most of it not of violence: what is known of their drafts was found by reading.
    private static IEnumerable<RelevanceText> Others(string data, bool unread)
    {
        var (read, articles) = RelevanceLabels.Read();
        foreach (var (set, id, article) in Texts(data, Known).Where(t => Known(t.Set, t.Id) && t.Article.Language is "en")) yield return new RelevanceText(set, id, article, (analysis, _, draft) => read.TryGetValue(RelevanceLabels.KeyOf(set, id, analysis, draft), out var real) ? real : null, Unknown);

        bool Known(string set, string id) => unread || articles.Contains((set, id));
    }

    private static IEnumerable<(string Set, string Id, Article Article)> Texts(string data, Func<string, string, bool> taken)
    {
        foreach (var article in XDocument.Load(Path.Combine(data, "geo", "lgl.xml")).Root!.Elements("article")) yield return ("lgl", (string)article.Attribute("docid")!, ArticleReader.OfText(article.Element("text")!.Value, null));
        foreach (var path in Directory.GetFiles(Path.Combine(data, "geo", "GeoWebNews"), "*.txt").Order(StringComparer.Ordinal)) yield return ("gwn", Path.GetFileName(path), ArticleReader.OfText(File.ReadAllText(path), null));
        foreach (var path in Directory.GetFiles(Path.Combine(data, "timebank"), "*.tml").Order(StringComparer.Ordinal)) yield return ("timebank", Path.GetFileName(path), ArticleReader.OfText(Tag().Replace(File.ReadAllText(path), ""), null));
        foreach (var d in Lines(data, "famus", "dev.jsonl"))
        {
            yield return ("famus", d["instance_id"] + "-report", ArticleReader.OfText(Joined((string)d["report_dict"]!["doctext"]!), null));
            if (d["source_dict"]?["doctext"] is { } source) yield return ("famus", d["instance_id"] + "-source", ArticleReader.OfText(Joined((string)source!), null));
        }
        foreach (var (path, text) in Members(Path.Combine(data, "polnear", "dev.tar.xz"), ".txt")) yield return ("polnear", Path.GetFileName(path), ArticleReader.OfText(Encoding.UTF8.GetString(text), null));
        var reader = new ArticleReader();
        foreach (var ((path, page), i) in Members(Path.Combine(data, "html", "trafilatura-pages.tar.xz"), ".html").Select((p, i) => (p, i)))
            if (i % OnePage == 0 && taken("html", Path.GetFileName(path)) && reader.Read(new Source(path, page, GivenMetadata.None)).Article is { } article) yield return ("html", Path.GetFileName(path), article);
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Members(string archive, string ending)
    {
        using var file = File.OpenRead(archive);
        using var xz = new XZStream(file);
        using var tar = new System.Formats.Tar.TarReader(xz);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(ending, StringComparison.Ordinal)) continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            yield return (entry.Name, bytes.ToArray());
        }
    }

    private static IEnumerable<JsonNode> Lines(params string[] path) => File.ReadLines(Path.Combine(path)).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);

    private static string Joined(string text) => Apart().Replace(text, "$1$2");

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@" ([,.;:!?)\]%]|n't|'s|'|''|')(?= |$)|([(\[$]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
