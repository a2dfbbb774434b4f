using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>
/// Finds what an article says of ties between actors: what rules read, a model that weighs every two actors of a sentence, and an encoder that reads whole passages are judged together,
/// and what is likely enough is told with the words that tell it most. Pure; safe to share between threads.
/// </summary>
public sealed class RelationFinder
{
    /// <summary>What told a tie that no rule surely reads: the words of a sentence.</summary>
    internal const string Weighed = "relation.weighed";

    /// <summary>The same of a passage.</summary>
    internal const string ByPassage = "relation.read";

    private readonly RelationWeigher _weigher = new();
    private readonly TieCandidates _candidates;

    /// <summary>A finder over the rules of this program.</summary>
    public RelationFinder() : this(RelationRuleReader.Embedded().Rules) { }

    /// <summary>A finder over some rules.</summary>
    internal RelationFinder(ImmutableArray<RelationRule> rules) => _candidates = new TieCandidates(new RelationReader(rules), _weigher, TieReader.Shipped);

    /// <summary>The statements on ties in order of reading; each value is a <see cref="RelationValue"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors, as <see cref="ActorFinder"/> found them.</param>
    /// <param name="places">Its places.</param>
    public ImmutableArray<Statement> Find(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places) => Read(analysis, new PartyFinder(analysis, actors, places).Find(), places);

    /// <summary>The same among actors with whom <see cref="PartyFinder"/> has put the people.</summary>
    internal ImmutableArray<Statement> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var fates = new LeaderFates(analysis, actors);
        var found = new List<Statement>();
        var seen = new HashSet<(RelationType, Span, Span)>();
        var likely = _candidates.Find(analysis, actors, places).Select(c => (Candidate: c, Score: TieJudge.Shipped.Judge(c.Id.Type, c.Evidence))).Where(c => c.Score >= TieJudge.Bar).ToList();
        foreach (var (candidate, score) in likely)
        {
            // "The branch and its parent do not agree": whom the article surer tells to be of somebody is no enemy of theirs, unless a rule reads it.
            if (candidate.Id.Type == RelationType.RivalOf && !candidate.Evidence.IsRuled && likely.Exists(o => o.Score > score && o.Candidate.Id.Type is RelationType.BranchOf or RelationType.AllegianceTo && IsOfSame(o.Candidate.Id, candidate.Id))) continue;
            foreach (var tie in Told(analysis, candidate, Probability(score)))
            {
                // Two rules that read the same tie from the same ends say it once.
                if (!seen.Add((tie.Value.Type, tie.Subject, tie.Object))) continue;
                // Where only his death ends it, that is when it ended.
                var asHeld = tie.MayHaveDied ? fates.End(State(analysis, actors, tie with { Held = (Modality.Asserted, RelationState.InForce) })) : null;
                found.Add(asHeld?.Derivation is not null ? asHeld : State(analysis, actors, tie));
            }
        }
        foreach (var tie in new AffiliateFinder(analysis, actors, places).Find())
            if (seen.Add((((RelationValue)tie.Value).Type, tie.Spans[0], tie.Spans[^1]))) found.Add(tie);
        return [.. new LeaderSuccessions(analysis, actors).Follow([.. found.OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)]).OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static bool IsOfSame(TieId one, TieId other) => one.Subject == other.Subject && one.Object == other.Object || one.Subject == other.Object && one.Object == other.Subject;

    // A tie with the words that tell it. Held: how they put it. IsOverByRule: the words of a rule say that it is over.
    private sealed record ToldTie(RelationValue Value, Span Subject, Span Cue, Span Object, (Modality Modality, RelationState State) Held, bool IsOverByRule, string Rule, int Probability)
    {
        // Who led, as far as the words go, until somebody tells of his death.
        public bool MayHaveDied => Value.Type == RelationType.LedBy && Held.Modality == Modality.Asserted && !IsOverByRule;
    }

    // All that rules surely read; else the sentence that is likelier than not to tell it, or the passage.
    private IEnumerable<ToldTie> Told(Analysis analysis, TieCandidate candidate, int probability)
    {
        if (candidate.Evidence.IsRuled) return candidate.Sentences.Where(s => s.Reading is not null).DistinctBy(s => s.Sentence.Words.Sentence.Index).Select(s => BySentence(analysis, candidate, s, probability)).OfType<ToldTie>();
        var likeliest = candidate.Sentences.MaxBy(s => s.Tie.Score);
        var tie = candidate.Passage is { } passage && likeliest is not { Tie.Score: > 0 } ? InPassage(analysis, candidate, passage, probability) : BySentence(analysis, candidate, likeliest!, probability);
        return tie is null ? [] : [tie];
    }

    private ToldTie? BySentence(Analysis analysis, TieCandidate candidate, SentenceTie told, int probability)
    {
        var (sentence, type, reading) = (told.Sentence, candidate.Id.Type, told.Reading);
        var held = RelationModality.Of(sentence.Items, told.Match, type, reading?.Rule.State ?? RelationState.InForce);
        if (held is null && (reading is not null || candidate.Passage is null)) return null;
        // The words of a rule say more surely than a model that a tie is over, planned or denied.
        var asHeld = held == (Modality.Asserted, RelationState.InForce);
        var put = reading is not null && held is { } words && !asHeld ? words : candidate.Passage is { } passage ? (ModalityOf(passage.State), passage.State) : held!.Value;
        var (start, end) = RelationDates.Of(analysis, sentence.Items, told.Match, type);
        var cue = (reading is null ? _weigher.CueOf(sentence, told.Tie) : null) ?? Cue(sentence.Items, told.Match);
        var to = type == RelationType.OperatesIn ? told.Object.Place!.NameIn(analysis) : told.Object.Actor!.Actor!;
        return new ToldTie(
            new RelationValue(told.Subject.Actor!.Actor!, type, to, put.Item2, start, end), told.Subject.Span, cue, told.Object.Span, put, reading is not null && put.Item2 == RelationState.Ended && !asHeld,
            reading is null ? Weighed : "relation." + reading.Rule.Name, probability);
    }

    private static ToldTie InPassage(Analysis analysis, TieCandidate candidate, ReadTie passage, int probability) => new(
        new RelationValue(passage.Subject.Id, passage.Type, passage.Object.Id, passage.State, null, null), passage.SubjectName.Span, TieWords.Cue(analysis, passage), passage.ObjectName.Span,
        (ModalityOf(passage.State), passage.State), false, ByPassage, probability);

    private static int Probability(int score) => (int)Math.Round(1000 / (1 + Math.Exp(-score / 1000.0)), MidpointRounding.AwayFromZero);

    private static Modality ModalityOf(RelationState state) => state switch { RelationState.Alleged => Modality.Alleged, RelationState.Considered => Modality.Hypothetical, _ => Modality.Asserted };

    private static Statement State(Analysis analysis, ImmutableArray<ActorMention> actors, ToldTie tie)
    {
        var (modality, state) = tie.Held;
        if (tie.Value.End is not null && state == RelationState.InForce) state = RelationState.Ended;
        return Statement.Of(
            analysis.Article, null, Field.Relation, tie.Value with { State = state }, [.. new[] { tie.Subject, tie.Cue, tie.Object }.Where(p => p.Length > 0).Distinct().Order()], tie.Rule,
            Attributor.Attribute(analysis, actors, tie.Cue.Length > 0 ? tie.Cue : tie.Object), modality, tie.Probability);
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
