using Tacitus.Coding.Reconciling;

namespace Tacitus.Tests.Coding.Reconciling;

public class AdditionReaderTests
{
    [Fact]
    public void Every_example_of_the_lexicon_holds()
    {
        Assert.Equal(3, AdditionReader.Shipped.Examples.GroupBy(e => e.Section).Count(g => g.Any(e => e.Must) && g.Any(e => !e.Must)));
        Assert.All(AdditionReader.Shipped.Examples, e => Assert.True(AdditionReader.Shipped.Has(e.Section, e.Text) == e.Must, $"[{e.Section}] {e.Text}"));
    }

    [Fact]
    public void Words_before_the_first_section_are_an_error_with_their_line() =>
        Assert.Equal("x:1: words before the first section", Assert.Throws<FormatException>(() => AdditionReader.Read("x", new StringReader("more\n"))).Message);
}
