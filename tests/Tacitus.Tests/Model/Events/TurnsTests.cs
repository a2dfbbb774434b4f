using Tacitus.Model.Events;

namespace Tacitus.Tests.Model.Events;

public class TurnsTests
{
    [Theory]
    [InlineData(EventKind.GroupChange, "was founded", Turn.Founding)]
    [InlineData(EventKind.GroupChange, "first emerged", Turn.Founding)]
    [InlineData(EventKind.GroupChange, "merged to form", Turn.Merger)]
    [InlineData(EventKind.GroupChange, "left to form", Turn.Split)]
    [InlineData(EventKind.GroupChange, "PLEDGED ALLEGIANCE", Turn.Pledge)]
    [InlineData(EventKind.GroupChange, "named its new leader", Turn.Leadership)]
    [InlineData(EventKind.GroupChange, "chosen as the leader", Turn.Appointment)]
    [InlineData(EventKind.GroupChange, "took over as leader", Turn.Leadership)]
    [InlineData(EventKind.Trial, "appeared in a district court", Turn.Hearing)]
    [InlineData(EventKind.Trial, "sentenced", Turn.Verdict)]
    [InlineData(EventKind.Trial, "pleaded guilty", Turn.Unspecified)]
    [InlineData(EventKind.Trial, "went on trial", Turn.Unspecified)]
    [InlineData(EventKind.Other, "seized power", Turn.Coup)]
    [InlineData(EventKind.Other, "moved its radio", Turn.Unspecified)]
    [InlineData(EventKind.GroupChange, "designated as a terrorist", Turn.Designation)]
    [InlineData(EventKind.GroupChange, "changed its name to", Turn.Renaming)]
    [InlineData(EventKind.GroupChange, "put it on its list", Turn.Designation)]
    [InlineData(EventKind.GroupChange, "swore an oath", Turn.Pledge)]
    [InlineData(EventKind.GroupChange, "was succeeded", Turn.Leadership)]
    [InlineData(EventKind.GroupChange, "removed the Front from its list", Turn.Unspecified)]
    [InlineData(EventKind.GroupChange, "took it off the terrorist list", Turn.Unspecified)]
    [InlineData(EventKind.GroupChange, "split off from", Turn.Split)]
    [InlineData(EventKind.GroupChange, "transformed itself into a party", Turn.Unspecified)]
    [InlineData(EventKind.GroupChange, "was founded by its leader", Turn.Founding)]
    [InlineData(EventKind.GroupChange, "founded a leftist group", Turn.Founding)]
    [InlineData(EventKind.GroupChange, "announced a march", Turn.Unspecified)]
    [InlineData(EventKind.GroupChange, "had gone its own way", Turn.Split)]
    [InlineData(EventKind.GroupChange, "swore", Turn.Pledge)]
    [InlineData(EventKind.GroupChange, "walked out", Turn.Split)]
    [InlineData(EventKind.GroupChange, "had absorbed", Turn.Merger)]
    [InlineData(EventKind.GroupChange, "disbanded", Turn.Dissolution)]
    [InlineData(EventKind.GroupChange, "set up", Turn.Founding)]
    [InlineData(EventKind.GroupChange, "attack", Turn.Unspecified)]
    [InlineData(EventKind.Agreement, "truce", Turn.Ceasefire)]
    [InlineData(EventKind.Agreement, "prisoner swap", Turn.Exchange)]
    [InlineData(EventKind.Agreement, "peace accord", Turn.Peace)]
    [InlineData(EventKind.Attack, "was founded", Turn.Unspecified)]
    public void The_words_that_name_a_change_say_what_it_was(EventKind kind, string words, Turn turn) => Assert.Equal(turn, Turns.Of(kind, [words]));

    [Fact]
    public void What_most_reports_call_it_is_what_it_was() => Assert.Equal(Turn.Split, Turns.Of(EventKind.GroupChange, ["was founded", "broke away from", "split from"]));
}
