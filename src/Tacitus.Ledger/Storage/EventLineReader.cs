using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// Reads event lines. A question on a busy actor reads tens of thousands of rows: what the same few codes mean is looked up once, and numbers are read from the bytes that
/// SQLite holds.
/// </summary>
internal sealed class EventLineReader
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = "event, actor, place, codes, numbers";

    private const int Codes = 9;

    private readonly Dictionary<string, EventLine> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private char[] _buffer = new char[256];

    /// <summary>The line in a row of <see cref="Columns"/>.</summary>
    public EventLine Read(SqliteDataReader row)
    {
        var statement = row.Handle!;
        var codes = Decoded(raw.sqlite3_column_blob(statement, 3));
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(codes, out var line)) _known[codes.ToString()] = line = Coded(codes.ToString());
        var numbers = raw.sqlite3_column_blob(statement, 4);
        return line with
        {
            Id = Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, 0)),
            Actor = Text(raw.sqlite3_column_blob(statement, 1)),
            Place = raw.sqlite3_column_type(statement, 2) == raw.SQLITE_NULL ? null : Text(raw.sqlite3_column_blob(statement, 2)),
            Date = Date(Next(ref numbers)),
            Killed = Range(ref numbers),
            Injured = Range(ref numbers),
            Kidnapped = Range(ref numbers),
            Reports = Number(Next(ref numbers)) ?? throw Unknown(),
        };
    }

    private static EventLine Coded(string codes)
    {
        var parts = codes.Split('|');
        if (parts.Length != Codes) throw Unknown();
        return new EventLine
        {
            Id = "",
            Part = (ActorPart)int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture),
            Basis = parts[1].Length == 0 ? null : Code.Parse<PerpetratorBasis>(parts[1]),
            Kind = Code.Parse<EventKind>(parts[2]),
            Tactics = [.. Split(parts[3]).Select(Code.Parse<Tactic>)],
            Status = Code.Parse<EventStatus>(parts[4]),
            Assertion = Code.Parse<Assertion>(parts[5]),
            Political = Code.Parse<Political>(parts[6]),
            Country = parts[7].Length == 0 ? null : parts[7],
            TargetKinds = [.. Split(parts[8])],
        };
    }

    private static FormatException Unknown() => new("a line of an event has other fields than this program knows");

    private static string[] Split(string list) => list.Length == 0 ? [] : list.Split(',');

    // Good until the next one is decoded.
    private ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> text)
    {
        if (_buffer.Length < text.Length) _buffer = new char[2 * text.Length];
        return _buffer.AsSpan(0, Encoding.UTF8.GetChars(text, _buffer));
    }

    // The same few names come again and again.
    private string Text(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return "";
        var decoded = Decoded(text);
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(decoded, out var known)) return known;
        var made = decoded.ToString();
        return _texts[made] = made;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> fields)
    {
        var end = fields.IndexOf((byte)'|');
        var field = end < 0 ? fields : fields[..end];
        fields = end < 0 ? [] : fields[(end + 1)..];
        return field;
    }

    private static TollRange Range(ref ReadOnlySpan<byte> fields) => new(Number(Next(ref fields)), Number(Next(ref fields)), Number(Next(ref fields)));

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty) return null;
        return Utf8Parser.TryParse(digits, out int number, out var read) && read == digits.Length ? number : throw Unknown();
    }

    private static PartialDate? Date(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return null;
        return text.Length == 10 && text[4] == '-' ? PartialDate.Day(Number(text[..4])!.Value, Number(text[5..7])!.Value, Number(text[8..])!.Value) : PartialDate.Parse(Encoding.UTF8.GetString(text));
    }
}
