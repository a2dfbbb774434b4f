using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>What became of people, as an article tells: of whom it says that he died, that he was taken or driven out, or that he gave up.</summary>
internal sealed class PersonFates(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    private readonly Dictionary<string, PersonFate?> _fates = new(StringComparer.Ordinal);

    /// <summary>What became of <paramref name="person"/>: his death where it is told, else what else ended his office; null where nothing did.</summary>
    public PersonFate? Of(string person)
    {
        if (!_fates.TryGetValue(person, out var fate)) _fates.Add(person, fate = actors.FirstOrDefault(a => a.Actor == person && a.Kind == ActorKind.Person) is { } named ? Told(named, isDeath: true) ?? Told(named, isDeath: false) : null);
        return fate;
    }

    private PersonFate? Told(ActorMention person, bool isDeath)
    {
        var name = analysis[person.Span];
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        // Another person of the same surname may be the one whom it befell.
        if (actors.Any(a => a.Kind == ActorKind.Person && a.Actor != person.Actor && a.Name.Contains(' ', StringComparison.Ordinal) && !a.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && analysis[a.Span].EndsWith(surname, StringComparison.OrdinalIgnoreCase))) surname = name;
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Negated || clause.Form == ClauseForm.Infinitive || clause.Tense is Tense.Modal or Tense.Future) continue;
            var (suffers, acts) = isDeath ? (IsKilling(clause.Lemma), IsDying(clause.Lemma)) : (IsTaking(clause.Lemma), IsGivingUp(clause));
            var whom = suffers ? clause.Patients : acts && clause.Subject is { } subject ? [subject] : [];
            foreach (var chunk in whom)
            {
                var words = analysis.NounChunks[chunk].Span;
                if (analysis[words].EndsWith(surname, StringComparison.OrdinalIgnoreCase)) return new PersonFate(words.Cover(clause.Span), When(clause), isDeath);
            }
            if ((suffers || acts) && (IsAfterAside(person, clause, acts) || clause.Lemma is "die" && IsWithOthers(person, clause))) return new PersonFate(person.Span.Cover(clause.Span), When(clause), isDeath);
        }
        return null;
    }

    private static bool IsKilling(string lemma) => lemma is "kill" or "assassinate" or "slay" or "behead" or "execute" or "eliminate" or "hang";

    private static bool IsDying(string lemma) => lemma is "die" or "perish";

    private static bool IsTaking(string lemma) =>
        lemma is "arrest" or "capture" or "detain" or "jail" or "imprison" or "sentence" or "convict" or "extradite" or "remove" or "oust" or "depose" or "dismiss" or "expel" or "replace" or "sack" or "overthrow" or "purge" or "succeed" or "exile" or "deport" or "demote";

    private bool IsGivingUp(Clause clause) =>
        clause.Lemma is "resign" or "retire" or "surrender" or "defect" or "abdicate" or "flee" || clause.Lemma is "step" or "stand" && (clause.Particle is "down" || clause.EndToken < analysis.Tokens.Length && analysis.Tokens[clause.EndToken].Normal is "down" or "aside");

    // "Aron Weller, the leader of the Front, was killed"
    private bool IsAfterAside(ActorMention leader, Clause clause, bool acts)
    {
        if (analysis.SentenceAt(leader.Span.Start) != clause.Sentence || clause.Span.Start <= leader.Span.End || clause.Voice == Voice.Active && !acts) return false;
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

    // The date of what befell him is the only one that its sentence has.
    private PartialDate? When(Clause clause)
    {
        var times = analysis.Times.Where(t => t.Sentence == clause.Sentence && t.Type == TimexType.Date).ToList();
        return times.Count == 1 ? times[0].Date : null;
    }
}
