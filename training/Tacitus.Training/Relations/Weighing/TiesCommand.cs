using System.CommandLine;
using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Naming;

namespace Tacitus.Training.Relations.Weighing;

/// <summary><c>ties</c>: trains the model that weighs the ties of a sentence, and the judge of it, the rules and the encoder; prints what the judge makes of articles that it did not see.</summary>
internal static class TiesCommand
{
    /// <summary>Of so many articles one is kept from the encoder and from the model that the judge learns by.</summary>
    public const int Kept = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations", Description = "The folder of Relations, in which the models are written." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly and missed." };
        var command = new Command("ties", "Trains the model that weighs the ties of a sentence, and the judge of all that speaks for one.") { texts, output, errors };
        command.SetAction(parsed =>
        {
            var articles = new PartyFolds(parsed.GetValue(texts)!).Articles;
            var pairs = articles.Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            var given = parsed.GetValue(texts)!.SelectMany(f => KeyedArticle.Read(f, given: true)).Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            Console.WriteLine($"{articles.Count} articles, {articles.Sum(a => a.Key.Ties.Length)} ties, {pairs.Sum(p => p.Count)} pairs, {pairs.Sum(p => p.Count(x => x.Told != 0))} of them told");
            var examples = RuleExamples.Pairs().ToList();
            var some = WeighedTrainer.Train([.. pairs.Concat(given).Where((_, i) => i % articles.Count % Kept != 0).SelectMany(p => p), .. examples]);
            var candidates = new TieCandidates(new RelationReader(RelationRuleReader.Embedded().Rules), new RelationWeigher(some), TieReader.Shipped);
            var kept = articles.Where((_, i) => i % Kept == 0).Select(a => (Article: a, Ties: candidates.Find(a.Analysis, a.Actors, a.Places).Select(c => JudgedTie.Of(a, c)).ToList())).ToList();
            var judged = new List<(JudgedTie Tie, int Score)>();
            for (var half = 0; half < 2; half++)
            {
                var judge = JudgeTrainer.Train([.. kept.Where((_, i) => i % 2 != half).SelectMany(k => k.Ties)]);
                judged.AddRange(kept.Where((_, i) => i % 2 == half).SelectMany(k => k.Ties).Select(t => (t, judge.Judge(t.Candidate.Id.Type, t.Candidate.Evidence))));
            }
            Print(judged, [.. kept.SelectMany(k => k.Article.Key.Ties).Select(KeyedArticle.TypeOf)]);
            if (parsed.GetValue(errors) is { } path) File.WriteAllLines(path, judged.OrderBy(j => j.Tie.Article.Key.Name, StringComparer.Ordinal).ThenByDescending(j => j.Score).Select(j => $"{(j.Tie.Key < 0 ? "wrong" : "right")}\t{j.Score}\t{j.Tie}"));
            var folder = parsed.GetValue(output)!;
            File.WriteAllText(Path.Combine(folder, "Judging", "judge.model"), JudgeTrainer.Train([.. kept.SelectMany(k => k.Ties)]).ToString());
            using var writer = new BinaryWriter(new BrotliStream(File.Create(Path.Combine(folder, "Weighing", "relations.model")), CompressionLevel.SmallestSize));
            WeighedTrainer.Train([.. pairs.Concat(given).SelectMany(p => p), .. examples]).Write(writer);
            return 0;
        });
        return command;
    }

    private static void Print(List<(JudgedTie Tie, int Score)> judged, List<RelationType> wanted)
    {
        Line("model of sentences", judged.Select(j => (j.Tie, j.Tie.Candidate.Evidence.Weighed ?? int.MinValue)), wanted.Count);
        Line("encoder", judged.Select(j => (j.Tie, j.Tie.Candidate.Evidence.Read ?? int.MinValue)), wanted.Count);
        Line("rules", judged.Select(j => (j.Tie, j.Tie.Candidate.Evidence.IsRuled ? 0 : int.MinValue)), wanted.Count);
        Line("judged", judged, wanted.Count);
        // Log odds of 405 thousandths are six in ten, of 847 seven in ten.
        foreach (var bar in new[] { 0, 250, 405, TieJudge.Bar, 750, 847, 1000, 1250, 1500 }) Over($"from {bar} on", judged, bar, wanted.Count);
        foreach (var type in Enum.GetValues<RelationType>()) Over($"  {Model.Code.Of(type)}", judged.Where(j => j.Tie.Candidate.Id.Type == type), TieJudge.Bar, wanted.Count(w => w == type));
    }

    private static void Over(string name, IEnumerable<(JudgedTie Tie, int Score)> ties, int bar, int wanted)
    {
        var told = Once(ties).Where(t => t.Score >= bar).ToList();
        var right = told.Count(t => t.Tie.Key >= 0);
        Console.WriteLine(FormattableString.Invariant($"{name}: told {told.Count}, right {right}, precision {right / (double)Math.Max(1, told.Count):0.000}, recall {right / (double)wanted:0.000}; state of the encoder right {told.Count(t => t.Tie.IsStateRight) / (double)Math.Max(1, right):0.000}"));
    }

    private static void Line(string name, IEnumerable<(JudgedTie Tie, int Score)> ties, int wanted)
    {
        var (right, best, at) = (0, 0.0, new SortedDictionary<int, string>());
        var ordered = Once(ties).Where(t => t.Score > int.MinValue).OrderByDescending(t => t.Score).ToList();
        for (var n = 1; n <= ordered.Count; n++)
        {
            if (ordered[n - 1].Tie.Key >= 0) right++;
            best = Math.Max(best, 2.0 * right / (n + wanted));
            foreach (var bar in (int[])[85, 83, 80, 75, 70]) if (right * 100 >= n * bar) at[-bar] = FormattableString.Invariant($".{bar} at {(double)right / wanted:0.000} from {ordered[n - 1].Score}");
        }
        Console.WriteLine(FormattableString.Invariant($"{name}: best F1 {best:0.000}; precision {string.Join(", ", at.Values)}"));
    }

    // Of several that are one tie of the key the likeliest counts.
    private static IEnumerable<(JudgedTie Tie, int Score)> Once(IEnumerable<(JudgedTie Tie, int Score)> ties) =>
        ties.GroupBy(t => t.Tie.Key < 0 ? (t.Tie.Article.Key.Name, -1, t.Tie.Candidate.Id) : (t.Tie.Article.Key.Name, t.Tie.Key, default)).Select(g => g.MaxBy(t => t.Score));
}
