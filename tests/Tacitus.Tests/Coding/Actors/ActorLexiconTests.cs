using Tacitus.Coding.Actors;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Coding.Actors;

public class ActorLexiconTests
{
    [Fact]
    public void Branches_have_their_parents()
    {
        var lexicon = ActorLexicon.Default;
        Assert.True(lexicon.IsWithin("actor-islamic-state-khorasan", "actor-islamic-state"));
        Assert.False(lexicon.IsWithin("actor-islamic-state", "actor-islamic-state-khorasan"));
        Assert.False(lexicon.IsWithin("actor-tehrik-i-taliban-pakistan", "actor-taliban"));
    }

    [Fact]
    public void A_channel_is_an_organisation_and_not_a_group()
    {
        var channels = ActorLexicon.Default.Actors.Where(a => a.IsChannel).ToArray();
        Assert.NotEmpty(channels);
        Assert.All(channels, c => Assert.Equal(ActorKind.Organisation, c.Actor.Kind));
        Assert.All(channels, c => Assert.NotNull(c.Parent));
    }

    [Fact]
    public void Every_actor_stands_under_its_shown_name()
    {
        foreach (var actor in ActorLexicon.Default.Actors) Assert.Contains(actor.Actor.Names, n => n.Name == actor.Actor.Name);
    }

    [Fact]
    public void Years_run_forward()
    {
        foreach (var actor in ActorLexicon.Default.Actors) Assert.True(actor.FirstYear <= actor.LastYear, actor.Id);
    }
}
