using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>One rule of <c>furniture.rules</c>.</summary>
/// <param name="Id">Its name, which runs carry.</param>
/// <param name="Action">What happens where it matches.</param>
/// <param name="Patterns">What it matches: any of these; in lower-case text, unless case tells (names in bylines, captions and titles).</param>
/// <param name="Yes">Examples that must match.</param>
/// <param name="No">Examples that must not match.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record FurnitureRule(
    string Id, FurnitureAction Action, ImmutableArray<Regex> Patterns, ImmutableArray<string> Yes, ImmutableArray<string> No, int Line)
{
    /// <summary>Whether case tells.</summary>
    public bool IsCased => Action is FurnitureAction.LinkedTitle or FurnitureAction.Byline or FurnitureAction.Caption;

    /// <summary>Whether it matches <paramref name="text"/>.</summary>
    public bool Matches(string text) => Matches(text, text.ToLowerInvariant());

    /// <summary>Whether it matches <paramref name="text"/>, which is <paramref name="lower"/> in lower case.</summary>
    public bool Matches(string text, string lower)
    {
        var subject = IsCased ? text : lower;
        foreach (var pattern in Patterns)
        {
            if (pattern.IsMatch(subject)) return true;
        }
        return false;
    }
}
