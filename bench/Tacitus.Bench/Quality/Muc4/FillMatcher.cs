using System.Globalization;

namespace Tacitus.Bench.Quality.Muc4;

/// <summary>How right one fill of a response is against one fill of the key, after section 3 of the scoring guidelines: 2 correct, 1 partly, 0 not.</summary>
internal static class FillMatcher
{
    private static readonly HashSet<string> Nonessential = ["THE", "A", "AN", "SOME", "SEVERAL", "ALLEGED", "ABOUT", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "SALVADORAN", "COLOMBIAN", "PERUVIAN", "GUATEMALAN", "CHILEAN", "HONDURAN"];

    // The instruments that take in others, as the task's documentation lists them.
    private static readonly Dictionary<string, string> Wider = new(StringComparer.Ordinal)
    {
        ["MACHINE GUN"] = "GUN", ["MORTAR"] = "GUN", ["HANDGUN"] = "GUN", ["RIFLE"] = "GUN", ["BOMB"] = "EXPLOSIVE", ["VEHICLE BOMB"] = "BOMB", ["DYNAMITE"] = "BOMB", ["MINE"] = "BOMB",
        ["AERIAL BOMB"] = "BOMB", ["GRENADE"] = "EXPLOSIVE", ["MOLOTOV COCKTAIL"] = "EXPLOSIVE", ["MISSILE"] = "PROJECTILE", ["ROCKET"] = "PROJECTILE",
    };

    private static readonly HashSet<(string Response, string Key)> Partly =
    [
        ("SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES"), ("POLITICAL FIGURE OFFICE OR RESIDENCE", "GOVERNMENT OFFICE OR RESIDENCE"), ("DESTROYED", "SOME DAMAGE"),
        ("GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"), ("ACTIVE MILITARY", "FORMER ACTIVE MILITARY"), ("POLITICAL FIGURE", "GOVERNMENT OFFICIAL"),
        ("NO INJURY", "NO INJURY OR DEATH"), ("NO DEATH", "NO INJURY OR DEATH"),
    ];

    /// <summary>How right <paramref name="response"/> is.</summary>
    public static int Match(SlotKind kind, Fill response, Fill key)
    {
        var value = key.Values.Max(k => kind switch
        {
            SlotKind.Words => Words(response.Values[0], k),
            SlotKind.Date => Date(response.Values[0], k),
            SlotKind.Place => Place(response.Values[0], k),
            SlotKind.Number => response.Values[0] == k ? 2 : k.Contains(response.Values[0], StringComparison.Ordinal) && (k.StartsWith('~') || k.Contains('-', StringComparison.Ordinal)) ? 1 : 0,
            _ => Code(response.Values[0], k),
        });
        if (value < 2 || key.References.IsEmpty) return value;
        return response.References.Length > 0 && key.References.Any(r => Words(response.References[0], r) == 2) ? 2 : 1;
    }

    private static int Code(string response, string key)
    {
        if (response == key) return 2;
        if (Partly.Contains((response, key)) || response == "ATTACK") return 1;
        for (var k = key; Wider.TryGetValue(k, out var wider); k = wider) if (wider == response) return 1;
        return 0;
    }

    // Equal without what does not matter, or with more words before the key's: correct. A part of a name, or words round it: partly.
    private static int Words(string response, string key)
    {
        var (r, k) = (Essential(response), Essential(key));
        if (r.SequenceEqual(k) || r.Length > k.Length && r.AsSpan(r.Length - k.Length).SequenceEqual(k)) return 2;
        return k.Length > 0 && r.Length > 0 && (r.All(k.Contains) || k.All(r.Contains)) ? 1 : 0;
    }

    private static string[] Essential(string words)
    {
        var all = words.Split(' ');
        var some = all.Where(w => !Nonessential.Contains(w) && !w.All(char.IsAsciiDigit)).ToArray();
        return some.Length > 0 ? some : all;
    }

    private static int Date(string response, string key)
    {
        if (response == key) return 2;
        var ((from, to), (first, last)) = (Range(response), Range(key));
        if (to is null || last is null) return 0;
        // "- 26 AUG 89" is the date of the report by default.
        if (from is null) return to == last ? 1 : 0;
        return to <= last && (first is null ? last.Value.DayNumber - to.Value.DayNumber <= 31 : from >= first) ? 1 : 0;
    }

    private static (DateOnly? From, DateOnly? To) Range(string text)
    {
        static DateOnly? Day(string day) => DateOnly.TryParseExact(day.Trim(), "d MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        var parts = text.Split('-');
        return parts.Length == 1 ? (Day(parts[0]), Day(parts[0])) : (Day(parts[0]), Day(parts[^1]));
    }

    private static int Place(string response, string key)
    {
        if (response == key) return 2;
        var (r, k) = (response.Split(':', StringSplitOptions.TrimEntries), key.Split(':', StringSplitOptions.TrimEntries));
        if (r[0] != k[0]) return r.Length > 1 && k.Length > 1 && Bare(r[^1]) == Bare(k[^1]) ? 1 : 0;
        return r.Length > 1 && k.Length > 1 && Bare(r[^1]) == Bare(k[^1]) ? 2 : 1;
    }

    // The name without its kind; of "A CITY - B CITY" the first.
    private static string Bare(string place) => string.Join(' ', place.Split(" - ")[0].Split(' ').Where(w => w is not ("CITY" or "TOWN" or "DEPARTMENT" or "NEIGHBORHOOD" or "PROVINCE" or "REGION" or "UNIVERSITY" or "FARM" or "STATE")));
}
