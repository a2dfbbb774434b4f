using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Grouping;

/// <summary>Articles with what is known of the events that their tellings are of: the gold set by its quotes, MUC-4 by the names in its templates, news of shootings by what it is.</summary>
internal sealed class GroupingCorpus(string data)
{
    // Of the news of shootings, which are much alike, every so many; those that are counted at the end are others.
    private const int OneShooting = 8;

    private readonly Analyser _analyser = new();
    private readonly PlaceFinder _places = new();
    private readonly ActorFinder _actors = new();
    private readonly TollFinder _tolls = new();
    private readonly DraftReader _drafts = new(new TriggerSpotter());

    /// <summary>All articles.</summary>
    public List<GroupedArticle> Read() => [.. Gold(), .. Muc4(), .. Shootings()];

    // Tellings after a headline among which the one that it is of stands.
    private const int First = 3;

    private GroupedArticle? Of(string set, string id, Article article, Func<Analysis, ImmutableArray<TellingTraits>, IEnumerable<int?>> events, int weight)
    {
        var analysis = _analyser.Analyse(article);
        var places = _places.Find(analysis);
        var (told, _) = _drafts.Tell(analysis, places, _actors.Find(analysis, places), _tolls.Find(analysis), null);
        if (told.Count == 0) return null;
        ImmutableArray<TellingTraits> tellings = [.. told.Select(t => TellingTraits.Of(analysis, t))];
        ImmutableArray<int?> known = [.. events(analysis, tellings)];
        return new GroupedArticle(set, id, analysis, tellings, known, Likely(tellings, known), weight);
    }

    // A headline tells what the text then tells first; where only one event is told, what is told as known is of it.
    private static ImmutableArray<int?> Likely(ImmutableArray<TellingTraits> tellings, ImmutableArray<int?> known)
    {
        var likely = known.ToBuilder();
        for (var i = 0; i < tellings.Length; i++)
        {
            var telling = tellings[i].Telling;
            if (known[i] is not null || telling.Setting == Setting.Past) continue;
            var family = FrameFinder.Family(telling.Kind);
            var told = Enumerable.Range(0, tellings.Length).Where(j => known[j] is not null && !tellings[j].IsHeadline && FrameFinder.Family(tellings[j].Telling.Kind) == family).ToList();
            if (told.Count == 0) continue;
            if (tellings[i].IsHeadline) likely[i] = known[told.Take(First).OrderBy(j => tellings[j].Telling.Kind == telling.Kind ? 0 : 1).First()];
            else if (telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && i > told[0] && told.TrueForAll(j => known[j] == known[told[0]])) likely[i] = known[told[0]];
        }
        return likely.ToImmutable();
    }

    private IEnumerable<GroupedArticle> Gold()
    {
        foreach (var gold in GoldParts.Read(GoldParts.Settled))
        {
            var article = gold.Read();
            var events = gold.Events.Select(e => (Kind: (string)e["kind"]!, Quotes: e["quotes"]!.AsObject().SelectMany(q => q.Value!.AsArray().Select(v => (Field: q.Key, Span: GoldQuote.Find(article.Text, (string)v!)))).Where(q => q.Span is not null).Select(q => (q.Field, q.Span!.Value)).ToList())).ToList();
            if (Of(gold.Id[..5], gold.Id, article, (_, tellings) => tellings.Select(t => EventOf(t.Telling, events)), 3) is { } grouped) yield return grouped;
        }
    }

    // The event whose quotes lie nearest: those for its kind count most; null where two are as near or none is near enough.
    private static int? EventOf(Telling telling, List<(string Kind, List<(string Field, Span Span)> Quotes)> events)
    {
        var (best, most, second) = (-1, 0, 0);
        for (var e = 0; e < events.Count; e++)
        {
            if (!IsLike(events[e].Kind, telling.Kind)) continue;
            var points = Points(telling, events[e].Quotes);
            if (points > most) (best, most, second) = (e, points, most);
            else second = Math.Max(second, points);
        }
        return most >= Least && most > second ? best : null;
    }

    private const int Least = 3;

    private static int Points(Telling telling, List<(string Field, Span Span)> quotes)
    {
        var (naming, others) = (0, 0);
        foreach (var (field, span) in quotes)
        {
            var named = telling.Frame.Triggers.Any(t => t.Span.Overlaps(span));
            if (field is "kind") naming = Math.Max(naming, named ? 5 : telling.Frame.Span.Contains(span) ? 2 : 0);
            else if (field is "tactics" or "status" or "suicide") naming = Math.Max(naming, named ? 3 : telling.Frame.Span.Contains(span) ? 1 : 0);
            else if (field is "killed" or "injured" or "kidnapped" or "arrested" && telling.Tolls.Any(t => t.Spans.Any(s => s.Overlaps(span)))) naming = Math.Max(naming, named ? 4 : 3);
            else if (field is "date" or "place" or "site" or "targets" or "perpetrators" or "weapons" or "victims" && telling.Frame.Span.Contains(span)) others++;
        }
        return naming + Math.Min(2, others);
    }

    private static bool IsLike(string wanted, EventKind kind) => FrameFinder.Family(kind) == 0 ? wanted is "attack" or "clash" or "strike" or "mob_violence" or "security_operation" or "protest" or "other" : Code.Of(kind) == wanted || wanted == "other";

    // A telling is of a template of MUC-4 where it names somebody or something that only this template has.
    private IEnumerable<GroupedArticle> Muc4()
    {
        var documents = Lines("muc4", "documents.jsonl").ToDictionary(d => (string)d["id"]!, StringComparer.Ordinal);
        foreach (var gold in Lines("muc4", "gtt-train.jsonl"))
        {
            var names = gold["templates"]!.AsArray().Select(t => t!.AsObject().Where(f => f.Key is "Target" or "Victim").SelectMany(f => f.Value!.AsArray()).SelectMany(e => e!.AsArray()).Select(m => ((string)m![0]!).ToUpperInvariant()).ToHashSet(StringComparer.Ordinal)).ToList();
            if (names.Count == 0) continue;
            var document = documents[(string)gold["docid"]!];
            var published = PartialDate.TryParse((string?)document["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            if (Of("muc4", (string)gold["docid"]!, ArticleReader.OfText((string)document["text"]!, published), (analysis, tellings) => tellings.Select(t => TemplateOf(analysis, t.Telling, names)), 1) is { } grouped) yield return grouped;
        }
    }

    private static int? TemplateOf(Analysis analysis, Telling telling, List<HashSet<string>> names)
    {
        if (FrameFinder.Family(telling.Kind) != 0) return null;
        var words = analysis[telling.Frame.Span].ReplaceLineEndings(" ").ToUpperInvariant();
        var told = Enumerable.Range(0, names.Count).Where(t => names[t].Any(n => words.Contains(n, StringComparison.Ordinal))).ToList();
        return told.Count == 1 ? told[0] : null;
    }

    // Each of these articles tells of one shooting, and of others only as of the past.
    private IEnumerable<GroupedArticle> Shootings()
    {
        foreach (var (d, i) in Lines("gva", "articles.jsonl").Select((d, i) => (d, i)))
        {
            if (i % OneShooting != 0) continue;
            var published = PartialDate.TryParse((string?)d["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            if (Of("gva", (string)d["id"]!, ArticleReader.OfText((string)d["content"]!, published), (analysis, tellings) => tellings.Select(t => IsOfNews(analysis, tellings, t) ? 0 : (int?)null), 1) is { } grouped) yield return grouped;
        }
    }

    private static bool IsOfNews(Analysis analysis, ImmutableArray<TellingTraits> tellings, TellingTraits traits)
    {
        if (FrameFinder.Family(traits.Telling.Kind) != 0 || traits.Telling is { Setting: Setting.Past } or { IsApart: true } or { Kind: EventKind.SecurityOperation }) return false;
        var first = tellings.Select(t => t.Telling.Date?.Value).FirstOrDefault(d => d is not null);
        return traits.Telling.Date is null || first is null || DayComparer.Compare(analysis, [first], traits.Telling.Date.Value) is DayRelation.Same or DayRelation.Within or DayRelation.Open;
    }

    private IEnumerable<JsonNode> Lines(params string[] path) => File.ReadLines(Path.Combine([data, .. path])).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);
}
