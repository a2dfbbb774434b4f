using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Roles;

public class ClausePartsTests
{
    [Theory]
    [InlineData("Gunmen killed five villagers in Velm.", "Gunmen", "Subject")]
    [InlineData("Gunmen killed five villagers in Velm.", "five villagers", "Object")]
    [InlineData("Gunmen killed five villagers in Velm.", "Velm", "Oblique")]
    [InlineData("Five villagers were killed by gunmen.", "Five villagers", "PassiveSubject")]
    [InlineData("Five villagers were killed by gunmen.", "gunmen", "Agent")]
    [InlineData("Gunmen killed five villagers and left.", "Gunmen", "Subject Subject")]
    [InlineData("A silent night in Velm.", "A silent night", "")]
    public void A_chunk_has_its_parts_in_the_order_of_the_clauses(string text, string chunk, string parts) => Assert.Equal(parts, Told(PlainText.Analyse(text), chunk));

    [Fact]
    public void The_parts_are_of_the_article_that_is_asked_for_whatever_was_asked_before()
    {
        var (one, other) = (PlainText.Analyse("Gunmen killed five villagers."), PlainText.Analyse("Gunmen were killed by soldiers."));
        Assert.Equal("Subject", Told(one, "Gunmen"));
        Assert.Equal("PassiveSubject", Told(other, "Gunmen"));
        Assert.Equal("Subject", Told(one, "Gunmen"));
    }

    private static string Told(Analysis analysis, string chunk)
    {
        var at = Enumerable.Range(0, analysis.NounChunks.Length).Single(c => analysis[analysis.NounChunks[c].Span] == chunk);
        return string.Join(' ', ClauseParts.Of(analysis)[at].ToArray().Select(p => p.Role));
    }
}
