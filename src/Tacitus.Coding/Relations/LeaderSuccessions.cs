using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Reads who followed a leader whom the article has named: "Weller was succeeded by Aron Dorn", "Dorn replaced Weller", "his successor, Aron Dorn".</summary>
internal sealed class LeaderSuccessions(Analysis analysis, ImmutableArray<ActorMention> people)
{
    private readonly PronounResolver _pronouns = new(analysis, people);

    /// <summary>Those whom somebody followed.</summary>
    public IEnumerable<string> Followed => Pairs().Select(p => p.Before.Actor!);

    /// <summary><paramref name="ties"/> with those of the successors; whom somebody followed leads no more.</summary>
    public IEnumerable<Statement> Follow(IReadOnlyList<Statement> ties)
    {
        var all = ties.ToList();
        foreach (var (before, after, cue) in Pairs())
        {
            var led = all.FindIndex(t => t.Value is RelationValue { Type: RelationType.LedBy } v && v.Object == before.Actor && t.Modality == Modality.Asserted);
            if (led < 0) continue;
            var group = ((RelationValue)all[led].Value).Subject;
            if (all[led].Value is RelationValue { State: RelationState.InForce } value)
                all[led] = Statement.Of(analysis.Article, null, Field.Relation, value with { State = RelationState.Ended }, [.. all[led].Spans.Append(cue).Distinct().Order()], all[led].Rule, all[led].Attribution, all[led].Modality, all[led].Probability, "the article tells who followed");
            if (all.Exists(t => t.Value is RelationValue { Type: RelationType.LedBy } v && v.Subject == group && v.Object == after.Actor)) continue;
            all.Add(Statement.Of(
                analysis.Article, null, Field.Relation, new RelationValue(group, RelationType.LedBy, after.Actor!, RelationState.InForce), [.. new[] { before.Span, cue, after.Span }.Distinct().Order()], "relation.led_by:successor",
                Attributor.Attribute(analysis, people, cue), derivation: "he followed a leader whom the article names"));
        }
        return all;
    }

    private IEnumerable<(ActorMention Before, ActorMention After, Span Cue)> Pairs()
    {
        foreach (var sentence in analysis.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                if (token.Normal is not ("succeeded" or "replaced" or "successor")) continue;
                var behind = people.FirstOrDefault(p => p.Sentence == sentence.Index && p.Span.Start >= token.Span.End && IsPerson(p));
                if (behind is null) continue;
                var between = analysis.Article.Text[token.Span.End..behind.Span.Start].Trim();
                if (token.Normal is "successor" ? between is not ("," or "is" or "was" or "as leader," or "") : between is not ("by" or "" or "by his deputy" or "by his deputy," or "as leader by")) continue;
                var passive = between.StartsWith("by", StringComparison.Ordinal) || between is "as leader by";
                var ahead = Ahead(sentence, token.Span, token.Normal is "successor");
                if (ahead is null || ahead.Actor == behind.Actor) continue;
                yield return passive || token.Normal is "successor" ? (ahead, behind, token.Span) : (behind, ahead, token.Span);
            }
        }
    }

    // "Weller was succeeded", "He was succeeded", "his successor": who stands nearest before, with at most a few words between.
    private ActorMention? Ahead(Sentence sentence, Span cue, bool owned)
    {
        var words = analysis.Article.Text[sentence.Span.Start..cue.Start].TrimEnd();
        if (owned)
        {
            if (!words.EndsWith("his", StringComparison.OrdinalIgnoreCase)) return people.LastOrDefault(p => p.Sentence == sentence.Index && p.Span.End <= cue.Start && IsPerson(p) && analysis.Article.Text[p.Span.End..cue.Start].Trim() is "'s" or "\u2019s");
            return _pronouns.Resolve(sentence, new Span(sentence.Span.Start + words.Length - 3, sentence.Span.Start + words.Length), "his");
        }
        var nearest = people.LastOrDefault(p => p.Sentence == sentence.Index && p.Span.End <= cue.Start && IsPerson(p));
        if (nearest is not null) return cue.Start - nearest.Span.End < 25 ? nearest : null;
        return words is "He was" or "He was later" or "He" ? _pronouns.Resolve(sentence, new Span(sentence.Span.Start, sentence.Span.Start + 2), "he") : null;
    }

    private static bool IsPerson(ActorMention mention) => mention is { Kind: ActorKind.Person, Actor: not null };
}
