using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Coding.Relations.Naming;

public class PartyFinderTests
{
    private const string News = "The rebels of Katiba Lorvane, the Brigade of the Patient, attacked a town in northern Mali on Monday. Katiba Lorvane is led by Oumar Ag Dorne, alias Abu Welle. "
        + "Welle broke away from the Lorvic Front for Justice (LFJ) in 2019. Fighters of the LFJ killed his deputy, Commander Sidi Ould Barne Haidar. Barne had founded the group. ";

    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    [Theory]
    [InlineData("Katiba Lorvane", "Brigade of the Patient")]
    [InlineData("Lorvic Front for Justice", "LFJ")]
    [InlineData("Oumar Ag Dorne", "Abu Welle")]
    [InlineData("Oumar Ag Dorne", "Welle")]
    [InlineData("Sidi Ould Barne Haidar", "Barne")]
    public void All_names_of_one_lead_to_one_actor(string name, string other)
    {
        var found = Find(News);
        Assert.Equal(IdOf(found, name), IdOf(found, other));
    }

    [Theory]
    [InlineData("Katiba Lorvane", ActorKind.ArmedGroup)]
    [InlineData("Lorvic Front for Justice", ActorKind.ArmedGroup)]
    [InlineData("Oumar Ag Dorne", ActorKind.Person)]
    [InlineData("Sidi Ould Barne Haidar", ActorKind.Person)]
    public void Groups_and_people_whom_no_lexicon_has_are_found(string name, ActorKind kind) => Assert.All(Find(News).Where(f => f.Words == name), f => Assert.Equal(kind, f.Mention.Kind));

    [Fact]
    public void A_group_of_its_leader_is_two_names()
    {
        var found = Find("The rebels joined the Lorvic Liberation Front of Aron Dorn. Aron Dorn told reporters that the Lorvic Liberation Front killed two soldiers.");
        Assert.DoesNotContain(found, f => f.Words == "Lorvic Liberation Front of Aron Dorn");
        Assert.Equal(2, found.Count(f => f.Words == "Aron Dorn"));
    }

    [Theory]
    [InlineData("The rebels of the Lorvane faction killed two soldiers on Monday. The Lorvane faction is led by Oumar Ag Dorne, who broke with the Lorvic Front.", "Lorvane faction", true)]
    [InlineData("The rebels of the Lorvic Front killed two soldiers on Monday in Lorvane. Army men are led by Oumar Ag Dorne.", "Lorvane. Army", false)]
    public void A_part_that_is_named_in_small_letters_is_a_group(string text, string name, bool isOne) => Assert.Equal(isOne, Find(text).Any(f => f.Words == name && f.Mention.Kind == ActorKind.ArmedGroup));

    [Fact]
    public void The_nation_before_a_known_group_is_no_part_of_its_name() => Assert.Contains(Find("The Kurdish YPG fired at the Islamic State."), f => f is { Words: "YPG", Mention.Rule: "name" });

    [Fact]
    public void A_title_has_the_names_that_the_text_has() => Assert.Contains(Find("Katiba Lorvane Strikes Again in Mali\n\n" + News), f => f.Words == "Katiba Lorvane" && f.Mention.Sentence == 0);

    [Fact]
    public void News_without_groups_is_left_as_it_is() => Assert.DoesNotContain(Find("Aron Dorn told reporters in Oslo that Bela Weller had opened the Lorvic Library."), f => f.Mention.Rule is PartyFinder.PersonRule or PartyFinder.GroupRule);

    private static string IdOf(List<(string Words, ActorMention Mention)> found, string name) => found.First(f => f.Words == name).Mention.Actor!;

    private static List<(string Words, ActorMention Mention)> Find(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return [.. new PartyFinder(analysis, Actors.Find(analysis, places), places).Find().Select(m => (analysis[m.Span], m))];
    }
}
