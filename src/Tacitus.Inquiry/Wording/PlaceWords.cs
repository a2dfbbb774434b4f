using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Wording;

/// <summary>Places and sites as running text has them.</summary>
internal static class PlaceWords
{
    // "Convicts Friend of Boston Bombing Suspect A court" is a headline with the words behind it.
    private const int MostSiteWords = 6;

    private static readonly FrozenSet<string> NotSites = new[] { "members", "member", "people", "friend", "friends", "men", "women", "residents", "followers", "supporters", "relatives" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Vehicles = new[]
    {
        "bus", "buses", "minibus", "car", "truck", "pick-up", "pickup", "van", "lorry", "train", "convoy", "taxi", "ferry", "ship", "boat", "vessel", "tanker", "plane", "vehicle", "vehicles", "trucks", "cars", "sedan", "motorcycle", "motorbike", "tram", "coach", "helicopter", "column", "patrol",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Whoever is in one of these is not on it.
    private static readonly FrozenSet<string> Cars = new[] { "car", "cars", "truck", "trucks", "pick-up", "pickup", "van", "lorry", "convoy", "taxi", "vehicle", "vehicles", "sedan", "helicopter" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Ways = new[] { "road", "highway", "street", "bridge", "border", "railway", "platform", "river", "coast", "hill", "beach", "motorway" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Names that end in one of these take the article: "the Grand Hotel", but "Victoria Station".
    private static readonly FrozenSet<string> Houses = new[]
    {
        "embassy", "embassies", "consulate", "consulates", "hotel", "bazaar", "hall", "palace", "ministry", "mosque", "cathedral", "synagogue", "museum", "theatre", "theater", "centre", "center", "mall", "restaurant", "bridge", "club", "temple", "parliament", "court",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a town or country has one of.
    private static readonly FrozenSet<string> Unique = new[]
    {
        "border", "coast", "frontier", "centre", "center", "outskirts", "airport", "parliament", "capital", "front", "frontline", "harbour", "port", "seafront", "riverside", "north", "south", "east", "west", "presidency", "beach", "railway", "road", "highway",
        "coastline", "line", "market", "university", "station",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Determiners = new[]
    {
        "a", "an", "the", "its", "their", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "RUESO" is a town in a text of capitals; few towns are called by their initials.
    private const int LeastLetters = 4;

    /// <summary>The name of the event's place: as the articles write it where the gazetteer's own is that of another tongue ("Geneva" for "Gen\u00e8ve").</summary>
    public static string Name(Event e, Footnotes? notes)
    {
        var place = e.Place!;
        if (notes is null || place.Place is null) return NameWords.Cased(place.Name, LeastLetters);
        var written = EventWords.For(e, "place").Select(notes.Find).OfType<Citation>().Where(c => c.Statement.Value is PlaceValue { Place.Place: { } p } && p == place.Place)
            .SelectMany(c => c.Words).Where(w => IsName(w) && char.IsUpper(w[w.LastIndexOf(' ') + 1]) && Fold(w)[0] == Fold(place.Name)[0]).Select(w => NameWords.Cased(w, LeastLetters))
            .GroupBy(w => w, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();
        // "Soviet" is short for nothing by itself.
        if (written is not null && place.Name.StartsWith(written + " ", StringComparison.OrdinalIgnoreCase) && place.Name[(written.Length + 1)..] is "Union" or "Kingdom" or "Republic" or "States") written = null;
        return written ?? NameWords.Cased(place.Name, LeastLetters);
    }

    /// <summary>Whether a site is a site: not people, no headline that was run together, and of a trial only its court.</summary>
    public static bool IsSite(Event e, string site)
    {
        var words = site.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostSiteWords || NotSites.Contains(words[0]) || NotSites.Contains(words[^1])) return false;
        return e.Kind != EventKind.Trial || site.Contains("court", StringComparison.OrdinalIgnoreCase) || site.Contains("tribunal", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A site with its preposition: <c>at the Grand Bazaar</c>, <c>on a bus</c>, <c>in a car</c>, <c>on the road</c>; of what was <paramref name="isStruck"/> itself, <c>on a car</c>.</summary>
    public static string Site(string site, string town, bool isStruck = false)
    {
        // "Moscow's Crocus City concert hall in Moscow" says the town twice.
        if (site.StartsWith(town + "'s ", StringComparison.OrdinalIgnoreCase) || site.StartsWith(town + "\u2019s ", StringComparison.OrdinalIgnoreCase)) site = "the " + site[(town.Length + 3)..];
        // "Kabul airport" is its name.
        if (site.Equals(town + " airport", StringComparison.OrdinalIgnoreCase)) return "at " + site;
        if (site.StartsWith(town + " ", StringComparison.OrdinalIgnoreCase) && !site[town.Length..].Any(char.IsUpper)) site = "the " + site[(town.Length + 1)..];
        site = site.Contains(' ', StringComparison.Ordinal) ? NameWords.Cased(site) : NameWords.Common(site);
        var plain = site.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? site[4..] : site;
        // "The school, Warsak Road": a street behind a house says where the house is.
        var house = plain.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? plain[..comma] : plain;
        var head = house.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? house[..of] : house;
        head = head[(head.LastIndexOf(' ') + 1)..];
        if (plain.StartsWith("same ", StringComparison.OrdinalIgnoreCase)) (plain, site) = (plain[5..], plain[5..]);
        var common = !plain.Any(char.IsUpper);
        if (Vehicles.Contains(head) && common && !Determiners.Contains(plain.Split(' ')[0])) return (Cars.Contains(head) && !isStruck ? "in " : "on ") + (NameWords.IsPlural(head) && head != "bus" ? plain : Phrase.A(plain));
        var preposition = Ways.Contains(head) ? "on " : "at ";
        if (Determiners.Contains(site.Split(' ')[0])) return preposition + site;
        // "Luni post", "the Haj Yousif crossing": a common noun behind a name takes the article as it does by itself.
        if (!char.IsLower(site[0])) return preposition + (site.Contains(' ', StringComparison.Ordinal) && (Houses.Contains(head) || char.IsLower(head[0]) && !Ways.Contains(head)) ? "the " + site : site);
        // Of things that a town has several of, nobody has been told which.
        return preposition + (NameWords.IsPlural(head) ? site : Unique.Contains(head) || site.Contains(" of ", StringComparison.Ordinal) && !common ? "the " + site : Phrase.A(site));
    }

    /// <summary>A site that stands behind its town and country ("Kabul Afghanistan airport") without the country.</summary>
    public static string Without(string site, string town, Place? place)
    {
        if (place is not { Country.Length: > 0 } entry || entry.Kind == PlaceKind.Country) return site;
        var country = CountryName.Bare(entry.Country);
        return site.StartsWith($"{town} {country} ", StringComparison.OrdinalIgnoreCase) ? $"{site[..town.Length]} {site[(town.Length + country.Length + 2)..]}" : site;
    }

    /// <summary>A building or firm by name, with the article that it takes.</summary>
    public static string House(string name) => name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(name[0]) && !name.StartsWith("The ", StringComparison.Ordinal) && Houses.Contains(name[(name.LastIndexOf(' ') + 1)..]) ? "the " + name : name;

    /// <summary>Whether <paramref name="words"/> name <paramref name="country"/> already.</summary>
    public static bool Holds(string words, string country) =>
        words.Contains(country.StartsWith("the ", StringComparison.Ordinal) ? country[4..] : country, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string words) => words.Length is > 2 and <= 40 && char.IsUpper(words[0]) && words.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '\u2019') && words.Count(c => c == ' ') < 4;

    private static string Fold(string words)
    {
        var folded = string.Concat(words.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
        return folded.Length == 0 ? " " : folded;
    }
}
