using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality.Links;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Dense;

/// <summary>
/// Scores linking in dense wars on reports made of coded events (UCDP's, without texts) that share sides and district with another and began
/// within two days of it. Each event is told by one to three reports in stock words: the first as coded, the second a day later with
/// another toll, the third without the town. Linking alone is scored: the values are given. Coordinates are those of the district, made up.
/// </summary>
internal static class DenseScorer
{
    private const int MostDays = 2;

    /// <summary>The figures on <c>ucdp-aec/events.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var rows = JsonLines.Read(Path.Combine(data, "ucdp-aec", "events.jsonl")).ToArray();
        var dense = rows.Where(r => Text(r, "location_adm2_name").Length > 0 && Text(r, "location_where_name").Length > 0)
            .GroupBy(r => $"{Text(r, "side_a_name")}|{Text(r, "side_b_name")}|{Text(r, "location_adm1_name")}|{Text(r, "location_adm2_name")}", StringComparer.Ordinal)
            .SelectMany(g => g.Where(r => g.Any(o => o != r && Math.Abs(Day(o, "start_date").DayNumber - Day(r, "start_date").DayNumber) <= MostDays))).ToArray();
        var wanted = new List<string>();
        var articles = ImmutableArray.CreateBuilder<CodedArticle>();
        foreach (var row in dense)
        {
            var id = row["id"]!.ToString();
            // One, two or three tellings, by the last digit of the id.
            for (var telling = 0; telling <= (id[^1] - '0') % 3; telling++)
            {
                articles.Add(Tell(row, id, telling));
                wanted.Add(id);
            }
        }
        var linked = new Linker().Link(articles.ToImmutable(), []);
        var events = linked.Clusters.SelectMany(c => c.Select(r => (r, Event: c[0]))).ToDictionary(c => c.r, c => c.Event, StringComparer.Ordinal);
        var found = articles.Select(a => events[a.Reports[0].Id]).ToImmutableArray();
        var (count, truth) = (found.Distinct(StringComparer.Ordinal).Count(), wanted.Distinct(StringComparer.Ordinal).Count());
        return
        [
            .. LinksScorer.BCubed("dense", [.. wanted], found),
            // How near the number of events comes to the truth, whether merged or multiplied.
            new Figure("dense events counted", [[Math.Min(count, truth), Math.Max(count, truth)]], c => c[0] / c[1]),
        ];
    }

    private static CodedArticle Tell(JsonNode row, string id, int telling)
    {
        var (start, end) = (Day(row, "start_date"), Day(row, "end_date"));
        var published = end.AddDays(1 + telling);
        var (a, b) = (Text(row, "side_a_name"), Text(row, "side_b_name"));
        var (town, district) = (Text(row, "location_where_name"), Text(row, "location_adm2_name"));
        var killed = row["deaths_side_a"]!.GetValue<int>() + row["deaths_side_b"]!.GetValue<int>() + row["deaths_civilian"]!.GetValue<int>() + row["deaths_unknown"]!.GetValue<int>();
        if (telling == 1 && killed > 2) killed++;
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
            Of(Field.Kind, new CodeValue(Code.Of(EventKind.Clash))), Of(Field.Date, new DateValue(new PartialDate(start, end))),
            Of(Field.Place, new PlaceValue(Place(row, telling == 2))),
            Of(Field.Perpetrator, new ActorValue(a, a, ActorKind.ArmedGroup, "named")), Of(Field.Perpetrator, new ActorValue(b, b, ActorKind.ArmedGroup, "named")),
            Of(Field.Killed, new CountValue(Count.Exactly(killed), Population.Total)),
        ];
        return new CodedArticle(article, [new Report(report, article.Id, new Span(0, 1), Narration.Lead, [new Span(0, text.Length)], statements)], [], [], [], []);
    }

    // Where the names put it: a point for each district, and its towns around it. Real coordinates are not in the data.
    private static EventPlace Place(JsonNode row, bool districtOnly)
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

    private static long Number(string name) => Convert.ToInt64(StableId.Of("n", name)[2..14], 16);

    private static int Id(string name) => (int)(Number(name) % 900_000_000) + 1;

    private static string Two(string country) => country.Length == 0 ? "" : StableId.Of("c", country)[2..4];

    private static string Text(JsonNode row, string name) => row[name]?.GetValue<string>() ?? "";

    private static DateOnly Day(JsonNode row, string name) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(row[name]!.GetValue<long>()).UtcDateTime);
}
