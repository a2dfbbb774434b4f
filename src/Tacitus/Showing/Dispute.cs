using Tacitus.Ledger.Storage;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Showing;

/// <summary>A finding on which sources differ.</summary>
/// <param name="Event">The event.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Width">How far they differ, from 0 to 1: of numbers the share by which the least falls short of the greatest, else the share that is against.</param>
internal sealed record Dispute(Event Event, Finding Finding, double Width)
{
    /// <summary>The first day on which articles told both; null when they have no dates.</summary>
    public DateOnly? Since => Finding.DisputedSince;

    /// <summary>The findings of <paramref name="e"/> on which sources differ, in their order.</summary>
    public static IEnumerable<Dispute> Of(LedgerStore ledger, Event e)
    {
        if (e.Findings.All(f => f.Disputed.IsEmpty)) return [];
        var told = ledger.StatementsOf(e.Id).DistinctBy(s => s.Statement.Id).ToDictionary(s => s.Statement.Id, s => s.Statement, StringComparer.Ordinal);
        return e.Findings.Where(f => !f.Disputed.IsEmpty).Select(f => new Dispute(e, f, WidthOf(f, told)));
    }

    private static double WidthOf(Finding finding, Dictionary<string, Statement> told)
    {
        var counts = finding.Disputed.Where(told.ContainsKey).Select(id => told[id].Value).OfType<CountValue>().Select(v => v.Count).Where(c => c.Bound != CountBound.Unknown).Distinct().ToArray();
        if (counts.Length < 2) return finding.Disputed.Except(finding.For, StringComparer.Ordinal).Count() / (double)finding.Disputed.Length;
        var (least, greatest) = (counts.Min(c => c.Number ?? c.Low), counts.Max(c => c.Number ?? c.Low));
        return greatest == 0 ? 0 : (greatest - least) / (double)greatest;
    }
}
