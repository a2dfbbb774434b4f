using System.CommandLine;
using System.IO.Compression;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Training.Relations.Naming;

/// <summary><c>parties</c>: trains the model that tells which names of an article are groups' and which are people's, and prints what cross-validation makes of it.</summary>
internal static class PartiesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl", "bench/ties/judged.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Relations/Naming/parties.model", Description = "The file to write the model to." };
        var list = new Option<string?>("--list") { Description = "A file to list all names of the articles and what the model makes of them." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was found wrongly and missed." };
        var command = new Command("parties", "Trains the model that tells groups and people from other names.") { texts, output, errors, list };
        command.SetAction(parsed =>
        {
            using var names = parsed.GetValue(list) is { } names_ ? new StreamWriter(names_) : null;
            var folds = new PartyFolds(parsed.GetValue(texts)!, names);
            using (var file = parsed.GetValue(errors) is { } path ? new StreamWriter(path) : null) PartyScore.Print(folds.Articles, file);
            using var writer = new BinaryWriter(new BrotliStream(File.Create(parsed.GetValue(output)!), CompressionLevel.SmallestSize));
            folds.Whole().Write(writer);
            return 0;
        });
        return command;
    }
}
