using Tacitus.Language;
using Tacitus.Language.Clauses;

namespace Tacitus.Coding.Events;

/// <summary>The clauses of one sentence.</summary>
internal static class SentenceClauses
{
    /// <summary>The clauses of the sentence of index <paramref name="sentence"/>, in the order of their verbs.</summary>
    public static ReadOnlySpan<Clause> Of(Analysis analysis, int sentence)
    {
        var clauses = analysis.Clauses.AsSpan();
        int low = 0, high = clauses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clauses[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }
        var end = low;
        while (end < clauses.Length && clauses[end].Sentence == sentence) end++;
        return clauses[low..end];
    }
}
