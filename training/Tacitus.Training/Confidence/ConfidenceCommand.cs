using System.CommandLine;
using Tacitus.Coding.Confidence;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;
using Tacitus.Training.News;
using Tacitus.Training.Relations;
using Tacitus.Training.Relevance;

namespace Tacitus.Training.Confidence;

/// <summary><c>confidence</c>: trains the model that says how sure an event and its findings are, and prints how often what it holds sure is right, by cross-validation.</summary>
internal static class ConfidenceCommand
{
    private const int Bits = 14;
    private const uint Seen = 1;
    private const double Looseness = 0.3;

    // There are four times as many of the project's own articles, and real news is what users bring.
    private static readonly string RealNews = $"gold {NewsKeys.Learned}";
    private const int Times = 3;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the texts of the real news." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Confidence/confidence.model", Description = "The file to write the model to." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => "kl", Description = "The parts of the gold set to learn from." };
        var besides = new Option<string>("--besides") { DefaultValueFactory = _ => "acefhj", Description = "Parts to learn from that are not measured." };
        var loose = new Option<double>("--looseness") { DefaultValueFactory = _ => Looseness, Description = "What the examples weigh against the ridge." };
        var trees = new Option<string>("--trees") { DefaultValueFactory = _ => "bench/Tacitus.Bench/Quality/Links", Description = "The folder of the trees of either half of the linking gold set." };
        var folds = new Option<string>("--folds") { Required = true, Description = "The folder with the models of the folds that the steps spots and relevance wrote." };
        var command = new Command("confidence", "Trains the model that says how sure events and findings are.") { data, output, parts, besides, loose, trees, folds };
        command.SetAction(parsed =>
        {
            var coders = RelevanceFolds.Coders(parsed.GetValue(folds)!);
            var measured = ConfidenceCorpus.OfGold(parsed.GetValue(parts)!, parsed.GetValue(data)!, coders).Concat(ConfidenceCorpus.OfNews("bench/link-gold", parsed.GetValue(trees)!)).ToArray();
            // What other models learned from is read better than what is new: what that adds to every value goes to a feature that nothing new has.
            var more = ConfidenceCorpus.OfGold(parsed.GetValue(besides)!, parsed.GetValue(data)!, coders).Select(e => e with { Features = [.. e.Features, Hash.Of(Seen, (uint)e.What)] }).ToArray();
            Print(measured, more, parsed.GetValue(loose));
            using var file = File.Create(parsed.GetValue(output)!);
            Train([.. measured, .. more], parsed.GetValue(loose)).Write(file);
            return 0;
        });
        return command;
    }

    private static HashedModel Train(IReadOnlyCollection<WeighedExample> all, double looseness)
    {
        var examples = all.SelectMany(e => Enumerable.Repeat(e, e.Set == RealNews ? Times : 1)).ToArray();
        var rows = examples.Select(e => e.Features.Select(f => (int)(f & ((1u << Bits) - 1))).Distinct().ToArray()).ToArray();
        var weights = LogisticTrainer.Train(rows, [.. examples.Select(e => e.IsRight)], 1 << Bits, looseness);
        var scale = (float)Math.Max(weights.Max(Math.Abs) / 127, 1e-6);
        return new HashedModel(2, Bits, [.. weights.SelectMany(w => new[] { (sbyte)Math.Round(w / scale), (sbyte)0 })], scale);
    }

    private static void Print(WeighedExample[] measured, WeighedExample[] more, double looseness)
    {
        var models = Enumerable.Range(0, Folds.Count).Select(fold => Train([.. measured.Where(e => e.Fold != fold), .. more], looseness)).ToArray();
        Span<int> odds = stackalloc int[2];
        var scored = new List<(WeighedExample Example, int Score)>();
        foreach (var example in measured)
        {
            models[example.Fold].Score(example.Features, odds);
            scored.Add((example, odds[0]));
        }
        foreach (var what in Enum.GetValues<Weighed>())
        foreach (var set in scored.Where(s => s.Example.What == what).GroupBy(s => s.Example.Set, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var all = set.GroupBy(s => s.Example.Finding, StringComparer.Ordinal).Select(g => g.MaxBy(s => s.Score)).ToArray();
            var rank = Auc(all);
            var bars = string.Join("  ", new[] { 0, 450, 500, 600, 650, 700, 750, 800, 850, 900 }.Select(bar => all.Where(s => s.Score >= bar).ToArray() is var over ? FormattableString.Invariant($"{bar}: {over.Count(s => s.Example.IsRight)}/{over.Length}={(double)over.Count(s => s.Example.IsRight) / Math.Max(1, over.Length):0.00}") : ""));
            Console.WriteLine(FormattableString.Invariant($"{what,-12} {set.Key,-7} auc {rank:0.00}  {bars}"));
        }
    }

    // How often of two, one right and one wrong, the right one is held surer.
    private static double Auc((WeighedExample Example, int Score)[] all)
    {
        var (right, wrong) = (all.Where(s => s.Example.IsRight).ToArray(), all.Where(s => !s.Example.IsRight).ToArray());
        if (right.Length == 0 || wrong.Length == 0) return 0;
        return right.Average(r => wrong.Average(w => r.Score > w.Score ? 1 : r.Score == w.Score ? 0.5 : 0));
    }
}
