using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Linking;

/// <summary>
/// Reports made of coded events (UCDP's, without texts) of dense wars: those that share sides and district with another and began within two days of
/// it. Each event is told by one to three reports in stock words: the first as coded, the second a day later with another toll, the third without the
/// town. Coordinates are those of the district, made up.
/// </summary>
internal static class MadeWar
{
    private const int MostDays = 2;
    private const int Slip = 3;
    private const int Early = 4;

    /// <summary>The reports of <c>ucdp-aec/events.jsonl</c> in <paramref name="data"/>, each with its event and whether its sides are among the third that nothing is learned from.</summary>
    /// <param name="data">The folder with the development data.</param>
    /// <param name="slips">Whether some events are told once more as news does: every tenth with a day that is off by one, three in ten of those with several dead with an early count.</param>
    public static ImmutableArray<(CodedArticle Article, string Event, bool HeldOut)> Reports(string data, bool slips)
    {
        var rows = File.ReadLines(Path.Combine(data, "ucdp-aec", "events.jsonl")).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var dense = rows.Where(r => Text(r, "location_adm2_name").Length > 0 && Text(r, "location_where_name").Length > 0)
            .GroupBy(r => $"{Text(r, "side_a_name")}|{Text(r, "side_b_name")}|{Text(r, "location_adm1_name")}|{Text(r, "location_adm2_name")}", StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .SelectMany(g => g.Where((r, i) => g.Where((o, j) => j != i && Math.Abs(Day(o, "start_date").DayNumber - Day(r, "start_date").DayNumber) <= MostDays).Any()));
        var reports = ImmutableArray.CreateBuilder<(CodedArticle, string, bool)>();
        foreach (var row in dense)
        {
            var id = row.GetProperty("id").ToString();
            var heldOut = SHA256.HashData(Encoding.UTF8.GetBytes($"{Text(row, "side_a_name")}|{Text(row, "side_b_name")}"))[0] % 3 == 0;
            // One, two or three tellings, by the last digit of the id.
            var digit = id[^1] - '0';
            for (var telling = 0; telling <= digit % 3; telling++) reports.Add((Tell(row, id, telling), id, heldOut));
            if (slips && digit == 8) reports.Add((Tell(row, id, Slip), id, heldOut));
            if (slips && digit is 1 or 4 or 7) reports.Add((Tell(row, id, Early), id, heldOut));
        }
        return reports.ToImmutable();
    }

    private static CodedArticle Tell(JsonElement row, string id, int telling)
    {
        var (start, end) = (Day(row, "start_date"), Day(row, "end_date"));
        var published = end.AddDays(1 + telling);
        var (a, b) = (Text(row, "side_a_name"), Text(row, "side_b_name"));
        var (town, district) = (Text(row, "location_where_name"), Text(row, "location_adm2_name"));
        var killed = Deaths(row, "side_a") + Deaths(row, "side_b") + Deaths(row, "civilian") + Deaths(row, "unknown");
        if (telling == 1 && killed > 2) killed++;
        if (telling == Early && killed > 2) killed = (killed + 1) / 2;
        var slip = telling == Slip ? 1 : 0;
        var where = telling == 2 ? district : town;
        var number = killed.ToString(CultureInfo.InvariantCulture);
        var text = telling switch
        {
            0 => $"{killed} people were killed when {a} and {b} fought at {where} on {start:d MMMM yyyy}, officials said.",
            1 => $"Fighting between {b} and {a} left {number} dead in {where}, {district}, residents told reporters by telephone.",
            _ => $"{a} said that it had fought {b} in {where} on {start:d MMMM}; {number} were reported dead.",
        };
        var article = new Article
        {
            Id = StableId.Of("a", id, telling.ToString(CultureInfo.InvariantCulture)), TextRevision = StableId.Of("t", text, id), Text = text,
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)], Language = "en",
            Published = new Publication(PartialDate.Day(published.Year, published.Month, published.Day), DateBasis.Given),
        };
        var report = StableId.Of("r", article.Id);
        Statement Of(Field field, StatementValue value) => Statement.Of(article, report, field, value, [new Span(0, text.Length)], "made");
        ImmutableArray<Statement> statements =
        [
            Of(Field.Kind, new CodeValue(Code.Of(EventKind.Clash))), Of(Field.Date, new DateValue(new PartialDate(start.AddDays(slip), end.AddDays(slip)))),
            Of(Field.Place, new PlaceValue(Place(row, telling == 2))),
            Of(Field.Perpetrator, new ActorValue(a, a, ActorKind.ArmedGroup, "named")), Of(Field.Perpetrator, new ActorValue(b, b, ActorKind.ArmedGroup, "named")),
            Of(Field.Killed, new CountValue(Count.Exactly(killed), Population.Total)),
        ];
        return new CodedArticle(article, [new Report(report, article.Id, new Span(0, 1), Narration.Lead, [new Span(0, text.Length)], statements)], [], [], [], []);
    }

    // Where the names put it: a point for each district, and its towns around it. Real coordinates are not in the data.
    private static EventPlace Place(JsonElement row, bool districtOnly)
    {
        var (country, division, district, town) = (Text(row, "location_root_name"), Text(row, "location_adm1_name"), Text(row, "location_adm2_name"), Text(row, "location_where_name"));
        var point = Number($"{country}|{division}|{district}");
        var (latitude, longitude) = (point % 1200 / 10.0 - 60, point / 1200 % 3400 / 10.0 - 170);
        if (districtOnly)
            return new EventPlace(new Place(Id($"{country}|{division}|{district}"), district, PlaceKind.Admin2, Two(country), division, latitude, longitude, 0), district, null, 3);
        var near = Number($"{country}|{division}|{district}|{town}");
        return new EventPlace(
            new Place(Id($"{country}|{division}|{district}|{town}"), town, PlaceKind.Populated, Two(country), division, latitude + near % 40 / 100.0, longitude + near / 40 % 40 / 100.0, 1000), town, null, 1);
    }

    private static int Deaths(JsonElement row, string of) => row.GetProperty($"deaths_{of}").GetInt32();

    private static long Number(string name) => Convert.ToInt64(StableId.Of("n", name)[2..14], 16);

    private static int Id(string name) => (int)(Number(name) % 900_000_000) + 1;

    private static string Two(string country) => country.Length == 0 ? "" : StableId.Of("c", country)[2..4];

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static DateOnly Day(JsonElement row, string name) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(row.GetProperty(name).GetInt64()).UtcDateTime);
}
