using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Model;

namespace Tacitus.Bench.Quality.Times;

/// <summary>One expression that a Recognizers case wants.</summary>
/// <param name="File">The case's file.</param>
/// <param name="Input">The whole text.</param>
/// <param name="Text">The expression.</param>
/// <param name="Type">What sort of time it is (<c>date</c>, <c>daterange</c>, <c>duration</c> ...).</param>
/// <param name="Readings">Its values, past and future.</param>
/// <param name="Found">The expressions found over its words.</param>
/// <param name="IsRight">Whether one of them has a wanted value.</param>
/// <param name="ReasonAgainst">Why news has no such expressions; null when it has.</param>
internal sealed record RecognizersCase(
    string File, string Input, string Text, string Type, RecognizersScorer.Reading[] Readings, ImmutableArray<TimeMention> Found, bool IsRight, string? ReasonAgainst)
{
    /// <summary>Whether news has such expressions.</summary>
    public bool IsApplicable => ReasonAgainst is null;

    /// <summary>
    /// Whether the case belongs to the quarter that nobody reads while rules are written: drawn by the hash of its text under a name of its own, so that anybody can draw it again.
    /// </summary>
    public bool IsUnread => StableId.Of("unread", "recognizers-quarter-2", Input)[^1] is '0' or '4' or '8' or 'c';
}
