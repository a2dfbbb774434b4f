using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;

namespace Tacitus.Running;

/// <summary>Links and reconciles what changed in a ledger since that was done last, a part at a time, so that memory stays bounded.</summary>
internal static class Relinker
{
    /// <summary>How many articles a part has at most. Linking 3,000 articles of 2,100 characters in two parts takes half as much time again as in one.</summary>
    public const int Part = 5000;

    /// <summary>How many UTF-16 units of text a part has at most, but for one article.</summary>
    public const int PartUnits = 8_000_000;

    /// <summary>Links and reconciles until nothing is left; another process may do some of it meanwhile.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="versions">What links.</param>
    /// <param name="progress">Who is told.</param>
    /// <param name="run">The run at hand; null when there is none.</param>
    /// <param name="coded">Articles that it has coded and stored, as far as they are at hand; what is linked is taken out.</param>
    public static void Link(LedgerStore ledger, Versions versions, RunProgress progress, Run? run = null, Dictionary<string, CodedArticle>? coded = null)
    {
        var by = LedgerWeighing.By(ledger, versions);
        if (ledger.IsLinked(by)) return;
        progress.Linking();
        ledger.LinkBy(by);
        while (!ledger.IsLinked(by))
        {
            var (before, now) = ledger.AtOneMoment(() => LinkPart(ledger, run, coded ?? []));
            ledger.Replace(before, now);
        }
    }

    private static (UnlinkedPart Before, LinkedPart Now) LinkPart(LedgerStore ledger, Run? run, Dictionary<string, CodedArticle> coded)
    {
        var part = ledger.Unlinked(Part, PartUnits, article => coded.Remove(article, out var known) && run is not null && ledger.IsOf(article, run) ? known : null);
        var memory = new LedgerMemory(ledger);
        var change = new LinkChange(part.Articles, part.Reports, part.Human, new LinkContext(part.TiesBefore, part.DaysBefore), new LinkContext(part.Ties, part.Days));
        var linked = new Linker().Link(change, memory);
        // They are made on the other processors while the rest is read and written, and so is what is to be kept.
        var kept = Task.Run(() => Kept(linked));
        var events = new Reconciler(LedgerWeighing.Read(ledger)).Begin(linked);
        return (part, new LinkedPart(
            [], Corrected(ledger, linked, events), linked.Judgements, linked.Unsettled, linked.Articles, [.. part.Articles.SelectMany(Reconciler.Aggregates)],
            [
                .. part.Articles.SelectMany(ActorGatherer.Of).Concat(part.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(id => (id, ActorGatherer.Merge([.. ledger.Tellings(id).Select(t => new ToldActor(t.Actor, t.Articles, t.IsListed))]))),
            ],
            [
                .. part.Articles.SelectMany(a => a.Statements).Select(s => s.Value).OfType<RelationValue>().Select(v => v.Text).Concat(part.Relations)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(said => (said, ActorGatherer.Merge(ledger.StatementsSaying(said)))),
            ],
            [.. linked.CopyFamilies.SelectMany(f => f.Copies.IsEmpty ? [(f.Original, null)] : f.Copies.Add(f.Original).Select(a => (a, (string?)f.Original)))],
            [.. linked.CopyBands.SelectMany(b => b.Value.Select(band => (b.Key, unchecked((long)band))))],
            Contradictions(ledger, part.Human))
        {
            SettledFirst = linked.SettledFirst,
            Reports = kept.GetAwaiter().GetResult(),
        });
    }

    private static ImmutableArray<LinkedReport> Kept(Linked linked) =>
        [.. linked.Kept.Select(k => new LinkedReport(k.Id, k.Article, k.Component, k.Keys.IsDefault ? default : ImmutableArray.CreateRange(k.Keys, LedgerMemory.Of), k.Neighbours))];

    private static ImmutableArray<Issue> Contradictions(LedgerStore ledger, ImmutableArray<Judgement> human)
    {
        var articleOf = human.SelectMany(j => new[] { j.Left, j.Right }).Distinct(StringComparer.Ordinal)
            .Select(r => (Report: r, Article: ledger.ArticleOf(r))).Where(r => r.Article is not null).ToDictionary(r => r.Report, r => r.Article!, StringComparer.Ordinal);
        return Linker.Contradictions(human, articleOf);
    }

    private static ImmutableArray<EventInMaking> Corrected(LedgerStore ledger, Linked linked, ImmutableArray<EventInMaking> events)
    {
        if (!ledger.HasCorrections()) return events;
        var reports = linked.Articles.SelectMany(a => a.Reports).ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. events.Select(e => ledger.Corrections(e.Reports).ToArray() is { Length: > 0 } corrections
                ? EventInMaking.Of(Corrector.Correct(e.Event.Value, corrections, e.Reports.SelectMany(r => reports[r].Statements).DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal)))
                : e),
        ];
    }
}
