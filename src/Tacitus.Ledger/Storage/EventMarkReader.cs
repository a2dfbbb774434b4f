using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>Reads the narrow rows of events. An overview reads all of them, so codes are looked up once.</summary>
internal sealed class EventMarkReader
{
    /// <summary>The columns that <see cref="Read"/> reads, of <c>event_days d</c>.</summary>
    public const string Columns =
        "d.first_day, d.last_day, d.kind, d.status, d.country, d.place, d.killed_low, d.killed_best, d.killed_high, d.injured_low, d.injured_best, d.injured_high";

    private readonly Dictionary<string, EventKind> _kinds = Code.All<EventKind>().ToDictionary(c => c, Code.Parse<EventKind>, StringComparer.Ordinal);
    private readonly Dictionary<string, EventStatus> _statuses = Code.All<EventStatus>().ToDictionary(c => c, Code.Parse<EventStatus>, StringComparer.Ordinal);

    /// <summary>The mark in a row of <see cref="Columns"/>.</summary>
    public EventMark Read(SqliteDataReader row) => new(
        Day(row, 0), Day(row, 1), _kinds[row.GetString(2)], _statuses[row.GetString(3)], row.Text(4), row.IsDBNull(5) ? null : row.GetInt64(5),
        new TollRange(row.Number(6), row.Number(7), row.Number(8)), new TollRange(row.Number(9), row.Number(10), row.Number(11)));

    private static DateOnly? Day(SqliteDataReader row, int column) => row.Number(column) is { } day ? DateOnly.FromDayNumber(day) : null;
}
