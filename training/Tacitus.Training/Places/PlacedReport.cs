using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Places;
using Tacitus.Model.Places;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Places;

/// <summary>A report with all places where its event may have been, and what the key says of it.</summary>
/// <param name="Id">The name of its article.</param>
/// <param name="Text">Its tellings beside the places.</param>
/// <param name="Key">The event in the key.</param>
/// <param name="Rows">For each place what the model sees of it.</param>
internal sealed record PlacedReport(string Id, PlacedTellings Text, JsonObject Key, List<(ulong Feature, float Strength)>[] Rows)
{
    // What is right is nearer the key than what only holds it: the name, with its precision; then the division; then the country.
    private const int Named = 10, Exact = 2, InDivision = 3, InCountry = 2;

    private readonly string[] _names = [.. Text.Options.All.Select(o => string.Join('|', o.Words.Select(w => Text.Analysis[w.Span]).Prepend(o.Name).Distinct()))];

    /// <summary>The fold of cross-validation that it is in.</summary>
    public int Fold { get; } = Folds.Of(Id);

    /// <summary>For each place whether it is the nearest to the key that there is; no place where none is near.</summary>
    public bool[] Right()
    {
        var ranks = Enumerable.Range(0, _names.Length).Select(Rank).ToArray();
        if (ranks.Max() == 0) ranks[0] = 1;
        var most = ranks.Max();
        return [.. ranks.Select(r => r == most)];
    }

    /// <summary>Whether the name, the country and the precision of place <paramref name="o"/> are those of the key.</summary>
    public (bool Name, bool Country, bool Precision) Fits(int o)
    {
        var option = Text.Options.All[o];
        if (Key["place"] is not JsonObject place || option.Sort == PlaceSort.None) return default;
        var (name, country) = ((string?)place["name"] ?? "", (string?)place["country"]);
        var (wanted, found) = (place["precision"]?.ToString(), Text.PrecisionOf(o).ToString(CultureInfo.InvariantCulture));
        // As the gold set is scored: a village that the gazetteer lacks is as exact as what holds it.
        var isUnlisted = wanted is "1" or "2" && !name.Split('|').Any(n => Gazetteer.Shared.Look(n).Any(p => p.Country == country && p.Kind == PlaceKind.Populated));
        return (SameName.Of(name, _names[o]), country is not null && option.Place?.Country == country, isUnlisted ? found is "2" or "3" or "4" || found is "6" && place["admin1"] is null : wanted == found);
    }

    private int Rank(int o)
    {
        if (Key["place"] is not JsonObject place) return o == 0 ? 1 : 0;
        var option = Text.Options.All[o];
        var (name, country, precision) = Fits(o);
        if (name && (country || option.Place is null)) return precision ? Named + Exact : Named;
        return !country ? 0 : option.Sort switch
        {
            PlaceSort.Division => InDivision,
            PlaceSort.HoldingDivision when (string?)place["admin1"] is { } division && SameName.Of(division, option.Name) => InDivision,
            PlaceSort.Country or PlaceSort.HoldingCountry => InCountry,
            _ => 0,
        };
    }
}
