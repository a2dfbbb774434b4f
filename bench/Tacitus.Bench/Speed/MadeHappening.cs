using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Bench.Speed;

/// <summary>A made-up event, from its number alone, as its tellers know it: in one of 4,000 towns of 60 countries, the greater the likelier.</summary>
internal sealed record MadeHappening
{
    private const int Towns = 4000, Countries = 60, DivisionsOfCountry = 10, GroupsOfCountry = 5;

    // Words that stand in more than one article in seven tell no event from another.
    private const double Telling = 0.14;

    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly Tactic[] Tactics = [Tactic.Bombing, Tactic.Shooting, Tactic.Ambush, Tactic.Arson];
    private static readonly string[] Sites = ["market", "mosque", "bridge", "school", "checkpoint", "church", "hotel", "bus station", "police station", "court", "camp", "hospital", "highway", "bank", "airport", "shop", "farm", "railway", "port", "stadium"];
    private static readonly string[] Bodies = ["Front", "Army", "Brigade", "Movement", "Union", "League", "Council"];

    /// <summary>The event of that number; a day has <paramref name="aDay"/> of them.</summary>
    public MadeHappening(int number, double aDay)
    {
        var chance = new Chance((ulong)number * 2);
        Day = First.AddDays((int)(number / aDay));
        Town = TownOf((int)((long)chance.Next(Towns) * chance.Next(Towns) / Towns));
        Side = $"{MadeWords.Name((ulong)(CountryOf(Town) * GroupsOfCountry + chance.Next(GroupsOfCountry)) + 31_337)} {Bodies[chance.Next(2)]}";
        Tactic = Tactics[chance.Next(Tactics.Length)];
        Site = $"{MadeWords.Name(chance.Long())} {Sites[chance.Next(Sites.Length)]}";
        Killed = 1 + chance.Next(4) * chance.Next(5);
        Victims = [.. Enumerable.Range(0, 1 + chance.Next(3)).Select(_ => $"{MadeWords.Name((ulong)chance.Next(2000) + 70_001)} {MadeWords.Name(chance.Long())}")];
        Ages = [.. Victims.Select(_ => 5 + chance.Next(70))];
        Official = $"{MadeWords.Name((ulong)chance.Next(2000) + 70_001)} {MadeWords.Name(chance.Long())}";
        Words = [.. MadeWords.Draw(ref chance, 1, Telling)];
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The town.</summary>
    public Place Town { get; }

    /// <summary>Who did it.</summary>
    public string Side { get; }

    /// <summary>How.</summary>
    public Tactic Tactic { get; }

    /// <summary>Where in the town.</summary>
    public string Site { get; }

    /// <summary>How many died.</summary>
    public int Killed { get; }

    /// <summary>Some of the dead.</summary>
    public string[] Victims { get; }

    /// <summary>How old they were.</summary>
    public int[] Ages { get; }

    /// <summary>Who speaks for the police.</summary>
    public string Official { get; }

    /// <summary>What else is to be told of it.</summary>
    public string[] Words { get; }

    /// <summary>The division of <paramref name="town"/>.</summary>
    public static Place Division(Place town) => new(500_000 + (int)(new Chance((ulong)town.Admin1.Sum(c => c * 31L)).Long() % 100_000), town.Admin1, PlaceKind.Admin1, town.Country, town.Admin1, town.Latitude, town.Longitude, 0);

    /// <summary>The name of the country of <paramref name="town"/>.</summary>
    public static string Country(Place town) => MadeWords.Name((ulong)CountryOf(town) + 8_000_003);

    /// <summary>Another town, not far away.</summary>
    public static Place Neighbour(Place town) => TownOf((town.GeonamesId - 1 + Countries) % Towns);

    private static int CountryOf(Place town) => (town.Country[0] - 'A') * 8 + town.Country[1] - 'A';

    private static Place TownOf(int rank)
    {
        var chance = new Chance((ulong)rank + 900_000_001);
        var country = rank * 7 % Countries;
        return new Place(rank + 1, MadeWords.Name((ulong)rank + 5_000_011), PlaceKind.Populated, $"{(char)('A' + country / 8)}{(char)('A' + country % 8)}", $"{MadeWords.Name((ulong)(country * DivisionsOfCountry + chance.Next(DivisionsOfCountry)) + 77)} Province",
            country / 10 * 15 - 40 + chance.Next(1000) / 100.0, country % 10 * 30 - 150 + chance.Next(1000) / 100.0, 4_000_000 / (rank + 1));
    }
}
