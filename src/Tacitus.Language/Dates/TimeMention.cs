using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>A time expression with its value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">
/// Its TIMEX3 value, resolved where the article alone allows (<c>2024-03-22</c>, <c>P2D</c>, <c>PAST_REF</c>, <c>XXXX-WXX-5</c>). Empty for what
/// TIMEX3 does not mark but a date can be told by ("since taking power").
/// </param>
/// <param name="Date">The date or interval that it names, when it names one and its anchor is known.</param>
/// <param name="Relative">How it is told relative to an anchor; null when it is absolute, or no date.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record TimeMention(
    Span Span, int Sentence, TimexType Type, string Value, PartialDate? Date, RelativeDate? Relative, string Rule)
{
    /// <summary>The range of which it is one end; null when it is none.</summary>
    public TimeRange? Range { get; init; }

    /// <summary>Whether it is the article's own date, in its dateline or a line by itself.</summary>
    public bool IsDateline { get; init; }
}
