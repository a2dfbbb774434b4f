using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Relations.Weighing;

public class EndFinderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationReader Reader = new(RelationRuleReader.Embedded().Rules);

    [Fact]
    public void A_description_may_mean_each_group_that_was_named_before()
    {
        var ends = Last("Hezbollah fought Boko Haram. Aron Dorn founded the movement.").Where(e => e.Basis == EndBasis.Description).ToList();
        Assert.Equal(["actor-boko-haram", "actor-hezbollah"], ends.Select(e => e.Actor!.Actor).Order(StringComparer.Ordinal));
        Assert.True(ends.Single(e => e.Actor!.Actor == "actor-hezbollah").Signals.HasFlag(EndSignals.FirstBefore));
        Assert.True(ends.Single(e => e.Actor!.Actor == "actor-boko-haram").Signals.HasFlag(EndSignals.LastBefore | EndSignals.RightBefore));
    }

    [Fact]
    public void He_may_mean_a_person_and_no_group() =>
        Assert.Equal("actor-aron-dorn", Assert.Single(Last("Aron Dorn spoke for Hezbollah. Then he joined Boko Haram."), e => e.Basis == EndBasis.Pronoun).Actor!.Actor);

    [Fact]
    public void A_sentence_that_names_no_group_may_mean_the_last_one() =>
        Assert.Equal("actor-hezbollah", Assert.Single(Last("Hezbollah met in Oslo. Aron Dorn became president and Bela Weller chief of staff."), e => e.Basis == EndBasis.Implied).Actor!.Actor);

    [Fact]
    public void Who_is_named_in_the_sentence_is_not_implied() =>
        Assert.DoesNotContain(Last("Hezbollah met in Oslo. Aron Dorn became president of Hezbollah."), e => e.Basis == EndBasis.Implied);

    [Fact]
    public void The_only_one_who_can_be_meant_says_so() =>
        Assert.True(Assert.Single(Last("Hezbollah is large. Aron Dorn founded the movement."), e => e.Basis == EndBasis.Description).Signals.HasFlag(EndSignals.Only));

    private static ImmutableArray<RelationEnd> Last(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Reader.Read(analysis, new PartyFinder(analysis, Actors.Find(analysis, places), places).Find(), places).Last().Ends;
    }
}
