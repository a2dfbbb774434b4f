using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Lexicons;

public class PhraseLexiconTests
{
    private static readonly Analyser Analyser = new();

    public static TheoryData<string> Lexicons => new(
        "Events.triggers.lexicon", "Events.cues.lexicon", "Events.arguments.lexicon", "Events.apart.lexicon", "Events.weapons.lexicon", "Events.targets.lexicon",
        "Events.responsibility.lexicon", "Events.claims.lexicon", "Events.suspects.lexicon", "Events.doers.lexicon", "Actors.groups.lexicon", "Events.topics.lexicon", "Events.narration.lexicon", "Events.metaphors.lexicon", "Events.politics.lexicon", "Dates.dating.lexicon",
        "Persons.persons.lexicon", "Aims.sites.lexicon", "Places.addresses.lexicon", "Events.accidents.lexicon", "Events.police.lexicon", "Events.Tactics.fires.lexicon", "Events.Tactics.works.lexicon", "Roles.unclaimed.lexicon", "Roles.friends.lexicon", "Events.Placing.people.lexicon");

    [Theory]
    [MemberData(nameof(Lexicons))]
    public void Each_section_matches_its_examples_and_not_its_counter_examples(string name)
    {
        var lexicon = PhraseLexicon.Load(name);
        for (var section = 0; section < lexicon.Sections.Length; section++)
        {
            foreach (var example in lexicon.File.Sections[section].Matching) Assert.True(Matches(lexicon, section, example.Text), $"{name}:{example.Line}: does not match");
            foreach (var example in lexicon.File.Sections[section].Refused) Assert.False(Matches(lexicon, section, example.Text), $"{name}:{example.Line}: matches");
        }
    }

    private static bool Matches(PhraseLexicon lexicon, int section, string text)
    {
        var tokens = Analyser.Analyse(ArticleReader.OfText(text, null)).Tokens.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
            if (lexicon.At(tokens, i, tokens.Length, m => m.Section == section) is not null) return true;
        return false;
    }

    [Theory]
    [InlineData("attack+", "attacked", true)]
    [InlineData("stab+", "stabbing", true)]
    [InlineData("bury+", "buried", true)]
    [InlineData("ambush*", "ambushes", true)]
    [InlineData("attack+", "attacker", false)]
    public void Forms_of_a_word_are_made_by_rule(string entry, string word, bool matches)
    {
        var lexicon = PhraseLexicon.Parse("made-up", "[x]\n" + entry + "\n+ a\n- b");
        var tokens = Analyser.Analyse(ArticleReader.OfText(word, null)).Tokens.AsSpan();
        Assert.Equal(matches, lexicon.At(tokens, 0, tokens.Length) is not null);
    }

    [Theory]
    [InlineData("road", 1)]
    [InlineData("town", 2)]
    [InlineData("ferry", -1)]
    public void A_phrase_is_the_longest_of_the_section_that_is_asked_for(string section, int end)
    {
        var lexicon = PhraseLexicon.Parse("made-up", "[road]\nmill\n+ a\n- b\n\n[town]\nmill lane\n+ a\n- b\n\n[ferry]\nlane\n+ a\n- b");
        var tokens = Analyser.Analyse(ArticleReader.OfText("mill lane", null)).Tokens.AsSpan();
        Assert.Equal(end, lexicon.At(section, tokens, 0, tokens.Length)?.End ?? -1);
    }

    [Fact]
    public void A_phrase_with_an_empty_form_is_refused_with_its_line() =>
        Assert.Equal("made-up:3: 'a//b' has an empty form", Assert.Throws<LexiconException>(() => PhraseLexicon.Parse("made-up", "# note\n[x]\na//b\n+ a\n- b\n")).Message);
}
