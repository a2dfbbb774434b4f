using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>Takes one article alone through all stages of the product, from bytes to events.</summary>
internal sealed class GoldCoder
{
    private static readonly Effect[] Effects = [Effect.Killed, Effect.Injured, Effect.Kidnapped, Effect.Arrested, Effect.Attackers];

    private readonly ArticleReader _reader = new();
    private readonly Analyser _analyser = new();
    private readonly Coder _coder = new();

    /// <summary>The clean text of <paramref name="gold"/> and the events found in it.</summary>
    public (string Text, ImmutableArray<ToldEvent> Events) Read(GoldArticle gold)
    {
        var (article, events) = Events(gold);
        return (article.Text, [.. events.Select(e => Told(article, e.Event, e.Reports))]);
    }

    /// <summary>The article of <paramref name="gold"/> as the product reads it, and its events, each with its reports.</summary>
    public (Article Article, ImmutableArray<(Event Event, ImmutableArray<Report> Reports)> Events) Events(GoldArticle gold)
    {
        var given = new GivenMetadata(
            PartialDate.TryParse(gold.Metadata["published"]?.GetValue<string>(), out var published) ? published : null, gold.Metadata["outlet"]?.GetValue<string>());
        var article = _reader.Read(new Source(gold.Name + ".txt", Encoding.UTF8.GetBytes(gold.Text), given)).Article!;
        var linked = new Linker().Link([_coder.Code(_analyser.Analyse(article))], []);
        var reports = linked.Articles.SelectMany(a => a.Reports).ToDictionary(r => r.Id, StringComparer.Ordinal);
        return (article, [.. new Reconciler().Reconcile(linked).Events.Select(e => (e, e.Reports.Select(r => reports[r]).ToImmutableArray()))]);
    }

    /// <summary><paramref name="e"/> in the form of the annotators' keys.</summary>
    public static ToldEvent Told(Article article, Event e, ImmutableArray<Report> reports)
    {
        var naming = reports.SelectMany(r => r.Of(Field.Kind).SelectMany(s => s.Spans).Append(r.Trigger));
        var words = reports.SelectMany(r => r.Statements).Where(s => s.Field != Field.Kind).SelectMany(s => s.Spans);
        // The export names a place as the gazetteer does ("Antwerpen"), the annotator as the text does.
        var written = reports.SelectMany(r => r.Of(Field.Place)).Where(s => ((PlaceValue)s.Value).Place.Place == e.Place?.Place).Select(s => article[s.Spans[0]]);
        return new ToldEvent(Values(e, string.Join('|', written.Prepend(e.Place?.Name).Distinct())), [.. naming], [.. words]);
    }

    private static JsonObject Values(Event e, string place)
    {
        var values = new JsonObject
        {
            ["kind"] = Code.Of(e.Kind),
            ["tactics"] = List(e.Tactics, t => Code.Of(t)),
            ["suicide"] = e.Suicide,
            ["status"] = Code.Of(e.Status),
            ["assertion"] = Code.Of(e.Assertion),
            ["political"] = Code.Of(e.Political),
            ["perpetrators"] = List(e.Perpetrators, p => new JsonObject { ["name"] = p.Name, ["basis"] = Code.Of(p.Basis) }),
            ["suspects"] = List(e.Suspects, s => new JsonObject { ["name"] = s.Name, ["legal_state"] = Code.Of(s.LegalState) }),
            ["targets"] = List(e.Targets, t => new JsonObject { ["name"] = t.Name, ["kind"] = t.Kind }),
            ["weapons"] = List(e.Weapons, w => new JsonObject { ["name"] = w.Name, ["kind"] = w.Kind }),
            ["claims"] = List(e.Claims, c => new JsonObject
            {
                ["name"] = c.Name, ["through"] = c.Through, ["authenticated_by"] = string.Join('|', c.AuthenticatedBy), ["doubted_by"] = string.Join('|', c.DoubtedBy),
            }),
        };
        if (e.Date is { } date) values["date"] = new JsonObject { ["start"] = PartialDate.Day(date.Start).ToString(), ["end"] = PartialDate.Day(date.End).ToString() };
        if (e.Place is { } where)
            values["place"] = new JsonObject { ["name"] = place, ["site"] = where.Site, ["country"] = where.Place is { Country.Length: 2 } entry ? entry.Country : null, ["precision"] = where.Precision };
        foreach (var toll in e.Tolls.Where(t => Effects.Contains(t.Effect)))
        {
            var counts = Counts(toll);
            counts["by"] = List(toll.By, b => { var part = Counts(b); part["population"] = b.Population.Code; return part; });
            values[Code.Of(toll.Effect)] = counts;
        }
        return values;
    }

    private static JsonObject Counts(Toll toll) => new() { ["low"] = toll.Low, ["best"] = toll.Best, ["high"] = toll.High };

    private static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode> node) => new([.. items.Select(node)]);
}
