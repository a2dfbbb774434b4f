using System.CommandLine;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Naming;
using Tacitus.Training.Relations.Weighing;
using TorchSharp;

namespace Tacitus.Encoders;

/// <summary><c>ties</c>: tunes the encoder to read ties in passages, on keyed articles and the examples of the rules.</summary>
internal static class TiesCommand
{
    private const int LongestShift = 250;
    private const double Later = 0.5;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var judged = new Option<string[]>("--judged") { DefaultValueFactory = _ => ["bench/ties/judged.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "The same of articles that it does not learn from: what it reads there is printed." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations/Reading", Description = "The folder to write the weights to; they are written after every third pass and the last." };
        var passes = new Option<int>("--passes") { DefaultValueFactory = _ => 8, Description = "How often all passages are learned." };
        var from = new Option<string?>("--from") { Description = "A folder with weights to go on from, at half the rate; from the package's, where there is none." };
        var command = new Command("ties", "Tunes the encoder to read ties.") { texts, judged, output, passes, from };
        command.SetAction(parsed =>
        {
            TorchLibrary.Mend();
            torch.set_num_threads(1);
            Tune(parsed.GetValue(texts)!, parsed.GetValue(judged)!, parsed.GetValue(output)!, parsed.GetValue(passes), parsed.GetValue(from));
            return 0;
        });
        return command;
    }

    private static void Tune(string[] files, string[] judged, string folder, int passes, string? from)
    {
        var package = PackagedEncoder.File();
        var vocabulary = PackagedEncoder.Vocabulary();
        var cutter = new PassageCutter(new WordPieces([.. vocabulary]));
        var given = files.SelectMany(f => KeyedArticle.Read(f, given: true)).ToList();
        var all = new PartyFolds(files.Concat(judged)).Articles;
        var givenOthers = judged.SelectMany(f => KeyedArticle.Read(f, given: true)).ToList();
        var (found, others) = (all.GetRange(0, given.Count), all.Skip(given.Count).ToList());
        var examples = Examples(cutter).ToList();
        Console.WriteLine($"{found.Count} articles, {found.Sum(a => a.Key.Ties.Length)} ties, {examples.Count} examples of rules");
        var net = new PairNet(package, new HeadShape(Enum.GetValues<PartyKind>().Length, LearnedTies.Types, Enum.GetValues<RelationState>().Length));
        var tuner = new PairTuner(net, k => k is (int)PartyKind.Group or (int)PartyKind.Person, from is null ? 1 : Later);
        if (from is not null) PairWeightsReader.Read(net, from);
        var random = new Random(20260101);
        for (var pass = 0; pass < passes; pass++)
        {
            var passages = new List<LearnedPassage>();
            for (var i = 0; i < found.Count; i++)
            {
                var article = random.Next(2) == 0 ? given[i] : found[i];
                var shift = random.Next(LongestShift);
                var names = new TieNames(article.Analysis, article.Actors, article.Places);
                passages.AddRange(cutter.Cut(article.Analysis, names.Names, shorter: shift).Select(p => LearnedTies.Of(article, names, p)));
            }
            passages.AddRange(examples.Where((_, i) => i % 3 == pass % 3));
            passages.RemoveAll(p => p.Pairs.IsEmpty);
            var order = passages.ToArray();
            random.Shuffle(order);
            var (types, states) = tuner.Pass(order, passes, random.Next());
            Console.WriteLine(FormattableString.Invariant($"pass {pass + 1}: {order.Length} passages, off by {types:0.000} in types and {states:0.000} in states"));
            if (pass % 3 == 2 || pass == passes - 1)
            {
                Directory.CreateDirectory(folder);
                PairWeightsWriter.Write(net, vocabulary, folder);
                var reader = new TieReader(PairWeightsWriter.Reader(folder));
                KeptTies.Print("given", givenOthers, reader);
                KeptTies.Print("found", others, reader);
            }
        }
    }

    private static IEnumerable<LearnedPassage> Examples(PassageCutter cutter)
    {
        var (analyser, finder, places) = (new Analyser(), new ActorFinder(), new PlaceFinder());
        var (rules, examples) = RelationRuleReader.Embedded();
        var types = rules.ToDictionary(r => r.Name, r => r.Type, StringComparer.Ordinal);
        foreach (var example in examples)
        {
            if (example.Ties is { Length: 0 }) continue;
            var analysis = analyser.Analyse(ArticleReader.OfText(example.Text, null));
            var where = places.Find(analysis);
            var ties = (example.Ties ?? []).ToHashSet(StringComparer.Ordinal);
            var names = new TieNames(analysis, new PartyFinder(analysis, finder.Find(analysis, where), where).Find(), where);
            foreach (var passage in cutter.Cut(analysis, names.Names)) yield return LearnedTies.Of(names, passage, types[example.Rule], ties);
        }
    }
}
