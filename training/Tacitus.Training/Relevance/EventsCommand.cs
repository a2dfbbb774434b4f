using System.CommandLine;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;
using Tacitus.Training.Spotting;

namespace Tacitus.Training.Relevance;

/// <summary><c>events</c>: trains the judge of which drafts are events, on articles from which the encoder did not learn, and prints what it makes of those that it did not see.</summary>
internal static class EventsCommand
{
    private sealed record Judged(string Article, int[]? Values, bool IsSo, bool Stands, bool IsBrief, int Least);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var folds = new Option<string>("--folds") { Required = true, Description = "The folder with the models of verbs, relevance and stories of the folds that the steps spots and relevance wrote." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Events/Relevance/event-judge.model", Description = "The file to write the judge to." };
        var command = new Command("events", "Trains the judge of which drafts are events.") { data, folds, output };
        command.SetAction(parsed =>
        {
            var (drafts, wanted) = Read(parsed.GetValue(data)!, parsed.GetValue(folds)!);
            Print(drafts, wanted);
            File.WriteAllText(parsed.GetValue(output)!, Train(drafts, _ => true).ToString());
            return 0;
        });
        return command;
    }

    private static (List<Judged> Drafts, Dictionary<string, int> Wanted) Read(string data, string folder)
    {
        var spots = SpotFolds.Read(folder).All;
        var readers = spots.Select((s, fold) => new ReportReader(
            new PartReader(), new RoleFinder(), new AimChooser(), s, new RelevanceReader(Model("relevance", fold), Model("politics", fold), Model("story", fold)), new TacticReader(), null, new DoerWeigher(), DeedReader.Shipped, EventJudge.Shipped, countsAccidents: false)).ToArray();
        var (analyser, places, actors, tolls) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder());
        var (drafts, wanted) = (new List<Judged>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var gold in GoldParts.Read(GoldParts.Deeds, data).Where(g => DoerArticle.IsKeptBack(g.Id)))
        {
            var article = gold.Read();
            var analysis = analyser.Analyse(article);
            var where = places.Find(analysis);
            var read = readers[Folds.Of(gold.Id)].ReadUnweighed(analysis, where, actors.Find(analysis, where), tolls.Find(analysis), null);
            var keys = new DraftKeys(gold, article.Text);
            wanted.Add(gold.Id, gold.Events.Count());
            var told = Told(read.Told, keys);
            for (var d = 0; d < told.Length; d++)
            {
                var outcome = read.Drafts.Sifted.Outcomes[d];
                var values = ReportSifter.IsJudged(read.Told.Drafts[d], outcome, read.Drafts.Read, d) ? EventJudge.Values(analysis, read.Told, read.Drafts.Weighed, read.Drafts.Sifted, read.Drafts.Read, d) : null;
                drafts.Add(new Judged(gold.Id, values, told[d], outcome is DraftOutcome.Stands or DraftOutcome.Likely, analysis.Sentences.Length <= DraftSifter.Short, ReportSifter.LeastOf(analysis, read.Drafts.Sifted, d)));
            }
        }
        return (drafts, wanted);

        HashedModel Model(string name, int fold)
        {
            using var file = File.OpenRead(RelevanceFolds.PathOf(folder, name, fold));
            return HashedModel.Read(file);
        }
    }

    // Whether each draft tells of an event of the key that no other tells of: of several that are quoted for its kind the first; where none is, the first that is quoted for something else of it.
    private static bool[] Told(Drafted told, DraftKeys keys)
    {
        var seen = new HashSet<JsonObject>(ReferenceEqualityComparer.Instance);
        var so = new bool[told.Drafts.Length];
        foreach (var events in (Func<Draft, IEnumerable<JsonObject>>[])[keys.Told, keys.Beside])
            for (var d = 0; d < so.Length; d++)
                if (!so[d] && events(told.Drafts[d]).FirstOrDefault(e => !seen.Contains(e)) is { } e) (so[d], _) = (true, seen.Add(e));
        return so;
    }

    private static EventJudge Train(List<Judged> drafts, Func<string, bool> taken)
    {
        var known = drafts.Where(d => d.Values is not null && taken(d.Article)).ToList();
        return new EventJudge(NewtonTrainer.Train([.. known.Select(d => d.Values!)], [.. known.Select(d => d.IsSo)]));
    }

    private static void Print(List<Judged> drafts, Dictionary<string, int> wanted)
    {
        var articles = wanted.Keys.ToList();
        var judges = Enumerable.Range(0, 2).Select(half => Train(drafts, a => articles.IndexOf(a) % 2 != half)).ToArray();
        var scored = drafts.ConvertAll(d => (Draft: d, Score: d.Values is null ? -1 : judges[articles.IndexOf(d.Article) % 2].Judge(d.Values)));
        Console.WriteLine($"{articles.Count} articles, {drafts.Count} drafts, {drafts.Count(d => d.Values is not null)} of them read");
        // The articles of which words alone hold that they tell of any event.
        var telling = drafts.Where(d => d.Stands).Select(d => d.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var news in new[] { false, true })
        {
            Line("by words", s => s.Draft.Stands);
            Line("judged, as shipped", s => s.Draft.Values is null ? s.Draft.Stands : s.Score >= s.Draft.Least);
            foreach (var brief in new[] { 0, 50, 100, 150, 200, 250, 300 }) Line($"judged 300, alone 800, brief {brief}", s => s.Draft.Values is null ? s.Draft.Stands : s.Score >= (!telling.Contains(s.Draft.Article) ? 800 : s.Draft is { IsBrief: true, Stands: true } ? brief : 300));
            for (var bar = 250; bar <= 500; bar += 50)
                foreach (var alone in new[] { bar, 700, 800, 900 })
                    Line($"judged {bar}, alone {alone}", s => s.Draft.Values is null ? s.Draft.Stands : s.Score >= (telling.Contains(s.Draft.Article) ? bar : alone));

            void Line(string name, Func<(Judged Draft, int Score), bool> stands)
            {
                var own = scored.FindAll(s => !news || IsNews(s.Draft.Article));
                var kept = own.FindAll(s => stands(s));
                var (right, all) = (kept.Count(s => s.Draft.IsSo), wanted.Where(w => !news || IsNews(w.Key)).Sum(w => w.Value));
                var quiet = wanted.Where(w => w.Value == 0 && (!news || IsNews(w.Key))).Select(w => w.Key).ToList();
                Console.WriteLine(FormattableString.Invariant($"{(news ? "real news, " : "")}{name}: F1 {2.0 * right / (kept.Count + all):0.000}, precision {right / (double)kept.Count:0.000}, recall {right / (double)all:0.000} of {all}; quiet {quiet.Count(q => !kept.Exists(k => k.Draft.Article == q))} of {quiet.Count}"));
            }
        }
    }

    private static bool IsNews(string article) => article.StartsWith("goldl", StringComparison.Ordinal) || article.StartsWith("goldt", StringComparison.Ordinal);
}
