using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Counts;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>Counts the people whom words of an article name: "about 30 fighters", "a masked man", "an eight-member gang".</summary>
internal sealed class GroupCounter
{
    private readonly TollLexicon _lexicon = TollLexicon.Shipped;

    /// <summary>How many people <paramref name="words"/> name, with the words that say it; null when they give no number.</summary>
    public (Count Count, Span Words)? Count(Analysis analysis, Span words)
    {
        var first = analysis.TokenAt(words.Start);
        if (first >= analysis.Tokens.Length) return null;
        var sentence = analysis.Sentences[analysis.SentenceAt(words.Start)];
        var known = new TollWord?[sentence.EndToken - sentence.FirstToken];
        for (var i = 0; i < known.Length; i++) known[i] = _lexicon.Find(analysis.Tokens[sentence.FirstToken + i].Normal);
        var read = new TollSentence(analysis, sentence, known, FirstOf(analysis.Numbers, n => n.Sentence, sentence.Index), FirstOf(analysis.Names, n => n.Sentence, sentence.Index), FirstOf(analysis.Times, t => t.Sentence, sentence.Index));
        foreach (var group in GroupReader.Read(read).List)
        {
            if (group.Head is not (GroupHead.Noun or GroupHead.Other) || group.Count.Bound is CountBound.None or CountBound.Unknown) continue;
            var cover = read.Cover(group.Start, group.End);
            if (!cover.Overlaps(words)) continue;
            // One is told by "a man" and "one gunman"; a title or a name counts nobody, since more may have been there.
            if (group.IsSingle && read[group.Start] is not ("a" or "an" or "one" or "another")) continue;
            return (group.Count, cover);
        }
        return null;
    }

    private static int FirstOf<T>(ImmutableArray<T> mentions, Func<T, int> sentenceOf, int sentence)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentenceOf(mentions[middle]) < sentence) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
