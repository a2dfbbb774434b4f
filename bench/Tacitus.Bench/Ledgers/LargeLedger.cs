using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Ledgers;

/// <summary>Writes a ledger of many events: articles that tell of twenty each, with statements that point at their words.</summary>
internal static class LargeLedger
{
    private const int EventsOfArticle = 20;

    private static readonly Versions Versions = new("bench", "none", "none", "none");

    public static void Write(string input, string path, int count)
    {
        var coded = File.ReadLines(input).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();
        using var ledger = LedgerStore.Open(path);
        var run = ledger.Begin(Versions, DateTimeOffset.UnixEpoch);
        var events = new List<Event>();
        var actors = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        for (var first = 0; first < count; first += EventsOfArticle)
        {
            var told = Enumerable.Range(first, Math.Min(EventsOfArticle, count - first)).Select(i => new Told(coded[i % coded.Count], i / coded.Count)).ToList();
            var text = string.Join('\n', told.Select((t, i) => t.Sentence(first + i)));
            var bytes = Encoding.UTF8.GetBytes(text);
            var article = new Article
            {
                Id = StableId.OfBytes("a", bytes), TextRevision = StableId.Of("t", text), Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
                Outlet = $"Outlet {first / EventsOfArticle % 40}", Language = "en", Published = new Publication(PartialDate.Day(told[0].Day.AddDays(1)), DateBasis.Given),
            };
            var reports = told.Select((t, i) => t.Report(article, first + i)).ToList();
            ledger.Store(new CodedArticle(article, [.. reports.Select(r => r.Report)], [], [], [], []), bytes, GivenMetadata.None, new Appearance($"made/{first}", GivenMetadata.None), Versions, run);
            events.AddRange(reports.Select(r => r.Event));
            foreach (var side in told.SelectMany(t => (string[])[t.Doer, t.Target])) actors.TryAdd(Id(side), new Actor(Id(side), side, side.StartsWith("Government", StringComparison.Ordinal) ? ActorKind.State : ActorKind.ArmedGroup, null, [new ActorName(side)]));
        }
        ledger.LinkBy(Versions.Hash);
        var part = ledger.Unlinked(int.MaxValue);
        ledger.Replace(part, LinkedPart.Of(part, events.OrderBy(e => e.Id, StringComparer.Ordinal), [], actors.Values, []));
    }

    private static string Id(string name) => "actor-" + new string([.. name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')]);

    private sealed record Told(JsonElement Coded, int Round)
    {
        public DateOnly Day => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(Coded.GetProperty("start_date").GetInt64()).UtcDateTime).AddDays(37 * Round);

        public string Doer => Text("side_b_name");

        public string Target => Text("side_a_name");

        private int Deaths => Coded.GetProperty("deaths_low").GetInt32();

        private string Place => Text("location_where_name") is { Length: > 0 } where ? where : Text("location_adm1_name") is { Length: > 0 } division ? division : Text("location_root_name");

        public string Sentence(int number) => string.Create(CultureInfo.InvariantCulture, $"Number {number}: on {Day:yyyy-MM-dd} {Doer} attacked {Target} in {Place}, {Text("location_root_name")}, and {Deaths} people were killed.");

        public (Report Report, Event Event) Report(Article article, int number)
        {
            var start = article.Text.IndexOf(string.Create(CultureInfo.InvariantCulture, $"Number {number}:"), StringComparison.Ordinal);
            var id = StableId.Of("r", article.Id, number.ToString(CultureInfo.InvariantCulture));
            Span Of(string words)
            {
                var at = article.Text.IndexOf(words, start, StringComparison.Ordinal);
                return new Span(at, at + words.Length);
            }

            var country = Text("location_root_name");
            var (latitude, longitude) = Somewhere(Place);
            var place = new EventPlace(new Place(0, Place, PlaceKind.Populated, CodeOf(country), "", latitude, longitude, 0), Place, null, 1);
            var doer = Statement.Of(article, id, Field.Perpetrator, new ActorValue(LargeLedger.Id(Doer), Doer, ActorKind.ArmedGroup, "named"), [Of(Doer)], "bench");
            var killed = Statement.Of(article, id, Field.Killed, new CountValue(Count.Exactly(Deaths), Population.Total), [Of(string.Create(CultureInfo.InvariantCulture, $"{Deaths} people"))], "bench");
            return (
                new Report(id, article.Id, Of("attacked"), Narration.List, [Of("attacked")], [doer, killed]),
                new Event
                {
                    Id = StableId.Of("e", id), Kind = EventKind.Attack, Status = EventStatus.Occurred, Assertion = Assertion.Asserted, Political = Political.Yes, Summary = "made from a coded event",
                    Date = PartialDate.Day(Day), Place = place, Perpetrators = [new Perpetrator(LargeLedger.Id(Doer), Doer, false, PerpetratorBasis.Named, 900)],
                    Targets = [new Target(LargeLedger.Id(Target), Target, "government")],
                    Tolls = [new Toll(Effect.Killed, Deaths, Deaths, Coded.GetProperty("deaths_high").GetInt32(), null, Population.Total, [])],
                    Findings = [new Finding("perpetrator", Doer, FindingState.Stated, "coded", [doer.Id], []), new Finding("killed", Deaths.ToString(CultureInfo.InvariantCulture), FindingState.Stated, "coded", [killed.Id], [])],
                    Reports = [id],
                });
        }

        // Between Dakar and Delhi, the same for each telling of a place; maps of many events need them apart.
        private static (double Latitude, double Longitude) Somewhere(string name)
        {
            var digits = StableId.Of("p", name);
            return (int.Parse(digits.AsSpan(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 1500.0 - 5, int.Parse(digits.AsSpan(6, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 700.0 - 17);
        }

        // Any two letters will do to keep countries apart.
        private static string CodeOf(string country) => country.Length < 2 ? "ZZ" : country[..2].ToUpperInvariant();

        private string Text(string name) => Coded.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
    }
}
