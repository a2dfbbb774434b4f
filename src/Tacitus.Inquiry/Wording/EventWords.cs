using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Inquiry.Wording;

/// <summary>An event in the words of a sentence.</summary>
internal static class EventWords
{
    /// <summary>Where, as an adverb: <c>at the Grand Bazaar in Lorvale, Norway</c>; empty when not told.</summary>
    public static string Where(EventPlace? place)
    {
        if (place is null) return "";
        var words = place.Name;
        if (place.Place is { Country.Length: > 0 } entry)
        {
            var country = CountryName.Of(entry.Country);
            if (entry.Kind == PlaceKind.Country) words = country;
            else if (!Holds(words, country)) words += ", " + country;
        }
        if (place.Site is not { Length: > 0 } site) return "in " + words;
        // "Kabul airport, Kabul" says the town twice.
        return site.EndsWith(place.Name, StringComparison.OrdinalIgnoreCase) ? $"at {Site(site)}" : $"at {Site(site)} in {words}";
    }

    /// <summary>As <c>suicide bombing at the Grand Bazaar in Lorvale on 3 May 2031</c>, without an article.</summary>
    public static string Title(Event e)
    {
        var where = Where(e.Place);
        var words = where.Length > 0 ? $"{Phrase.Act(e)} {where}" : Phrase.Act(e);
        // "in Moscow, Russia, on 22 March 2024": a country that stands beside its town is set off on both sides.
        return e.Date is { } date ? $"{words}{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {Phrase.When(date)}" : words;
    }

    /// <summary>What it did to people: <c>145 people (133 to 145) were killed and at least 200 injured</c>; null when no toll is told.</summary>
    public static string? Harm(Event e)
    {
        var killed = Toll(e, Effect.Killed);
        var injured = Toll(e, Effect.Injured);
        var parts = new List<string>();
        if (TollPhrase.People(killed) is { } dead) parts.Add($"{dead} {(TollPhrase.IsOne(killed) ? "was" : "were")} killed");
        if (TollPhrase.Number(injured) is { } hurt)
            parts.Add(parts.Count > 0 ? $"{hurt} injured" : $"{TollPhrase.People(injured)} {(TollPhrase.IsOne(injured) ? "was" : "were")} injured");
        return parts.Count == 0 ? null : Phrase.List(parts);
    }

    /// <summary>The event's toll of <paramref name="effect"/>.</summary>
    public static TollRange Toll(Event e, Effect effect) => e.Tolls.FirstOrDefault(t => t.Effect == effect) is { } toll ? TollPhrase.Of(toll) : default;

    /// <summary>The ids of the statements for the event's <paramref name="fields"/>, those of the first field first.</summary>
    public static IEnumerable<string> For(Event e, params string[] fields) =>
        fields.SelectMany(field => e.Findings.Where(f => f.Field == field).SelectMany(f => f.For));

    /// <summary>The ids of the statements that say <paramref name="value"/> for <paramref name="field"/>.</summary>
    public static IEnumerable<string> ForValue(Event e, string field, string value) => e.Findings.Where(f => f.Field == field && f.Value == value).SelectMany(f => f.For);

    // A site's own name takes no article; a common noun does.
    private static string Site(string site) => char.IsLower(site[0]) && !IsDetermined(site) ? "the " + site : site;

    private static bool IsDetermined(string site) =>
        site.Split(' ')[0] is "a" or "an" or "the" or "its" or "their" or "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "several" or "some";

    private static bool Holds(string words, string country) =>
        words.Contains(country.StartsWith("the ", StringComparison.Ordinal) ? country[4..] : country, StringComparison.OrdinalIgnoreCase);
}
