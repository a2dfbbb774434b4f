using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// Reads what <see cref="LedgerJson"/> wrote into <c>detail</c> columns. By hand: a generated reader is compiled anew for each type at each start of
/// the program, which takes longer than all else that a query does.
/// </summary>
internal static class DetailReading
{
    /// <summary>A statement's value of a <paramref name="type"/> that <see cref="StatementDetail"/> names.</summary>
    /// <exception cref="FormatException">It is of a type, or has a code, that is not known.</exception>
    public static StatementValue Value(string type, string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return type switch
        {
            "code" => new CodeValue(v.Words("code")),
            "count" => new CountValue(CountOf(v.GetProperty("count")), new Population(v.Words("population")), v.Date("as_of")),
            "date" => new DateValue(v.Date("date"), v.Has("relative") is { } relative ? RelativeOf(relative) : null),
            "place" => new PlaceValue(PlaceOf(v.GetProperty("place"))),
            "actor" => new ActorValue(v.Text("actor"), v.Words("name"), v.Coded<ActorKind>("kind"), v.Text("qualifier")),
            "text" => new TextValue(v.Words("words"), v.Text("kind")),
            "attribute" => new AttributeValue(v.Words("actor"), v.Coded<AttributeKind>("kind"), v.Words("words"), v.Has("count") is { } count ? CountOf(count) : null),
            "relation" => new RelationValue(
                v.Words("subject"), v.Coded<RelationType>("type"), v.Words("object"), v.Coded<RelationState>("state"), v.Date("start"), v.Date("end"), v.Has("held")?.GetInt32()),
            _ => throw new FormatException($"'{type}' is no type of value"),
        };
    }

    /// <summary>An attribution.</summary>
    public static Attribution Attribution(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return new(v.Words("source"), SpanOf(v.GetProperty("source_span")), v.Coded<AttributionKind>("kind"), v.Strings("chain"), v.Flag("party"));
    }

    /// <summary>An actor.</summary>
    public static Actor Actor(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return new(v.Words("id"), v.Words("name"), v.Coded<ActorKind>("kind"), v.Text("country"), v.List("names", n => new ActorName(n.Words("name"), n.Text("language"))));
    }

    /// <summary>An event without its findings and reports, which have tables of their own.</summary>
    public static Event Event(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return new Event
        {
            Id = v.Words("id"),
            Kind = v.Coded<EventKind>("kind"),
            Tactics = v.List("tactics", t => Code.Parse<Tactic>(t.GetString()!)),
            Suicide = v.Has("suicide")?.GetBoolean(),
            Status = v.Coded<EventStatus>("status"),
            Assertion = v.Coded<Assertion>("assertion"),
            Political = v.Coded<Political>("political"),
            PartOf = v.Text("part_of"),
            Summary = v.Words("summary"),
            Date = v.Date("date"),
            Place = v.Has("place") is { } place ? PlaceOf(place) : null,
            Perpetrators = v.List("perpetrators", p => new Perpetrator(
                p.Text("actor"), p.Words("name"), p.Flag("individual"), p.Coded<PerpetratorBasis>("basis"), p.Number("probability"))),
            Suspects = v.List("suspects", s => new Suspect(s.Words("name"), s.Coded<LegalState>("legal_state"))),
            Targets = v.List("targets", t => new Target(t.Text("actor"), t.Words("name"), t.Words("kind"))),
            Victims = v.Strings("victims"),
            Weapons = v.List("weapons", w => new Weapon(w.Words("name"), w.Words("kind"))),
            Tolls = v.List("tolls", TollOf),
            Claims = v.List("claims", c => new ResponsibilityClaim(
                c.Text("actor"), c.Words("name"), c.Text("through"), c.Strings("authenticated_by"), c.Strings("doubted_by"))
            {
                Since = c.Text("since") is { } since ? DateOnly.ParseExact(since, "O", CultureInfo.InvariantCulture) : null,
            }),
            Confidence = v.Has("confidence") is { } sure
                ? new EventConfidence(sure.Number("whole"), sure.Number("country"), sure.Number("month"), sure.Number("site"), sure.Number("deaths"), sure.Number("ground")) : null,
            Findings = [],
            Reports = [],
        };
    }

    /// <summary>A relation.</summary>
    public static Relation Relation(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return new(
            v.Words("id"), v.Words("subject"), v.Coded<RelationType>("type"), v.Words("object"), v.Coded<RelationState>("state"), v.Date("start"), v.Date("end"), v.Strings("statements"));
    }

    /// <summary>An aggregate.</summary>
    public static Aggregate Aggregate(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        var v = document.RootElement;
        return new(
            v.Words("id"), v.Coded<EventKind>("kind"), v.Text("actor"), v.Date("date"), v.Text("place"), v.Words("article"), v.Words("text"), v.Strings("statements"));
    }

    /// <summary>A list of words.</summary>
    public static ImmutableArray<string> Strings(string detail)
    {
        // Nearly all are short lists of ids, and events have thirty of them each: between every other pair of quotation marks stands one.
        if (!detail.Contains('\\', StringComparison.Ordinal)) return [.. detail.Split('"').Where((_, i) => i % 2 == 1)];
        using var document = JsonDocument.Parse(detail);
        return [.. document.RootElement.EnumerateArray().Select(e => e.GetString()!)];
    }

    private static Count CountOf(JsonElement v) => new(v.Number("low"), v.Has("high")?.GetInt32(), v.Coded<CountBound>("bound"));

    private static Toll TollOf(JsonElement v) => new(
        v.Coded<Effect>("effect"), v.Has("low")?.GetInt32(), v.Has("best")?.GetInt32(), v.Has("high")?.GetInt32(), v.Date("as_of"), new Population(v.Words("population")),
        v.List("by", TollOf));

    private static RelativeDate RelativeOf(JsonElement v) => new(
        v.Coded<DateAnchor>("anchor"), v.Has("anchor_span") is { } span ? SpanOf(span) : null, v.Coded<DateUnit>("unit"), v.Number("shift"),
        v.Has("weekday") is { } day ? Code.Parse<DayOfWeek>(day.GetString()!) : null, v.Has("month")?.GetInt32(), v.Has("day")?.GetInt32())
    {
        Season = v.Has("season")?.GetInt32(),
        Quarter = v.Has("quarter")?.GetInt32(),
        Half = v.Has("half")?.GetInt32(),
        Weekend = v.Flag("weekend"),
        Holiday = (Holiday?)v.Has("holiday")?.GetInt32(),
        DaysAfter = v.Number("days_after"),
        Strict = v.Flag("strict"),
        Extent = (DateExtent)v.Number("extent"),
    };

    private static EventPlace PlaceOf(JsonElement v) => new(v.Has("place") is { } place ? EntryOf(place) : null, v.Words("name"), v.Text("site"), v.Number("precision"));

    private static Place EntryOf(JsonElement v) => new(
        v.Number("geonames_id"), v.Words("name"), v.Coded<PlaceKind>("kind"), v.Words("country"), v.Words("admin1"), v.GetProperty("latitude").GetDouble(),
        v.GetProperty("longitude").GetDouble(), v.GetProperty("inhabitants").GetInt64());

    private static Span SpanOf(JsonElement v) => new(v.Number("start"), v.Number("end"));

    private static JsonElement? Has(this JsonElement v, string name) => v.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Words(this JsonElement v, string name) => v.GetProperty(name).GetString()!;

    private static string? Text(this JsonElement v, string name) => v.Has(name)?.GetString();

    private static int Number(this JsonElement v, string name) => v.GetProperty(name).GetInt32();

    private static bool Flag(this JsonElement v, string name) => v.GetProperty(name).GetBoolean();

    private static T Coded<T>(this JsonElement v, string name) where T : struct, Enum => Code.Parse<T>(v.Words(name));

    private static PartialDate? Date(this JsonElement v, string name) => v.Text(name) is { } date ? PartialDate.Parse(date) : null;

    private static ImmutableArray<string> Strings(this JsonElement v, string name) => v.List(name, e => e.GetString()!);

    private static ImmutableArray<T> List<T>(this JsonElement v, string name, Func<JsonElement, T> read) => v.Has(name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];
}
