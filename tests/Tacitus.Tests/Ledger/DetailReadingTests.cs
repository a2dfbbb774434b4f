using System.Text.Json;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger;

public class DetailReadingTests
{
    private static readonly PartialDate Day = PartialDate.Parse("2031-05-02");
    private static readonly EventPlace Place = new(new Place(77, "Velm", PlaceKind.Populated, "XX", "Sok", 1.5, -2.25, 3_000_000_000), "Velm", "Old Bridge", 1);

    public static TheoryData<StatementValue> Values => [
        new CodeValue("attack"),
        new CountValue(Count.Between(2, 3), Population.Children, Day),
        new CountValue(Count.Dozens, Population.Total),
        new DateValue(Day),
        new DateValue(null, new RelativeDate(DateAnchor.Publication, new Span(3, 9), DateUnit.Week, -1, DayOfWeek.Friday, 4, 5)
        {
            Season = 1, Quarter = 2, Half = 1, Weekend = true, Holiday = Enum.GetValues<Holiday>()[^1], DaysAfter = 3, Strict = true, Extent = Enum.GetValues<DateExtent>()[^1],
        }),
        new DateValue(null, new RelativeDate(DateAnchor.Event, null, DateUnit.Day, 2)),
        new PlaceValue(Place),
        new PlaceValue(new EventPlace(null, "Velm", null, 6)),
        new ActorValue("actor-sok", "Sok Front", ActorKind.ArmedGroup, "accused"),
        new ActorValue(null, "gunmen", ActorKind.Unnamed),
        new TextValue("rifle", "firearm"),
        new RelationValue("actor-a", RelationType.BranchOf, "actor-b", RelationState.Ended, Day, null),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_as_it_was_written(StatementValue value)
    {
        using var detail = new JsonColumn();
        var type = StatementDetail.Write(detail.Begin(), value);
        Assert.Equal(value, DetailReading.Value(type, detail.ToString()));
    }

    [Fact]
    public void An_event_is_read_as_it_was_written()
    {
        var told = new Event
        {
            Id = "e-1", Kind = EventKind.Attack, Tactics = [Tactic.Bombing, Tactic.Shooting], Suicide = false, Status = EventStatus.Foiled, Assertion = Assertion.Denied,
            Political = Political.Unclear, PartOf = "e-2", Summary = "Bombing in Velm", Date = Day, Place = Place,
            Perpetrators = [new(null, "gunmen", true, PerpetratorBasis.Accused, 700)], Suspects = [new("Ada Sok", LegalState.Charged)],
            Targets = [new("actor-b", "police", "police")], Victims = ["Bo Sok"], Weapons = [new("bomb", "explosive")],
            Tolls = [new(Effect.Killed, 1, 2, null, Day, Population.Total, [new(Effect.Killed, 1, 1, 1, null, Population.Attackers, [])])],
            Claims = [new("actor-sok", "Sok Front", "channel", ["police"], []) { Since = new DateOnly(2031, 5, 4) }], Findings = [], Reports = [],
        };
        var json = JsonSerializer.Serialize(told, LedgerJson.Readable.Event);
        Assert.Equal(json, JsonSerializer.Serialize(DetailReading.Event(json), LedgerJson.Readable.Event));
        var bare = new Event { Id = "e-3", Kind = EventKind.Other, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.No, Summary = "", Findings = [], Reports = [] };
        json = JsonSerializer.Serialize(bare, LedgerJson.Readable.Event);
        Assert.Equal(json, JsonSerializer.Serialize(DetailReading.Event(json), LedgerJson.Readable.Event));
    }

    [Fact]
    public void What_has_a_code_that_is_not_known_is_refused() =>
        Assert.Throws<FormatException>(() => DetailReading.Value("actor", """{"name":"Sok","kind":"wizard"}"""));
}
