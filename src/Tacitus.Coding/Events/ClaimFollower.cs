using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Follows each claim of an article: through what it came, and who in the sentences after it holds it to be genuine or doubts it.</summary>
internal sealed class ClaimFollower
{
    // Sentences after a claim in which what is held to be genuine, or doubted, is the claim; farther on only where that is said.
    private const int Reach = 3;

    private readonly ChannelReader _channels = new();
    private readonly TrustReader _trust = new();

    /// <summary>What is told of the claims among the ties of each event in <paramref name="ties"/>, added to them.</summary>
    public void Follow(Analysis analysis, ImmutableArray<ActorMention> actors, List<ImmutableArray<RoleMention>.Builder> ties)
    {
        var claims = ties.SelectMany((own, g) => own.Where(t => t.Field == Field.Claim).Select(t => new Claim(g, t, analysis.SentenceAt((t.Cue ?? t.Span).Start), Claimant(analysis, actors, t.Span))))
            .OrderBy(c => c.Cue.Start).ToArray();
        if (claims.Length == 0) return;
        foreach (var made in claims.GroupBy(c => (c.Event, c.Claimant)))
        {
            // The sentence that tells most of it; of equals the first.
            (Span Span, int Rank, Claim Claim)? best = null;
            foreach (var claim in made)
                if (Read(claim, 0) is var (span, rank) && (best is null || rank < best.Value.Rank)) best = (span, rank, claim);
            // "Its spokesman told reporters by satellite phone that ...": told right after the claim, or before it.
            foreach (var away in (int[])[1, -1])
                foreach (var claim in made)
                    if (best is null && claim.Sentence + away >= 0 && claim.Sentence + away < analysis.Sentences.Length && Array.TrueForAll(claims, c => c.Claimant == claim.Claimant || c.Sentence != claim.Sentence + away) && Read(claim, away) is var (span, rank)) best = (span, rank, claim);
            if (best is { } through) ties[through.Claim.Event].Add(new RoleMention(Field.Channel, through.Span, null, through.Claim.Cue, "claim/channel"));
        }
        for (var s = claims[0].Sentence; s < analysis.Sentences.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            var last = claims.LastOrDefault(c => c.Sentence <= s);
            if (last is null) continue;
            foreach (var (who, doubts, cue) in _trust.Read(analysis, sentence, sentence.FirstToken, sentence.EndToken))
            {
                if (s > last.Sentence + Reach && !_trust.Speaks(analysis, sentence.FirstToken, sentence.EndToken)) continue;
                foreach (var claim in claims.Where(c => c.Sentence == last.Sentence && !c.Tie.Span.Overlaps(who)).DistinctBy(c => c.Event))
                    ties[claim.Event].Add(new RoleMention(Field.Authentication, who, doubts ? "doubted" : "genuine", cue, doubts ? "claim/doubted" : "claim/genuine"));
            }
        }

        (Span Span, int Rank)? Read(Claim claim, int away) =>
            _channels.Read(analysis, analysis.Sentences[claim.Sentence + away], claim.Cue) is { } found && !found.Span.Overlaps(claim.Tie.Span) ? found : null;
    }

    private static string Claimant(Analysis analysis, ImmutableArray<ActorMention> actors, Span span)
    {
        foreach (var actor in actors) if (actor.Span.Overlaps(span) && actor.Actor is { } id) return id;
        return analysis[span];
    }

    private sealed record Claim(int Event, RoleMention Tie, int Sentence, string Claimant)
    {
        public Span Cue => Tie.Cue ?? Tie.Span;
    }
}
