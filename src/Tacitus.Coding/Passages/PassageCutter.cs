using System.Collections.Immutable;
using Tacitus.Coding.Encoders;
using Tacitus.Language;

namespace Tacitus.Coding.Passages;

/// <summary>Cuts an article into passages of whole sentences that overlap, each behind the title. Pure; safe to share between threads.</summary>
internal sealed class PassageCutter(WordPieces words)
{
    // In pieces: how much of a passage the next one has again, and of the title.
    private const int Overlap = 100, LongestTitle = 48;

    /// <summary>The passages of an article, in order.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="names">What is named in it, in order of reading.</param>
    /// <param name="isWanted">Which of its sentences are to be in one; all, where nobody says.</param>
    /// <param name="shorter">By how many pieces the first is shorter than it could be, so that all begin elsewhere.</param>
    public IEnumerable<Passage> Cut(Analysis analysis, IReadOnlyList<PassageName> names, Func<int, bool>? isWanted = null, int shorter = 0)
    {
        var (pieces, firsts) = Pieces(analysis, isWanted);
        var mentions = Mentions(analysis, names, pieces);
        var title = firsts.Length > 1 ? Math.Min(firsts[1], LongestTitle) : 0;
        for (var first = 0; first < analysis.Sentences.Length;)
        {
            if (isWanted?.Invoke(first) == false)
            {
                first++;
                continue;
            }
            var before = first > 0 ? title : 0;
            var end = first + 1;
            var room = Passage.Longest - before - (first == 0 ? shorter : 0);
            while (end < analysis.Sentences.Length && firsts[end + 1] - firsts[first] <= room && isWanted?.Invoke(end) != false) end++;
            yield return Make(words, (first, end), pieces, mentions, before, firsts[first], Math.Min(firsts[end], firsts[first] + Passage.Longest - before));
            if (end == analysis.Sentences.Length) yield break;
            var next = end;
            // Where the sentence behind is not wanted, or does not fit with what is said again, nothing is.
            while (isWanted?.Invoke(end) != false && next - 1 > first && firsts[end] - firsts[next - 1] <= Overlap && firsts[end + 1] - firsts[next - 1] <= Passage.Longest - title) next--;
            first = next;
        }
    }

    // For each sentence, and the end, the first of its pieces. But for the title, which stands before each passage, what is in no passage has none.
    private (List<WordPiece> Pieces, int[] Firsts) Pieces(Analysis analysis, Func<int, bool>? isWanted)
    {
        var pieces = new List<WordPiece>();
        var firsts = new int[analysis.Sentences.Length + 1];
        foreach (var sentence in analysis.Sentences)
        {
            firsts[sentence.Index] = pieces.Count;
            if (sentence.Index == 0 || isWanted?.Invoke(sentence.Index) != false) words.Cut(sentence.Span.In(analysis.Article.Text), sentence.Span.Start, pieces);
        }
        firsts[^1] = pieces.Count;
        return (pieces, firsts);
    }

    private readonly record struct Mention(PassageName Name, int Sentence, int First, int End);

    private static List<Mention> Mentions(Analysis analysis, IReadOnlyList<PassageName> names, List<WordPiece> pieces)
    {
        var found = new List<Mention>();
        var piece = 0;
        foreach (var name in names)
        {
            while (piece < pieces.Count && pieces[piece].Span.End <= name.Span.Start) piece++;
            var end = piece;
            while (end < pieces.Count && pieces[end].Span.Start < name.Span.End) end++;
            if (end > piece) found.Add(new Mention(name, analysis.SentenceAt(name.Span.Start), piece, end));
        }
        return found;
    }

    private static Passage Make(WordPieces words, (int First, int End) sentences, List<WordPiece> pieces, List<Mention> names, int title, int first, int end)
    {
        var ids = ImmutableArray.CreateBuilder<int>(title + end - first + 2);
        ids.Add(words.Opening);
        for (var i = 0; i < title; i++) ids.Add(pieces[i].Id);
        for (var i = first; i < end; i++) ids.Add(pieces[i].Id);
        ids.Add(words.Closing);
        var kinds = new byte[ids.Count];
        var own = names.FindAll(n => n.End <= title || n.First >= first && n.End <= end);
        var mentions = own.ConvertAll(n =>
        {
            var shift = 1 + (n.End <= title && first >= title && title > 0 ? 0 : title - first);
            return new PassageMention(n.First + shift, n.End + shift, n.Sentence, n.Name.Kind, n.Name.Span);
        });
        for (var m = 0; m < own.Count; m++)
            if (own[m].Name.IsMarked) for (var i = mentions[m].First; i < mentions[m].End; i++) kinds[i] = (byte)(1 + 2 * mentions[m].Kind + (i == mentions[m].First ? 0 : 1));
        // Where two names begin at one piece both are of the kind that it is marked as.
        var parties = own.Select((n, m) => (n.Name, Mention: m)).GroupBy(n => n.Name.Party, n => (n.Name.Kind, n.Mention));
        return new Passage(
            sentences.First, sentences.End, ids.MoveToImmutable(), [.. kinds], [.. mentions.Select((m, i) => own[i].Name.IsMarked ? m with { Kind = (kinds[m.First] - 1) / 2 } : m)],
            [.. parties.Select(p => new PassageParty(p.Key, p.First().Kind, [.. p.Select(n => n.Mention)]))]);
    }
}
