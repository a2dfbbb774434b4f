using Tacitus.Coding.Reconciling;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Reconciling;

public class PlacementReaderTests
{
    [Fact]
    public void Every_example_of_the_table_holds()
    {
        Assert.NotEmpty(PlacementReader.Shipped.Examples);
        foreach (var (placement, source, must) in PlacementReader.Shipped.Examples)
            Assert.True(PlacementReader.Shipped.Of(source) == placement == must, $"'{source}' and {placement}");
    }

    [Fact]
    public void A_party_is_a_party_whatever_its_name()
    {
        Attribution Of(bool party, params string[] chain) => new("the health ministry", new Span(0, 1), AttributionKind.Said, [.. chain], party);
        Assert.Equal(Placement.Party, PlacementReader.Shipped.Of(Of(true)));
        Assert.Equal(Placement.Ministry, PlacementReader.Shipped.Of(Of(false)));
        Assert.Equal(Placement.Hospital, PlacementReader.Shipped.Of(Of(false, "a doctor at the hospital")));
        Assert.Equal(Placement.Article, PlacementReader.Shipped.Of((Attribution?)null));
    }

    [Theory]
    [InlineData("police\n", "table:1: words before the first [placement]")]
    [InlineData("# head\n[wizard]\n", "table:2: '[wizard]' is no placement")]
    public void A_bad_table_stops_with_file_and_line(string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => PlacementReader.Read("table", new StringReader(text)));
        Assert.Equal(message, error.Message);
    }
}
