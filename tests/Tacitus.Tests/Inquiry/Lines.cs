using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry;

/// <summary>Lines of made-up events.</summary>
internal static class Lines
{
    public static EventLine Attack(string id, string date, int? killed = null, int? injured = null, int? held = null, string country = "XA") => new()
    {
        Id = id,
        Kind = EventKind.Attack,
        Status = EventStatus.Occurred,
        Assertion = Assertion.Asserted,
        Political = Political.Yes,
        Date = PartialDate.Parse(date),
        Country = country,
        Killed = new TollRange(killed, killed, killed),
        Injured = new TollRange(injured, injured, injured),
        Kidnapped = new TollRange(held, held, held),
    };
}
