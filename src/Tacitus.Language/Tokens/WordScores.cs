using System.Runtime.Intrinsics;

namespace Tacitus.Language.Tokens;

/// <summary>What a word adds to the scores of tags wherever it stands: to its own, to those of the token after it, and to those of the one before it.</summary>
internal sealed class WordScores
{
    private const int Own = 0, After = TagSet.Width, Before = 2 * TagSet.Width;
    private readonly WordTraits _traits;
    private readonly uint _salt;
    private readonly int[] _scores = new int[3 * TagSet.Width];

    /// <summary>Those that <paramref name="model"/> gives a word with <paramref name="traits"/>.</summary>
    public WordScores(TagModel model, in WordTraits traits, uint salt)
    {
        (_traits, _salt) = (traits, salt);
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        model.Add(features[..TagFeatures.Alone(traits, salt, features)], _scores.AsSpan(Own, TagSet.Width));
        model.Add(features[..TagFeatures.AsLast(traits, salt, features)], _scores.AsSpan(After, TagSet.Width));
        model.Add(features[..TagFeatures.AsNext(traits, salt, features)], _scores.AsSpan(Before, TagSet.Width));
    }

    /// <summary>Whether they are of a word with <paramref name="traits"/>.</summary>
    public bool AreOf(in WordTraits traits, uint salt) => _salt == salt && _traits == traits;

    /// <summary>Writes what <paramref name="here"/> has by itself and by its neighbours.</summary>
    public static void Write(WordScores last, WordScores here, WordScores next, Span<int> scores)
    {
        ReadOnlySpan<int> own = here._scores.AsSpan(Own, TagSet.Width), before = last._scores.AsSpan(After, TagSet.Width), after = next._scores.AsSpan(Before, TagSet.Width);
        for (var i = 0; i < TagSet.Width; i += Vector256<int>.Count)
            (Vector256.Create(own[i..]) + Vector256.Create(before[i..]) + Vector256.Create(after[i..])).CopyTo(scores[i..]);
    }
}
