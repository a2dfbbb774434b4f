
namespace Tacitus.Ledger.Storage;

/// <content>What an overview over all events reads.</content>
public sealed partial class LedgerStore
{
    /// <summary>A number that grows whenever articles, judgements or events change: what was worked out at the same number still holds.</summary>
    public long Revision => State("changes") + State("linked");

    /// <summary>Each event that <paramref name="filter"/> lets through as charts see it, in no order.</summary>
    public IEnumerable<EventMark> Marks(EventFilter filter) => EventReading.Marks(_database, filter);

    /// <summary>A stretch of the events that <paramref name="filter"/> lets through.</summary>
    public IEnumerable<EventEntry> Events(EventFilter filter, EventOrder order, int skip, int most) => EventReading.Find(_database, filter, order, skip, most);

    /// <summary>The places of events, by number.</summary>
    public IReadOnlyDictionary<long, MarkedPlace> MarkedPlaces() => _database.Rows(
        "SELECT id, name, geonames, country, admin1, latitude, longitude, precision FROM event_places",
        r => new MarkedPlace(r.GetInt64(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.IsDBNull(5) ? null : r.GetDouble(5), r.IsDBNull(6) ? null : r.GetDouble(6), r.GetInt32(7)))
        .ToDictionary(p => p.Number);
}
