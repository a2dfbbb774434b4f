using System.CommandLine;

namespace Tacitus.Training.Actors;

/// <summary><c>groups</c>: trains the model that tells the names of armed groups from others, and prints what cross-validation makes of it.</summary>
internal static class GroupsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The file to write the model to." };
        var command = new Command("groups", "Trains the model that tells armed groups' names, however new, from other names.") { data, output };
        command.SetAction(parsed =>
        {
            var folds = new GroupFolds(parsed.GetValue(data)!);
            var (examples, scores) = (folds.Examples, folds.Scores());
            foreach (var sets in examples.Select(e => e.Set).Distinct().Select(s => (Name: s, Of: (Func<string, bool>)(x => x == s))).Append(("all", _ => true))) Print(sets.Name, examples, scores, sets.Of);
            using var file = File.Create(parsed.GetValue(output)!);
            folds.Train(_ => true).Write(file);
            return 0;
        });
        return command;
    }

    private static void Print(string name, List<GroupExample> examples, int[] scores, Func<string, bool> of)
    {
        var own = Enumerable.Range(0, examples.Count).Where(i => of(examples[i].Set)).ToArray();
        var groups = own.Where(i => examples[i].Example.Class == 1).ToArray();
        foreach (var threshold in new[] { 200, 350, 500 })
        {
            var right = groups.Count(i => scores[i] >= threshold);
            var wrong = own.Count(i => scores[i] >= threshold && examples[i].Example.Class == 0);
            Console.WriteLine($"{name,-12} from {threshold}: {right} of {groups.Length} groups, {wrong} of {own.Length - groups.Length} others");
        }
    }
}
