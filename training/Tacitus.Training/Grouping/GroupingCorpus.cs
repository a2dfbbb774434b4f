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
using Tacitus.Training.News;

namespace Tacitus.Training.Grouping;

/// <summary>Articles with what is known of the events that their tellings are of: the gold set and real news by what readers said of each, MUC-4 by the names in its templates, news of shootings by what it is.</summary>
internal sealed class GroupingCorpus(string data)
{
    // Of the news of shootings, which are much alike, every so many; those that are counted at the end are others.
    private const int OneShooting = 8;

    // Texts with keys are learned from as such, or not at all.
    private readonly HashSet<(string Set, string Id)> _keyed = NewsKeys.Texts();
    private readonly Analyser _analyser = new();
    private readonly PlaceFinder _places = new();
    private readonly ActorFinder _actors = new();
    private readonly TollFinder _tolls = new();
    private readonly DraftReader _drafts = new(new TriggerSpotter());

    /// <summary>All articles.</summary>
    public List<GroupedArticle> Read() => [.. Gold(), .. Muc4(), .. Shootings()];

    // Tellings after a headline among which the one that it is of stands.
    private const int First = 3;

    private GroupedArticle? Of(string set, string id, Article article, Func<Analysis, ImmutableArray<TellingTraits>, IEnumerable<TellingLabel>> labels, int weight)
    {
        var analysis = _analyser.Analyse(article);
        var places = _places.Find(analysis);
        var (told, _) = _drafts.Tell(analysis, places, _actors.Find(analysis, places), _tolls.Find(analysis), null);
        if (told.Count == 0) return null;
        ImmutableArray<TellingTraits> tellings = [.. told.Select(t => TellingTraits.Of(analysis, t))];
        ImmutableArray<TellingLabel> known = [.. labels(analysis, tellings)];
        return new GroupedArticle(set, id, analysis, tellings, [.. known.Select(k => k.Event)], Likely(tellings, known), weight);
    }

    // A headline tells what the text then tells first; where only one event is told, what is told as known is of it. What a reader put to none, or to several, stays there.
    private static ImmutableArray<int?> Likely(ImmutableArray<TellingTraits> tellings, ImmutableArray<TellingLabel> labels)
    {
        var known = labels.Select(l => l.Event).ToList();
        var likely = known.ToImmutableArray().ToBuilder();
        for (var i = 0; i < tellings.Length; i++)
        {
            var telling = tellings[i].Telling;
            if (labels[i] != TellingLabel.Unknown || telling.Setting == Setting.Past) continue;
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
        foreach (var gold in GoldParts.Read(GoldParts.All, data))
        {
            var article = gold.Read();
            var keys = new TellingKeys(gold, article.Text);
            if (Of(gold.Id[..5], gold.Id, article, (_, tellings) => tellings.Select(t => keys.Of(t.Telling)), 3) is { } grouped) yield return grouped;
        }
    }

    private IEnumerable<GroupedArticle> Muc4()
    {
        var documents = Lines("muc4", "documents.jsonl").ToDictionary(d => (string)d["id"]!, StringComparer.Ordinal);
        foreach (var gold in Lines("muc4", "gtt-train.jsonl"))
        {
            var templates = new NamedTemplates(gold["templates"]!.AsArray());
            if (templates.AreNone || _keyed.Contains(("muc4", (string)gold["docid"]!))) continue;
            var document = documents[(string)gold["docid"]!];
            var published = PartialDate.TryParse((string?)document["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            if (Of("muc4", (string)gold["docid"]!, ArticleReader.OfText((string)document["text"]!, published), (analysis, tellings) => tellings.Select(t => new TellingLabel(null, templates.TemplateOf(analysis, t.Telling))), 1) is { } grouped) yield return grouped;
        }
    }

    // Each of these articles tells of one shooting, and of others only as of the past.
    private IEnumerable<GroupedArticle> Shootings()
    {
        foreach (var (d, i) in Lines("gva", "articles.jsonl").Select((d, i) => (d, i)))
        {
            if (i % OneShooting != 0 || _keyed.Contains(("gva", (string)d["id"]!))) continue;
            var published = PartialDate.TryParse((string?)d["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            if (Of("gva", (string)d["id"]!, ArticleReader.OfText((string)d["content"]!, published), (analysis, tellings) => tellings.Select(t => new TellingLabel(null, IsOfNews(analysis, tellings, t) ? 0 : null)), 1) is { } grouped) yield return grouped;
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
