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
        var looked = new TollWord?[LongSentence];
        foreach (var sentence in analysis.Sentences)
        {
            while (number < analysis.Numbers.Length && analysis.Numbers[number].Sentence < sentence.Index) number++;
            while (name < analysis.Names.Length && analysis.Names[name].Sentence < sentence.Index) name++;
            while (time < analysis.Times.Length && analysis.Times[time].Sentence < sentence.Index) time++;
            var length = sentence.EndToken - sentence.FirstToken;
            if (looked.Length < length) looked = new TollWord?[length];
            var speaks = false;
            for (var i = 0; i < length; i++)
            {
                looked[i] = _lexicon.Find(analysis.Tokens[sentence.FirstToken + i]);
                speaks |= looked[i] is { Speaks: true };
            }
            if (!speaks) continue;
            var first = tolls.Count;
            var read = new TollSentence(analysis, sentence, looked[..length], number, name, time);
            new SentenceTolls(read).AddTo(tolls);
            Sort(tolls, first);
            Spread(tolls, first, read);
        }
        return tolls.DrainToImmutable();
    }

    // Longer ones are few.
    private const int LongSentence = 64;

    // "127 people have been killed and 240 wounded since the fighting began": the numbers of one list count over one time.
    private static void Spread(ImmutableArray<TollMention>.Builder tolls, int first, TollSentence s)
    {
        for (var i = first + 1; i < tolls.Count; i++)
        {
            if (tolls[i].Scope == TollScope.Event && tolls[i - 1].Scope == TollScope.Period && IsJoined(s, s.TokenAt(tolls[i - 1].Spans[^1].End), s.TokenAt(tolls[i].Spans[0].Start)))
                tolls[i] = tolls[i] with { Scope = TollScope.Period };
        }
    }

    private static bool IsJoined(TollSentence s, int from, int to)
    {
        for (var k = from; k < to; k++) if (s[k] is not ("," or "and" or "another" or "also" or "some") && !s.IsAuxiliary(k)) return false;
        return true;
    }

    private static void Sort(ImmutableArray<TollMention>.Builder tolls, int first)
    {
        if (tolls.Count - first < 2) return;
        var own = tolls.Skip(first).OrderBy(t => t.Spans[0]).ThenBy(t => t.Effect).ThenBy(t => t.Derivation is null).ToArray();
        for (var i = 0; i < own.Length; i++) tolls[first + i] = own[i];
    }
}
