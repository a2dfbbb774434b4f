using System.Collections.Frozen;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Model;

namespace Tacitus.Training.Relevance;

/// <summary>What was found by reading drafts one by one: which of them tell of real events. The texts stay where they are; a draft is known by the hash of its sentence.</summary>
internal static class RelevanceLabels
{
    private const string File = "training/Tacitus.Training/Relevance/relevance.labels";

    /// <summary>For each draft that was read whether it is real, and the articles that they are of.</summary>
    public static (FrozenDictionary<string, bool> Drafts, FrozenSet<(string Set, string Id)> Articles) Read()
    {
        var lines = System.IO.File.ReadLines(File).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToList();
        return (lines.ToFrozenDictionary(l => l[2], l => l[3] == "1", StringComparer.Ordinal), lines.Select(l => (l[0], l[1])).ToFrozenSet());
    }

    /// <summary>What <paramref name="draft"/> of the article <paramref name="id"/> of <paramref name="set"/> is known by.</summary>
    public static string KeyOf(string set, string id, Analysis analysis, Draft draft)
    {
        var sentence = string.Join(' ', analysis.TokensOf(analysis.Sentences[draft.First.Frame.Sentence]).ToArray().Select(t => t.Normal));
        return StableId.Of(set, id, sentence, analysis.Tokens[draft.First.Frame.Trigger.First].Normal)[..(set.Length + 1 + Digits)];
    }

    private const int Digits = 10;
}
