using System.CommandLine;
using Tacitus.Coding;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Grouping;

/// <summary><c>grouping</c>: trains the model that says which tellings are of one event, and prints what it makes of articles that it did not see.</summary>
internal static class GroupingCommand
{
    private const int Bits = 17;


    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the model to." };
        var folds = new Option<string?>("--folds") { Description = "Where to write the models of the folds to, each of which did not see a fifth of the articles: the beginning of their names." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was put to the wrong event." };
        var command = new Command("grouping", "Trains the model that says which tellings of an article are of one event.") { data, output, folds, errors };
        command.SetAction(parsed =>
        {
            var articles = new GroupingCorpus(parsed.GetValue(data)!).Read();
            foreach (var set in articles.GroupBy(a => a.Set)) Console.WriteLine($"{set.Key}: {set.Count()} articles, {set.Sum(a => a.Tellings.Length)} tellings, {set.Sum(a => a.Events.Count(e => e is not null))} of a known event");
            var wrong = new List<string>();
            var crossed = new SortedDictionary<string, GroupingFigures>(StringComparer.Ordinal);
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var model = Train(articles.FindAll(a => a.Fold != fold));
                if (parsed.GetValue(folds) is { } prefix) Write(model, prefix + fold + ".model");
                foreach (var article in articles.Where(a => a.Fold == fold))
                {
                    var drafts = GroupingPass.Group(article, new TellingGrouper(model));
                    foreach (var name in new[] { article.Set, article.Set.StartsWith("gold", StringComparison.Ordinal) ? "gold" : "others" })
                    {
                        if (!crossed.ContainsKey(name)) crossed[name] = new GroupingFigures();
                        crossed[name].Count(article.Events, drafts);
                    }
                    if (article.Set.StartsWith("gold", StringComparison.Ordinal)) wrong.AddRange(Wrong(article, drafts, new TellingGrouper(model)));
                }
            }
            foreach (var (name, figures) in crossed) Console.WriteLine($"{name}, crossed: {figures}");
            if (parsed.GetValue(errors) is { } file) File.WriteAllLines(file, wrong);
            Write(Train(articles), Path.Combine(parsed.GetValue(output)!, "grouping.model"));
            return 0;
        });
        return command;
    }

    // First as the key has it, what it does not know left out; then with that put where the model puts it; then with all as the model puts it.
    private static HashedModel Train(List<GroupedArticle> articles)
    {
        var choices = articles.SelectMany(a => GroupingPass.Choices(a, null, false)).ToList();
        var model = Trained(choices);
        choices = [.. articles.SelectMany(a => GroupingPass.Choices(a, new TellingGrouper(model), false))];
        model = Trained(choices);
        choices.AddRange(articles.SelectMany(a => GroupingPass.Choices(a, new TellingGrouper(model), true)));
        return Trained(choices);
    }

    private static HashedModel Trained(List<Choice> choices) => ChoiceTrainer.Train(choices, Bits, fewest: 3, passes: 6, step: 0.03f, shrinkage: 1e-2f);

    // What parts from the rest of its event, or joins another's, with what weighed most for each.
    private static IEnumerable<string> Wrong(GroupedArticle article, int[] drafts, TellingGrouper grouper)
    {
        var trace = new CodingTrace();
        grouper.Group(article.Analysis, article.Tellings.Select(t => t.Telling), trace);
        var homes = new Dictionary<int, int>();
        for (var i = 0; i < drafts.Length; i++)
        {
            if (article.Events[i] is not { } own) continue;
            var split = homes.TryGetValue(own, out var home) && home != drafts[i];
            var swallowed = Enumerable.Range(0, i).Any(j => drafts[j] == drafts[i] && article.Events[j] is { } other && other != own);
            homes.TryAdd(own, drafts[i]);
            if (!split && !swallowed) continue;
            var telling = article.Tellings[i].Telling;
            var sentence = article.Analysis[article.Analysis.Sentences[telling.Frame.Sentence].Span].ReplaceLineEndings(" ");
            yield return $"{(split ? "split" : "swallowed")}\t{article.Id}\t{own}\t{drafts[i]}\t{Code.Of(telling.Kind)}\t[{article.Analysis[telling.Frame.Trigger.Span]}] {sentence}";
            foreach (var decision in trace.Decisions.Where(d => d.Span == telling.Frame.Trigger.Span)) yield return $"      {decision.Rule}: {decision.Outcome}";
        }
    }

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }
}
