using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>
/// Finds what an article says of ties between actors: what rules surely read, and what a model that weighs every two actors of a sentence holds likely enough.
/// Pure; safe to share between threads.
/// </summary>
public sealed class RelationFinder
{
    /// <summary>What told a tie that no rule surely reads.</summary>
    internal const string Weighed = "relation.weighed";

    private readonly RelationWeigher _weigher = new();
    private readonly StateWeigher _states = new();
    private readonly RelationReader _reader;

    /// <summary>A finder over the rules of this program.</summary>
    public RelationFinder() : this(RelationRuleReader.Embedded().Rules) { }

    /// <summary>A finder over some rules.</summary>
    internal RelationFinder(ImmutableArray<RelationRule> rules) => _reader = new RelationReader(rules);

    /// <summary>The statements on ties in order of reading; each value is a <see cref="RelationValue"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors, as <see cref="ActorFinder"/> found them.</param>
    /// <param name="places">Its places.</param>
    public ImmutableArray<Statement> Find(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places) => Read(analysis, new PartyFinder(analysis, actors, places).Find(), places);

    /// <summary>The same among actors with whom <see cref="PartyFinder"/> has put the people.</summary>
    internal ImmutableArray<Statement> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var found = new List<Statement>();
        var fates = new LeaderFates(analysis, actors);
        var affiliates = new AffiliateFinder(analysis, actors, places);
        var seen = new HashSet<(RelationType, Span, Span)>();
        foreach (var sentence in _reader.Read(analysis, actors, places))
        {
            foreach (var tie in Told(sentence))
            {
                // Two rules that read the same tie from the same ends say it once.
                if (!seen.Add((tie.Type, tie.Subject.Span, tie.Object.Span))) continue;
                // Where only his death ends it, that is when it ended.
                var asHeld = fates.End(State(analysis, actors, tie with { Held = (Modality.Asserted, RelationState.InForce) }));
                found.Add(tie.IsToldAsHeld && asHeld.Derivation is not null ? asHeld : State(analysis, actors, tie));
            }
            foreach (var tie in affiliates.Find(sentence.Words.Sentence))
                if (seen.Add((((RelationValue)tie.Value).Type, tie.Spans[0], tie.Spans[^1]))) found.Add(tie);
        }
        return [.. new LeaderSuccessions(analysis, actors).Follow([.. found]).OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    // What somebody tells, and where: whether it holds is for the words to say.
    private sealed record ToldTie(RelationItem Subject, RelationType Type, RelationItem Object, (Modality Modality, RelationState State) Held, WeighedSentence Sentence, RelationMatcher.Match Match, string Rule, Span? Cue, int Probability, bool IsToldAsHeld);

    private IEnumerable<ToldTie> Told(WeighedSentence sentence)
    {
        // "Dorn, who leads the Front, said that he ...": the same tie by another word of the sentence.
        var seen = new HashSet<(string?, RelationType, string?)>();
        foreach (var tie in _weigher.Tell(sentence, TieBars.Least))
        {
            var (subject, value) = (sentence.ItemOf(tie.Subject), sentence.ItemOf(tie.Object));
            var readings = sentence.Readings[(sentence.Ends[tie.Subject].Item, sentence.Ends[tie.Object].Item)].Where(r => r.Type == tie.Type).ToList();
            var reading = readings.Find(r => r.IsSure && sentence.IsResolved(tie.Subject) && sentence.IsResolved(tie.Object));
            // What a rule reads there and cannot be sure of, the words do not tell surely.
            if (reading is null && readings.Count > 0 || tie.Score < TieBars.Of(tie.Type, reading is not null)) continue;
            var match = reading?.Match ?? sentence.MatchOf(tie.Subject, tie.Object);
            var held = RelationModality.Of(sentence.Items, match, tie.Type, reading?.Rule.State ?? RelationState.InForce);
            if (reading is not null && held is null || !seen.Add((subject.Actor!.Actor, tie.Type, tie.Type == RelationType.OperatesIn ? $"{value.Span}" : value.Actor!.Actor))) continue;
            var state = _states.Weigh(sentence, tie.Subject, tie.Type, tie.Object, held);
            // The words of a rule say more surely than a model that a tie is over, planned or denied.
            var told = held == (Modality.Asserted, RelationState.InForce);
            var put = reading is not null && held is { } words && !told ? words : (ModalityOf(state), state);
            yield return reading is not null
                ? new ToldTie(subject, tie.Type, value, put, sentence, match, "relation." + reading.Rule.Name, null, tie.Probability, told)
                : new ToldTie(subject, tie.Type, value, put, sentence, match, Weighed, _weigher.CueOf(sentence, tie), tie.Probability, told);
        }
    }

    private static Modality ModalityOf(RelationState state) => state switch { RelationState.Alleged => Modality.Alleged, RelationState.Considered => Modality.Hypothetical, _ => Modality.Asserted };

    private static Statement State(Analysis analysis, ImmutableArray<ActorMention> actors, ToldTie tie)
    {
        var (subject, type, value, (modality, state), sentence, match, rule, _, probability, _) = tie;
        var (start, end) = RelationDates.Of(analysis, sentence.Items, match, type);
        if (type == RelationType.LedBy && state == RelationState.InForce && (end is not null || start is null && OfficeTense.IsLongAgo(analysis, value.Span))) state = RelationState.Ended;
        var cue = tie.Cue ?? Cue(sentence.Items, match);
        return Statement.Of(
            analysis.Article, null, Field.Relation, new RelationValue(subject.Actor!.Actor!, type, type == RelationType.OperatesIn ? value.Place!.NameIn(analysis) : value.Actor!.Actor!, state, start, end),
            [.. new[] { subject.Span, cue, value.Span }.Where(p => p.Length > 0).Distinct().Order()], rule, Attributor.Attribute(analysis, actors, cue.Length > 0 ? cue : value.Span), modality, probability);
    }

    // The words between the slots that are no slots: what says what the tie is.
    private static Span Cue(List<RelationItem> items, RelationMatcher.Match match)
    {
        Span? cue = null;
        for (var i = match.First; i < match.End; i++)
        {
            if (match.Subjects.Contains(i) || match.Objects.Contains(i)) continue;
            if (items[i].Word.Length < 2 || items[i].Word is "'s" or "of" or "and" or "or" or "is" or "are" or "was" or "were" or "a" or "an") continue;
            if (cue is { } open && (match.Subjects.Concat(match.Objects).Any(k => items[k].Span.Start > open.Start && items[k].Span.Start < items[i].Span.Start))) break;
            cue = cue?.Cover(items[i].Span) ?? items[i].Span;
        }
        return cue ?? default;
    }
}
