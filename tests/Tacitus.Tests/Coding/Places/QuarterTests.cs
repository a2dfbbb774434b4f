using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Places;

public class QuarterTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Finder = new();
    private static readonly EventPlacer Placer = new();

    [Theory]
    [InlineData("Two clerks were shot in Philadelphia's Kensington section on Friday.", "Philadelphia")]
    [InlineData("Two clerks were shot in the Brighton Park neighborhood of Chicago on Friday.", "Chicago")]
    [InlineData("Two clerks were shot in Kensington, Maryland, on Friday.", "Kensington")]
    public void What_happened_in_a_part_of_a_town_happened_in_the_town(string text, string town)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var at = text.IndexOf("shot", StringComparison.Ordinal);
        Assert.Equal(town, Placer.Choose(analysis, Finder.Find(analysis), new Span(at, at + 4), [analysis.Sentences[0].Span])!.Place.Name);
    }
}
