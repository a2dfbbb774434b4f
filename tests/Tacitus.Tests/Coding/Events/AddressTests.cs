using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Events;

public class AddressTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Two men were shot dead in a home in the 300 block of Kelvin Street in Baltimore on Monday.", "home in the 300 block of Kelvin Street")]
    [InlineData("Two men were shot dead at a home in Baltimore on Monday.\n\nOfficers were called to the 300 block of Kelvin Street at 3 p.m., police said.", "home, 300 block of Kelvin Street")]
    [InlineData("Two men were shot dead on Kelvin Street in Baltimore on Monday.\n\nA man who lived in the 300 block of Orska Avenue was charged.", "Kelvin Street")]
    public void The_site_is_told_with_its_address(string text, string site) => Assert.Equal(site, Site(text));

    [Theory]
    [InlineData("Two men were shot dead at a home in Baltimore on Monday.\n\nA man who lived in the 300 block of Orska Avenue was charged.")]
    [InlineData("Two men were shot dead at a home in Baltimore on Monday.\n\nA vigil will be held at the corner of Kelvin and Orska.")]
    public void Where_somebody_lives_or_mourns_is_no_site(string text) => Assert.Equal("home", Site(text));

    private static string? Site(string text) => Reports(text)[0].Of(Field.Place).Select(s => ((PlaceValue)s.Value).Place.Site).First();

    private static IReadOnlyList<Report> Reports(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, null))).Reports;
}
