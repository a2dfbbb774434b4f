using System.Collections.Immutable;

namespace Tacitus.Coding.Events;

/// <summary>The things of an article by the sentence in which they stand, those of each sentence in the order in which they were given.</summary>
/// <typeparam name="T">What they are.</typeparam>
internal sealed class BySentence<T>
{
    private readonly int[] _starts;
    private readonly T[] _things;

    /// <summary>Sorts <paramref name="things"/> by what <paramref name="sentenceOf"/> says of each; there are <paramref name="sentences"/> sentences.</summary>
    public BySentence(int sentences, ImmutableArray<T> things, Func<T, int> sentenceOf)
    {
        (_starts, _things) = (new int[sentences + 1], new T[things.Length]);
        foreach (var thing in things) _starts[sentenceOf(thing)]++;
        // Where those of each sentence end, and from there backwards to where they begin.
        for (int s = 0, all = 0; s <= sentences; s++) _starts[s] = all += _starts[s];
        for (var i = things.Length - 1; i >= 0; i--) _things[--_starts[sentenceOf(things[i])]] = things[i];
    }

    /// <summary>Those of the sentence.</summary>
    public ReadOnlySpan<T> this[int sentence] => _things.AsSpan(_starts[sentence].._starts[sentence + 1]);
}
