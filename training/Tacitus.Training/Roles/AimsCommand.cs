using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary><c>aims</c>: trains the models that say what an event was aimed at, of what kind that is, and at which thing it was, and prints what cross-validation makes of them.</summary>
internal static class AimsCommand
{
    private const int Bits = 17;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with muc4." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Aims", Description = "The folder to write the models to." };
        var quick = new Option<bool>("--quick") { Description = "Learns from the project's gold set alone, read with the models that are shipped: for trying things out." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly of the gold set." };
        var command = new Command("aims", "Trains the models that say what an event was aimed at and at which thing it was.") { data, output, errors, quick };
        command.SetAction(parsed =>
        {
            // Without what is to be learned here.
            var none = new HashedModel(AimKindReader.Kinds.Length, 1, new sbyte[AimKindReader.Kinds.Length * 2], 1);
            var nothing = new HashedModel(2, 1, [1, 0, 1, 0], 10);
            var chooser = new AimChooser(nothing, nothing, none);
            var events = DoerCorpus.Read(parsed.GetValue(data)!, parsed.GetValue(quick), chooser).SelectMany(a => Events(a, chooser)).ToList();
            Console.WriteLine($"{events.Count(e => e.Article.IsGold)} events of the gold set, {events.Count(e => !e.Article.IsGold)} of MUC-4");
            var log = new List<string>();
            foreach (var part in new[] { "golda", "goldc", "golde", "goldf", "gold" })
            {
                Score($"{part} site by rules", events, part, e => e.Key.Site is null ? [] : [e.Key.Site], (e, _) => e.Candidates.Where(c => chooser.RuledSite(e.Article.Aims, e.Event) is { } s && s.Overlaps(e.Article.Aims.Candidates[c].Span)).Take(1), null);
                Score($"{part} targets by rules", events, part, e => e.Key.Targets.Select(t => t.Name), (e, _) => chooser.RuledTargets(e.Article.Aims, e.Event) is var r ? e.Candidates.Where(c => r.Any(x => x.Span.Overlaps(e.Article.Aims.Candidates[c].Span))) : [], null);
                foreach (var threshold in new[] { 200, 300, 400, 500 })
                    Score($"{part} site from {threshold}", events, part, e => e.Key.Site is null ? [] : [e.Key.Site], (e, s) => AimChooser.Site(e.OfThings(e.Scored(s.Sites)), threshold) is { } site ? [site.Candidate] : [], threshold == 300 && part == "gold" ? log : null);
                foreach (var threshold in new[] { 200, 300, 400, 500 })
                    foreach (var further in new[] { 500, 600 })
                        Score($"{part} targets from {threshold}, {further}", events, part, e => e.Key.Targets.Select(t => t.Name), (e, s) => AimChooser.Targets(e.Article.Aims, e.Scored(s.Targets), threshold, further).Select(t => t.Candidate), threshold == 300 && further == 500 && part == "gold" ? log : null);
            }
            Kinds(events);
            if (parsed.GetValue(errors) is { } path) File.WriteAllLines(path, log);
            Write(TrainTargets(events), "targets");
            Write(TrainSites(events), "sites");
            Write(TrainKinds(events), "kinds");
            return 0;

            void Write(HashedModel model, string name)
            {
                using var file = File.Create(Path.Combine(parsed.GetValue(output)!, name + ".model"));
                model.Write(file);
            }
        });
        return command;
    }

    private static IEnumerable<AimedEvent> Events(DoerArticle article, AimChooser chooser)
    {
        var features = new FeatureList();
        for (var g = 0; g < article.Keys.Length; g++)
        {
            if (article.Keys[g] is not { } key) continue;
            var (rule, ruled) = (chooser.RuledSite(article.Aims, g), chooser.RuledTargets(article.Aims, g));
            var candidates = AimChooser.CandidatesOf(article.Aims, g).ToImmutableArray();
            var seen = candidates.Select(c => { AimFeatures.Fill(article.Aims, g, c, rule, ruled, features, !article.IsGold); return features.Items.ToArray(); }).ToImmutableArray();
            yield return new AimedEvent(article, g, key, candidates, seen, [.. candidates.Select(c => chooser.Sifted(article.Aims, g, c) is not null)]);
        }
    }

    // The project's own articles are few.
    private static HashedModel TrainTargets(IEnumerable<AimedEvent> events) => HashedTrainer.Train(
        [.. events.Where(e => AimChooser.HasTarget(e.Article.Aims.Groups[e.Event][0].Kind)).SelectMany(e => Enumerable.Repeat(e, e.Article.IsGold ? 3 : 1)).SelectMany(e => e.Candidates.Select((c, i) => new HashedExample(e.Features[i], e.IsTarget(c) ? 1 : 0)))],
        2, Bits, fewest: 3, passes: 3, step: 0.03f, shrinkage: 3e-3f);

    private static HashedModel TrainSites(IEnumerable<AimedEvent> events) => HashedTrainer.Train(
        [.. events.Where(e => e.Key.HasSite).SelectMany(e => e.Candidates.Select((c, i) => (Thing: e.Things[i], Example: new HashedExample(e.Features[i], e.IsSite(c) ? 1 : 0))).Where(x => x.Thing).Select(x => x.Example))], 2, Bits, fewest: 2, passes: 5, step: 0.03f, shrinkage: 1e-2f);

    private static HashedModel TrainKinds(IEnumerable<AimedEvent> events) => HashedTrainer.Train(
        [.. events.SelectMany(OfKind).Select(k => k.Example)], AimKindReader.Kinds.Length, Bits, fewest: 2, passes: 10, step: 0.05f, shrinkage: 1e-3f);

    private static IEnumerable<(HashedExample Example, string Words)> OfKind(AimedEvent e)
    {
        var features = new FeatureList();
        foreach (var c in e.Candidates)
        {
            if (e.TargetOf(c) is not (var t and >= 0) || AimKindReader.Kinds.IndexOf(e.Key.Targets[t].Kind ?? "") is not (var kind and >= 0)) continue;
            AimKindReader.Fill(e.Article.Aims, e.Event, c, features);
            yield return (new HashedExample(features.Items.ToArray(), kind), $"{AimText.KindOf(e.Article.Aims.Analysis, e.Article.Aims.Candidates[c])}");
        }
    }

    private static readonly Dictionary<int, (HashedModel Targets, HashedModel Sites)> Seen = [];

    private static (HashedModel Targets, HashedModel Sites) Without(int fold, List<AimedEvent> events)
    {
        if (!Seen.TryGetValue(fold, out var models)) Seen.Add(fold, models = (TrainTargets(events.Where(e => e.Article.Fold != fold)), TrainSites(events.Where(e => e.Article.Fold != fold))));
        return models;
    }

    private static void Score(string name, List<AimedEvent> events, string part, Func<AimedEvent, IEnumerable<string>> wanted, Func<AimedEvent, (HashedModel Targets, HashedModel Sites), IEnumerable<int>> chosen, List<string>? log)
    {
        var (right, told, all) = (0, 0, 0);
        foreach (var e in events.Where(e => e.Article.Id.StartsWith(part, StringComparison.Ordinal)))
        {
            var left = wanted(e).ToList();
            var found = chosen(e, Without(e.Article.Fold, events)).Select(c => e.Article.Aims.Analysis[e.Article.Aims.Candidates[c].Span]).ToList();
            all += left.Count;
            told += found.Count;
            var hits = 0;
            foreach (var f in found)
            {
                if (left.FindIndex(w => w.Split('|').Any(x => SameName.Content(x).Intersect(SameName.Content(f)).Any())) is not (var at and >= 0)) continue;
                left.RemoveAt(at);
                hits++;
            }
            right += hits;
            if (hits < found.Count || left.Count > 0) log?.Add($"{name}\t{e.Article.Id}\t{e.Article.Aims.Analysis[e.Article.Aims.Groups[e.Event][0].Frame.Trigger.Span]}\twanted {string.Join("; ", wanted(e))}\twas {string.Join("; ", found)}");
        }
        Console.WriteLine(FormattableString.Invariant($"{name}: F1 {2.0 * right / Math.Max(1, told + all):0.000}, {right} right of {told} told, {all} wanted"));
    }

    private static void Kinds(List<AimedEvent> events)
    {
        var scores = new int[AimKindReader.Kinds.Length];
        var told = new List<(int Best, string Ruled, int Right)>();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = TrainKinds(events.Where(e => e.Article.Fold != fold));
            foreach (var (example, words) in events.Where(e => e.Article.Fold == fold).SelectMany(OfKind))
            {
                model.Score(example.Features, scores);
                told.Add((Array.IndexOf(scores, scores.Max()), words, example.Class));
            }
        }
        int Right(Func<(int Best, string Ruled, int Right), string> says) => told.Count(t => says(t) == AimKindReader.Kinds[t.Right]);
        Console.WriteLine($"kinds by the model {Right(t => AimKindReader.Kinds[t.Best])}, by the lexicon {Right(t => t.Ruled)}, by the lexicon and else by the model {Right(t => t.Ruled.Length > 0 ? t.Ruled : AimKindReader.Kinds[t.Best])} of {told.Count}");
    }
}
