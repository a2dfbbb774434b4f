using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tacitus.Language.Reading.Patterns;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>One rule of <c>furniture.rules</c>.</summary>
/// <param name="Id">Its name, which runs carry.</param>
/// <param name="Action">What happens where it matches.</param>
/// <param name="Patterns">What it matches: any of these; in lower-case text, unless case tells (names in bylines, captions and titles).</param>
/// <param name="Yes">Examples that must match.</param>
/// <param name="No">Examples that must not match.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record FurnitureRule(
    string Id, FurnitureAction Action, ImmutableArray<string> Patterns, ImmutableArray<string> Yes, ImmutableArray<string> No, int Line)
{
    // Only cuts and linked titles ask where a pattern matches, and few texts come so far; an expression takes megabytes, so it is made when the first does.
    private readonly Lazy<ImmutableArray<Regex>> _expressions = new(() => [.. Patterns.Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))]);

    /// <summary>The patterns as expressions that tell where they match.</summary>
    public ImmutableArray<Regex> Expressions => _expressions.Value;

    /// <summary>Whether case tells.</summary>
    public bool IsCased => IsCasedFor(Action);

    /// <summary>Whether case tells in rules of <paramref name="action"/>.</summary>
    public static bool IsCasedFor(FurnitureAction action) => action is FurnitureAction.LinkedTitle or FurnitureAction.Byline or FurnitureAction.Caption;

    /// <summary>Whether it matches <paramref name="text"/>.</summary>
    public bool Matches(string text) => new PatternSet(Patterns.Select(p => (0, p))).Matches(IsCased ? text : text.ToLowerInvariant());
}
