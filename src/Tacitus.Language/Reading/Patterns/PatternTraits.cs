namespace Tacitus.Language.Reading.Patterns;

/// <summary>What can be said of a pattern before any text is read.</summary>
internal static class PatternTraits
{
    // Letters and digits: what begins with a word of a list, with or without a number before it, begins with no more.
    private const int FewBeginnings = 20;

    // What a set with more characters asks for, nearly every text has.
    private const int ManyCharacters = 40;

    /// <summary>Whether <paramref name="part"/> can only stand at the beginning of a text.</summary>
    public static bool IsAnchored(PatternNode part) => part switch
    {
        PatternNode.At { Place: PatternPlace.Start } => true,
        PatternNode.All { Parts: [var first, ..] } => IsAnchored(first),
        PatternNode.Any any => any.Parts.All(IsAnchored),
        _ => false,
    };

    /// <summary>Whether what <paramref name="part"/> takes begins with a mark or one of few letters and digits.</summary>
    public static bool BeginsNarrowly(PatternNode part) => !CanBeEmpty(part) && Beginning(part).Words <= FewBeginnings;

    /// <summary>Sets of characters, from each of which every text that <paramref name="part"/> matches has one.</summary>
    public static IEnumerable<CharacterMask> Needs(PatternNode part) => part switch
    {
        PatternNode.One one => Kept(CharacterMask.Of(one.Set)),
        PatternNode.All all => all.Parts.SelectMany(Needs).Distinct(),
        PatternNode.Any any => NeedsOfAny(any),
        PatternNode.Repeated { Least: > 0 } repeated => Needs(repeated.Part),
        _ => [],
    };

    /// <summary>The patterns that together match what <paramref name="pattern"/> does: one for each alternative with which it begins, or that follows its anchor and what may be left out.</summary>
    public static IEnumerable<PatternNode> Alternatives(PatternNode pattern)
    {
        switch (pattern)
        {
            case PatternNode.Any any:
                return any.Parts.SelectMany(Alternatives);
            case PatternNode.All all:
                var at = 0;
                while (at < all.Parts.Count && all.Parts[at] is PatternNode.At or PatternNode.Repeated { Least: 0 }) at++;
                if (at == all.Parts.Count || all.Parts[at] is not PatternNode.Any inner) return [pattern];
                return inner.Parts.Select(p => (PatternNode)new PatternNode.All([.. all.Parts.Take(at), p, .. all.Parts.Skip(at + 1)]));
            default:
                return [pattern];
        }
    }

    private static IEnumerable<CharacterMask> NeedsOfAny(PatternNode.Any any)
    {
        var either = default(CharacterMask);
        foreach (var part in any.Parts)
        {
            var needs = Needs(part).ToList();
            if (needs.Count == 0) return [];
            either |= needs.MinBy(n => n.Count);
        }
        return Kept(either);
    }

    private static IEnumerable<CharacterMask> Kept(CharacterMask mask) => mask.Count <= ManyCharacters ? [mask] : [];

    private static bool CanBeEmpty(PatternNode part) => part switch
    {
        PatternNode.One => false,
        PatternNode.All all => all.Parts.All(CanBeEmpty),
        PatternNode.Any any => any.Parts.Any(CanBeEmpty),
        PatternNode.Repeated repeated => repeated.Least == 0 || CanBeEmpty(repeated.Part),
        _ => true,
    };

    // The characters with which what it takes may begin.
    private static CharacterMask Beginning(PatternNode part)
    {
        switch (part)
        {
            case PatternNode.One one:
                return CharacterMask.Of(one.Set);
            case PatternNode.All all:
                var first = default(CharacterMask);
                foreach (var each in all.Parts)
                {
                    first |= Beginning(each);
                    if (!CanBeEmpty(each)) break;
                }
                return first;
            case PatternNode.Any any:
                return any.Parts.Aggregate(default(CharacterMask), (mask, p) => mask | Beginning(p));
            case PatternNode.Repeated repeated:
                return Beginning(repeated.Part);
            default:
                return default;
        }
    }
}
