using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Model.Statements;

/// <summary>Who says it inside the article, and how.</summary>
/// <param name="Source">The source as written ("U.S. officials").</param>
/// <param name="SourceSpan">Where it is named.</param>
/// <param name="Kind">How it is put.</param>
/// <param name="Chain">The sources behind the source, nearest first ("Times, via Newser").</param>
/// <param name="Party">Whether the source is a party to the conflict.</param>
public sealed record Attribution(string Source, Span SourceSpan, AttributionKind Kind, ImmutableArray<string> Chain, bool Party)
{
    /// <summary>Same words, span, kind, chain and party.</summary>
    public bool Equals(Attribution? other) =>
        other is not null && Source == other.Source && SourceSpan == other.SourceSpan && Kind == other.Kind && Party == other.Party
        && Chain.SequenceEqual(other.Chain);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SourceSpan, Kind, Party);
}
