using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of a text with how rare they are, read once for all stretches of it that are profiled.</summary>
internal sealed class WordText
{
    private readonly string _text;
    private readonly WordAt[] _words;
    private readonly float[] _rarities;

    private WordText(string text, Span span)
    {
        _text = text;
        _words = [.. WordReader.Read(text, span)];
        _rarities = new float[_words.Length];
        for (var i = 0; i < _words.Length; i++) _rarities[i] = WordTable.Shipped.RarityOf(_words[i].Hash);
    }

    /// <summary>The words of <paramref name="text"/>.</summary>
    public static WordText Of(string text) => new(text, new Span(0, text.Length));

    /// <summary>All of them.</summary>
    public WordStretch All => new(_words, _rarities);

    /// <summary>Those inside <paramref name="span"/>, as if it were a text by itself.</summary>
    public WordStretch In(Span span)
    {
        var (from, to) = (First(w => w.End > span.Start), First(w => w.Start >= span.End));
        if (from >= to) return default;
        // A word that the span cuts is another one, and the first starts the stretch.
        var first = _words[from];
        return first.Start < span.Start || _words[to - 1].End > span.End || (!first.Starts && _text.AsSpan(span.Start, first.Start - span.Start).IndexOfAnyExcept(' ', '\t') < 0)
            ? new WordText(_text, span).All
            : new WordStretch(_words.AsSpan(from, to - from), _rarities.AsSpan(from, to - from));
    }

    private int First(Func<WordAt, bool> fits)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fits(_words[middle])) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}

/// <summary>Words that follow one another.</summary>
/// <param name="words">The words.</param>
/// <param name="rarities">How rare each is.</param>
internal readonly ref struct WordStretch(ReadOnlySpan<WordAt> words, ReadOnlySpan<float> rarities)
{
    /// <summary>The words.</summary>
    public ReadOnlySpan<WordAt> Words { get; } = words;

    /// <summary>How rare each is.</summary>
    public ReadOnlySpan<float> Rarities { get; } = rarities;

    /// <summary>Whether one of them is in <paramref name="words"/>.</summary>
    public bool HasAny(HashSet<ulong> words)
    {
        foreach (var word in Words)
            if (words.Contains(word.Hash)) return true;
        return false;
    }
}
