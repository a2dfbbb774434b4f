using System.Globalization;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>Reads a moment as pages write it for machines: a date, and the time of day and zone that stand with it.</summary>
internal static class MomentText
{
    private const int LongestMoment = 60;

    /// <summary><paramref name="written"/> as <c>2031-05-02T08:30+02:00</c>, <c>2031-05-02T08:30</c> where no zone is told, or a date alone; null when it is none of these.</summary>
    public static string? Read(string written)
    {
        var text = written.Trim();
        if (text.Length is < 8 or > LongestMoment) return null;
        if (DateText.Find(text, isDayFirst: null) is not { } found) return null;
        var day = found.Date.ToString();
        if (!text.StartsWith(day, StringComparison.Ordinal) || text.Length < day.Length + 6 || text[day.Length] is not ('T' or 't' or ' ')) return day;
        var rest = text.AsSpan(day.Length + 1);
        if (!TimeOnly.TryParseExact(rest[..5], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return day;
        return $"{day}T{rest[..5]}{Zone(rest[5..])}";
    }

    /// <summary>The hour in <paramref name="written"/> when that is a moment in UTC, in whatever form ("2031-05-02T23:30Z", "Fri, 02 May 2031 23:30:00 GMT"); else null.</summary>
    public static int? HourInUtc(string written)
    {
        var text = written.AsSpan().Trim();
        if (text.Length > LongestMoment || !(text.EndsWith("Z") || text.EndsWith("GMT") || text.EndsWith("UTC") || text.EndsWith("+00:00") || text.EndsWith("+0000"))) return null;
        var colon = text.IndexOf(':');
        return colon >= 2 && int.TryParse(text[(colon - 2)..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour < 24 ? hour : null;
    }

    // What follows the seconds: "Z", "+02:00", "+0200", "+02"; empty when it is anything else.
    private static string Zone(ReadOnlySpan<char> rest)
    {
        while (rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] is ':' or '.' or ',')) rest = rest[1..];
        rest = rest.Trim();
        if (rest is "Z" or "z" or "UTC" or "GMT") return "Z";
        if (rest.Length is not (3 or 5 or 6) || rest[0] is not ('+' or '-' or '\u2212')) return "";
        Span<char> digits = stackalloc char[4];
        digits.Fill('0');
        var count = 0;
        foreach (var c in rest[1..])
        {
            if (c == ':' && count == 2) continue;
            if (!char.IsAsciiDigit(c) || count == 4) return "";
            digits[count++] = c;
        }
        return count is 2 or 4 ? $"{(rest[0] == '+' ? '+' : '-')}{digits[..2]}:{digits[2..]}" : "";
    }
}
