using System.Globalization;

namespace Tacitus.Model.Counts;

/// <summary>A number of people as a source words it: what it may be at the least and at the most, and how the words bound it.</summary>
/// <param name="Low">The least that the words allow.</param>
/// <param name="High">The most that the words allow; null when they set no upper bound.</param>
/// <param name="Bound">How the words bound it.</param>
public readonly record struct Count(int Low, int? High, CountBound Bound)
{
    /// <summary>Exactly <paramref name="number"/>; zero is <see cref="None"/>.</summary>
    public static Count Exactly(int number) => number == 0 ? None : new(number, number, CountBound.Exactly);

    /// <summary><paramref name="number"/> or more.</summary>
    public static Count AtLeast(int number) => new(number, null, CountBound.AtLeast);

    /// <summary>More than <paramref name="number"/>.</summary>
    public static Count MoreThan(int number) => new(number + 1, null, CountBound.MoreThan);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both inside.</summary>
    public static Count Between(int low, int high) => new(low, high, CountBound.Between);

    /// <summary>At most <paramref name="number"/>.</summary>
    public static Count UpTo(int number) => new(0, number, CountBound.UpTo);

    /// <summary>Fewer than <paramref name="number"/>, and near it: down to nine tenths of it.</summary>
    public static Count FewerThan(int number) => new(number - Math.Max(1, number / 10), Math.Max(0, number - 1), CountBound.FewerThan);

    /// <summary>About <paramref name="number"/>: a tenth more or less, at least one.</summary>
    public static Count About(int number)
    {
        var slack = Math.Max(1, number / 10);
        return new(Math.Max(0, number - slack), number + slack, CountBound.About);
    }

    /// <summary>Two or more, unsaid how many.</summary>
    public static Count Several { get; } = new(2, null, CountBound.Several);

    /// <summary>Two dozen up to the next word, hundreds.</summary>
    public static Count Dozens { get; } = new(24, 199, CountBound.Dozens);

    /// <summary>Two hundred up to the next word, thousands.</summary>
    public static Count Hundreds { get; } = new(200, 1999, CountBound.Hundreds);

    /// <summary>Two thousand or more.</summary>
    public static Count Thousands { get; } = new(2000, null, CountBound.Thousands);

    /// <summary>Stated to be none.</summary>
    public static Count None { get; } = new(0, 0, CountBound.None);

    /// <summary>Stated to be unknown.</summary>
    public static Count Unknown { get; } = new(0, null, CountBound.Unknown);

    /// <summary>The number in the words, where there is one: 43 of "at least 43", 130 of "more than 130"; the middle of a range.</summary>
    public int? Number => Bound switch
    {
        CountBound.Exactly or CountBound.AtLeast or CountBound.None => Low,
        CountBound.MoreThan => Low - 1,
        CountBound.UpTo => High,
        CountBound.FewerThan => High + 1,
        CountBound.About or CountBound.Between => (Low + High) / 2,
        _ => null,
    };

    /// <summary>Whether one number can satisfy both: "at least 43" and "45" agree, "43" and "45" do not.</summary>
    public bool Agrees(Count other) =>
        (High is null || other.Low <= High) && (other.High is null || Low <= other.High);

    /// <summary>The sum of two parts: bounds add, and it is exact only when both are.</summary>
    public static Count operator +(Count left, Count right)
    {
        var low = left.Low + right.Low;
        var high = left.High is { } l && right.High is { } r ? l + r : (int?)null;
        var bound = (left.Bound, right.Bound) switch
        {
            _ when high == low => CountBound.Exactly,
            (CountBound.UpTo, _) or (_, CountBound.UpTo) when high is not null => CountBound.UpTo,
            _ when high is null => CountBound.AtLeast,
            _ => CountBound.Between,
        };
        return new Count(low, high, bound);
    }

    /// <summary>The sum of two parts.</summary>
    public static Count Add(Count left, Count right) => left + right;

    /// <summary>As <c>low..high</c> with the bound: <c>at_least 43</c>, <c>between 20..30</c>.</summary>
    public override string ToString()
    {
        var number = Bound is CountBound.Between or CountBound.About or CountBound.UpTo && Low != 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Low}..{High}")
            : Number?.ToString(CultureInfo.InvariantCulture);
        return Bound == CountBound.Exactly ? number! : number is null || Bound == CountBound.None ? Code.Of(Bound) : $"{Code.Of(Bound)} {number}";
    }
}
