using System.CommandLine;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary><c>roles</c>: trains the role model and the salience model on the development reports of MUC-4 and, for roles, on modern texts, and prints what cross-validation makes of them.</summary>
internal static class RolesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the models to." };
        var command = new Command("roles", "Trains the models that say who did what to whom, and whether an article reports an event.") { data, output };
        command.SetAction(parsed =>
        {
            var folds = new RoleFolds(parsed.GetValue(data)!);
            var (documents, examples, texts, salience) = (folds.Documents, folds.Examples, folds.Texts, folds.Salience);
            var reports = documents.Where(d => d.IsReport).ToList();
            var whole = folds.Whole;
            var scores = new int[2];
            Write(RoleFolds.TrainSalience(whole.Take(reports.Count)), Path.Combine(parsed.GetValue(output)!, "salience.model"));
            Console.WriteLine($"{examples.Sum(e => e.Count)} candidates");
            var probabilities = folds.Probabilities();
            foreach (var source in new[] { "DEV", "wikievents", "rams", "gold" })
            {
                var own = Enumerable.Range(0, documents.Count).Where(d => source == "DEV" ? documents[d].IsReport : documents[d].Id.StartsWith(source, StringComparison.Ordinal)).ToArray();
                Console.WriteLine(source);
                RoleFigures.Print([.. own.Select(d => documents[d])], [.. own.Select(d => texts[d])], [.. own.Select(d => probabilities[d])]);
            }
            Write(folds.Train(_ => true), Path.Combine(parsed.GetValue(output)!, "roles.model"));

            var judged = reports.Select((d, i) => News(d, salience[i], probabilities[i])).ToList();
            var news = new int[reports.Count];
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var model = TrainNews(judged.Where((_, d) => documents[d].Fold != fold));
                for (var d = 0; d < reports.Count; d++)
                {
                    if (documents[d].Fold != fold) continue;
                    model.Score(judged[d].Features, scores);
                    news[d] = scores[1];
                }
            }
            foreach (var threshold in new[] { 400, 450, 500, 550, 600 })
            {
                Console.WriteLine($"news from {threshold}: false alarms {Share(d => whole[d].Class == 0, d => news[d] >= threshold):0.000}, missed {Share(d => whole[d].Class == 1, d => news[d] < threshold):0.000}; by words alone {Share(d => whole[d].Class == 0, d => salience[d] >= threshold):0.000}, {Share(d => whole[d].Class == 1, d => salience[d] < threshold):0.000}");
            }
            Write(TrainNews(judged), Path.Combine(parsed.GetValue(output)!, "news.model"));
            return 0;

            double Share(Func<int, bool> of, Func<int, bool> which) => Enumerable.Range(0, reports.Count).Where(of).Average(d => which(d) ? 1.0 : 0);
        });
        return command;
    }

    private static HashedModel TrainNews(IEnumerable<HashedExample> examples) => HashedTrainer.Train([.. examples], 2, 10, fewest: 3, passes: 10, step: 0.05f, shrinkage: 1e-3f);

    private static HashedExample News(RoleDocument document, int salience, int[][] probabilities)
    {
        var list = new FeatureList();
        NewsFeatures.Fill(salience, [.. Enum.GetValues<Role>().Select(r => probabilities.Max(p => p[(int)r]))], list);
        return new HashedExample(list.Items.ToArray(), document.Types.Length > 0 ? 1 : 0);
    }

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }
}
