using Tacitus.Language.Lexicons;

namespace Tacitus.Tests.Language.Lexicons;

public class LexiconFileTests
{
    [Fact]
    public void A_section_has_its_entries_and_examples_with_their_lines()
    {
        var file = LexiconFile.Parse("birds", "# birds\n[bird small]\nwren | tit\nfinch\n+ a wren => wren\n- a hen\n");
        var section = Assert.Single(file.Sections);
        Assert.Equal("bird", section.Name);
        Assert.Equal(["small"], section.Arguments);
        Assert.Equal([new LexiconEntry("wren", 3), new LexiconEntry("tit", 3), new LexiconEntry("finch", 4)], section.Entries);
        Assert.Equal(5, Assert.Single(section.Matching).Line);
        Assert.Equal("a hen", Assert.Single(section.Refused).Text);
    }

    [Theory]
    [InlineData("wren\n", "birds:1: an entry stands under a heading like [name]")]
    [InlineData("[bird]\nwren\n+ a wren\n", "birds:1: [bird] needs an example that must match ('+ ') and one that must not ('- ')")]
    [InlineData("[bird\nwren\n", "birds:1: a heading ends in ']'")]
    public void A_broken_file_is_refused_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<LexiconException>(() => LexiconFile.Parse("birds", text)).Message);
}
