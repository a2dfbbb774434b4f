using System.CommandLine;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary><c>roles</c>: trains the role model and the salience model on the development reports of MUC-4 and, for roles, on modern texts, and prints what cross-validation makes of them.</summary>
internal static class RolesCommand
{
    private const int Bits = 18;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the models to." };
        var command = new Command("roles", "Trains the models that say who did what to whom, and whether an article reports an event.") { data, output };
        command.SetAction(parsed =>
        {
            var reports = RoleCorpus.Read(parsed.GetValue(data)!, "gtt-train.jsonl").ToList();
            var documents = reports.Concat(RoleCorpus.ReadModern(parsed.GetValue(data)!)).ToList();
            var whole = documents.Select(Salience).ToList();
            var salience = new int[documents.Count];
            var scores = new int[2];
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var model = TrainSalience(whole.Where((_, d) => documents[d].IsReport && documents[d].Fold != fold));
                for (var d = 0; d < documents.Count; d++)
                {
                    if (documents[d].Fold != fold) continue;
                    model.Score(whole[d].Features, scores);
                    salience[d] = scores[1];
                }
            }
            Write(TrainSalience(whole.Take(reports.Count)), Path.Combine(parsed.GetValue(output)!, "salience.model"));

            var (features, weapons) = (new RoleFeatures(), new KindLexicon("Events.weapons.lexicon"));
            var texts = documents.Select((d, i) => new RoleText(d.Analysis, d.Frames, d.Actors, d.Tolls, weapons, salience[i])).ToList();
            var examples = texts.Select((t, d) => Examples(documents[d], t, features)).ToList();
            Console.WriteLine($"{examples.Sum(e => e.Count)} candidates");
            var probabilities = Cross(documents, examples);
            foreach (var source in new[] { "DEV", "wikievents", "rams", "gold" })
            {
                var own = Enumerable.Range(0, documents.Count).Where(d => source == "DEV" ? documents[d].IsReport : documents[d].Id.StartsWith(source, StringComparison.Ordinal)).ToArray();
                Console.WriteLine(source);
                RoleFigures.Print([.. own.Select(d => documents[d])], [.. own.Select(d => texts[d])], [.. own.Select(d => probabilities[d])]);
            }
            Write(TrainRoles(examples.SelectMany((e, d) => Enumerable.Repeat(e, documents[d].Weight).SelectMany(x => x))), Path.Combine(parsed.GetValue(output)!, "roles.model"));

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

    private static HashedModel TrainSalience(IEnumerable<HashedExample> examples) => HashedTrainer.Train([.. examples], 2, Bits, fewest: 3, passes: 10, step: 0.1f, shrinkage: 1e-4f);

    private static HashedModel TrainRoles(IEnumerable<HashedExample> examples) => HashedTrainer.Train([.. examples], Enum.GetValues<Role>().Length, Bits, fewest: 3, passes: 4, step: 0.03f, shrinkage: 3e-4f);

    private static HashedModel TrainNews(IEnumerable<HashedExample> examples) => HashedTrainer.Train([.. examples], 2, 10, fewest: 3, passes: 10, step: 0.05f, shrinkage: 1e-3f);

    // For each document and candidate the probabilities by the model that did not see the document.
    private static List<int[][]> Cross(List<RoleDocument> documents, List<List<HashedExample>> examples)
    {
        var all = documents.Select(_ => Array.Empty<int[]>()).ToList();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = TrainRoles(examples.SelectMany((e, d) => documents[d].Fold == fold ? [] : Enumerable.Repeat(e, documents[d].Weight).SelectMany(x => x)));
            for (var d = 0; d < documents.Count; d++)
            {
                if (documents[d].Fold == fold) all[d] = [.. examples[d].Select(e => { var p = new int[Enum.GetValues<Role>().Length]; model.Score(e.Features, p); return p; })];
            }
        }
        return all;
    }

    private static HashedExample News(RoleDocument document, int salience, int[][] probabilities)
    {
        var list = new FeatureList();
        NewsFeatures.Fill(salience, [.. Enum.GetValues<Role>().Select(r => probabilities.Max(p => p[(int)r]))], list);
        return new HashedExample(list.Items.ToArray(), document.Types.Length > 0 ? 1 : 0);
    }

    private static HashedExample Salience(RoleDocument document)
    {
        var list = new FeatureList();
        SalienceFeatures.Fill(document.Analysis, document.Frames, document.Tolls, list);
        return new HashedExample([.. list.Items.ToArray().Distinct()], document.Types.Length > 0 ? 1 : 0);
    }

    private static List<HashedExample> Examples(RoleDocument document, RoleText text, RoleFeatures features)
    {
        var list = new FeatureList();
        var examples = new List<HashedExample>();
        for (var i = 0; i < text.Candidates.Count; i++)
        {
            features.Fill(text, i, list);
            var unread = document.Unread.Contains(text.Candidates[i].Sentence);
            var words = RoleCorpus.Normal(document.Analysis[text.Candidates[i].Span]);
            // Unread words are scored, and taught as nothing: they keep no features.
            examples.Add(new HashedExample(unread ? [] : list.Items.ToArray(), document.Entities.Where(e => e.Mentions.Contains(words)).Select(e => (int)e.Role).FirstOrDefault()));
        }
        return examples;
    }

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }
}
