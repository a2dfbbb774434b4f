using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Pages.Quotes;

/// <summary>Words of an article in their paragraph, cut to the length that may be quoted.</summary>
/// <param name="Parts">The parts in order of reading, the words themselves marked.</param>
/// <param name="CutBefore">Whether the paragraph begins earlier.</param>
/// <param name="CutAfter">Whether it goes on.</param>
public sealed record Excerpt(ImmutableArray<(string Text, bool Marked)> Parts, bool CutBefore, bool CutAfter)
{
    /// <summary>The most characters of an article that are shown at one place.</summary>
    public const int Most = 300;

    /// <summary>The excerpt of <paramref name="text"/> around <paramref name="spans"/>, which are in order of reading.</summary>
    public static Excerpt Of(string text, ImmutableArray<Span> spans)
    {
        var words = spans[0].Cover(spans[^1]);
        // Words that lie too far apart for one quote: the first of them stand for all.
        if (words.Length > Most) words = new Span(spans[0].Start, int.Min(spans[0].End, spans[0].Start + Most));
        var start = text.LastIndexOf('\n', int.Max(0, words.Start - 1)) + 1;
        if (start > words.Start) start = words.Start;
        var end = text.IndexOf('\n', words.End);
        if (end < 0) end = text.Length;
        var (from, to) = (start, end);
        if (end - start > Most)
        {
            var room = (Most - words.Length) / 2;
            from = int.Max(start, words.Start - room);
            to = int.Min(end, from + Most);
            from = int.Max(start, int.Min(from, to - Most));
            while (from > start && from < words.Start && text[from - 1] != ' ') from++;
            while (to < end && to > words.End && text[to] != ' ') to--;
            if (from < text.Length && char.IsLowSurrogate(text[from])) from++;
            if (to > from && char.IsHighSurrogate(text[to - 1])) to--;
        }
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var at = from;
        foreach (var span in spans.Where(s => s.End > from && s.Start < to))
        {
            if (span.Start > at) parts.Add((text[at..span.Start], false));
            var (first, last) = (int.Max(at, span.Start), int.Min(to, span.End));
            if (last > first) parts.Add((text[first..last], true));
            at = int.Max(at, last);
        }
        if (at < to) parts.Add((text[at..to], false));
        return new Excerpt(parts.ToImmutable(), from > start, to < end);
    }
}
