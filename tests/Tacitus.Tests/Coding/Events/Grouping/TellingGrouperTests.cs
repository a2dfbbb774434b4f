using System.Collections.Immutable;
using Tacitus.Coding;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events.Grouping;

public class TellingGrouperTests
{
    [Fact]
    public void Two_exact_days_far_apart_are_of_two_events()
    {
        var trace = Code("A bomb killed nine people at a market in Kandahar on 4 March 2024. A bomb killed two people at the market on 24 February 2024.");
        Assert.Contains(trace, d => d.Rule == "grouping/barred" && d.Outcome.EndsWith("another day", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_choice_says_what_weighed_most()
    {
        var trace = Code("A bomb killed nine people at a market in Kandahar on Monday. Eleven others were wounded.");
        var weighed = trace.Where(d => d.Rule == "grouping/considered").Select(d => d.Outcome).ToList();
        Assert.Contains(weighed, w => w.StartsWith("an event not told before: ", StringComparison.Ordinal));
        Assert.Contains(weighed, w => w.StartsWith("event 1: ", StringComparison.Ordinal) && w.Contains('(', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-03-04", "2024-03-04", nameof(DayRelation.Same))]
    [InlineData("2024-03", "2024-03-04", nameof(DayRelation.Within))]
    [InlineData("2024", "2024-03-04", nameof(DayRelation.WithinYear))]
    [InlineData("2024-03-04", "2024-03-05", nameof(DayRelation.NextDay))]
    [InlineData("2024-03-05", "2024-03-04", nameof(DayRelation.DayBefore))]
    [InlineData("2024-03-04", "2024-03-09", nameof(DayRelation.Apart))]
    public void Days_are_compared_as_exactly_as_they_are_told(string before, string told, string relation) =>
        Assert.Equal(relation, DayComparer.Compare(Analysed("Nothing."), [new DateValue(PartialDate.Parse(before))], new DateValue(PartialDate.Parse(told))).ToString());

    private static Analysis Analysed(string text) => new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)));

    private static ImmutableArray<CodingDecision> Code(string text)
    {
        var trace = new CodingTrace();
        new Coder().Code(Analysed(text), trace);
        return trace.Decisions;
    }
}
