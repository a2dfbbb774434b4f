using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>
/// Finds how many people were killed, injured, kidnapped, arrested, missing or displaced, and how many attacked. Single people count as one: a name or "a soldier".
/// "No casualties" is none killed and none injured; "it was not clear how many" is unknown; what may, might or did not happen is given with its modality.
/// </summary>
public sealed class TollFinder
{
    private readonly TollLexicon _lexicon = TollLexicon.Shipped;

    /// <summary>The tolls of <paramref name="analysis"/> in order of reading.</summary>
    public ImmutableArray<TollMention> Find(Analysis analysis)
    {
        var tolls = ImmutableArray.CreateBuilder<TollMention>();
        int number = 0, name = 0, time = 0;
        foreach (var sentence in analysis.Sentences)
        {
            while (number < analysis.Numbers.Length && analysis.Numbers[number].Sentence < sentence.Index) number++;
            while (name < analysis.Names.Length && analysis.Names[name].Sentence < sentence.Index) name++;
            while (time < analysis.Times.Length && analysis.Times[time].Sentence < sentence.Index) time++;
            var words = new TollWord?[sentence.EndToken - sentence.FirstToken];
            var speaks = false;
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = _lexicon.Find(analysis.Tokens[sentence.FirstToken + i].Normal);
                speaks |= words[i] is { Speaks: true };
            }
            if (!speaks) continue;
            var first = tolls.Count;
            new SentenceTolls(new TollSentence(analysis, sentence, words, number, name, time)).AddTo(tolls);
            Sort(tolls, first);
        }
        return tolls.DrainToImmutable();
    }

    private static void Sort(ImmutableArray<TollMention>.Builder tolls, int first)
    {
        var own = tolls.Skip(first).OrderBy(t => t.Spans[0]).ThenBy(t => t.Effect).ThenBy(t => t.Derivation is null).ToArray();
        for (var i = 0; i < own.Length; i++) tolls[first + i] = own[i];
    }
}
