using Tacitus.Coding.Persons;
using Tacitus.Language;

namespace Tacitus.Tests.Coding.Persons;

public class PersonTextTests
{
    private static readonly Analyser Analyser = new();

    private static PersonText Read(string text) => new PersonFeatures().Text(Analyser.Analyse(new ArticleDraft(text).Article));

    [Fact]
    public void Words_of_death_and_of_harm_are_counted_apart()
    {
        var text = Read("Tom Brand was killed and two men died. Peter Lund is in hospital.");
        Assert.Equal((2, 1), (text.Deadly, text.Harmed));
    }

    [Fact]
    public void Cues_are_those_of_the_sentence_that_is_asked_for()
    {
        var text = Read("Tom Brand waited at home. Peter Lund was charged with murder.");
        Assert.Empty(text.CuesIn(0));
        Assert.NotEmpty(text.CuesIn(1));
        Assert.All(text.CuesIn(1), c => Assert.InRange(c.First, text.Analysis.Sentences[1].FirstToken, text.Analysis.Sentences[1].EndToken - 1));
    }
}
