using System.CommandLine;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;
using TorchSharp;

namespace Tacitus.Encoders;

/// <summary><c>deeds</c>: tunes the encoder to read who and what has which part in the events that passages tell of.</summary>
internal static class DeedsCommand
{
    private const int LongestShift = 250;
    private const double Later = 0.5;

    // The log odds from which the parts and kinds of events begin to be learned: about as often as they are so.
    private const float Seldom = -6.5f, OfAKind = -2.5f;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.Deeds, Description = "The parts of the gold set to learn from." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Roles/Reading", Description = "The folder to write the weights to; they are written after every third pass and the last." };
        var passes = new Option<int>("--passes") { DefaultValueFactory = _ => 6, Description = "How often all passages are learned." };
        var quick = new Option<bool>("--quick") { Description = "Reads the articles with the models that are shipped: for trying things out." };
        var from = new Option<string?>("--from") { Description = "A folder with weights to go on from, at half the rate; from the package's, where there is none." };
        var command = new Command("deeds", "Tunes the encoder to read events and parts in them.") { data, parts, output, passes, quick, from };
        command.SetAction(parsed =>
        {
            TorchLibrary.Mend();
            torch.set_num_threads(1);
            var corpus = DoerCorpus.Of(parsed.GetValue(data)!, parsed.GetValue(quick), parsed.GetValue(parts)!);
            var articles = corpus.Read([.. Enumerable.Repeat(new AimChooser(), Folds.Count)], known: true);
            Tune([.. articles.Where(a => !a.IsGold || !a.IsKept), .. corpus.ReadLinks()], [.. articles.Where(a => a is { IsGold: true, IsKept: true, IsKnown: false })], parsed.GetValue(output)!, parsed.GetValue(passes), parsed.GetValue(from));
            return 0;
        });
        return command;
    }

    private static void Tune(List<DoerArticle> learned, List<DoerArticle> kept, string folder, int passes, string? from)
    {
        var vocabulary = PackagedEncoder.Vocabulary();
        var cutter = new PassageCutter(new WordPieces([.. vocabulary]));
        var places = new PlaceFinder();
        var named = learned.ConvertAll(a => new Named(a, new DeedNames(a.Read.Drafted.Value, places.Find(a.Aims.Analysis)), DeedReader.WantedOf(a.Read.Drafted.Value, _ => true)));
        Console.WriteLine($"{learned.Count(a => !a.IsKnown)} articles, {learned.Where(a => !a.IsKnown).Sum(a => a.Keys.Count(k => k is not null))} events; kept {kept.Count}, {kept.Sum(a => a.Keys.Count(k => k is not null))}");
        var net = new PairNet(PackagedEncoder.File(), LearnedDeeds.Shape);
        var tuner = new PairTuner(net, k => k is (int)DeedKind.Group or (int)DeedKind.Person, from is null ? 1 : Later);
        net.Replace("type.bias", [.. Enumerable.Range(0, LearnedDeeds.Shape.Types).Select(t => t < (int)DeedPart.Real ? Seldom : t < DeedNames.FirstKind ? 0 : OfAKind)]);
        if (from is not null) PairWeightsReader.Read(net, from);
        var random = new Random(20260101);
        for (var pass = 0; pass < passes; pass++)
        {
            var passages = new List<LearnedPassage>();
            foreach (var (article, names, wanted) in named.GroupBy(a => a.Article.Id).SelectMany(g => Drawn([.. g], random)))
            {
                var shift = random.Next(LongestShift);
                passages.AddRange(cutter.Cut(article.Aims.Analysis, names.Names, s => wanted[s], shift).Select(p => LearnedDeeds.Of(article, names, p)));
            }
            passages.RemoveAll(p => p.Pairs.IsEmpty);
            var order = passages.ToArray();
            random.Shuffle(order);
            var (types, grounds) = tuner.Pass(order, passes, random.Next());
            Console.WriteLine(FormattableString.Invariant($"pass {pass + 1}: {order.Length} passages, off by {types:0.000} in parts and {grounds:0.000} in grounds"));
            if (pass % 3 != 2 && pass != passes - 1) continue;
            Directory.CreateDirectory(folder);
            PairWeightsWriter.Write(net, vocabulary, folder);
            KeptDeeds.Print(kept, new DeedReader(PairWeightsWriter.Reader(folder)), places);
        }
    }

    // Either as it is or with known groups in place of those that it invents; real news twice, which is few; of the old reports, which are much alike, every second one.
    private static IEnumerable<Named> Drawn(Named[] copies, Random random)
    {
        var drawn = copies[random.Next(copies.Length)];
        return Enumerable.Repeat(drawn, drawn.Article.Id.StartsWith("goldl", StringComparison.Ordinal) || drawn.Article.Id.StartsWith("goldt", StringComparison.Ordinal) ? 2 : drawn.Article.Id.Contains("MUC", StringComparison.Ordinal) ? random.Next(2) : 1);
    }

    private sealed record Named(DoerArticle Article, DeedNames Names, bool[] Wanted);
}
