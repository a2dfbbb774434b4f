using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Relations.Reading;

public class TieNamesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();

    [Fact]
    public void A_place_in_a_name_is_none_of_its_own()
    {
        // "Oslo" begins where the name does, and ends before it.
        var names = Of("Oslo Front men met in Bergen.", new ActorMention(new Span(0, 10), 0, "oslo-front", "Oslo Front", ActorKind.ArmedGroup, "name"));
        Assert.Equal([new Span(0, 10), new Span(22, 28)], names.Names.Select(n => n.Span));
    }

    [Fact]
    public void What_only_stands_for_a_name_is_none()
    {
        var names = Of("It met in Bergen.", new ActorMention(new Span(0, 2), 0, "oslo-front", "it", ActorKind.ArmedGroup, "pronoun"));
        Assert.Equal([(int)PartyKind.Place], names.Names.Select(n => n.Kind));
    }

    [Theory]
    [InlineData(PartyKind.Group, PartyKind.Place, true)]
    [InlineData(PartyKind.Place, PartyKind.Group, false)]
    [InlineData(PartyKind.Person, PartyKind.Person, true)]
    [InlineData(PartyKind.State, PartyKind.Group, true)]
    [InlineData(PartyKind.State, PartyKind.State, false)]
    [InlineData(PartyKind.Person, PartyKind.Place, false)]
    internal void Only_ties_of_groups_and_of_people_with_people_are_looked_for(PartyKind subject, PartyKind value, bool may) => Assert.Equal(may, TieNames.MayBeTied(subject, value));

    private static TieNames Of(string text, ActorMention actor)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        return new TieNames(analysis, [actor], Places.Find(analysis));
    }
}
