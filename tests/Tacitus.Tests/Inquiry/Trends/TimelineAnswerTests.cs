using Tacitus.Inquiry.Trends;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry.Trends;

public class TimelineAnswerTests
{
    [Fact]
    public void Changes_of_groups_stand_beside_the_violence_in_the_order_of_time()
    {
        var answer = TimelineAnswer.Write("Timeline", [], [], Coverage.None, [Change("e-1", null), Change("e-2", "2031"), Change("e-3", "2029-05")]);
        var table = Assert.Single(answer.Sections, s => s.Heading.StartsWith("Changes of groups", StringComparison.Ordinal)).Table!;
        Assert.Equal(["e-3", "e-2", "e-1"], table.Rows.Select(r => r[^1].Text));
    }

    [Fact]
    public void Without_changes_there_is_no_list_of_them() => Assert.DoesNotContain(TimelineAnswer.Write("Timeline", [], [], Coverage.None, []).Sections, s => s.Heading.StartsWith("Changes", StringComparison.Ordinal));

    private static Event Change(string id, string? date) => new()
    {
        Id = id, Kind = EventKind.GroupChange, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "Founding of a group", Reports = ["r-" + id], Findings = [],
        Date = date is null ? null : PartialDate.Parse(date),
    };
}
