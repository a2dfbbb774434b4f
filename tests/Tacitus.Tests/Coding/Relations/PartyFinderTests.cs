using Tacitus.Coding;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class PartyFinderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();

    [Theory]
    [InlineData("Hezbollah is led by Aron Dorn, a former clerk.", "led_by actor-aron-dorn in_force")]
    [InlineData("Aron al-Dorn founded Hezbollah in 1982.", "founded_by actor-aron-al-dorn in_force")]
    [InlineData("Hezbollah was founded in 1982 by the clerics Aron Dorn and Bela Abu Weller.", "founded_by actor-aron-dorn in_force; founded_by actor-bela-abu-weller in_force")]
    [InlineData("Hezbollah is strong. Its leader, General Aron Dorn, spoke.", "led_by actor-aron-dorn in_force")]
    [InlineData("The Balochistan Liberation Army fired. Its leader, Bashir Dorn, spoke.", "led_by actor-bashir-dorn in_force")]
    public void People_whom_no_lexicon_has_are_told_where_a_tie_names_them(string text, string ties) => Assert.Equal(ties, Read(text));

    [Theory]
    [InlineData("Aron Dorn, a clerk, spoke in Oslo. Dorn founded Hezbollah in 1982.", "founded_by actor-aron-dorn in_force")]
    [InlineData("Aron Dorn and Bela Dorn spoke in Oslo. Dorn founded Hezbollah in 1982.", "")]
    [InlineData("Aron Dorn, also known as Abu Lorv, spoke. Abu Lorv founded Hezbollah in 1982.", "founded_by actor-aron-dorn in_force")]
    public void A_surname_or_an_alias_is_that_of_the_one_who_was_named(string text, string ties) => Assert.Equal(ties, Read(text));

    [Theory]
    [InlineData("Hezbollah is led by the Supreme Council, a body of seven.")]
    [InlineData("Hezbollah was founded in 1982 by the Ministry of Lorvale, it says.")]
    public void What_is_no_persons_name_leads_nobody(string text) => Assert.Equal("", Read(text));

    [Theory]
    [InlineData("Hezbollah was led by Aron Dorn.", RelationState.Ended)]
    [InlineData("Hezbollah has been led by Aron Dorn since 2019.", RelationState.InForce)]
    [InlineData("Aron Dorn led Hezbollah.", RelationState.Ended)]
    [InlineData("Aron Dorn has long led Hezbollah.", RelationState.InForce)]
    [InlineData("Aron Dorn was the leader of Hezbollah.", RelationState.Ended)]
    [InlineData("Aron Dorn, head of Hezbollah until 2019, spoke.", RelationState.Ended)]
    public void A_leader_of_the_past_leads_no_more(string text, RelationState state) => Assert.Equal(state, Ties(text).Single(t => t.Type == RelationType.LedBy).State);

    [Fact]
    public void Who_was_named_the_leader_leads() => Assert.Equal([RelationState.InForce], RuleReadings.Of("Aron Dorn was named the leader of Hezbollah.").Select(r => r.State).Distinct());

    [Theory]
    [InlineData("Hezbollah was led by Aron Dorn. He was succeeded by Bela Weller.", "actor-aron-dorn", "actor-bela-weller")]
    [InlineData("Aron Dorn is the leader of Hezbollah. In May General Carl Weller replaced Dorn.", "actor-aron-dorn", "actor-carl-weller")]
    [InlineData("Aron Dorn is the leader of Hezbollah. In May the coach Bela Weller replaced Carl Lorv.", "", "actor-aron-dorn")]
    public void Who_follows_a_leader_leads_and_the_other_does_no_more(string text, string before, string after)
    {
        var led = Ties(text).Where(t => t.Type == RelationType.LedBy).ToDictionary(t => t.Object, t => t.State);
        Assert.Equal(before.Length > 0 ? [before, after] : [after], led.Keys.Order(StringComparer.Ordinal));
        if (before.Length > 0) Assert.Equal(RelationState.Ended, led[before]);
        else Assert.Equal(RelationState.InForce, led[after]);
    }

    [Theory]
    [InlineData("Radical men came. Some of Hezbollah's men spoke. In 2011 its members pledged allegiance to the Islamic State.")]
    [InlineData("Aron Dorn leads Hezbollah's northern wing.")]
    [InlineData("Ansar Dine merged with Hezbollah to form a league.")]
    public void What_is_told_of_a_part_is_not_told_of_the_whole(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void A_group_of_that_name_that_is_named_later_is_not_meant() =>
        Assert.Equal("founded_by actor-aron-dorn in_force", Read("Hezbollah is large. Aron Dorn founded the group in Oslo, after the defeat of the Amal Movement."));

    [Fact]
    public void Only_people_whom_a_tie_names_are_listed()
    {
        var coded = new Coder().Code(Analyser.Analyse(ArticleReader.OfText("Hezbollah is led by Aron Dorn. Bela Weller, a clerk, spoke in Oslo.", null)));
        Assert.Equal(["actor-aron-dorn"], coded.Actors.Where(a => a.Kind == ActorKind.Person).Select(a => a.Id));
    }

    private static IEnumerable<RelationValue> Ties(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Relations.Find(analysis, Actors.Find(analysis, places), places).Where(s => s.Modality != Modality.Negated).Select(s => (RelationValue)s.Value);
    }

    private static string Read(string text) => string.Join("; ", Ties(text).Select(t => $"{Code.Of(t.Type)} {t.Object} {Code.Of(t.State)}").Distinct().Order(StringComparer.Ordinal));
}
