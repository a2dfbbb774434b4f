using Tacitus.Language;

namespace Tacitus.Coding.Events;

/// <summary>The noun chunks of one sentence.</summary>
internal static class SentenceChunks
{
    /// <summary>The indices of the chunks of the sentence of index <paramref name="sentence"/>: the first, and the one after the last.</summary>
    public static (int First, int End) Of(Analysis analysis, int sentence)
    {
        var chunks = analysis.NounChunks.AsSpan();
        int low = 0, high = chunks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chunks[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }
        var end = low;
        while (end < chunks.Length && chunks[end].Sentence == sentence) end++;
        return (low, end);
    }
}
