using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry.Wording;

/// <summary>Tolls in the words of their sources.</summary>
public class EventWordsTests
{
    [Theory]
    [InlineData("Nearly 200 people", "almost 200")]
    [InlineData("fewer than 200 people", "fewer than 200")]
    public void What_is_told_to_be_under_a_number_is_not_told_to_be_it(string words, string told)
    {
        var statement = new Statement
        {
            Id = "s-1", Article = "a-1", Report = "r-1", Field = Field.Killed, Value = new CountValue(Count.FewerThan(200), Population.Total, null), Spans = [new Span(0, words.Length)], Rule = "test",
        };
        var citation = new Citation(statement, new CitedArticle("a-1", "the Ferry Lantern", null, null, null, false), new Span(0, words.Length), [words], words);
        var e = new Event
        {
            Id = "e-1", Kind = EventKind.Attack, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "", Reports = ["r-1"],
            Tolls = [new Toll(Effect.Killed, 180, 200, 200, null, Population.Total, [])], Findings = [new Finding("killed", "200", FindingState.Stated, "", ["s-1"], [])],
        };
        Assert.Equal(told, EventWords.Number(e, Effect.Killed, new Footnotes(new Dictionary<string, Citation>(StringComparer.Ordinal) { ["s-1"] = citation })));
    }
}
