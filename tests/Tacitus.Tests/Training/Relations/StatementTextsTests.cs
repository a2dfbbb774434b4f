using Tacitus.Training.Relations;

namespace Tacitus.Tests.Training.Relations;

public class StatementTextsTests
{
    private const string Statements = """
        # Ministry
        S The Ember Front fights the League, and the League fights back.
          e1 Organisation :: The Ember Front
          e2 Organisation :: the League #2
          r e1 FightingAgainst e2
        S It met the envoy in Velm.
          e1 Organisation :: It

        # News
        S Nothing else happened.
        """;

    [Fact]
    public void Each_entity_and_tie_is_where_its_words_stand()
    {
        var documents = Read(Statements);
        Assert.Equal(2, documents.Length);
        var first = documents[0];
        Assert.Equal("The Ember Front fights the League, and the League fights back.\n\nIt met the envoy in Velm.", first.Text);
        Assert.Equal(["The Ember Front", "the League", "It"], first.Entities.Select(e => e.Span.In(first.Text).ToString()));
        var (source, type, target) = Assert.Single(first.Relations);
        Assert.Equal(("The Ember Front", "FightingAgainst", "the League"), (source.In(first.Text).ToString(), type, target.In(first.Text).ToString()));
        Assert.Equal(first.Text.LastIndexOf("the League", StringComparison.Ordinal), target.Start);
    }

    [Theory]
    [InlineData("# News\nS Nothing else happened.\n  e1 Person :: Somebody", "Somebody")]
    [InlineData("# News\nS Nothing else happened.\n  e1 Person :: else #2", "else")]
    [InlineData("# News\nS Nothing else happened.\n  r e1 BelongsTo e2", "no line of such a file")]
    [InlineData("# News\nNothing else happened.", "no line of such a file")]
    public void What_is_not_of_the_form_is_said(string text, string said) => Assert.Contains(said, Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_projects_own_file_is_of_the_form() => Assert.Equal(150, StatementTexts.Read(Path.Combine(Repository.Root, StatementTexts.DefaultPath)).Length);

    private static System.Collections.Immutable.ImmutableArray<Re3dDocument> Read(string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return StatementTexts.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
