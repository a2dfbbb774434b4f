using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Naming;

namespace Tacitus.Training.Relations.Weighing;

/// <summary><c>ties</c>: trains the model that says which ties the words of an article tell, and prints what cross-validation makes of it.</summary>
internal static class TiesCommand
{
    private const int Folds = 5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations/Weighing", Description = "The folder to write the model to." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly and missed." };
        var onlyGiven = new Option<bool>("--given") { Description = "Takes those whom the key names as found." };
        var statesOnly = new Option<bool>("--states") { Description = "Only prints what cross-validation makes of the states." };
        var command = new Command("ties", "Trains the model that says which ties an article tells.") { texts, output, errors, onlyGiven, statesOnly };
        command.SetAction(parsed =>
        {
            var articles = parsed.GetValue(onlyGiven) ? parsed.GetValue(texts)!.SelectMany(f => KeyedArticle.Read(f, given: true)).ToList() : new PartyFolds(parsed.GetValue(texts)!).Articles;
            var pairs = articles.Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            var given = parsed.GetValue(onlyGiven) ? null : parsed.GetValue(texts)!.SelectMany(f => KeyedArticle.Read(f, given: true)).Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            Console.WriteLine($"{articles.Count} articles, {articles.Sum(a => a.Key.Ties.Length)} ties, {pairs.Sum(p => p.Count)} pairs, {pairs.Sum(p => p.Count(x => x.Told != 0))} of them told");
            var examples = RuleExamples.Pairs().ToList();
            States(given ?? pairs);
            if (parsed.GetValue(statesOnly)) return 0;
            var told = new List<ToldTie>();
            for (var fold = 0; fold < Folds; fold++)
            {
                var model = WeighedTrainer.Train([.. pairs.Concat(given ?? []).Where((_, i) => i % articles.Count % Folds != fold).SelectMany(p => p), .. examples]);
                for (var i = fold; i < articles.Count; i += Folds) told.AddRange(ToldTie.Of(articles[i], pairs[i], model));
            }
            Print(articles, pairs, told, parsed.GetValue(errors));
            Write(WeighedTrainer.Train([.. pairs.Concat(given ?? []).SelectMany(p => p), .. examples]), Path.Combine(parsed.GetValue(output)!, "relations.model"));
            Write(StateTrainer.Train([.. pairs.Concat(given ?? []).SelectMany(StateTrainer.Examples)]), Path.Combine(parsed.GetValue(output)!, "states.model"));
            return 0;
        });
        return command;
    }

    private static void Write(HashedRows rows, string path)
    {
        using var writer = new BinaryWriter(new BrotliStream(File.Create(path), CompressionLevel.SmallestSize));
        rows.Write(writer);
    }

    private static void States(List<List<WeighedPair>> pairs)
    {
        var examples = pairs.Select(p => StateTrainer.Examples(p).ToList()).ToList();
        var right = new Dictionary<string, (int All, int Rules, int Model, int None)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = StateTrainer.Train([.. examples.Where((_, i) => i % Folds != fold).SelectMany(e => e)]);
            var scores = new int[4];
            foreach (var example in examples.Where((_, i) => i % Folds == fold).SelectMany(e => e))
            {
                Array.Clear(scores);
                foreach (var feature in example.Features) model.Add(feature, scores);
                foreach (var name in new[] { "all", Model.Code.Of(example.Type), "is " + (RelationState)example.State })
                {
                    var (all, rules, own, none) = right.GetValueOrDefault(name);
                    right[name] = (all + 1, rules + (example.Held is { } held && (int)held.State == example.State ? 1 : 0), own + (Array.IndexOf(scores, scores.Max()) == example.State ? 1 : 0), none + (example.Held is null ? 1 : 0));
                }
            }
        }
        foreach (var (name, (all, rules, own, none)) in right.OrderBy(r => r.Key, StringComparer.Ordinal)) Console.WriteLine(FormattableString.Invariant($"state {name}: {all}, by rules {rules / (double)all:0.000}, by model {own / (double)all:0.000}, no tie by rules {none}"));
    }

    private static void Print(List<KeyedArticle> articles, List<List<WeighedPair>> pairs, List<ToldTie> told, string? errors)
    {
        var wanted = articles.Sum(a => a.Key.Ties.Length);
        var reachable = articles.Select((a, i) => Enumerable.Range(0, a.Key.Ties.Length).Count(t => pairs[i].Exists(p => p.Told != 0 && a.Between(p.Sentence.Ends[p.Subject], p.Sentence.Ends[p.Object], p.Sentence.Words.Sentence.Span).Any(b => b.Tie == a.Key.Ties[t])))).Sum();
        Console.WriteLine($"reachable: {reachable} of {wanted}");
        foreach (var bar in new[] { -2000, -1500, -1000, -500, 0, 500, 1000, 1500, 2000 }) Line(bar.ToString(CultureInfo.InvariantCulture), told.Where(t => t.Score >= bar));
        Line("rules", told.Where(t => t.IsRead));
        var over = told.Where(t => !t.IsDoubted && t.Score >= TieBars.Of(t.Type, t.IsRead)).ToList();
        Line("over the bars", over);
        // Log odds of 405 thousandths are six in ten, of 847 seven in ten.
        foreach (var least in new[] { 405, 847 }) Line($"of these from {least} on", over.Where(t => t.Score >= least));
        foreach (var type in Enum.GetValues<RelationType>())
        {
            var some = told.Where(t => t.Type == type && t.Score >= 0).ToList();
            Console.WriteLine($"{type}: told {some.Count}, right {some.Count(t => t.Key >= 0)}, by rules {told.Count(t => t.Type == type && t.IsRead)}, right {told.Count(t => t.Type == type && t.IsRead && t.Key >= 0)}, of {articles.Sum(a => a.Key.Ties.Count(k => KeyedArticle.TypeOf(k) == type))}");
        }
        if (errors is not null) File.WriteAllLines(errors, told.Where(t => t.Key < 0 && t.Score >= -2000 || t.Key >= 0).OrderBy(t => t.Article.Key.Name, StringComparer.Ordinal).ThenByDescending(t => t.Score).Select(t => t.ToString())
            .Concat(articles.SelectMany(a => a.Key.Ties.Select((k, i) => (k, i)).Where(x => !told.Exists(t => t.Article == a && t.Key == x.i)).Select(x => $"unreachable\t{a.Key.Name}\t{x.k.Subject} {x.k.Type} {x.k.Object}\t{x.k.Quote}"))));

        void Line(string name, IEnumerable<ToldTie> ties)
        {
            var some = ties.ToList();
            var right = some.Count(t => t.Key >= 0);
            Console.WriteLine(FormattableString.Invariant($"{name}: told {some.Count}, right {right}, precision {right / (double)Math.Max(1, some.Count):0.000}, recall {right / (double)wanted:0.000}, F1 {2.0 * right / (some.Count + wanted):0.000}"));
        }
    }
}
