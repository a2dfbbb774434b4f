using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>What a time expression is resolved against.</summary>
internal sealed class TimeContext
{
    /// <summary>When the article was published; null when unknown.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The date last named in the article, with its words and how it was told.</summary>
    public Named? Last { get; set; }

    /// <summary>The day last named in the sentence.</summary>
    public Named? LastDay { get; set; }

    /// <summary>-1 when the sentence speaks of the past around the expression, 1 of the future.</summary>
    public int Tense { get; set; }

    /// <param name="Date">The date; null when still open.</param>
    /// <param name="Span">The words.</param>
    /// <param name="Value">What they say.</param>
    /// <param name="Timex">Their TIMEX3 value.</param>
    internal sealed record Named(PartialDate? Date, Span Span, TimeValue Value, string Timex);
}
