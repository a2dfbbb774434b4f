using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Inquiry;

public class TiesTests
{
    [Fact]
    public void A_founder_who_is_named_less_exactly_is_no_rival_to_one_named_exactly() => Assert.Equal(["lorvale-lanterns"], Founders("Lorvale Lanterns", "Lanterns"));

    [Fact]
    public void Founders_of_other_names_are_all_told() => Assert.Equal(["amber-union", "lanterns"], Founders("Amber Union", "Lanterns").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Founders(params string[] names)
    {
        var founders = names.Select(n => new Actor(n.ToLowerInvariant().Replace(' ', '-'), n, ActorKind.ArmedGroup, null, [new ActorName(n)])).ToList();
        var dossier = new Dossier
        {
            Actor = new Actor("red-front", "Red Front", ActorKind.ArmedGroup, null, []), Lines = [], Events = [], Deeds = [], Coverage = Coverage.None, Citations = new Dictionary<string, Citation>(),
            Relations = [.. founders.Select(f => new Relation(f.Id, "red-front", RelationType.FoundedBy, f.Id, RelationState.InForce, null, null, []))],
            Others = founders.ToDictionary(f => f.Id, StringComparer.Ordinal),
        };
        return new Ties(dossier, new Footnotes(dossier.Citations)).Founders().Select(r => r.Object);
    }
}
