using System.Collections.Immutable;
using Tacitus.Commands;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Pages.Charts;
using Tacitus.Pages.Quotes;
using Tacitus.Showing;

namespace Tacitus.Pages.Events;

/// <summary>Reads what the page of one event shows.</summary>
internal static class EventReader
{
    private const int MostNear = 5, MostArticles = 6, MostJudgements = 60;

    private static readonly ImmutableArray<Field> Compared =
    [
        Field.Kind, Field.Tactic, Field.Status, Field.Date, Field.Place, Field.Perpetrator, Field.Claim, Field.Target, Field.Weapon, Field.Killed, Field.Injured, Field.Kidnapped, Field.Arrested, Field.Missing,
        Field.Attackers, Field.Suspect,
    ];

    /// <summary>Reads it; null when there is no such event, or it is now another's part.</summary>
    public static EventModel? Read(PageRequest request)
    {
        var (ledger, asked) = (request.Ledger, request.Part("id"));
        var id = CommonOptions.Resolve(ledger, IdKind.Event, asked);
        if (id != asked) return request.Move<EventModel>(Addresses.Event(id));
        var told = ledger.Event(id)!;
        var quotes = new QuoteReader(ledger);
        var privacy = Privacy.Of(ledger, [id]);
        var explanations = Explanation.Of(ledger, told, field: null);
        var e = privacy.Of(told);
        ImmutableArray<EventFinding> findings =
        [
            .. explanations.Select((x, i) => new EventFinding(e.Findings[i], Quotes(x.For), Quotes(x.Against), Quotes(x.Others))).Where(f => Explanation.FieldOf(f.Finding) != Code.Of(Field.Victim)),
        ];
        return new EventModel
        {
            Event = e,
            Findings = findings,
            Tolls = [.. EventJson.Effects.Select(effect => History(e, effect, findings)).OfType<TollHistory>()],
            Reports = Compare(findings, ledger, quotes, e),
            Judgements = [.. ledger.JudgementsOn(told.Reports).Select(j => Of(j with { Reason = privacy.Of(j) }, told.Reports)).OrderBy(j => j.Other is not null).ThenByDescending(j => j.Judgement.Score).Take(MostJudgements)],
            Earlier = Near(e, later: false),
            Later = Near(e, later: true),
            Map = e.Place is { Place: { } place } where
                ? EventMap.Of(new Dictionary<long, int> { [0] = 1 }, 0, new Dictionary<long, MarkedPlace> { [0] = new(0, where.Name, place.GeonamesId, place.Country, place.Admin1, place.Latitude, place.Longitude, where.Precision) }, null)
                : null,
        };

        ImmutableArray<Quote> Quotes(ImmutableArray<QuotedStatement> statements) => [.. statements.Where(s => privacy.Shows(s.Statement.Id)).Select(s => quotes.Read(s.Statement))];

        EventJudgement Of(Judgement judgement, ImmutableArray<string> reports)
        {
            var outside = reports.Contains(judgement.Left) ? reports.Contains(judgement.Right) ? null : judgement.Right : judgement.Left;
            return new EventJudgement(judgement, Article(judgement.Left), Article(judgement.Right), outside is null ? null : ledger.EventOf(outside));
        }

        ArticleEntry? Article(string report) => ledger.ArticleOf(report) is { } article ? quotes.Article(article) : null;

        ImmutableArray<EventEntry> Near(Event e, bool later)
        {
            if (e.Date is not { } date || e.Place is not { } place) return [];
            var marks = request.Keep("marks", ledger.Marks);
            var places = ledger.PlacesNamed(place.Place is { GeonamesId: > 0 } entry ? FormattableString.Invariant($"geonames:{entry.GeonamesId}") : place.Name);
            var near = ledger.Events(marks.In(later ? EventOrder.Oldest : EventOrder.Newest)
                .Where(i => marks[i].Place is { } at && places.Contains(at) && marks[i].First is { } first && (later ? first >= date.Start : first < date.Start) && marks.Id(i) != e.Id).Take(MostNear).Select(marks.Id).ToList()).ToList();
            var hidden = Privacy.Of(ledger, near.Select(n => n.Id));
            return [.. near.Select(n => n with { Summary = hidden.Of(n.Summary, ledger.ReportsOf(n.Id)) })];
        }
    }

    private static TollHistory? History(Event e, Effect effect, ImmutableArray<EventFinding> findings)
    {
        if (e.Tolls.FirstOrDefault(t => t.Effect == effect) is not { } toll) return null;
        var entries = findings.Where(f => Explanation.FieldOf(f.Finding) == Code.Of(effect)).SelectMany(f => f.For.Select(q => Entry(q, "for")).Concat(f.Against.Select(q => Entry(q, "against"))).Concat(f.Others.Select(q => Entry(q, ""))))
            .OfType<TollEntry>().DistinctBy(t => t.Quote.Statement.Id).OrderBy(t => t.Day is null).ThenBy(t => t.Day).ThenBy(t => t.Quote.Article.Published?.Date).ThenBy(t => t.Quote.Statement.Id, StringComparer.Ordinal);
        return new TollHistory(effect, toll, [.. entries]);

        static TollEntry? Entry(Quote quote, string stance) => quote.Statement.Value is CountValue count
            ? new TollEntry(quote, count.Count, count.AsOf ?? quote.Article.Published?.Date, count.Population.Code == "total" ? "" : Names.Of(count.Population.Code), stance)
            : null;
    }

    private static SideBySide Compare(ImmutableArray<EventFinding> findings, LedgerStore ledger, QuoteReader quotes, Event e)
    {
        var all = findings.SelectMany(f => f.For.Concat(f.Against).Concat(f.Others)).DistinctBy(q => q.Statement.Id).ToList();
        var against = findings.SelectMany(f => f.Against).Select(q => q.Statement.Id).ToHashSet(StringComparer.Ordinal);
        var articles = e.Reports.Select(ledger.ArticleOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(quotes.Article)
            .OrderBy(a => a.Published is null).ThenBy(a => a.Published?.Date).ThenBy(a => a.Id, StringComparer.Ordinal).ToList();
        var shown = articles.Take(MostArticles).ToImmutableArray();
        var rows = from field in Compared
                   let told = all.Where(q => q.Statement.Field == field).ToList()
                   where told.Count > 0
                   let cells = shown.Select(a => told.Where(q => q.Article.Id == a.Id).DistinctBy(q => StatementWords.Value(q.Statement)).Select(q => (StatementWords.Value(q.Statement), against.Contains(q.Statement.Id), q.Statement.Id)).ToImmutableArray()).ToImmutableArray()
                   where cells.Any(c => c.Length > 0)
                   select new SideRow(Code.Of(field), cells, cells.Any(c => c.Any(v => v.Item2)));
        return new SideBySide(shown, [.. rows], articles.Count - shown.Length);
    }
}
