using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Whether an article tells that a leader has died: then the tie that made him leader has ended, whenever he was chosen.</summary>
internal sealed class LeaderFates(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    /// <summary><paramref name="tie"/>, ended by the leader's death where the article tells of it.</summary>
    public Statement End(Statement tie)
    {
        if (tie.Value is not RelationValue { Type: RelationType.LedBy, State: RelationState.InForce } value || tie.Modality != Modality.Asserted) return tie;
        var leader = actors.FirstOrDefault(a => a.Actor == value.Object && a.Kind == ActorKind.Person);
        if (leader is null || Death(leader) is not { } death) return tie;
        return Statement.Of(
            analysis.Article, null, Field.Relation, value with { State = RelationState.Ended, End = death.When }, [.. tie.Spans.Append(death.Words).Distinct().Order()], tie.Rule,
            tie.Attribution, tie.Modality, tie.Probability, "the article tells of the leader's death");
    }

    private (Span Words, PartialDate? When)? Death(ActorMention leader)
    {
        var name = analysis[leader.Span];
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        // Another person of the same surname may be the one who died.
        if (actors.Any(a => a.Kind == ActorKind.Person && a.Actor != leader.Actor && a.Name.Contains(' ', StringComparison.Ordinal) && !a.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && analysis[a.Span].EndsWith(surname, StringComparison.OrdinalIgnoreCase))) surname = name;
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Negated || clause.Form == ClauseForm.Infinitive || clause.Tense is Tense.Modal or Tense.Future) continue;
            var dead = clause.Lemma switch
            {
                "kill" or "assassinate" or "slay" or "behead" or "execute" or "eliminate" or "hang" => clause.Patients,
                "die" or "perish" => clause.Subject is { } subject ? [subject] : [],
                _ => [],
            };
            foreach (var chunk in dead)
            {
                var words = analysis.NounChunks[chunk].Span;
                if (!analysis[words].EndsWith(surname, StringComparison.OrdinalIgnoreCase)) continue;
                return (words.Cover(clause.Span), When(clause));
            }
            if (clause.Lemma is "kill" or "assassinate" or "slay" or "behead" or "execute" or "eliminate" or "hang" or "die" or "perish" && (IsAfterAside(leader, clause) || clause.Lemma is "die" && IsWithOthers(leader, clause))) return (leader.Span.Cover(clause.Span), When(clause));
        }
        return null;
    }

    // "Aron Weller, the leader of the Front, was killed"
    private bool IsAfterAside(ActorMention leader, Clause clause)
    {
        if (analysis.SentenceAt(leader.Span.Start) != clause.Sentence || clause.Span.Start <= leader.Span.End || clause.Voice == Voice.Active && clause.Objects.Length > 0 && clause.Lemma is not ("die" or "perish")) return false;
        var between = analysis.Article.Text[leader.Span.End..clause.Span.Start].TrimEnd();
        return between.StartsWith(", ", StringComparison.Ordinal) && between.Length > 2 && between.EndsWith(',') && between.IndexOf(',', 1) == between.Length - 1;
    }

    // "Aron Weller and some 25 others die"
    private bool IsWithOthers(ActorMention leader, Clause clause)
    {
        if (analysis.SentenceAt(leader.Span.Start) != clause.Sentence || clause.Span.Start <= leader.Span.End) return false;
        var between = analysis.Article.Text.AsSpan(leader.Span.End, clause.Span.Start - leader.Span.End).Trim();
        return between.Length < 40 && between.StartsWith("and ", StringComparison.Ordinal) && between.EndsWith("others", StringComparison.Ordinal);
    }

    // The date of a death is the only one that its sentence has.
    private PartialDate? When(Clause clause)
    {
        var times = analysis.Times.Where(t => t.Sentence == clause.Sentence && t.Type == TimexType.Date).ToList();
        return times.Count == 1 ? times[0].Date : null;
    }
}
