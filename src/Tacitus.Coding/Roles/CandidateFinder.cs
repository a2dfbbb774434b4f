using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>Finds the words that may name somebody or something in a role: noun chunks, cut in several ways, and the names and actors inside them.</summary>
internal static class CandidateFinder
{
    /// <summary>The candidates of <paramref name="analysis"/> in order of their first token, no two alike.</summary>
    public static List<RoleCandidate> Find(Analysis analysis, ImmutableArray<ActorMention> actors, KindLexicon weapons)
    {
        // Gathered where the thread gathered those of the article before; what stays is as long as it must be.
        var found = _gathered ??= [];
        found.Clear();
        int name = 0, actor = 0;
        for (var c = 0; c < analysis.NounChunks.Length; c++)
        {
            var chunk = analysis.NounChunks[c];
            // Who wrote it and who took the picture have no part in it.
            if (analysis.Article.Blocks[analysis.Sentences[chunk.Sentence].Block].Kind == BlockKind.Byline) continue;
            var head = chunk.Head;
            while (name < analysis.Names.Length && analysis.Names[name].Span.End <= chunk.Span.Start) name++;
            while (actor < actors.Length && actors[actor].Span.End <= chunk.Span.Start) actor++;
            if (analysis.Tokens[head].Tag == PartOfSpeech.Pron) continue;
            var first = chunk.FirstToken;
            while (first < head && IsOpening(analysis.Tokens[first])) first++;
            Add(first, chunk.EndToken, CandidateShape.Whole);
            var uncounted = first;
            while (uncounted < head && (analysis.Tokens[uncounted].Tag is PartOfSpeech.Num || IsOpening(analysis.Tokens[uncounted]))) uncounted++;
            Add(uncounted, chunk.EndToken, CandidateShape.Uncounted);
            for (var i = uncounted + 1; i < head; i++)
            {
                if (analysis.Tokens[i].Kind != TokenKind.Punctuation && !NounChunkMark(analysis.Tokens[i - 1], analysis.Tokens[i])) Add(i, chunk.EndToken, CandidateShape.Tail);
            }
            Add(head, chunk.EndToken, CandidateShape.Noun);
            for (var n = name; n < analysis.Names.Length && analysis.Names[n].Span.Start < chunk.Span.End; n++) AddSpan(analysis.Names[n].Span, CandidateShape.Name);
            for (var a = actor; a < actors.Length && actors[a].Span.Start < chunk.Span.End; a++) AddSpan(actors[a].Span, CandidateShape.Actor);
            if (c + 1 < analysis.NounChunks.Length && analysis.NounChunks[c + 1] is { Preposition: >= 0 } next && next.Preposition == chunk.EndToken && next.Sentence == chunk.Sentence
                && analysis.Tokens[next.Preposition].Normal is "of" or "for" or "in" or "from")
            {
                Add(uncounted, next.EndToken, CandidateShape.Extended);
                if (first < uncounted) Add(first, next.EndToken, CandidateShape.Extended);
                if (c + 2 < analysis.NounChunks.Length && analysis.NounChunks[c + 2] is { Preposition: >= 0 } last && last.Preposition == next.EndToken && last.Sentence == chunk.Sentence
                    && analysis.Tokens[last.Preposition].Normal is "of" or "for") Add(uncounted, last.EndToken, CandidateShape.Extended);
            }

            void AddSpan(Span span, CandidateShape shape)
            {
                var from = analysis.TokenAt(span.Start);
                while (from < analysis.TokenAt(span.End - 1) && IsOpening(analysis.Tokens[from])) from++;
                Add(from, analysis.TokenAt(span.End - 1) + 1, shape);
            }

            void Add(int from, int end, CandidateShape shape)
            {
                if (from >= end) return;
                var at = shape is CandidateShape.Name or CandidateShape.Actor ? end - 1 : head;
                found.Add(new RoleCandidate(from, end, at, c, shape, chunk.Sentence, new Span(analysis.Tokens[from].Span.Start, analysis.Tokens[end - 1].Span.End)));
            }
        }
        var at = 0;
        foreach (var (span, _) in weapons.Find(analysis, 0, analysis.Tokens.Length))
        {
            while (at + 1 < analysis.NounChunks.Length && analysis.NounChunks[at].Span.End <= span.Start) at++;
            var (first, end) = (analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);
            if (analysis.NounChunks.Length > 0) found.Add(new RoleCandidate(first, end, end - 1, at, CandidateShape.Weapon, analysis.SentenceAt(span.Start), span));
        }
        Order(found);
        return [.. found];
    }

    [ThreadStatic]
    private static List<RoleCandidate>? _gathered;

    // They are nearly in order. Of those of the same words the first that was found stays.
    private static void Order(List<RoleCandidate> found)
    {
        var candidates = CollectionsMarshal.AsSpan(found);
        for (var i = 1; i < candidates.Length; i++)
        {
            var (candidate, at) = (candidates[i], i);
            var key = Key(candidate.First, candidate.End);
            for (; at > 0 && Key(candidates[at - 1].First, candidates[at - 1].End) > key; at--) candidates[at] = candidates[at - 1];
            candidates[at] = candidate;
        }
        var kept = 0;
        for (var i = 0; i < candidates.Length; i++)
            if (kept == 0 || candidates[kept - 1].First != candidates[i].First || candidates[kept - 1].End != candidates[i].End) candidates[kept++] = candidates[i];
        found.RemoveRange(kept, found.Count - kept);
    }

    private static long Key(int first, int end) => (long)first << 32 | (uint)end;

    // "19-year-old": no cut at a hyphen.
    private static bool NounChunkMark(Token before, Token token) => before.Kind == TokenKind.Punctuation && before.Span.End == token.Span.Start;

    private static bool IsOpening(Token token) => token.Tag is PartOfSpeech.Det || token.Normal is "at" or "least" or "about" or "some" or "more" or "than" or "nearly"
        or "almost" or "around" or "as" or "many" or "up" or "to" or "over" or "its" or "their" or "his" or "her" or "our" or "my" or "your" or "'s" or "'"
        || token.Kind == TokenKind.Punctuation;
}
