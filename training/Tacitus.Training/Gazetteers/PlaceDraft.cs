using Tacitus.Coding.Places;

namespace Tacitus.Training.Gazetteers;

/// <summary>An entry of the gazetteer while it is compiled.</summary>
internal sealed class PlaceDraft
{
    /// <summary>The GeoNames id; 0 when the packages give none.</summary>
    public int Id { get; set; }

    /// <summary>What it is.</summary>
    public required PlaceFeature Feature { get; init; }

    /// <summary>The name to show.</summary>
    public required string Name { get; set; }

    /// <summary>Its English name in the catalogues; null when they have none.</summary>
    public string? English { get; set; }

    /// <summary>Its other names as published.</summary>
    public string[] Alternates { get; set; } = [];

    /// <summary>The code of its country.</summary>
    public required string Country { get; init; }

    /// <summary>The code of its first-level division with the country ("SV.09"); of itself if it is one; empty when none.</summary>
    public string Admin1 { get; init; } = "";

    /// <summary>The code of its second-level division with country and first level; of itself if it is one; empty when none.</summary>
    public string Admin2 { get; init; } = "";

    /// <summary>Degrees north; NaN until known.</summary>
    public double Latitude { get; set; } = double.NaN;

    /// <summary>Degrees east; NaN until known.</summary>
    public double Longitude { get; set; } = double.NaN;

    /// <summary>Inhabitants; for divisions the sum of their places.</summary>
    public long Inhabitants { get; set; }

    /// <summary>Its names by key.</summary>
    public Dictionary<string, NameForm> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The code that says which it is among its kind; for order and for translations.</summary>
    public string Code => Feature switch
    {
        PlaceFeature.Country => Country,
        PlaceFeature.Admin1 => Admin1,
        PlaceFeature.Admin2 => Admin2,
        _ => "",
    };

    /// <summary>Adds a name; of two forms of one key the stronger stays.</summary>
    public void AddName(string name, NameForm form)
    {
        var key = PlaceKey.Of(name);
        if (key.Length is < 2 or > 60) return;
        Add(key, form);
        foreach (var spelling in OtherSpellings(key)) Add(spelling, form);

        void Add(string k, NameForm f)
        {
            if (!Names.TryGetValue(k, out var before) || f < before) Names[k] = f;
        }
    }

    // Print shortens these words and spells them out as it likes.
    private static IEnumerable<string> OtherSpellings(string key)
    {
        foreach (var (full, shortened) in new[] { ("saint", "st"), ("sainte", "ste"), ("mount", "mt"), ("fort", "ft") })
        {
            if (key.StartsWith(full + " ", StringComparison.Ordinal)) yield return shortened + key[full.Length..];
            if (key.StartsWith(shortened + " ", StringComparison.Ordinal)) yield return full + key[shortened.Length..];
        }
    }
}
