using Tacitus.Model.Counts;

namespace Tacitus.Inquiry.Wording;

/// <summary>A source's own number in words.</summary>
public static class CountWords
{
    /// <summary>As <c>at least 43</c>, <c>more than 130</c>, <c>fewer than 100</c>, <c>dozens</c>.</summary>
    public static string Of(Count count) => count.Bound switch
    {
        CountBound.Exactly => Phrase.Small(count.Low),
        CountBound.AtLeast => $"at least {Phrase.Small(count.Low)}",
        CountBound.MoreThan => $"more than {Phrase.Small(count.Low - 1)}",
        CountBound.About => $"about {Phrase.Small(count.Number ?? count.Low)}",
        CountBound.UpTo => $"up to {Phrase.Small(count.High ?? count.Low)}",
        CountBound.FewerThan => $"fewer than {Phrase.Small((count.High ?? count.Low) + 1)}",
        CountBound.Between => $"{Phrase.Small(count.Low)} to {Phrase.Small(count.High ?? count.Low)}",
        CountBound.Several => "several",
        CountBound.Dozens => "dozens",
        CountBound.Hundreds => "hundreds",
        CountBound.Thousands => "thousands",
        CountBound.None => "none",
        _ => "an unknown number",
    };
}
