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
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var judging = new Option<string[]>("--judged") { DefaultValueFactory = _ => ["bench/ties/judged.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "The same of articles from which the encoder did not learn: the judges learn from them." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations", Description = "The folder of Relations, in which the models are written." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly and missed." };
        var command = new Command("ties", "Trains the model that weighs the ties of a sentence, and the judge of all that speaks for one.") { texts, judging, output, errors };
        command.SetAction(parsed =>
        {
            string[] files = [.. parsed.GetValue(texts)!, .. parsed.GetValue(judging)!];
            var articles = new PartyFolds(files).Articles;
            var unlearned = parsed.GetValue(judging)!.Sum(f => TieKey.Read(f).Count());
            var pairs = articles.Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            var given = files.SelectMany(f => KeyedArticle.Read(f, given: true)).Select(a => WeighedTrainer.Pairs(a).ToList()).ToList();
            Console.WriteLine($"{articles.Count} articles, {unlearned} of them for the judges, {articles.Sum(a => a.Key.Ties.Length)} ties, {pairs.Sum(p => p.Count)} pairs, {pairs.Sum(p => p.Count(x => x.Told != 0))} of them told");
            var examples = RuleExamples.Pairs().ToList();
            var some = WeighedTrainer.Train([.. pairs.SkipLast(unlearned).Concat(given.SkipLast(unlearned)).SelectMany(p => p), .. examples]);
            var candidates = new TieCandidates(new RelationReader(RelationRuleReader.Embedded().Rules), new RelationWeigher(some), TieReader.Shipped);
            var kept = articles.TakeLast(unlearned).Select(a => (Article: a, Ties: JudgedTie.Of(a, candidates).ToList())).ToList();
            if (unlearned == 0) throw new InvalidDataException("the judges need articles from which the encoder did not learn: name a file with --judged");
            var judged = new List<Judged>();
            for (var half = 0; half < 2; half++)
            {
                List<JudgedTie> others = [.. kept.Where((_, i) => i % 2 != half).SelectMany(k => k.Ties)];
                var (judge, state) = (JudgeTrainer.Ties(others), JudgeTrainer.States(others));
                foreach (var tie in kept.Where((_, i) => i % 2 == half).SelectMany(k => k.Ties))
                {
                    var (likeliest, probability, _) = state.Judge(tie.Candidate.Id.Type, tie.States);
                    judged.Add(new Judged(tie, judge.Judge(tie.Candidate.Id.Type, tie.Candidate.Evidence), likeliest, probability));
                }
            }
            Print(judged, [.. kept.SelectMany(k => k.Article.Key.Ties).Select(KeyedArticle.TypeOf)]);
            PrintStates(judged);
            if (parsed.GetValue(errors) is { } path) File.WriteAllLines(path, judged.OrderBy(j => j.Tie.Article.Key.Name, StringComparer.Ordinal).ThenByDescending(j => j.Score).Select(j => $"{(j.Tie.Key < 0 ? "wrong" : "right")}\t{j.Score}\t{j.Tie}"));
            var folder = parsed.GetValue(output)!;
            File.WriteAllText(Path.Combine(folder, "Judging", "judge.model"), JudgeTrainer.Ties([.. kept.SelectMany(k => k.Ties)]).ToString());
            File.WriteAllText(Path.Combine(folder, "Judging", "states.model"), JudgeTrainer.States(kept.SelectMany(k => k.Ties)).ToString());
            using var writer = new BinaryWriter(new BrotliStream(File.Create(Path.Combine(folder, "Weighing", "relations.model")), CompressionLevel.SmallestSize));
            WeighedTrainer.Train([.. pairs.Concat(given).SelectMany(p => p), .. examples]).Write(writer);
            return 0;
        });
        return command;
    }

    // A tie as judges had it that did not learn from its article; how likely its state is in thousandths.
    private sealed record Judged(JudgedTie Tie, int Score, RelationState State, int Probability);

    private static void Print(List<Judged> judged, List<RelationType> wanted)
    {
        Line("model of sentences", judged.Select(j => j with { Score = j.Tie.Candidate.Evidence.Weighed ?? int.MinValue }), wanted.Count);
        Line("encoder", judged.Select(j => j with { Score = j.Tie.Candidate.Evidence.Read ?? int.MinValue }), wanted.Count);
        Line("rules", judged.Select(j => j with { Score = j.Tie.Candidate.Evidence.IsRuled ? 0 : int.MinValue }), wanted.Count);
        Line("judged", judged, wanted.Count);
        // Log odds of 405 thousandths are six in ten, of 847 seven in ten.
        foreach (var bar in new[] { 0, 250, 405, TieJudge.Bar, 750, 847, 1000, 1250, 1500 }) Over($"from {bar} on", judged, bar, wanted.Count);
        foreach (var type in Enum.GetValues<RelationType>()) Over($"  {Model.Code.Of(type)}", judged.Where(j => j.Tie.Candidate.Id.Type == type), TieJudge.Bar, wanted.Count(w => w == type));
    }

    private static void Over(string name, IEnumerable<Judged> ties, int bar, int wanted)
    {
        var told = Once(ties).Where(t => t.Score >= bar).ToList();
        var right = told.Count(t => t.Tie.Key >= 0);
        Console.WriteLine(FormattableString.Invariant($"{name}: told {told.Count}, right {right}, precision {right / (double)Math.Max(1, told.Count):0.000}, recall {right / (double)wanted:0.000}"));
    }

    // Of what is told over the bar, how often the state is right by the encoder and as judged; and how often all is, from how likely both are together.
    private static void PrintStates(List<Judged> judged)
    {
        var told = Once(judged).Where(s => s.Score >= TieJudge.Bar).ToList();
        var right = told.Where(s => s.Tie.State is not null).ToList();
        Console.WriteLine(FormattableString.Invariant($"states over the bar: {right.Count}, right by the encoder {right.Count(s => s.Tie.Candidate.Passage?.State == s.Tie.State)}, as judged {right.Count(s => s.State == s.Tie.State)}"));
        foreach (var type in Enum.GetValues<RelationType>())
            if (right.Where(s => s.Tie.Candidate.Id.Type == type).ToList() is { Count: > 0 } of) Console.WriteLine(FormattableString.Invariant($"  {Model.Code.Of(type)}: {of.Count}, {of.Count(s => s.Tie.Candidate.Passage?.State == s.Tie.State)}, {of.Count(s => s.State == s.Tie.State)}"));
        foreach (var bar in new[] { 500, 550, 600, 650, 700, 750, 800, 850, 900 })
        {
            var sure = told.Where(s => s.Probability / (1 + Math.Exp(-s.Score / 1000.0)) >= bar).ToList();
            Console.WriteLine(FormattableString.Invariant($"  tie and state held .{bar} likely: {sure.Count}, right in both {sure.Count(s => s.Tie.State is { } state && state == s.State) / (double)Math.Max(1, sure.Count):0.000}, in the tie {sure.Count(s => s.Tie.State is not null) / (double)Math.Max(1, sure.Count):0.000}"));
        }
    }

    private static void Line(string name, IEnumerable<Judged> ties, int wanted)
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
    private static IEnumerable<Judged> Once(IEnumerable<Judged> ties) =>
        ties.GroupBy(t => t.Tie.Key < 0 ? (t.Tie.Article.Key.Name, -1, t.Tie.Candidate.Id) : (t.Tie.Article.Key.Name, t.Tie.Key, default)).Select(g => g.MaxBy(t => t.Score)!);
}
