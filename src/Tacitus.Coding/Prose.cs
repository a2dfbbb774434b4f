using System.Globalization;
using Tacitus.Model;
using Tacitus.Model.Dates;

namespace Tacitus.Coding;

/// <summary>Values as words for people.</summary>
internal static class Prose
{
    /// <summary><c>SecurityOperation</c> is <c>security operation</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Code.Of(value).Replace('_', ' ');

    /// <summary>How many voices, in words.</summary>
    public static string Voices(int count) => count == 1 ? "1 voice" : string.Create(CultureInfo.InvariantCulture, $"{count} voices");

    /// <summary>A date as it is spoken: <c>22 March 2024</c>, <c>March 2024</c>, <c>2024</c>, <c>9 to 15 March 2024</c>.</summary>
    public static string Of(PartialDate date)
    {
        static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
        if (date.IsDay) return Day(date.Start, "d MMMM yyyy");
        if (date.IsMonth) return Day(date.Start, "MMMM yyyy");
        if (date.IsYear) return Day(date.Start, "yyyy");
        var first = date.Start.Year != date.End.Year ? "d MMMM yyyy" : date.Start.Month != date.End.Month ? "d MMMM" : "%d";
        return $"{Day(date.Start, first)} to {Day(date.End, "d MMMM yyyy")}";
    }
}
