using System.Collections.Immutable;

namespace Tacitus.Bench.Predict;

/// <summary>The closed lists of MUC-4 by the words that its documentation gives for them, most telling first; the product's own kind decides where no word does.</summary>
internal static class Muc4Codes
{
    private static readonly ImmutableArray<(string Words, string Code)> Instruments =
    [
        ("CAR BOMB,CAR-BOMB,TRUCK BOMB,BOMB-LADEN", "VEHICLE BOMB"), ("DYNAMITE", "DYNAMITE"), ("MOLOTOV", "MOLOTOV COCKTAIL"), ("GRENADE", "GRENADE"), ("MACHINEGUN,MACHINE GUN,SUBMACHINE,MACHINE-GUN", "MACHINE GUN"),
        ("RIFLE,AK-47,M-16", "RIFLE"), ("PISTOL,REVOLVER,HANDGUN", "HANDGUN"), ("MORTAR", "MORTAR"), ("MISSILE", "MISSILE"), ("ROCKET", "ROCKET"), ("MINE", "MINE"), ("BOMB", "BOMB"),
        ("KNIFE,KNIVES,MACHETE,AXE,DAGGER,BLADE", "CUTTING DEVICE"), ("TORTURE", "TORTURE"), ("EXPLOSIVE,DEVICE,CHARGE,TNT", "EXPLOSIVE"), ("GUN,BULLET,SHOT,FIREARM,WEAPON,ARMS", "GUN"), ("STONE", "STONE"), ("FIRE,GASOLINE", "FIRE"),
    ];

    private static readonly ImmutableArray<(string Words, string Code)> Things =
    [
        ("EMBASSY,CONSULATE,DIPLOMAT,AMBASSADOR", "DIPLOMAT OFFICE OR RESIDENCE"), ("TELEPHONE,RADIO,TELEVISION,NEWSPAPER,COMMUNICATION,TELECOM,ANTENNA", "COMMUNICATIONS"),
        ("BANK", "FINANCIAL"), ("WATER,DAM,AQUEDUCT", "WATER"), ("POWER,ELECTRIC,PIPELINE,PYLON,ENERGY,OIL,TRANSFORMER,UTILITY,SUBSTATION,LIGHT POLE,TOWER", "ENERGY"),
        ("PARTY,UNION,HEADQUARTERS,FEDERATION,ORGANIZATION,CHURCH", "ORGANIZATION OFFICE"), ("POLICE,PRISON,JAIL", "LAW ENFORCEMENT FACILITY"),
        ("BUS,BUSES,CAR,CARS,VEHICLE,TRUCK,TRAIN,PLANE,HELICOPTER,AIRCRAFT,AIRPLANE,JEEP,BOAT,TAXI,AUTOMOBILE,AMBULANCE,VAN", "TRANSPORT VEHICLE"), ("BRIDGE,ROAD,HIGHWAY,RAILROAD,RAILWAY", "TRANSPORTATION ROUTE"),
        ("AIRPORT,STATION,TERMINAL", "TRANSPORTATION FACILITY"), ("MINISTRY,GOVERNMENT,PRESIDEN,COURT,MUNICIPAL,TOWN HALL,MAYOR,CITY HALL,PALACE,CONGRESS", "GOVERNMENT OFFICE OR RESIDENCE"),
        ("CANDIDATE,SENATOR,DEPUTY,POLITICIAN", "POLITICAL FIGURE OFFICE OR RESIDENCE"), ("HOUSE,HOME,RESIDENCE,APARTMENT,DWELLING", "CIVILIAN RESIDENCE"),
        ("HOTEL,STORE,SHOP,RESTAURANT,COMPANY,FACTORY,FARM,SUPERMARKET,BUSINESS,OFFICE,COMMERCIAL,PLANT,WAREHOUSE,MARKET,MALL,THEATER,PLANTATION", "COMMERCIAL"),
    ];

    private static readonly ImmutableArray<(string Words, string Code)> People =
    [
        ("FORMER PRESIDENT,FORMER MINISTER,EX-PRESIDENT,EX-MINISTER,FORMER MAYOR,FORMER GOVERNOR", "FORMER GOVERNMENT OFFICIAL"), ("RETIRED,FORMER GENERAL,FORMER COLONEL", "FORMER ACTIVE MILITARY"),
        ("AMBASSADOR,DIPLOMAT,CONSUL,ATTACHE", "DIPLOMAT"), ("JUDGE,MAGISTRATE,PROSECUTOR,ATTORNEY,LAWYER,JUSTICE", "LEGAL OR JUDICIAL"), ("BODYGUARD,GUARD,ESCORT,WATCHMAN", "SECURITY GUARD"),
        ("POLICE,DETECTIVE,AGENT", "LAW ENFORCEMENT"), ("MINISTER,MAYOR,GOVERNOR,PRESIDENT,OFFICIAL,COUNCILMAN,VICE PRESIDENT,SECRETARY", "GOVERNMENT OFFICIAL"),
        ("SENATOR,DEPUTY,CANDIDATE,LEADER,POLITICIAN,CONGRESSMAN,PARTY,SECRETARY GENERAL", "POLITICAL FIGURE"), ("SOLDIER,COLONEL,GENERAL,LIEUTENANT,CAPTAIN,SERGEANT,TROOP,MILITARY,MAJOR,ARMY,LT,COL,GEN", "ACTIVE MILITARY"),
    ];

    /// <summary>The type of an instrument; null when none fits.</summary>
    public static string? Instrument(string words) => Find(Instruments, words);

    /// <summary>The type of a thing.</summary>
    public static string Thing(string words) => Find(Things, words) ?? "OTHER";

    /// <summary>The type of people, by their title or description.</summary>
    public static string Person(string words) => Find(People, words) ?? "CIVILIAN";

    // A word of four letters or fewer must stand whole: "BUS" is not in "BUSINESS".
    private static string? Find(ImmutableArray<(string Words, string Code)> list, string words)
    {
        var text = " " + string.Join(' ', words.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " ";
        foreach (var (entry, code) in list)
            foreach (var word in entry.Split(','))
                if (text.Contains(word.Length > 4 ? " " + word : " " + word + " ", StringComparison.Ordinal) || word.Length <= 4 && text.Contains(" " + word + "S ", StringComparison.Ordinal)) return code;
        return null;
    }
}
