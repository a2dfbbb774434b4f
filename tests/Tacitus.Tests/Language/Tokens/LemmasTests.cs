using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Tests.Language.Tokens;

public class LemmasTests
{
    [Theory]
    [InlineData("killed", "kill")]
    [InlineData("kills", "kill")]
    [InlineData("killing", "kill")]
    [InlineData("slain", "slay")]
    [InlineData("raped", "rape")]
    [InlineData("gunned", "gun")]
    [InlineData("planting", "plant")]
    [InlineData("seized", "seize")]
    [InlineData("buried", "bury")]
    [InlineData("dying", "die")]
    [InlineData("ambushes", "ambush")]
    [InlineData("struck", "strike")]
    [InlineData("shot", "shoot")]
    [InlineData("blew", "blow")]
    [InlineData("abducting", "abduct")]
    [InlineData("assassinated", "assassinate")]
    [InlineData("freed", "free")]
    [InlineData("hit", "hit")]
    [InlineData("stabbed", "stab")]
    [InlineData("machine-gunned", "machine-gun")]
    public void A_verb_has_its_lemma(string form, string lemma) => Assert.Equal(lemma, Lemmas.Of(form, PartOfSpeech.Verb));

    [Theory]
    [InlineData("children", "child")]
    [InlineData("policemen", "policeman")]
    [InlineData("bodies", "body")]
    [InlineData("churches", "church")]
    [InlineData("houses", "house")]
    [InlineData("buses", "bus")]
    [InlineData("police", "police")]
    [InlineData("virus", "virus")]
    [InlineData("wives", "wife")]
    public void A_noun_has_its_lemma(string form, string lemma) => Assert.Equal(lemma, Lemmas.Of(form, PartOfSpeech.Noun));

    [Fact]
    public void The_lists_hold_what_their_examples_say_and_no_more()
    {
        foreach (var section in LexiconFile.Embedded(typeof(Lemmas).Assembly, "lemmas.lexicon").Sections)
        {
            var entries = section.Entries.Select(e => e.Text).ToHashSet();
            Assert.All(section.Matching, e => Assert.Contains(e.Text, entries));
            Assert.All(section.Refused, e => Assert.DoesNotContain(e.Text, entries));
        }
    }
}
