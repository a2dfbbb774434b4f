using System.Runtime.Intrinsics;

namespace Tacitus.Language.Tokens;

/// <summary>What a word adds to the scores of tags wherever it stands: to its own, to those of the two tokens after it, and to those of the two before it.</summary>
internal sealed class WordScores
{
    private const int Own = 0, After = TagSet.Width, Before = 2 * TagSet.Width, AfterNext = 3 * TagSet.Width, BeforeLast = 4 * TagSet.Width;
    private readonly WordTraits _traits;
    private readonly string _normal;
    private readonly uint _salt;
    private readonly short[] _scores = new short[5 * TagSet.Width];

    // For each tag that the token before it may have what it adds to its own scores; null where it is not remembered.
    private short[]?[]? _afterTags;

    /// <summary>Those that <paramref name="model"/> gives a word of a normal form with these traits.</summary>
    public WordScores(TagModel model, string normal, in WordTraits traits, uint salt)
    {
        (_traits, _normal, _salt) = (traits, normal, salt);
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        model.Add(features[..TagFeatures.Alone(traits, salt, features)], _scores.AsSpan(Own, TagSet.Width));
        model.Add(features[..TagFeatures.AsLast(traits, salt, features)], _scores.AsSpan(After, TagSet.Width));
        model.Add(features[..TagFeatures.AsNext(traits, salt, features)], _scores.AsSpan(Before, TagSet.Width));
        model.Add([TagFeatures.AsLastButOne(traits, salt)], _scores.AsSpan(AfterNext, TagSet.Width));
        model.Add([TagFeatures.AsNextButOne(traits, salt)], _scores.AsSpan(BeforeLast, TagSet.Width));
    }

    /// <summary>The word's traits.</summary>
    public ref readonly WordTraits Traits => ref _traits;

    /// <summary>Whether they are of a word of this normal form and shape, which together make its traits.</summary>
    public bool AreOf(string normal, uint shape, uint salt) => _salt == salt && _traits.Shape == shape && _normal == normal;

    /// <summary>Tells them that they are kept, so that what they add after a tag is worth remembering too.</summary>
    public void Keep() => _afterTags = new short[TagSet.Tags.Length + 1][];

    /// <summary>Writes what <paramref name="here"/> has by itself and by its neighbours: the two before it and the two after it.</summary>
    public static void Write(WordScores lastButOne, WordScores last, WordScores here, WordScores next, WordScores nextButOne, Span<short> scores)
    {
        ReadOnlySpan<short> own = here._scores.AsSpan(Own, TagSet.Width), after = last._scores.AsSpan(After, TagSet.Width), before = next._scores.AsSpan(Before, TagSet.Width);
        ReadOnlySpan<short> afterNext = lastButOne._scores.AsSpan(AfterNext, TagSet.Width), beforeLast = nextButOne._scores.AsSpan(BeforeLast, TagSet.Width);
        for (var i = 0; i < TagSet.Width; i += Vector256<short>.Count)
            (Vector256.Create(own[i..]) + Vector256.Create(after[i..]) + Vector256.Create(before[i..]) + Vector256.Create(afterNext[i..]) + Vector256.Create(beforeLast[i..])).CopyTo(scores[i..]);
    }

    /// <summary>Adds what the word has by the tag before it (-1 outside).</summary>
    public void AddAfter(int tag, TagModel model, Span<short> scores)
    {
        if (_afterTags is { } remembered)
        {
            TagModel.Add(remembered[tag + 1] ??= AfterTag(tag, model), scores);
            return;
        }
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        model.Add(features[..TagFeatures.AfterTag(_traits, tag, _salt, features)], scores);
    }

    private short[] AfterTag(int tag, TagModel model)
    {
        var scores = new short[TagSet.Width];
        Span<uint> features = stackalloc uint[TagFeatures.Most];
        model.Add(features[..TagFeatures.AfterTag(_traits, tag, _salt, features)], scores);
        return scores;
    }
}
