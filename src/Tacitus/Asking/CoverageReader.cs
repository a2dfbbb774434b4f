using System.Collections.Immutable;
using Tacitus.Inquiry.Trends;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;

namespace Tacitus.Asking;

/// <summary>Reads what a ledger's counts rest on.</summary>
internal static class CoverageReader
{
    /// <summary>Reads it.</summary>
    public static Coverage Read(LedgerStore ledger)
    {
        var entries = ledger.Coverage().ToList();
        return new Coverage(
            entries.Where(e => e.Month.Length > 0).GroupBy(e => PartialDate.Parse(e.Month)).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(e => e.Articles)),
            entries.Where(e => e.Month.Length == 0).Sum(e => e.Articles),
            entries.Select(e => e.Outlet).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Count(),
            [.. entries.GroupBy(e => e.Language).OrderByDescending(g => g.Sum(e => e.Articles)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)]);
    }
}
