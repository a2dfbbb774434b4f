using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;

namespace Tacitus.Pages.Articles;

/// <summary>What the page of one article shows.</summary>
public sealed record ArticleModel
{
    /// <summary>Where it comes from.</summary>
    public required ArticleEntry Article { get; init; }

    /// <summary>How many bytes it was read from; null when its reader may not have them.</summary>
    public int? Bytes { get; init; }

    /// <summary>Its text in blocks; empty when its reader may see quotes alone.</summary>
    public required ImmutableArray<MarkedBlock> Blocks { get; init; }

    /// <summary>Its statements, in the order of its reports and of reading.</summary>
    public required ImmutableArray<MarginNote> Notes { get; init; }

    /// <summary>Its text revisions, the current one first.</summary>
    public required ImmutableArray<string> Revisions { get; init; }

    /// <summary>The text revision that is shown.</summary>
    public required string Revision { get; init; }

    /// <summary>What was wrong with it, a sentence each.</summary>
    public required ImmutableArray<string> Issues { get; init; }

    /// <summary>Whether it is the current text revision, whose words statements cite.</summary>
    public bool IsCurrent => Revision == Article.TextRevision;

    /// <summary>The basis of the date, in words.</summary>
    public string Basis => Article.Published?.Basis switch
    {
        DateBasis.Metadata => "as the page's own data say", DateBasis.Text => "as its text says", DateBasis.Given => "as given when it was read", DateBasis.Inferred => "worked out from other articles", _ => "",
    };
}
