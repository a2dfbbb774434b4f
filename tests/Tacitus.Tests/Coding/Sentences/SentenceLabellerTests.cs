using Tacitus.Coding.Sentences;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Sentences;

public class SentenceLabellerTests
{
    private static readonly SentenceLabeller Labeller = new();

    [Theory]
    [InlineData("Three people were killed when police opened fire on a mob in Kelport.", "KILL FORCE ANY_ACTION")]
    [InlineData("Police arrested 17 activists in Varn on Sunday.", "ARREST ANY_ACTION")]
    [InlineData("The police failed to protect the villagers and remained mute spectators.", "FAIL")]
    [InlineData("The mill reopened on Sunday.", "")]
    public void A_sentence_is_labelled_by_what_the_police_did(string text, string labels) =>
        Assert.Equal(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Labeller.Label(PlainText.Analyse(text)).Order());

    [Fact]
    public void Who_kills_uses_force_and_acts() =>
        Assert.Equal(["KILL", "FORCE", "ANY_ACTION"], SentenceRules.Choose(["KILL", "ARREST", "FORCE", "ANY_ACTION"], [0, 0, 0, 0], [5, -5, -5, -5]));
}
