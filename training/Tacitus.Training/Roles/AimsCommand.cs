using System.CommandLine;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary><c>aims</c>: trains the models that say what an event was aimed at, of what kind that is, and at which thing it was, and prints what cross-validation makes of them.</summary>
internal static class AimsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with muc4." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Aims", Description = "The folder to write the models to." };
        var quick = new Option<bool>("--quick") { Description = "Learns from the project's gold set alone, read with the models that are shipped: for trying things out." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly of the gold set." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.All, Description = "The parts of the gold set to learn from." };
        var command = new Command("aims", "Trains the models that say what an event was aimed at and at which thing it was.") { data, output, errors, quick, parts };
        command.SetAction(parsed =>
        {
            var folds = new AimFolds(DoerCorpus.Of(parsed.GetValue(data)!, parsed.GetValue(quick), parsed.GetValue(parts)!));
            var log = new List<string>();
            Print(folds, log);
            if (parsed.GetValue(errors) is { } path) File.WriteAllLines(path, log);
            Write(folds.Targets(_ => true), "targets");
            Write(folds.Sites(_ => true), "sites");
            Write(folds.Kinds(_ => true), "kinds");
            return 0;

            void Write(HashedModel model, string name)
            {
                using var file = File.Create(Path.Combine(parsed.GetValue(output)!, name + ".model"));
                model.Write(file);
            }
        });
        return command;
    }

    // What is told wrongly of the gold set goes to the log.
    private static void Print(AimFolds folds, List<string> log)
    {
        var events = folds.Events;
        Console.WriteLine($"{events.Count(e => e.Article.IsGold)} events of the gold set, {events.Count(e => !e.Article.IsGold)} of MUC-4");
        foreach (var part in new[] { "golda", "goldc", "golde", "goldf", "goldh", "goldj", "goldk", "goldl", "gold" })
        {
            Score($"{part} site by rules", folds, part, SitesOf, (e, _) => e.Candidates.Where(c => folds.Rules.RuledSite(e.Article.Aims, e.Event) is { } s && s.Overlaps(e.Article.Aims.Candidates[c].Span)).Take(1), null);
            Score($"{part} targets by rules", folds, part, TargetsOf, (e, _) => folds.Rules.RuledTargets(e.Article.Aims, e.Event) is var r ? e.Candidates.Where(c => r.Any(x => x.Span.Overlaps(e.Article.Aims.Candidates[c].Span))) : [], null);
            foreach (var threshold in new[] { 200, 300, 400, 500 })
                Score($"{part} site from {threshold}", folds, part, SitesOf, (e, m) => AimChooser.Site(e.OfThings(e.Scored(m.Sites)), threshold) is { } site ? [site.Candidate] : [], threshold == 400 && part == "gold" ? log : null);
            foreach (var threshold in new[] { 200, 300, 400, 500 })
                foreach (var further in new[] { 500, 600 })
                    Score($"{part} targets from {threshold}, {further}", folds, part, TargetsOf, (e, m) => AimChooser.Targets(e.Article.Aims, e.Scored(m.Targets).FindAll(s => AimChooser.MayBeTarget(e.Article.Aims, e.Event, s.Candidate)), threshold, further).Select(t => t.Candidate),
                        threshold == 400 && further == 600 && part == "gold" ? log : null);
        }
        PrintKinds(folds, log);
    }

    private static IEnumerable<string> SitesOf(AimedEvent e) => e.Key.Site is null ? [] : [e.Key.Site];

    private static IEnumerable<string> TargetsOf(AimedEvent e) => e.Key.Targets.Select(t => t.Name);

    private static void Score(
        string name, AimFolds folds, string part, Func<AimedEvent, IEnumerable<string>> wanted, Func<AimedEvent, (HashedModel Targets, HashedModel Sites, HashedModel Kinds), IEnumerable<int>> chosen, List<string>? log)
    {
        var (right, told, all) = (0, 0, 0);
        foreach (var e in folds.Events.Where(e => e.Article.Id.StartsWith(part, StringComparison.Ordinal)))
        {
            var left = wanted(e).ToList();
            var found = chosen(e, folds.Models[e.Article.Fold]).Select(c => e.Article.Aims.Analysis[e.Article.Aims.Candidates[c].Span]).ToList();
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

    private static void PrintKinds(AimFolds folds, List<string> log)
    {
        var scores = new int[AimKindReader.Kinds.Length];
        var told = new List<(char Part, bool IsRight, bool IsRuledRight)>();
        foreach (var e in folds.Events)
        {
            foreach (var (candidate, example, ruled) in AimFolds.OfKind(e))
            {
                folds.Models[e.Article.Fold].Kinds.Score(example.Features, scores);
                var best = Array.IndexOf(scores, scores.Max());
                told.Add((e.Article.Id[4], best == example.Class, ruled == AimKindReader.Kinds[example.Class]));
                var (text, words) = (e.Article.Aims, e.Article.Aims.Candidates[candidate]);
                if (best != example.Class) log.Add($"kind\t{e.Article.Id}\twanted {AimKindReader.Kinds[example.Class]}\twas {AimKindReader.Kinds[best]} {scores.Max()}\t{text.Analysis[words.Span].ReplaceLineEndings(" ")}\t{text.Analysis[text.Analysis.Sentences[words.Sentence].Span].ReplaceLineEndings(" ")}");
            }
        }
        foreach (var (part, of) in told.GroupBy(t => t.Part).Select(g => (Part: $"gold{g.Key}", Of: g.ToList())).OrderBy(p => p.Part, StringComparer.Ordinal).Append(("all", told)))
            Console.WriteLine($"{part} kinds by the model {of.Count(t => t.IsRight)}, by the lexicon {of.Count(t => t.IsRuledRight)} of {of.Count}");
    }
}
