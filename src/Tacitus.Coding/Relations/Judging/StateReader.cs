using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>Reads what an article has for the state of each of its ties.</summary>
internal sealed class StateReader
{
    // In thousandths of log odds: who is likelier than not to lead counts as another leader.
    private const int Likely = 0;

    private readonly Analysis _analysis;
    private readonly PersonFates _fates;
    private readonly HashSet<string> _followed;
    private readonly Dictionary<string, int> _firsts = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _leaders;

    public StateReader(Analysis analysis, ImmutableArray<ActorMention> actors, LeaderSuccessions successions, IEnumerable<TieCandidate> candidates)
    {
        _analysis = analysis;
        _fates = new PersonFates(analysis, actors);
        _followed = successions.Followed.ToHashSet(StringComparer.Ordinal);
        foreach (var actor in actors) if (actor.Actor is { } id) _firsts.TryAdd(id, actor.Span.Start);
        _leaders = candidates.Where(c => c.Id.Type == RelationType.LedBy && (c.Evidence.IsRuled || c.Evidence.Weighed > Likely || c.Evidence.Read > Likely)).ToLookup(c => c.Id.Subject, c => c.Id.Object);
    }

    /// <summary>What there is for the state of <paramref name="tie"/>.</summary>
    public StateEvidence Read(TieCandidate tie)
    {
        var ruled = tie.Sentences.Where(s => s.Reading is not null).Select(Held).OfType<RelationState>().ToList();
        var likeliest = tie.Sentences.MaxBy(s => s.Tie.Score);
        var person = tie.Id.Type switch { RelationType.LedBy => tie.Id.Object, RelationType.MemberOf or RelationType.AllegianceTo => tie.Id.Subject, _ => null };
        var others = tie.Id.Type == RelationType.LedBy ? _leaders[tie.Id.Subject].Where(o => o != tie.Id.Object).Select(First).ToList() : [];
        return new StateEvidence(
            tie.Passage?.States ?? [], ruled.Count == 0 ? null : ruled.Contains(RelationState.Ended) ? RelationState.Ended : ruled[0], likeliest is null ? null : Held(likeliest), person is null ? null : _fates.Of(person),
            person is not null && _followed.Contains(person), HasEnd(tie),
            others.Exists(o => o < First(tie.Id.Object)), others.Exists(o => o > First(tie.Id.Object)));
    }

    private bool HasEnd(TieCandidate tie) =>
        tie.Sentences.Any(s => RelationDates.Of(_analysis, s.Sentence.Items, s.Match, tie.Id.Type).End is not null) || tie.Passage is { } passage && RelationDates.Of(_analysis, passage).End is not null;

    private int First(string actor) => _firsts.GetValueOrDefault(actor, int.MaxValue);

    // As the words of a sentence put it; null where they deny it.
    private static RelationState? Held(SentenceTie told) =>
        RelationModality.Of(told.Sentence.Items, told.Match, told.Tie.Type, told.Reading?.Rule.State ?? RelationState.InForce) is (not Modality.Negated, var state) ? state : null;
}
