using System.Collections.Frozen;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>Whether 04/03 is the fourth of March where a page comes from.</summary>
internal static class DayOrder
{
    // Where English is written and the day comes first, by the end of an address or of a language's name.
    private static readonly FrozenSet<string> DayFirst = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "gb", "uk", "ie", "au", "nz", "in", "pk", "bd", "lk", "ng", "ke", "gh", "tz", "ug", "zw", "za", "sg", "my", "mt");

    private static readonly FrozenSet<string> MonthFirst = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "us", "gov", "mil", "ph");

    /// <summary>Whether the day comes first on a page in <paramref name="language"/> ("en-GB") at <paramref name="url"/>; null when that cannot be told.</summary>
    public static bool? Of(string? language, string? url)
    {
        if (language is { Length: > 1 } && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return true;
        if (language is { Length: > 3 } && OfCountry(language[(language.LastIndexOfAny(['-', '_']) + 1)..]) is { } told) return told;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        return OfCountry(address.Host[(address.Host.LastIndexOf('.') + 1)..]);
    }

    private static bool? OfCountry(string code) => DayFirst.Contains(code) ? true : MonthFirst.Contains(code) ? false : null;
}
