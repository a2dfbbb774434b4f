using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Fuzz;

/// <summary>Checks what must hold of every reading, whatever the page.</summary>
internal static class ReadingCheck
{
    /// <summary>What is wrong with <paramref name="read"/>; null when nothing is.</summary>
    public static string? Wrong(ReadResult read)
    {
        if (read.Article is not { } article) return read.Issues.IsEmpty ? "neither an article nor an issue" : null;
        var end = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Start < end || block.Span.End <= block.Span.Start || block.Span.End > article.Text.Length) return $"a block at {block.Span} after {end} in a text of {article.Text.Length}";
            end = block.Span.End;
        }
        foreach (var run in article.Runs)
        {
            if (run.Clean.Start < 0 || run.Clean.End < run.Clean.Start || run.Clean.End > article.Text.Length || run.Raw.End < run.Raw.Start) return $"a run from {run.Raw} to {run.Clean}";
        }
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (char.IsHighSurrogate(article.Text[i]) && i + 1 < article.Text.Length && char.IsLowSurrogate(article.Text[i + 1])) i++;
            else if (article.Text[i] == '\0' || char.IsSurrogate(article.Text[i])) return $"U+{(int)article.Text[i]:X4} at {i}, which no text may hold";
        }
        return article.Published is { Span: { } date } && date.End > article.Text.Length ? $"a date at {date}" : null;
    }
}
