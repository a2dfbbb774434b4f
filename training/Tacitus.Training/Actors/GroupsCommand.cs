using System.CommandLine;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Actors;

/// <summary><c>groups</c>: trains the model that tells the names of armed groups from others, and prints what cross-validation makes of it.</summary>
internal static class GroupsCommand
{
    private const int Bits = 17;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The file to write the model to." };
        var command = new Command("groups", "Trains the model that tells armed groups' names, however new, from other names.") { data, output };
        command.SetAction(parsed =>
        {
            var examples = new GroupCorpus(parsed.GetValue(data)!).Read().ToList();
            var scores = Cross(examples);
            foreach (var sets in examples.Select(e => e.Set).Distinct().Select(s => (Name: s, Of: (Func<string, bool>)(x => x == s))).Append(("all", _ => true))) Print(sets.Name, examples, scores, sets.Of);
            using var file = File.Create(parsed.GetValue(output)!);
            Train(examples).Write(file);
            return 0;
        });
        return command;
    }

    private static HashedModel Train(IEnumerable<GroupExample> examples) =>
        HashedTrainer.Train([.. examples.Select(e => e.Example)], 2, Bits, fewest: 3, passes: 5, step: 0.05f, shrinkage: 3e-4f);

    private static int[] Cross(List<GroupExample> examples)
    {
        var scores = new int[examples.Count];
        var both = new int[2];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = Train(examples.Where(e => e.Fold != fold));
            for (var i = 0; i < examples.Count; i++)
            {
                if (examples[i].Fold != fold) continue;
                model.Score(examples[i].Example.Features, both);
                scores[i] = both[1];
            }
        }
        return scores;
    }

    private static void Print(string name, List<GroupExample> examples, int[] scores, Func<string, bool> of)
    {
        var own = Enumerable.Range(0, examples.Count).Where(i => of(examples[i].Set)).ToArray();
        var groups = own.Where(i => examples[i].Example.Class == 1).ToArray();
        foreach (var threshold in new[] { 100, 200, 300, 500 })
        {
            var right = groups.Count(i => scores[i] >= threshold);
            var wrong = own.Count(i => scores[i] >= threshold && examples[i].Example.Class == 0);
            Console.WriteLine($"{name,-12} from {threshold}: {right} of {groups.Length} groups, {wrong} of {own.Length - groups.Length} others");
        }
    }
}
