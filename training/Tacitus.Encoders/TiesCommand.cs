using System.CommandLine;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Encoders;
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

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var judged = new Option<string[]>("--judged") { DefaultValueFactory = _ => ["bench/ties/judged.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "The same of articles that it does not learn from: what it reads there is printed." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations/Reading", Description = "The folder to write the weights to; they are written after every third pass and the last." };
        var passes = new Option<int>("--passes") { DefaultValueFactory = _ => 8, Description = "How often all passages are learned." };
        var command = new Command("ties", "Tunes the encoder to read ties.") { texts, judged, output, passes };
        command.SetAction(parsed =>
        {
            TorchLibrary.Mend();
            torch.set_num_threads(1);
            Tune(parsed.GetValue(texts)!, parsed.GetValue(judged)!, parsed.GetValue(output)!, parsed.GetValue(passes));
            return 0;
        });
        return command;
    }

    private static void Tune(string[] files, string[] judged, string folder, int passes)
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
        var net = new TieNet(package);
        var tuner = new TieTuner(net);
        var random = new Random(20260101);
        for (var pass = 0; pass < passes; pass++)
        {
            var passages = new List<LearnedPassage>();
            for (var i = 0; i < found.Count; i++)
            {
                var article = random.Next(2) == 0 ? given[i] : found[i];
                var shift = random.Next(LongestShift);
                passages.AddRange(cutter.Cut(article.Analysis, article.Actors, article.Places, shorter: shift).Select(p => LearnedPassage.Of(article, p)));
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
                TieWeightsWriter.Write(net, vocabulary, folder);
                using var encoder = File.OpenRead(Path.Combine(folder, "encoder.bin"));
                using var head = File.OpenRead(Path.Combine(folder, "head.model"));
                var reader = new TieReader(EncoderFile.Read(encoder), TieHeadFile.Read(head));
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
            foreach (var passage in cutter.Cut(analysis, new PartyFinder(analysis, finder.Find(analysis, where), where).Find(), where))
                yield return LearnedPassage.Of(passage, types[example.Rule], ties);
        }
    }
}
