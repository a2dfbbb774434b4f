using Tacitus.Ledger.Storage;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Showing;

/// <summary>A finding on which sources differ.</summary>
/// <param name="Event">The event.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Since">The first day on which articles told both; null when they have no dates.</param>
/// <param name="Width">How far they differ, from 0 to 1: of numbers the share by which the least falls short of the greatest, else the share that is against.</param>
internal sealed record Dispute(Event Event, Finding Finding, DateOnly? Since, double Width)
{
    /// <summary>The findings of <paramref name="e"/> on which sources differ, in their order.</summary>
    public static IEnumerable<Dispute> Of(LedgerStore ledger, Event e)
    {
        if (e.Findings.All(f => f.Disputed.IsEmpty)) return [];
        var told = ledger.StatementsOf(e.Id).DistinctBy(s => s.Statement.Id).ToDictionary(s => s.Statement.Id, StringComparer.Ordinal);
        return e.Findings.Where(f => !f.Disputed.IsEmpty).Select(f => Of(ledger, e, f, told));
    }

    private static Dispute Of(LedgerStore ledger, Event e, Finding finding, Dictionary<string, QuotedStatement> told)
    {
        var all = finding.Disputed.Where(told.ContainsKey).Select(id => told[id].Statement).ToArray();
        var counts = all.Select(s => s.Value).OfType<CountValue>().Select(v => v.Count).Where(c => c.Bound != CountBound.Unknown).Distinct().ToArray();
        var rivals = finding.Disputed.Except(finding.For, StringComparer.Ordinal).ToArray();
        if (counts.Length < 2) return new Dispute(e, finding, Later(Day(finding.For), Day(rivals)), rivals.Length / (double)finding.Disputed.Length);
        // The first day on which a number was told that cannot be so together with one told before.
        var days = counts.Select(c => (Count: c, Day: Day(all.Where(s => s.Value is CountValue v && v.Count == c).Select(s => s.Id)))).ToArray();
        var since = days.SelectMany(d => days.Where(o => !d.Count.Agrees(o.Count)).Select(o => Later(d.Day, o.Day))).OfType<DateOnly>().Order().Cast<DateOnly?>().FirstOrDefault();
        var (least, greatest) = (counts.Min(c => c.Number ?? c.Low), counts.Max(c => c.Number ?? c.Low));
        return new Dispute(e, finding, since, greatest == 0 ? 0 : (greatest - least) / (double)greatest);

        DateOnly? Day(IEnumerable<string> ids) => ids.Where(told.ContainsKey).Select(id => told[id].Statement.Article).Distinct(StringComparer.Ordinal)
            .Select(a => ledger.Articles(a).Single().Published?.Date).OfType<PartialDate>().Select(d => (DateOnly?)d.Start).Min();
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is { } l && other is { } r ? (l > r ? l : r) : null;
}
