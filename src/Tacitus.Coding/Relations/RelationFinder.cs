using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Learning;
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
        var found = new List<Statement>();
        var seen = new HashSet<(RelationType, Span, Span)>();
        var candidates = _candidates.Find(analysis, actors, places);
        var successions = new LeaderSuccessions(analysis, actors);
        var likely = candidates.Select(c => (Candidate: c, Score: TieJudge.Shipped.Judge(c.Id.Type, c.Evidence))).Where(c => c.Score >= TieJudge.Bar).ToList();
        foreach (var candidate in candidates)
            if (!likely.Exists(l => l.Candidate == candidate) && likely.Find(l => IsListed(l.Candidate, candidate)) is { Candidate: not null, Score: var score }) likely.Add((candidate, score));
        var states = likely.Count > 0 ? new StateReader(analysis, actors, successions, candidates) : null;
        foreach (var (candidate, score) in likely)
        {
            // "The branch and its parent do not agree": whom the article surer tells to be of somebody is no enemy of theirs, unless a rule reads it.
            if (candidate.Id.Type == RelationType.RivalOf && !candidate.Evidence.IsRuled && likely.Exists(o => o.Score > score && o.Candidate.Id.Type is RelationType.BranchOf or RelationType.AllegianceTo && IsOfSame(o.Candidate.Id, candidate.Id))) continue;
            var evidence = states!.Read(candidate);
            var (state, sure, held) = StateJudge.Shipped.Judge(candidate.Id.Type, evidence);
            // Whom the article tells to be dead leads no more, however he was told to lead; what a rule reads as weighed or offered has not come about.
            if (candidate.Id.Type == RelationType.LedBy && state == RelationState.InForce && evidence.Fate is { IsDeath: true }) (state, sure, held) = (RelationState.Ended, 1000, 1000);
            else if (evidence.Ruled == RelationState.Considered) (state, sure, held) = (RelationState.Considered, 1000, 0);
            foreach (var tie in Told(analysis, candidate, state, LogOdds.Probability(score)))
            {
                // Two rules that read the same tie from the same ends say it once.
                if (seen.Add((tie.Value.Type, tie.Subject, tie.Object))) found.Add(State(analysis, actors, tie, evidence, sure, held));
            }
        }
        foreach (var tie in new AffiliateFinder(analysis, actors, places).Find())
            if (seen.Add((((RelationValue)tie.Value).Type, tie.Spans[0], tie.Spans[^1]))) found.Add(tie);
        return [.. successions.Follow([.. found.OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)]).OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    // "Its leaders split from the Front and the League": where a rule reads both at once and the one is told, so is the other, if its sentence is likelier than not to tell it.
    private static bool IsListed(TieCandidate told, TieCandidate other) =>
        other.Evidence is { IsRuled: true, SentenceOdds: >= 0 } && told.Id.Type == other.Id.Type
        && told.Sentences.Any(t => t.Reading is { } own && other.Sentences.Any(o => o.Sentence == t.Sentence && o.Reading is { } its && its.Rule == own.Rule && its.Match.First == own.Match.First && its.Match.End == own.Match.End));

    private static bool IsOfSame(TieId one, TieId other) => one.Subject == other.Subject && one.Object == other.Object || one.Subject == other.Object && one.Object == other.Subject;

    // A tie with the words that tell it.
    private sealed record ToldTie(RelationValue Value, Span Subject, Span Cue, Span Object, Modality Modality, string Rule, int Probability);

    // All that rules surely read; else the sentence that is likelier than not to tell it, or the passage.
    private IEnumerable<ToldTie> Told(Analysis analysis, TieCandidate candidate, RelationState state, int probability)
    {
        if (candidate.Evidence.IsRuled) return candidate.Sentences.Where(s => s.Reading is not null).DistinctBy(s => s.Sentence.Words.Sentence.Index).Select(s => BySentence(analysis, candidate, s, state, probability)).OfType<ToldTie>();
        var likeliest = candidate.Sentences.MaxBy(s => s.Tie.Score);
        var tie = candidate.Passage is { } passage && likeliest is not { Tie.Score: > 0 } ? InPassage(analysis, passage, state, probability) : BySentence(analysis, candidate, likeliest!, state, probability);
        // Nobody is listed where no word says so.
        return tie is null || tie is { Rule: ByPassage, Value.Type: RelationType.DesignatedBy, Cue.Length: 0 } ? [] : [tie];
    }

    private ToldTie? BySentence(Analysis analysis, TieCandidate candidate, SentenceTie told, RelationState state, int probability)
    {
        var (sentence, type, reading) = (told.Sentence, candidate.Id.Type, told.Reading);
        var held = RelationModality.Of(sentence.Items, told.Match, type, reading?.Rule.State ?? RelationState.InForce);
        if (held is null && (reading is not null || candidate.Passage is null)) return null;
        var (start, end) = RelationDates.Of(analysis, sentence.Items, told.Match, type);
        var cue = (reading is null ? _weigher.CueOf(sentence, told.Tie) : null) ?? Cue(sentence.Items, told.Match);
        var to = type == RelationType.OperatesIn ? told.Object.Place!.NameIn(analysis) : told.Object.Actor!.Actor!;
        return new ToldTie(
            new RelationValue(told.Subject.Actor!.Actor!, type, to, state, start, end), told.Subject.Span, cue, told.Object.Span,
            // What a rule reads as denied is denied, and what words deny that no passage tells.
            held is (Modality.Negated, _) && (reading is not null || candidate.Passage is null) ? Modality.Negated : ModalityOf(state), reading is null ? Weighed : "relation." + reading.Rule.Name, probability);
    }

    private static ToldTie InPassage(Analysis analysis, ReadTie passage, RelationState state, int probability)
    {
        var (start, end) = RelationDates.Of(analysis, passage);
        return new ToldTie(new RelationValue(passage.Subject, passage.Type, passage.Object, state, start, end), passage.SubjectName.Span, TieWords.Cue(analysis, passage), passage.ObjectName.Span, ModalityOf(state), ByPassage, probability);
    }

    private static Modality ModalityOf(RelationState state) => state switch { RelationState.Alleged => Modality.Alleged, RelationState.Considered => Modality.Hypothetical, _ => Modality.Asserted };

    // How likely it is that both the tie and its state are so; a state that the tie's own end makes is as sure as the tie.
    private static Statement State(Analysis analysis, ImmutableArray<ActorMention> actors, ToldTie tie, StateEvidence evidence, int sure, int held)
    {
        var isOver = tie.Value.End is not null && tie.Value.State == RelationState.InForce;
        var value = (isOver ? tie.Value with { State = RelationState.Ended } : tie.Value) with { Held = tie.Probability * (isOver ? 1000 : held) / 1000 };
        var spans = new[] { tie.Subject, tie.Cue, tie.Object }.Where(p => p.Length > 0);
        string? derivation = null;
        if (value is { Type: RelationType.LedBy, State: RelationState.Ended, End: null } && tie.Modality == Modality.Asserted && evidence is { Fate: { } fate, IsFollowed: false } && evidence.Ruled != RelationState.Ended)
        {
            // Where only his death ends it, that is when it ended; who was caught may have led on.
            (spans, derivation) = (spans.Append(fate.Words), fate.IsDeath ? "the article tells of the leader's death" : "the article tells that the leader was taken, driven out or gave up");
            if (fate.IsDeath) value = value with { End = fate.When };
        }
        return Statement.Of(
            analysis.Article, null, Field.Relation, value, [.. spans.Distinct().Order()], tie.Rule, Attributor.Attribute(analysis, actors, tie.Cue.Length > 0 ? tie.Cue : tie.Object), tie.Modality,
            isOver ? tie.Probability : tie.Probability * sure / 1000, derivation);
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
