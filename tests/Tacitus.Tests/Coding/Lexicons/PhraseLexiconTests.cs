using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Lexicons;

public class PhraseLexiconTests
{
    private static readonly Analyser Analyser = new();

    public static TheoryData<string> Lexicons => new(
        "Events.triggers.lexicon", "Events.cues.lexicon", "Events.arguments.lexicon", "Events.apart.lexicon", "Events.weapons.lexicon", "Events.targets.lexicon", "Events.responsibility.lexicon", "Persons.persons.lexicon");

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void Each_section_matches_its_example_and_not_its_counter_example(string name)
    {
        var lexicon = PhraseLexicon.Load(name);
        var sections = lexicon.Sections.Select(s => string.Join(' ', s)).ToImmutableArray();
        foreach (var section in sections)
        {
            Assert.Contains(lexicon.Examples, e => e.Section == section && e.Matches);
            Assert.Contains(lexicon.Examples, e => e.Section == section && !e.Matches);
        }
        foreach (var example in lexicon.Examples)
        {
            var tokens = Analyser.Analyse(ArticleReader.OfText(example.Text, null)).Tokens.AsSpan();
            var section = sections.IndexOf(example.Section);
            var matched = false;
            for (var i = 0; i < tokens.Length; i++) matched |= lexicon.At(tokens, i, tokens.Length, m => m.Section == section) is not null;
            Assert.True(matched == example.Matches, $"{name} [{example.Section}] {(example.Matches ? "does not match" : "matches")}: {example.Text}");
        }
    }

    [Theory]
    [InlineData("attack+", "attacked", true)]
    [InlineData("stab+", "stabbing", true)]
    [InlineData("bury+", "buried", true)]
    [InlineData("ambush*", "ambushes", true)]
    [InlineData("attack+", "attacker", false)]
    public void Forms_of_a_word_are_made_by_rule(string entry, string word, bool matches)
    {
        var lexicon = PhraseLexicon.Parse("made-up", "[x]\n" + entry);
        var tokens = Analyser.Analyse(ArticleReader.OfText(word, null)).Tokens.AsSpan();
        Assert.Equal(matches, lexicon.At(tokens, 0, tokens.Length) is not null);
    }

    [Fact]
    public void A_phrase_before_the_first_section_is_refused_with_its_line()
    {
        var wrong = Assert.Throws<FormatException>(() => PhraseLexicon.Parse("made-up", "# note\nattack"));
        Assert.Contains("made-up:2", wrong.Message, StringComparison.Ordinal);
    }
}
