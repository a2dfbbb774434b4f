using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;
using Tacitus.Training.Actors;
using Tacitus.Training.Classifying;
using Tacitus.Training.Relevance;

namespace Tacitus.Training.Roles;

/// <summary>Articles with who did what they tell: the parts of the project's gold set that may be learned from, and the reports of MUC-4 with their templates.</summary>
internal sealed class DoerCorpus
{
    private readonly Analyser _analyser = new();
    private readonly PlaceFinder _places = new();
    private readonly TollFinder _tolls = new();
    private readonly string _data;
    private readonly bool _readsMuc;
    private readonly string _parts;
    // The models of roles and of groups saw the articles that are learned from here: each is read with those that did not, as an article of the day will be.
    private readonly (HashedModel Roles, HashedModel Groups)[] _models;
    private readonly RoleFinder[] _roles;
    private readonly ActorFinder[] _actors;
    private ReportReader[] _reports = [];

    private DoerCorpus(IEnumerable<HashedModel> roles, IEnumerable<HashedModel> groups, string data, bool readsMuc, string parts) =>
        (_models, _roles, _actors, _data, _readsMuc, _parts) = ([.. roles.Zip(groups)], [.. roles.Select(m => new RoleFinder(m))], [.. groups.Select(m => new ActorFinder(m))], data, readsMuc, parts);

    /// <summary>For each fold the models of roles and of groups with which its articles are read.</summary>
    public ImmutableArray<(HashedModel Roles, HashedModel Groups)> Models => [.. _models];

    /// <summary>The corpus under <paramref name="data"/> and in <c>bench/gold</c>, whose <paramref name="parts"/> are read; where <paramref name="quick"/>, without MUC-4, read with the models that are shipped.</summary>
    public static DoerCorpus Of(string data, bool quick, string parts) => quick
        ? new DoerCorpus(Enumerable.Repeat(HashedModel.Embedded("Roles.roles.model"), Folds.Count), Enumerable.Repeat(HashedModel.Embedded("Actors.groups.model"), Folds.Count), data, false, parts)
        : new DoerCorpus(new RoleFolds(data).Models, new GroupFolds(data).Models, data, true, parts);

    /// <summary>All articles; those of each fold with the targets and sites that <paramref name="aims"/> of the fold chooses; where <paramref name="known"/>, those of the gold set that invent groups once more with known ones.</summary>
    public List<DoerArticle> Read(AimChooser[] aims, bool known = false)
    {
        _reports = [.. _roles.Select((r, fold) => new ReportReader(new PartReader(), r, aims[fold], new TriggerSpotter(), new RelevanceReader(), new TacticReader(), null, new DoerWeigher(), null, EventJudge.Shipped, countsAccidents: false))];
        return [.. ReadGold(known), .. _readsMuc ? ReadMuc(_data, "gtt-train.jsonl") : []];
    }

    private IEnumerable<DoerArticle> ReadGold(bool known)
    {
        foreach (var (gold, isKnown) in GoldParts.Read(_parts, _data).SelectMany(g => known && KnownGroups.Swap(g) is { } swapped ? [(g, false), (swapped, true)] : new[] { (g, false) }))
        {
            var (id, article) = (gold.Id, gold.Read());
            var read = Read(id, _analyser.Analyse(article));
            var (text, aimed) = (read.Text, read.Aims);
            var keys = new DraftKeys(gold, article.Text);
            var events = gold.Events.ToList();
            var homes = Align(text, events, article.Text);
            yield return new DoerArticle(id, text, [.. homes.Select(h => h < 0 ? (ImmutableArray<Deed>?)null : Of(events[h]["perpetrators"]))], aimed, [.. homes.Select(h => h < 0 ? null : KeyOf(events[h]))], true)
            {
                Read = read,
                Drafts = [.. read.Told.Drafts.Select(d => new DraftLabels(keys.IsReal(d), keys.IsPolitical(d), (string?)keys.EventOf(d)?["kind"]))],
                IsKnown = isKnown,
                Events = [.. homes.Select(h => h < 0 ? null : events[h])],
                Tactics = [.. homes.Select(h => h < 0 ? (ImmutableArray<string>?)null : events[h]["tactics"] is JsonArray tactics ? [.. tactics.Select(t => (string)t!)] : [])],
            };
        }
    }

    // The reports of MUC-4 that have templates; the keys are those of the file.
    private IEnumerable<DoerArticle> ReadMuc(string data, string keys)
    {
        var documents = File.ReadLines(Path.Combine(data, "muc4", "documents.jsonl")).Select(l => JsonNode.Parse(l)!).ToDictionary(d => (string)d["id"]!, StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(data, "muc4", keys)))
        {
            var gold = JsonNode.Parse(line)!;
            var templates = gold["templates"]!.AsArray();
            if (templates.Count == 0) continue;
            var document = documents[(string)gold["docid"]!];
            var published = PartialDate.TryParse((string?)document["dct"], out var date) ? new Publication(date, DateBasis.Given) : null;
            var read = Read((string)gold["docid"]!, _analyser.Analyse(ArticleReader.OfText((string)document["text"]!, published)));
            yield return new DoerArticle((string)gold["docid"]!, read.Text, [.. read.Text.Reports.Select(r => Deeds(r, templates))], read.Aims, [.. read.Text.Reports.Select(r => Aims(r, templates))], false)
            {
                Read = read,
                Drafts = [.. read.Told.Drafts.Select(d => new DraftLabels(d == RelevanceCorpus.News(read.Told) ? true : null, null, null))],
                HasOneEvent = templates.Count == 1,
            };
        }
    }

    /// <summary>The short news of the linking gold set that may be learned from; its key quotes where an article tells of an event, and says nothing else of it. After <see cref="Read(AimChooser[], bool)"/>.</summary>
    public IEnumerable<DoerArticle> ReadLinks()
    {
        foreach (var link in LinkGoldTexts.Read("bench/link-gold"))
        {
            var read = Read(link.Id, _analyser.Analyse(link.Article));
            yield return new DoerArticle("link" + link.Id, read.Text, [.. read.Text.Reports.Select(_ => (ImmutableArray<Deed>?)null)], read.Aims, [.. read.Text.Reports.Select(_ => (AimKey?)null)], false)
            {
                Read = read,
                Drafts = [.. read.Told.Drafts.Select(d => new DraftLabels(link.Is(read.Text.Analysis, read.Told, d), null, null))],
            };
        }
    }

    /// <summary>Another text, read as those of the corpus are.</summary>
    public UnweighedReports Read(string id, Analysis analysis)
    {
        var places = _places.Find(analysis);
        return _reports[Folds.Of(id)].ReadUnweighed(analysis, places, _actors[Folds.Of(id)].Find(analysis, places), _tolls.Find(analysis), null);
    }

    // Whom the templates of the report's type name; where there are several of one type, all that they name, since nothing tells which is which.
    private static ImmutableArray<Deed>? Deeds(Report report, JsonArray templates) => Fitting(report, templates) is { Count: > 0 } fitting
        ? [.. fitting.SelectMany(t => t!["PerpInd"]!.AsArray().Concat(t["PerpOrg"]!.AsArray())).Select(e => new Deed(NamesOf(e), null))] : null;

    private static AimKey? Aims(Report report, JsonArray templates) => Fitting(report, templates) is { Count: > 0 } fitting
        ? new AimKey([.. fitting.SelectMany(t => t!["Target"]!.AsArray().Concat(t["Victim"]!.AsArray())).Select(e => (NamesOf(e), (string?)null))], null, false) : null;

    private static string NamesOf(JsonNode? entity) => string.Join('|', entity!.AsArray().Select(m => (string)m![0]!));

    private static List<JsonNode?> Fitting(Report report, JsonArray templates)
    {
        var kind = report.Of(Field.Kind).FirstOrDefault()?.Value.Text;
        if (kind is not ("attack" or "strike" or "threat" or "mob_violence" or "clash")) return [];
        var type = TypeOf(report);
        return [.. templates.Where(t => ((string)t!["incident_type"]!).Split(" / ").Contains(type))];
    }

    private static string TypeOf(Report report)
    {
        var tactics = report.Of(Field.Tactic).Select(s => s.Value.Text).ToHashSet(StringComparer.Ordinal);
        return tactics.Overlaps(["kidnapping", "hostage_taking"]) ? "kidnapping" : tactics.Overlaps(["bombing", "vehicle_bomb"]) ? "bombing"
            : tactics.Contains("hijacking") ? "hijacking" : tactics.Contains("arson") ? "arson" : "attack";
    }

    // For each report the index of its event, -1 where it has none: by the words that name it, else by two other words in common; the likest pairs first.
    private static int[] Align(DoerText text, List<JsonObject> events, string article)
    {
        var pairs = new List<(int Likeness, int Report, int Event)>();
        for (var e = 0; e < events.Count; e++)
        {
            var quotes = events[e]["quotes"]!.AsObject();
            var naming = quotes.Where(q => q.Key == "kind").SelectMany(q => Spans(q.Value!, article)).ToList();
            var words = quotes.Where(q => q.Key != "kind").SelectMany(q => Spans(q.Value!, article)).ToList();
            for (var r = 0; r < text.Reports.Length; r++)
            {
                var report = text.Reports[r];
                var own = report.Of(Field.Kind).SelectMany(s => s.Spans).Append(report.Trigger).ToList();
                var other = report.Statements.Where(s => s.Field != Field.Kind).SelectMany(s => s.Spans).ToList();
                var likeness = (naming.Exists(n => own.Exists(o => o.Overlaps(n))) ? 4 : 0) + Math.Min(3, words.Count(w => other.Exists(o => o.Overlaps(w))))
                    + ((string?)events[e]["kind"] == report.Of(Field.Kind).FirstOrDefault()?.Value.Text ? 1 : 0) + ((string?)events[e]["status"] == report.Of(Field.Status).FirstOrDefault()?.Value.Text ? 1 : 0);
                if (likeness >= 4) pairs.Add((likeness, r, e));
            }
        }
        var homes = new int[text.Reports.Length];
        Array.Fill(homes, -1);
        foreach (var (_, r, e) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => p.Report).ThenBy(p => p.Event)) if (homes[r] < 0 && !homes.Contains(e)) homes[r] = e;
        return homes;
    }

    private static IEnumerable<Span> Spans(JsonNode quotes, string article) => quotes.AsArray().Select(q => GoldQuote.Find(article, (string)q!)).OfType<Span>();

    private static AimKey KeyOf(JsonObject e) =>
        new([.. e["targets"] is JsonArray items ? items.Select(i => ((string)i!["name"]!, (string?)i["kind"])) : []], (string?)e["place"]?["site"], true);

    private static ImmutableArray<Deed> Of(JsonNode? list) => list is JsonArray items ? [.. items.Select(i => new Deed((string)i!["name"]!, (string?)i["basis"]))] : [];
}
