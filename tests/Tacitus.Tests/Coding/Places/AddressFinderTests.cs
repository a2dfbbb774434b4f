using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Places;

public class AddressFinderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly AddressFinder Finder = new();

    [Theory]
    [InlineData("Two men were shot in the 700 block of Velm Street on Monday.", "700 block of Velm Street", AddressKind.Block)]
    [InlineData("Two men were shot in the 8000 block of South Orska.", "8000 block of South Orska", AddressKind.Block)]
    [InlineData("A man died in the house at 14 Kelvin Court on Monday.", "14 Kelvin Court", AddressKind.House)]
    [InlineData("A man died at the corner of Kelvin and Orska, police said.", "Kelvin and Orska", AddressKind.Corner)]
    [InlineData("A man died near Kelvin Street and Orska Avenue, police said.", "Kelvin Street and Orska Avenue", AddressKind.Corner)]
    [InlineData("A man died near Kelvin and Orska streets, police said.", "Kelvin and Orska streets", AddressKind.Corner)]
    [InlineData("A man died near 5th and Orska, police said.", "5th and Orska", AddressKind.Corner)]
    [InlineData("A man died on Kelvin Terrace, police said.", "Kelvin Terrace", AddressKind.Street)]
    [InlineData("A man died on Highway 27, police said.", "Highway 27", AddressKind.Street)]
    [InlineData("A bomb went off in Rue Kelvin, police said.", "Rue Kelvin", AddressKind.Street)]
    public void Houses_blocks_crossings_and_streets_are_addresses(string text, string address, object kind)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var found = Assert.Single(Finder.Find(analysis));
        Assert.EndsWith(address, analysis[found.Span], StringComparison.Ordinal);
        Assert.Equal((AddressKind)kind, found.Kind);
    }

    [Theory]
    [InlineData("Two men were shot in the village of Kelvin on Monday.")]
    [InlineData("A Kelvin Street spokesman said nothing.")]
    [InlineData("In 2014 Orska police found 14 guns.")]
    [InlineData("Nine people died in Kelvin and Orska, police said.")]
    [InlineData("The road to Orska was closed.")]
    public void Towns_years_and_numbers_are_none(string text) => Assert.Empty(Finder.Find(Analyser.Analyse(ArticleReader.OfText(text, null))));
}
