using System.CommandLine;
using Tacitus.Coding.Confidence;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Training.Classifying;
using Tacitus.Training.News;
using Tacitus.Training.Relevance;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Confidence;

/// <summary><c>confidence</c>: trains the model that says how sure an event and its findings are, and prints how often what it holds sure is right, by cross-validation.</summary>
internal static class ConfidenceCommand
{
    private const int Bits = 17;

    // A feature that fewer examples have teaches no more than those do by themselves: from two to four the log loss is the same.
    private const int Fewest = 4;

    // Crossed, the mean log loss of a value is .422 with a tenth, .420 with this and .423 with half of it.
    private const double Looseness = 0.05;

    // There are eight times as many of the project's own articles, and real news is what users bring: its log loss is .449 where it counts once, .437 so and .432 where it counts six times, that of all values .421, .420 and .422; of first sentences of briefs no more are right with six.
    private static readonly string RealNews = $"gold {NewsKeys.Learned}";
    private const int Times = 3;

    // Events that several articles tell of are a twentieth of all: with three times their weight their log loss falls, crossed, from .394 to .390 (real news .425 to .428, the others stay), and a place that voices contradict is less sure.
    private const int LinkedTimes = 3;

    // What whole passages were read of is an eighth of the project's own articles, and is as all that may be political will be.
    private const int ReadTimes = 3;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the texts of the real news." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Confidence/confidence.model", Description = "The file to write the model to." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.Told, Description = "The parts of the gold set to learn from." };
        var loose = new Option<double>("--looseness") { DefaultValueFactory = _ => Looseness, Description = "What the examples weigh against the ridge." };
        var trees = new Option<string>("--trees") { DefaultValueFactory = _ => "bench/Tacitus.Bench/Quality/Links", Description = "The folder of the trees of either half of the linking gold set." };
        var folds = new Option<string>("--folds") { Required = true, Description = "The folder with the models of the folds that the steps before wrote." };
        var models = new Option<string?>("--models") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the articles." };
        var command = new Command("confidence", "Trains the model that says how sure events and findings are.") { data, output, parts, loose, trees, folds, models };
        command.SetAction(parsed =>
        {
            // Whole passages are read of those articles alone from which the encoder did not learn: of others it is far surer than it will be of new ones.
            var (read, unread) = (RelevanceFolds.Coders(parsed.GetValue(folds)!, DeedReader.Shipped), RelevanceFolds.Coders(parsed.GetValue(folds)!, null));
            WeighedExample[] learned = [.. ConfidenceCorpus.OfGold(parsed.GetValue(parts)!, parsed.GetValue(data)!, id => (DoerArticle.IsKeptBack(id) ? read : unread)[Folds.Of(id)]), .. ConfidenceCorpus.OfNews("bench/link-gold", parsed.GetValue(trees)!)];
            HashedModel[] crossed = [.. Enumerable.Range(0, Folds.Count).Select(fold => Train(learned.Where(e => e.Fold != fold), parsed.GetValue(loose)))];
            var whole = Train(learned, parsed.GetValue(loose));
            ConfidenceFigures.Print([.. learned.Select(e => (e, Score(crossed[e.Fold], e))), .. ConfidenceCorpus.OfUnlearned(parsed.GetValue(data)!).Select(e => (e, Score(whole, e)))]);
            Write(whole, parsed.GetValue(output)!);
            if (parsed.GetValue(models) is { } folder) for (var fold = 0; fold < Folds.Count; fold++) Write(crossed[fold], RelevanceFolds.PathOf(folder, "confidence", fold));
            return 0;
        });
        return command;
    }

    private static HashedModel Train(IEnumerable<WeighedExample> examples, double looseness) =>
        RidgeTrainer.Train([.. examples.Select(e => (new HashedExample(e.Features, e.IsRight ? 1 : 0), looseness * (e.Set == RealNews ? Times : e.Set == ConfidenceCorpus.Linked ? LinkedTimes : 1) * (e.IsRead ? ReadTimes : 1)))], Bits, Fewest);

    private static int Score(HashedModel model, WeighedExample example)
    {
        Span<int> odds = stackalloc int[2];
        model.Score(example.Features, odds);
        return odds[1];
    }

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }
}
