using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;

namespace Tacitus.Tests.Coding.Events;

public class ActFinderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly ActFinder Acts = new();

    [Fact]
    public void Each_section_matches_its_example_and_not_its_counter_example()
    {
        foreach (var section in PhraseLexicon.Load("Events.acts.lexicon").File.Sections)
        {
            var act = $"{section.Name} {section.Arguments[0]}";
            foreach (var example in section.Matching) Assert.True(Found(example.Text).Contains(act), $"Events.acts.lexicon:{example.Line}: does not match");
            foreach (var example in section.Refused) Assert.False(Found(example.Text).Contains(act), $"Events.acts.lexicon:{example.Line}: matches");
        }
    }

    [Theory]
    [InlineData("Fighters took Velm on Sunday.", "territory_change unspecified")]
    [InlineData("FIGHTERS TOOK THE TOWN OF VELM ON SUNDAY.", "territory_change unspecified")]
    [InlineData("A volley of rockets hit the market.", "strike shelling")]
    [InlineData("Nine rockets were fired at the port.", "strike shelling")]
    public void A_verb_tells_of_an_event_by_what_it_is_done_to(string text, string act) => Assert.Contains(act, Found(text));

    [Theory]
    [InlineData("The singer took the town by storm.")]
    [InlineData("Prices hit a record in the city.")]
    [InlineData("The bakery dropped the loaf.")]
    public void The_same_verb_done_to_something_else_tells_of_nothing(string text) => Assert.Empty(Found(text));

    private static ImmutableArray<string> Found(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        return [.. analysis.Sentences.SelectMany(s => Acts.Find(analysis, s)).Select(t => Code.Of(t.Kind) + " " + Code.Of(t.Tactic))];
    }
}
