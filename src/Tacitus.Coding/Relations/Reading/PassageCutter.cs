using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>Cuts an article into passages of whole sentences that overlap, each behind the title. Pure; safe to share between threads.</summary>
internal sealed class PassageCutter(WordPieces words)
{
    // In pieces: how much of a passage the next one has again, and of the title.
    private const int Overlap = 100, LongestTitle = 48;

    /// <summary>The passages of an article, in order.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors and people.</param>
    /// <param name="places">Its places.</param>
    /// <param name="isWanted">Which of its sentences are to be in one; all, where nobody says.</param>
    /// <param name="shorter">By how many pieces the first is shorter than it could be, so that all begin elsewhere.</param>
    public IEnumerable<Passage> Cut(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, Func<int, bool>? isWanted = null, int shorter = 0)
    {
        var (pieces, firsts) = Pieces(analysis);
        var names = Names(analysis, actors, places, pieces);
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
            yield return Make(words, (first, end), pieces, names, before, firsts[first], Math.Min(firsts[end], firsts[first] + Passage.Longest - before));
            if (end == analysis.Sentences.Length) yield break;
            var next = end;
            // Where the sentence behind is not wanted, or does not fit with what is said again, nothing is.
            while (isWanted?.Invoke(end) != false && next - 1 > first && firsts[end] - firsts[next - 1] <= Overlap && firsts[end + 1] - firsts[next - 1] <= Passage.Longest - title) next--;
            first = next;
        }
    }

    // For each sentence, and the end, the first of its pieces.
    private (List<WordPiece> Pieces, int[] Firsts) Pieces(Analysis analysis)
    {
        var pieces = new List<WordPiece>();
        var firsts = new int[analysis.Sentences.Length + 1];
        foreach (var sentence in analysis.Sentences)
        {
            firsts[sentence.Index] = pieces.Count;
            words.Cut(sentence.Span.In(analysis.Article.Text), sentence.Span.Start, pieces);
        }
        firsts[^1] = pieces.Count;
        return (pieces, firsts);
    }

    private readonly record struct Name(string Id, PartyKind Kind, PassageMention Mention);

    private static List<Name> Names(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, List<WordPiece> pieces)
    {
        var named = actors.Where(a => a.Actor is not null && IsName(a)).Select(a => (a.Span, Id: a.Actor!, Kind: KindOf(a.Kind))).ToList();
        // A place in the name of somebody is none of its own.
        var names = named.Concat(places.Where(p => !named.Exists(n => n.Span.Contains(p.Span))).Select(p => (p.Span, Id: p.NameIn(analysis), Kind: PartyKind.Place))).OrderBy(n => n.Span).ThenBy(n => n.Kind);
        var found = new List<Name>();
        var (piece, last) = (0, -1);
        foreach (var (span, id, kind) in names)
        {
            if (kind == PartyKind.Place && span.Start < last) continue;
            last = Math.Max(last, span.End);
            while (piece < pieces.Count && pieces[piece].Span.End <= span.Start) piece++;
            var end = piece;
            while (end < pieces.Count && pieces[end].Span.Start < span.End) end++;
            if (end > piece) found.Add(new Name(id, kind, new PassageMention(piece, end, analysis.SentenceAt(span.Start), span)));
        }
        return found;
    }

    private static Passage Make(WordPieces words, (int First, int End) sentences, List<WordPiece> pieces, List<Name> names, int title, int first, int end)
    {
        var ids = ImmutableArray.CreateBuilder<int>(title + end - first + 2);
        ids.Add(words.Opening);
        for (var i = 0; i < title; i++) ids.Add(pieces[i].Id);
        for (var i = first; i < end; i++) ids.Add(pieces[i].Id);
        ids.Add(words.Closing);
        var kinds = new byte[ids.Count];
        var mentions = ImmutableArray.CreateBuilder<PassageMention>();
        var parties = new List<(Name Name, List<int> Mentions)>();
        foreach (var name in names)
        {
            if (!(name.Mention.End <= title || name.Mention.First >= first && name.Mention.End <= end)) continue;
            var shift = 1 + (name.Mention.End <= title && first >= title && title > 0 ? 0 : title - first);
            var mention = name.Mention with { First = name.Mention.First + shift, End = name.Mention.End + shift };
            for (var i = mention.First; i < mention.End; i++) kinds[i] = (byte)(1 + 2 * (int)name.Kind + (i == mention.First ? 0 : 1));
            var party = parties.FindIndex(p => p.Name.Id == name.Id && (p.Name.Kind == PartyKind.Place) == (name.Kind == PartyKind.Place));
            if (party < 0) parties.Add((name, [mentions.Count]));
            else parties[party].Mentions.Add(mentions.Count);
            mentions.Add(mention);
        }
        return new Passage(sentences.First, sentences.End, ids.MoveToImmutable(), [.. kinds], mentions.ToImmutable(), [.. parties.Select(p => new PassageParty(p.Name.Id, p.Name.Kind, [.. p.Mentions]))]);
    }

    private static bool IsName(ActorMention mention) => mention.Rule is not ("pronoun" or "anaphor" or "anaphor.branch" or "name.modifier");

    private static PartyKind KindOf(ActorKind kind) => kind switch
    {
        ActorKind.ArmedGroup => PartyKind.Group,
        ActorKind.Person => PartyKind.Person,
        ActorKind.State => PartyKind.State,
        ActorKind.StateForce => PartyKind.Force,
        _ => PartyKind.Other,
    };
}
