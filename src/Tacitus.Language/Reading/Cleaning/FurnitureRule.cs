using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>One rule of <c>furniture.rules</c>.</summary>
/// <param name="Id">Its name, which runs carry.</param>
/// <param name="Action">What happens where it matches.</param>
/// <param name="Patterns">What it matches: any of these.</param>
/// <param name="Yes">Examples that must match.</param>
/// <param name="No">Examples that must not match.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record FurnitureRule(
    string Id, FurnitureAction Action, ImmutableArray<Regex> Patterns, ImmutableArray<string> Yes, ImmutableArray<string> No, int Line)
{
    /// <summary>Whether it matches <paramref name="text"/>.</summary>
    public bool Matches(string text)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.IsMatch(text)) return true;
        }
        return false;
    }
}
