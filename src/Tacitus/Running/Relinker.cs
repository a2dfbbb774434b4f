using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;

namespace Tacitus.Running;

/// <summary>Links and reconciles what changed in a ledger since that was done last, a part at a time, so that memory stays bounded.</summary>
internal static class Relinker
{
    // Measured over 3,000 articles of 2,100 characters: in one part a run peaked at 665 MB, in two at 618 MB and half as much time again.
    private const int Part = 5000;

    /// <summary>Links and reconciles until nothing is left; another process may do some of it meanwhile.</summary>
    public static void Link(LedgerStore ledger, Versions versions, RunProgress progress)
    {
        var by = LedgerWeighing.By(ledger, versions);
        if (ledger.IsLinked(by)) return;
        progress.Linking();
        ledger.LinkBy(by);
        while (!ledger.IsLinked(by))
        {
            var (before, now) = ledger.AtOneMoment(() => LinkPart(ledger));
            ledger.Replace(before, now);
        }
    }

    private static (UnlinkedPart Before, LinkedPart Now) LinkPart(LedgerStore ledger)
    {
        var part = ledger.Unlinked(Part);
        var memory = new LedgerMemory(ledger);
        var change = new LinkChange(part.Articles, part.Reports, part.Human, new LinkContext(part.TiesBefore, part.DaysBefore), new LinkContext(part.Ties, part.Days));
        var linked = new Linker().Link(change, memory);
        return (part, new LinkedPart(
            [.. linked.Kept.Select(k => new LinkedReport(k.Id, k.Article, k.Component, k.Keys.IsDefault ? default : [.. k.Keys.Select(LedgerMemory.Of)], k.Neighbours))],
            Corrected(ledger, linked, new Reconciler(LedgerWeighing.Read(ledger)).Events(linked)), linked.Judgements, linked.Unsettled, linked.Articles, [.. part.Articles.SelectMany(Reconciler.Aggregates)],
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
        });
    }

    private static ImmutableArray<Issue> Contradictions(LedgerStore ledger, ImmutableArray<Judgement> human)
    {
        var articleOf = human.SelectMany(j => new[] { j.Left, j.Right }).Distinct(StringComparer.Ordinal)
            .Select(r => (Report: r, Article: ledger.ArticleOf(r))).Where(r => r.Article is not null).ToDictionary(r => r.Report, r => r.Article!, StringComparer.Ordinal);
        return Linker.Contradictions(human, articleOf);
    }

    private static ImmutableArray<Event> Corrected(LedgerStore ledger, Linked linked, ImmutableArray<Event> events)
    {
        if (!ledger.HasCorrections()) return events;
        var reports = linked.Articles.SelectMany(a => a.Reports).ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. events.Select(e => ledger.Corrections(e.Reports).ToArray() is { Length: > 0 } corrections
                ? Corrector.Correct(e, corrections, e.Reports.SelectMany(r => reports[r].Statements).DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal))
                : e),
        ];
    }
}
