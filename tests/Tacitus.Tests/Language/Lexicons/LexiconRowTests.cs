using Tacitus.Language.Lexicons;

namespace Tacitus.Tests.Language.Lexicons;

public class LexiconRowTests
{
    [Theory]
    [InlineData("a | b; c;\n", 1)]
    [InlineData("# remark\n\na | b;c\n", 3)]
    public void A_row_knows_its_columns_lists_and_line(string text, int line)
    {
        var row = Assert.Single(LexiconRow.Parse("birds", text));
        Assert.Equal("a", row[0]);
        Assert.Equal(["b", "c"], row.List(1, ';'));
        Assert.Equal("", row[2]);
        Assert.Equal($"birds:{line}: wrong", row.Error("wrong").Message);
    }

    [Fact]
    public void A_row_with_a_column_too_few_is_refused_with_its_line() =>
        Assert.Equal("birds:2: needs 3 columns between bars, not 2", Assert.Throws<LexiconException>(() => LexiconRow.Parse("birds", "a | b | c\na | b\n", columns: 3)).Message);
}
