using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>The memory before anything was linked.</summary>
internal sealed class NoMemory : ILinkMemory
{
    /// <inheritdoc/>
    public bool IsEmpty => true;

    /// <inheritdoc/>
    public IEnumerable<string> Holders(IReadOnlyCollection<LinkKey> keys) => [];

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string report) => [];

    /// <inheritdoc/>
    public IEnumerable<string> Component(string report) => [];

    /// <inheritdoc/>
    public IEnumerable<string> ReportsOf(string article) => [];

    /// <inheritdoc/>
    public string? ArticleOf(string report) => null;

    /// <inheritdoc/>
    public CodedArticle Read(string article) => throw new InvalidOperationException("nothing is kept");

    /// <inheritdoc/>
    public CodedArticle ReadSettled(string article) => throw new InvalidOperationException("nothing is kept");

    /// <inheritdoc/>
    public IEnumerable<string> WithBands(IReadOnlyCollection<ulong> bands) => [];

    /// <inheritdoc/>
    public IEnumerable<string> CopiesWith(string article) => [];

    /// <inheritdoc/>
    public string? OriginalOf(string article) => null;
}
