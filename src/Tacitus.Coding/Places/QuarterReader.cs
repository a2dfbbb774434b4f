using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>Reads of which town a place is told to be a part: "Orsk's Kelvin section", "the Kelvin neighborhood of Orsk", or "the Kelvin neighborhood" in an article on Orsk.</summary>
internal static class QuarterReader
{
    // How far a town reaches from its point to its farthest neighborhood, in kilometres; the largest of the towns of the local-news articles that were read.
    private const double Reach = 45;

    // "neighborhood of northwest Orsk"
    private const int WordsBetween = 4;

    /// <summary>The mention of the town that holds the part of a town at <paramref name="mention"/>; null when that is none, or its town is not named.</summary>
    public static PlaceMention? TownOf(Analysis analysis, ImmutableArray<PlaceMention> mentions, PlaceMention mention)
    {
        var last = analysis.TokenAt(mention.Span.End - 1);
        if (!IsToldAt(analysis, last)) return IsAstray(analysis, mentions, mention) ? HomeTown.Of(mentions) : null;
        PlaceMention? dateline = null, largest = null;
        foreach (var town in mentions)
        {
            if (town.Place is not { Kind: PlaceKind.Populated } place || town.Span == mention.Span || place == mention.Place) continue;
            var (first, end) = (analysis.TokenAt(town.Span.Start), analysis.TokenAt(town.Span.End - 1));
            if (Word(analysis, end + 1) is "'s" && end + 2 == analysis.TokenAt(mention.Span.Start)) return town;
            if (Word(analysis, last + 2) is "of" or "in" && first > last && first - last <= WordsBetween + 2) return town;
            if (mention.Place is { } part && (part.Country != place.Country || Distances.Kilometres(part.Latitude, part.Longitude, place.Latitude, place.Longitude) > Reach || place.Inhabitants <= part.Inhabitants)) continue;
            if (town.Use == PlaceUse.Dateline) dateline ??= town;
            if (mention.Place is not null && (largest is null || place.Inhabitants > largest.Place!.Inhabitants)) largest = town;
        }
        return dateline ?? largest ?? (IsFar(mention, HomeTown.Of(mentions)) ? HomeTown.Of(mentions) : null);
    }

    // "in Kelvin", of an article on Orsk that elsewhere has "the Kelvin neighborhood": not the far town of that name.
    private static bool IsAstray(Analysis analysis, ImmutableArray<PlaceMention> mentions, PlaceMention mention)
    {
        var name = analysis[mention.Span];
        // Few articles tell of quarters at all.
        foreach (var other in mentions)
            if (other.Span != mention.Span && IsToldAt(analysis, analysis.TokenAt(other.Span.End - 1)) && other.Place == mention.Place && analysis[other.Span].Equals(name, StringComparison.Ordinal)) return IsFar(mention, HomeTown.Of(mentions));
        return false;
    }

    private static bool IsFar(PlaceMention mention, PlaceMention? home) => home?.Place is { } town && mention.Place is { Kind: PlaceKind.Populated or PlaceKind.Admin2 } part && part != town
        && part.Inhabitants < town.Inhabitants && part.Country == town.Country && Distances.Kilometres(part.Latitude, part.Longitude, town.Latitude, town.Longitude) > Reach;

    private static bool IsToldAt(Analysis analysis, int last) => Word(analysis, last + 1) is "neighborhood" or "neighbourhood" or "section" or "neighborhoods";

    private static string Word(Analysis analysis, int token) => (uint)token < (uint)analysis.Tokens.Length ? analysis.Tokens[token].Normal : "";
}
