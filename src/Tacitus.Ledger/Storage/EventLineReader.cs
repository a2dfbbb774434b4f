using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// Reads event lines. All short values of a row come as one text: a call into SQLite for each of them took five times as long, and a question on a busy actor
/// reads tens of thousands of rows.
/// </summary>
internal sealed class EventLineReader
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns =
        """
        event, actor, place, format('%d|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d', part, basis, kind, tactics, status, assertion, political, date, country,
            killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, kidnapped_low, kidnapped_best, kidnapped_high, targets, reports)
        """;

    private const int Fields = 20;

    private readonly Cache<PerpetratorBasis> _bases = new(Code.Parse<PerpetratorBasis>);
    private readonly Cache<EventKind> _kinds = new(Code.Parse<EventKind>);
    private readonly Cache<EventStatus> _statuses = new(Code.Parse<EventStatus>);
    private readonly Cache<Assertion> _assertions = new(Code.Parse<Assertion>);
    private readonly Cache<Political> _political = new(Code.Parse<Political>);
    private readonly Cache<ImmutableArray<Tactic>> _tactics = new(list => [.. Split(list).Select(Code.Parse<Tactic>)]);
    private readonly Cache<ImmutableArray<string>> _targets = new(list => [.. Split(list)]);
    private readonly Cache<string> _countries = new(code => code);
    private string _actor = "";

    /// <summary>The line in a row of <see cref="Columns"/>.</summary>
    public EventLine Read(SqliteDataReader row)
    {
        var actor = row.GetString(1);
        if (actor != _actor) _actor = actor;
        var packed = row.GetString(3).AsSpan();
        Span<Range> at = stackalloc Range[Fields];
        if (packed.Split(at, '|') != Fields) throw new FormatException("a line of an event has other fields than this program knows");
        return new EventLine
        {
            Id = row.GetString(0),
            Actor = _actor,
            Place = row.Text(2),
            Part = (ActorPart)Number(packed[at[0]])!.Value,
            Basis = packed[at[1]].IsEmpty ? null : _bases.Of(packed[at[1]]),
            Kind = _kinds.Of(packed[at[2]]),
            Tactics = _tactics.Of(packed[at[3]]),
            Status = _statuses.Of(packed[at[4]]),
            Assertion = _assertions.Of(packed[at[5]]),
            Political = _political.Of(packed[at[6]]),
            Date = Date(packed[at[7]]),
            Country = packed[at[8]].IsEmpty ? null : _countries.Of(packed[at[8]]),
            Killed = new TollRange(Number(packed[at[9]]), Number(packed[at[10]]), Number(packed[at[11]])),
            Injured = new TollRange(Number(packed[at[12]]), Number(packed[at[13]]), Number(packed[at[14]])),
            Kidnapped = new TollRange(Number(packed[at[15]]), Number(packed[at[16]]), Number(packed[at[17]])),
            TargetKinds = _targets.Of(packed[at[18]]),
            Reports = Number(packed[at[19]])!.Value,
        };
    }

    private static int? Number(ReadOnlySpan<char> digits) => digits.IsEmpty ? null : int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static PartialDate? Date(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        return text.Length == 10 && text[4] == '-' ? PartialDate.Day(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..])) : PartialDate.Parse(text.ToString());
    }

    private static int Digits(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Split(string list) => list.Length == 0 ? [] : list.Split(',');

    // The same few texts come again and again.
    private sealed class Cache<T>(Func<string, T> make)
    {
        private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

        public T Of(ReadOnlySpan<char> text)
        {
            var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(text, out var value)) return value;
            var key = text.ToString();
            return _known[key] = make(key);
        }
    }
}
