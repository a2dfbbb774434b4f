using System.Collections.Immutable;

namespace Tacitus.Model.Texts;

/// <summary>One published text after one cleaning. The only owner of its text: everything else points into it by <see cref="Span"/>.</summary>
public sealed record Article
{
    /// <summary>Known by the hash of its bytes: <c>a-</c> and 16 hex digits.</summary>
    public required string Id { get; init; }

    /// <summary>The text revision: <c>t-</c> and 16 hex digits of the hash of the clean text.</summary>
    public required string TextRevision { get; init; }

    /// <summary>The clean text; line ends are <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks of the text in order of reading.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>How the clean text came from the raw text.</summary>
    public ImmutableArray<TextRun> Runs { get; init; } = [];

    /// <summary>The headline, if any; it also stands in <see cref="Text"/> as a block when the source had it there.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, as named by metadata, the text or the user.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; null when nothing says so.</summary>
    public Publication? Published { get; init; }

    /// <summary>What else its bytes say of it, in the order of the fields.</summary>
    public ImmutableArray<Imprint> Imprints { get; init; } = [];

    /// <summary>ISO 639-1 code, or <c>und</c> when too short to tell.</summary>
    public required string Language { get; init; }

    /// <summary>The article's words at <paramref name="span"/>.</summary>
    public string this[Span span] => span.In(Text);
}
