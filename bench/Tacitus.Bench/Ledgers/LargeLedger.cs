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

/// <summary>
/// Writes a ledger of many events with statements that point at their words: articles that tell of twenty events each, or, where more articles are asked for, as many as it takes. An
/// article of one event tells of others as background, so that it is as long as news is.
/// </summary>
internal static class LargeLedger
{
    private const int EventsOfArticle = 20, Background = 12;

    private static readonly Versions Versions = new("bench", "none", "none", "none");

    public static void Write(string input, string path, int count, int articles)
    {
        var coded = File.ReadLines(input).Select(l => JsonSerializer.Deserialize<JsonElement>(l)).ToList();
        using var ledger = LedgerStore.Open(path);
        var run = ledger.Begin(Versions, DateTimeOffset.UnixEpoch);
        var events = new List<Event>();
        var actors = new SortedDictionary<string, Actor>(StringComparer.Ordinal);
        Told Event(int number) => new(coded[number % coded.Count], number / coded.Count, number);
        var tellings = Math.Max(1, articles / count);
        var each = tellings > 1 ? 1 : EventsOfArticle;
        for (var first = 0; first < count; first += each)
        {
            var told = Enumerable.Range(first, Math.Min(each, count - first)).Select(Event).ToList();
            var reports = new List<(Report Report, Event Event)>();
            for (var telling = 0; telling < tellings; telling++)
            {
                var text = string.Join('\n', told.Select(t => t.Sentence(telling)).Concat(each > 1 ? [] : Enumerable.Range(1, Background).Select(i => $"Before that, {Event((first + i * 613 + telling * 101) % count).Sentence(0)}")));
                var bytes = Encoding.UTF8.GetBytes(text);
                var article = new Article
                {
                    Id = StableId.OfBytes("a", bytes), TextRevision = StableId.Of("t", text), Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
                    Title = each > 1 ? null : told[0].Title(telling), Outlet = $"Outlet {(first / each + telling) % 40}", Language = "en", Published = new Publication(PartialDate.Day(told[0].Day.AddDays(1 + telling)), DateBasis.Given),
                };
                var told1 = told.Select(t => t.Report(article, telling)).ToList();
                ledger.Store(new CodedArticle(article, [.. told1.Select(r => r.Report)], [], [], [], []), bytes, GivenMetadata.None, new Appearance($"made/{first}/{telling}", GivenMetadata.None), Versions, run);
                reports.AddRange(told1);
            }
            // Where several articles tell of an event, each tells of that one alone.
            events.AddRange(tellings == 1 ? reports.Select(r => r.Event) : [Joined(reports)]);
            foreach (var side in told.SelectMany(t => (string[])[t.Doer, t.Target])) actors.TryAdd(Id(side), new Actor(Id(side), side, side.StartsWith("Government", StringComparison.Ordinal) ? ActorKind.State : ActorKind.ArmedGroup, null, [new ActorName(side)]));
        }
        ledger.LinkBy(Versions.Hash);
        var part = ledger.Unlinked(int.MaxValue);
        ledger.Replace(part, LinkedPart.Of(part, events.OrderBy(e => e.Id, StringComparer.Ordinal), [], actors.Values, []));
    }

    private static Event Joined(IReadOnlyList<(Report Report, Event Event)> told) => told[0].Event with
    {
        Reports = [.. told.Select(t => t.Report.Id).Order(StringComparer.Ordinal)],
        Findings = [.. told[0].Event.Findings.Select((f, i) => f with { For = [.. told.Select(t => t.Event.Findings[i].For[0])] })],
    };

    private static string Id(string name) => "actor-" + new string([.. name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')]);

    private sealed record Told(JsonElement Coded, int Round, int Number)
    {
        public DateOnly Day => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(Coded.GetProperty("start_date").GetInt64()).UtcDateTime).AddDays(37 * Round);

        public string Doer => Text("side_b_name");

        public string Target => Text("side_a_name");

        private int Deaths => Coded.GetProperty("deaths_low").GetInt32();

        private string Place => Text("location_where_name") is { Length: > 0 } where ? where : Text("location_adm1_name") is { Length: > 0 } division ? division : Text("location_root_name");

        public string Title(int telling) => string.Create(CultureInfo.InvariantCulture, $"{Deaths + telling} dead in attack in {Place}");

        // A later telling counts more dead.
        public string Sentence(int telling) => string.Create(CultureInfo.InvariantCulture, $"Number {Number}: on {Day:yyyy-MM-dd} {Doer} attacked {Target} in {Place}, {Text("location_root_name")}, and {Deaths + telling} people were killed.");

        public (Report Report, Event Event) Report(Article article, int telling)
        {
            var start = article.Text.IndexOf(string.Create(CultureInfo.InvariantCulture, $"Number {Number}:"), StringComparison.Ordinal);
            var id = StableId.Of("r", article.Id, Number.ToString(CultureInfo.InvariantCulture));
            Span Of(string words)
            {
                var at = article.Text.IndexOf(words, start, StringComparison.Ordinal);
                return new Span(at, at + words.Length);
            }

            var country = Text("location_root_name");
            var (latitude, longitude) = Somewhere(Place);
            var place = new EventPlace(new Place(0, Place, PlaceKind.Populated, CodeOf(country), "", latitude, longitude, 0), Place, null, 1);
            var doer = Statement.Of(article, id, Field.Perpetrator, new ActorValue(LargeLedger.Id(Doer), Doer, ActorKind.ArmedGroup, "named"), [Of(Doer)], "bench");
            var killed = Statement.Of(article, id, Field.Killed, new CountValue(Count.Exactly(Deaths + telling), Population.Total), [Of(string.Create(CultureInfo.InvariantCulture, $"{Deaths + telling} people"))], "bench");
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
