using Tacitus.Coding.Codebook;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Coding.Codebook;

public class EventCodebookTests
{
    private static readonly string[] AcledSubEventTypes =
    [
        "Armed clash", "Government regains territory", "Non-state actor overtakes territory", "Abduction/forced disappearance", "Attack",
        "Sexual violence", "Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED", "Shelling/artillery/missile attack",
        "Suicide bomb", "Mob violence", "Violent demonstration", "Excessive force against protesters", "Peaceful protest",
        "Protest with intervention", "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ];

    [Fact]
    public void Every_code_of_every_axis_has_one_entry_and_no_entry_lacks_a_code()
    {
        Assert.Equal(Code.All<EventKind>(), CodesOf("kind"));
        Assert.Equal(Code.All<Tactic>(), CodesOf("tactic"));
        Assert.Equal(Code.All<EventStatus>(), CodesOf("status"));
        Assert.Equal(Code.All<Assertion>(), CodesOf("assertion"));
        Assert.Equal(Code.All<Political>(), CodesOf("political"));
    }

    [Fact]
    public void The_codes_cover_all_sub_event_types_of_acled()
    {
        var covered = EventCodebook.Entries.SelectMany(e => e.Schemes["acled"]).ToHashSet();
        Assert.Empty(AcledSubEventTypes.Except(covered));
        Assert.Empty(covered.Except(AcledSubEventTypes).Except(["not coded"]));
    }

    [Fact]
    public void The_page_for_people_says_what_the_data_says()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "codebook.md"));
        foreach (var entry in EventCodebook.Entries)
        {
            Assert.Contains($"### `{entry.Code}` {entry.Name}\n{entry.Definition} {entry.Include}", page, StringComparison.Ordinal);
            Assert.Contains(entry.Example, page, StringComparison.Ordinal);
            Assert.Contains(entry.CounterExample, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_entry_without_a_definition_stops_at_the_start_with_its_line()
    {
        var wrong = Assert.Throws<FormatException>(() => EventCodebook.Parse("# codes\n[kind attack]\nname: Attack\n"));
        Assert.Contains("events.codebook:2", wrong.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CodesOf(string axis) => EventCodebook.Entries.Where(e => e.Axis == axis).Select(e => e.Code);
}
