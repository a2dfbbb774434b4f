using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

public class PeopleFinderTests
{
    private static readonly Analyser Analyser = new();

    [Theory]
    [InlineData("On Monday, villagers who asked for water marched to the office of the governor in Herat.", "villagers")]
    [InlineData("In Herat a crowd of several hundred that asked for bread marched on Monday.", "crowd")]
    public void People_by_what_they_are_may_have_marched(string text, string who) => Assert.Contains(who, Found(text));

    [Theory]
    [InlineData("On Monday, a teacher marched to the office in Herat.")]
    [InlineData("Lorries stood in line on Monday as a march went by in Herat.")]
    [InlineData("Survivors watched a march in Herat on Monday.")]
    public void One_person_things_and_bystanders_did_not(string text) => Assert.Empty(Found(text));

    private static string[] Found(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)));
        return [.. PeopleFinder.Find(analysis, Enumerable.Range(0, analysis.Sentences.Length).ToHashSet(), []).Select(m => m.Name)];
    }
}
