using System.Globalization;
using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Codebook;

/// <summary>The worked cases of the unit rule on the page of the codebook, each a test.</summary>
public class WorkedCaseTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "codebook.md")))
            {
                if (line.Length < 3 || !char.IsAsciiDigit(line[0]) || line.Split(" => ") is not [var text, var events]) continue;
                cases.Add(text[(text.IndexOf(". ", StringComparison.Ordinal) + 2)..], events);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_unit_rule_holds_for_the_worked_case(string text, string events)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given));
        var coded = Coder.Code(Analyser.Analyse(article));
        var told = coded.Reports.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Of(Field.Kind).First().Value.Text} {r.Of(Field.Status).First().Value.Text}")).ToList();
        if (told.Count == 0) told.Add(coded.Aggregates.IsEmpty ? "-" : "sum");
        Assert.Equal(events.Split("; ").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_has_at_least_twenty_worked_cases() => Assert.True(Cases.Count >= 20);
}
