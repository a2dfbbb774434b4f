using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Inquiry;

public class DisagreementsTests
{
    [Fact]
    public void Two_figures_of_two_speakers_that_cannot_both_be_right_are_disputed() => Assert.Equal(
        ["The death toll is put at 12 by the mayor of Lorvale and at 20 by the Harbour Post."],
        Told("killed", "20", [Number(1, 12, "the mayor of Lorvale on Friday"), Number(2, 20, null)], []));

    [Fact]
    public void A_bound_and_a_figure_within_it_are_not_disputed() =>
        Assert.Empty(Told("killed", "20", [Number(1, 12, "the mayor of Lorvale", CountBound.AtLeast), Number(2, 20, null)], []));

    [Fact]
    public void A_figure_that_was_replaced_is_not_disputed() => Assert.Empty(Told("killed", "20", [Number(2, 20, null)], [Number(1, 12, "the mayor of Lorvale")]));

    [Fact]
    public void One_outlet_that_counts_on_contradicts_nobody() => Assert.Empty(Told("killed", "20", [Number(1, 12, null, day: 3), Number(1, 20, null, day: 4, id: "late")], []));

    [Fact]
    public void Some_of_the_dead_are_no_rival_to_all() =>
        Assert.Empty(Told("killed", "20", [Number(1, 12, "the mayor of Lorvale", of: Population.Civilians), Number(2, 20, null)], []));

    [Fact]
    public void Another_place_is_disputed_only_where_somebody_stands_for_it()
    {
        Assert.Empty(Told("place", "Lorvale", [Place(1, "Lorvale", null)], [Place(2, "Quenby", null)]));
        Assert.Equal(["According to residents of Quenby, it was in Quenby."], Told("place", "Lorvale", [Place(1, "Lorvale", null)], [Place(2, "Quenby", "Residents of Quenby")]));
        Assert.Empty(Told("place", "Grand Bazaar, Lorvale", [Place(1, "Lorvale", null)], [Place(2, "Lorvale", "the mayor of Lorvale")]));
    }

    private static IEnumerable<string> Told(string field, string value, Citation[] @for, Citation[] against)
    {
        var e = new Event
        {
            Id = "e-1", Kind = EventKind.Attack, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "", Reports = ["r-1", "r-2"],
            Findings = [new Finding(field, value, FindingState.Stated, "", [.. @for.Select(c => c.Statement.Id)], [.. against.Select(c => c.Statement.Id)]) { Disputed = [.. @for.Concat(against).Select(c => c.Statement.Id)] }],
        };
        return Disagreements.Of(e, new Footnotes(@for.Concat(against).ToDictionary(c => c.Statement.Id, StringComparer.Ordinal))).Select(p => p.Text);
    }

    private static Citation Number(int article, int number, string? speaker, CountBound bound = CountBound.Exactly, int day = 3, string id = "early", Population? of = null) =>
        Cite(article, Field.Killed, new CountValue(bound == CountBound.AtLeast ? Count.AtLeast(number) : Count.Exactly(number), of ?? Population.Total, PartialDate.Day(2031, 5, day)), speaker, id);

    private static Citation Place(int article, string name, string? speaker) => Cite(article, Field.Place, new PlaceValue(new EventPlace(null, name, null, 1)), speaker, "place");

    private static Citation Cite(int article, Field field, StatementValue value, string? speaker, string id) => new(
        new Statement
        {
            Id = $"s-{article}-{id}", Article = $"a-{article}", Report = $"r-{article}", Field = field, Value = value, Spans = [new Span(0, 1)], Rule = "test",
            Attribution = speaker is null ? null : new Attribution(speaker, new Span(0, 1), AttributionKind.Said, [], false),
        },
        new CitedArticle($"a-{article}", article == 1 ? "the Ferry Lantern" : "the Harbour Post", null, null, null, false), new Span(0, 1), ["x"], "x");
}
