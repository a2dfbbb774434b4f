using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

/// <summary>Accounts of a group's past that tell many events in passing: which value is told of which of them.</summary>
public class PackedBackgrounderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("In January 2016 gunmen shot dead 20 people in Maiduguri, and in August 2020 at least 15 died in a siege of a hotel.", "2016-01", "2020-08")]
    [InlineData("In January 2016 gunmen shot dead 20 people in Maiduguri; in August 2020 at least 15 died in a siege of a hotel.", "2016-01", "2020-08")]
    [InlineData("In January 2016 gunmen shot a merchant in Maiduguri, and in March he died of his wounds.", "2016-01")]
    public void A_clause_that_opens_with_a_day_of_its_own_is_an_event_of_its_own(string text, params string[] dates) =>
        Assert.Equal(dates, Code(text).Select(r => r.Of(Field.Date).Select(s => ((DateValue)s.Value).Date?.ToString()).First()));

    private static IEnumerable<Report> Code(string text) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports;
}
