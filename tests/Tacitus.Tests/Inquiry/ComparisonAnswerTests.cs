using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Inquiry;

public class ComparisonAnswerTests
{
    private static readonly Actor Front = Named("red-front", "Red Front"), Union = Named("amber-union", "Amber Union");

    [Fact]
    public void Whoever_is_a_branch_by_some_and_has_left_by_others_is_contradicted()
    {
        var said = Assert.Single(Contradictions(RelationType.BranchOf, RelationType.SplitFrom));
        Assert.StartsWith("Some sources say that the Red Front is a branch of the Amber Union, others that the Red Front split from the Amber Union", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Friends_whom_others_call_enemies_are_contradicted() =>
        Assert.EndsWith("others that they are hostile to each other.", Assert.Single(Contradictions(RelationType.AlliedWith, RelationType.RivalOf)), StringComparison.Ordinal);

    [Fact]
    public void Whoever_has_left_somebody_may_be_their_ally() => Assert.Empty(Contradictions(RelationType.AlliedWith, RelationType.SplitFrom));

    private static IEnumerable<string> Contradictions(params RelationType[] types)
    {
        var relations = types.Select((t, i) => new Relation($"r{i}", Front.Id, t, Union.Id, RelationState.InForce, null, null, [$"s{i}"])).ToImmutableArray();
        var notes = new Footnotes(new Dictionary<string, Citation>(StringComparer.Ordinal));
        return ComparisonAnswer.Contradictions(Of(Front, Union, relations), Of(Union, Front, relations), notes).Select(p => p.Text).Where(t => t.StartsWith("Some sources say", StringComparison.Ordinal));
    }

    private static Dossier Of(Actor actor, Actor other, ImmutableArray<Relation> relations) => new()
    {
        Actor = actor, Lines = [], Events = [], Relations = relations, Others = new Dictionary<string, Actor>(StringComparer.Ordinal) { [other.Id] = other },
        Citations = new Dictionary<string, Citation>(StringComparer.Ordinal), Coverage = Coverage.None, Deeds = [],
    };

    private static Actor Named(string id, string name) => new(id, name, ActorKind.ArmedGroup, null, []);
}
