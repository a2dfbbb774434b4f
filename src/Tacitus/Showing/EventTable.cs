using Tacitus.Ledger.Storage;

namespace Tacitus.Showing;

/// <summary>Events as a table, one a row.</summary>
internal static class EventTable
{
    private static readonly string[] Head = ["event", "date", "place", "kind", "status", "by", "killed", "injured", "summary"];

    // The summary tells status, kind, place, perpetrators and tolls again, in words.
    private static readonly string[] ForPeople = ["event", "date", "killed", "summary"];

    public static void Write(Screen screen, IEnumerable<EventEntry> events) => screen.Table(Head, events.Select(e => (IReadOnlyList<string>)
    [
        ShortId.Of(e.Id), e.Date ?? "", PlaceName.Of(e.Place, e.Site, e.Country), e.Tactics.Length == 0 ? e.Kind : $"{e.Kind}: {e.Tactics}", e.Status,
        e.Perpetrators, e.Killed.ToString(), e.Injured.ToString(), e.Summary,
    ]), ForPeople);
}
