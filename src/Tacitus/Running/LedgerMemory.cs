using Tacitus.Coding.Linking;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Reports;

namespace Tacitus.Running;

/// <summary>What earlier linkings left in a ledger.</summary>
internal sealed class LedgerMemory(LedgerStore ledger) : ILinkMemory
{
    private const int Place = 1, Time = 2;

    /// <inheritdoc/>
    public bool IsEmpty { get; } = ledger.IsUnlinked();

    /// <summary>A key as the ledger keeps it.</summary>
    public static (long Key, int Native) Of(LinkKey key) => (unchecked((long)key.Hash), (key.NativePlace ? Place : 0) + (key.NativeTime ? Time : 0));

    /// <inheritdoc/>
    public IEnumerable<string> Holders(IReadOnlyCollection<LinkKey> keys) => keys.Select(Of).SelectMany(k => ledger.Holders(k.Key, (Place + Time) & ~k.Native));

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string report) => IsEmpty ? [] : ledger.Neighbours(report);

    /// <inheritdoc/>
    public IEnumerable<string> Component(string report) => IsEmpty ? [] : ledger.Component(report);

    /// <inheritdoc/>
    public IEnumerable<string> ReportsOf(string article) => IsEmpty ? [] : ledger.LinkedReports(article);

    /// <inheritdoc/>
    public string? ArticleOf(string report) => ledger.ArticleOf(report);

    /// <inheritdoc/>
    public CodedArticle Read(string article) => ledger.ReadArticle(article);

    /// <inheritdoc/>
    public CodedArticle ReadSettled(string article) => ledger.ReadSettled(article);

    /// <inheritdoc/>
    public IEnumerable<string> WithBands(IReadOnlyCollection<ulong> bands) => bands.SelectMany(b => ledger.WithBand(unchecked((long)b))).Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> CopiesWith(string article) => ledger.OriginalOf(article) is { } original ? ledger.CopiesOf(original) : [article];

    /// <inheritdoc/>
    public string? OriginalOf(string article) => ledger.OriginalOf(article);
}
