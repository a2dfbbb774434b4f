using Tacitus.Coding.Persons;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Persons;

public class PersonGathererTests
{
    private static readonly Analyser Analyser = new();

    [Fact]
    public void A_surname_stands_for_the_full_name()
    {
        var (analysis, persons) = Gather("Police arrested Tom Brand on Friday. Brand was charged with murder.");
        Assert.Equal(2, Assert.Single(persons).Mentions.Length);
        Assert.Equal("Tom Brand", analysis[persons[0].Name]);
    }

    [Fact]
    public void A_surname_that_two_share_is_that_of_the_one_named_last()
    {
        var (analysis, persons) = Gather("Tom Brand came home. Maria Brand was asleep. Brand woke at noon.");
        Assert.Equal(2, persons.Length);
        Assert.Equal(2, persons.Single(p => analysis[p.Name] == "Maria Brand").Mentions.Length);
    }

    [Fact]
    public void A_middle_initial_makes_no_other_person()
    {
        var (analysis, persons) = Gather("Maria K. Brand was shot. Maria Brand was taken to a hospital.");
        Assert.Equal("Maria K. Brand", analysis[Assert.Single(persons).Name]);
    }

    [Fact]
    public void A_person_told_of_only_by_title_and_surname_is_gathered()
    {
        var (analysis, persons) = Gather("The bullet hit Officer Brand in the leg. Brand is recovering.");
        Assert.Equal("Brand", analysis[Assert.Single(persons).Name]);
        Assert.Equal(2, persons[0].Mentions.Length);
    }

    private static (Analysis Analysis, System.Collections.Immutable.ImmutableArray<Person> Persons) Gather(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        return (analysis, PersonGatherer.Gather(analysis));
    }
}
