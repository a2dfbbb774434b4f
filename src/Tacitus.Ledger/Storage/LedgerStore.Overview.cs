using System.Collections;

namespace Tacitus.Ledger.Storage;

/// <content>What an overview over all events reads.</content>
public sealed partial class LedgerStore
{
    /// <summary>A number that grows whenever articles, judgements or events change: what was worked out at the same number still holds.</summary>
    public long Revision => State("changes") + State("linked");

    /// <summary>All events as charts see them.</summary>
    public EventMarks Marks() => EventReading.Marks(_database);

    /// <summary>Who acts in which of <paramref name="marks"/>, all that the ledger holds.</summary>
    public EventActors Acting(EventMarks marks) => EventReading.Actors(_database, marks);

    /// <summary>Which of <paramref name="marks"/>, all that the ledger holds, the actor and the words of <paramref name="filter"/> let through; null when it has neither. Who acts is asked for only where the filter has an actor.</summary>
    public BitArray? Named(EventFilter filter, EventMarks marks, Func<EventActors> acting)
    {
        if (filter.Actor is null && filter.Words is null) return null;
        var set = new BitArray(marks.Count);
        if (filter.Words is { } words) EventReading.OfWords(_database, words, Set);
        if (filter.Actor is not { } actor) return set;
        var told = filter.Words is null ? null : set;
        set = new BitArray(marks.Count);
        foreach (var number in EventReading.OfActor(_database, actor, acting())) Set(number);
        return told is null ? set : set.And(told);

        void Set(int number)
        {
            if ((uint)number < (uint)marks.Count) set[number] = true;
        }
    }

    /// <summary>The numbers of the places of a name, or of <c>geonames:</c> and its number.</summary>
    public IReadOnlySet<long> PlacesNamed(string place) => EventReading.OfPlace(_database, place).ToHashSet();

    /// <summary>The events of these ids, in this order.</summary>
    public IEnumerable<EventEntry> Events(IEnumerable<string> ids) => EventReading.Entries(_database, ids);

    /// <summary>A stretch of the events that <paramref name="filter"/> lets through.</summary>
    public IEnumerable<EventEntry> Events(EventFilter filter, EventOrder order, int skip, int most) => EventReading.Find(_database, filter, order, skip, most);

    /// <summary>The places of events, by number.</summary>
    public IReadOnlyDictionary<long, MarkedPlace> MarkedPlaces() => _database.Rows(
        "SELECT id, name, geonames, country, admin1, latitude, longitude, precision FROM event_places",
        r => new MarkedPlace(r.GetInt64(0), r.GetString(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.IsDBNull(5) ? null : r.GetDouble(5), r.IsDBNull(6) ? null : r.GetDouble(6), r.GetInt32(7)))
        .ToDictionary(p => p.Number);
}
