using Tacitus.Ledger.Storage;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

/// <summary>Every command that the documents show works as it is shown.</summary>
public sealed class DocumentedCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_in_the_documents_works()
    {
        MadeUpNews.Write(_folder["news"], 3);
        File.WriteAllText(_folder["news/other.txt"], "Ambush near Quenby\n\nHezbollah fighters ambushed a convoy near Quenby on May 5, 2031, and killed two soldiers, police said.\n");
        var ledger = _folder["x.db"];
        Assert.Equal(0, Terminal.Run("run", _folder["news"], "--ledger", ledger).Code);
        string anEvent, article;
        string[] actors;
        using (var store = LedgerStore.OpenToRead(ledger))
            (anEvent, article, actors) = (store.Events().First(e => e.Tolls.Any()).Id, store.Articles().First().Id, [.. store.Actors().Where(a => a.Kind != Tacitus.Model.Actors.ActorKind.Person).Select(a => a.Id)]);

        var commands = Documents().SelectMany(Commands).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(commands.Count >= 9, string.Join('\n', commands));
        foreach (var command in commands)
        {
            var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
            {
                "EVENT" => anEvent,
                "ARTICLE" => article,
                "WORDS" => "attack",
                "ACTOR" => actors[0],
                "OTHER" => actors[1],
                "FILE" or "article.txt" => _folder["news/0000.txt"],
                "PATH..." or "samples" => _folder["news"],
                "/tmp/x.db" => ledger,
                _ => word,
            }).ToArray();
            // It would not end; what it serves has tests of its own.
            if (words[0] == "serve") continue;
            if (words[0] != "code" && !words.Contains("--ledger")) words = [.. words, "--ledger", ledger];
            var (code, output, error) = Terminal.Run(words);
            Assert.True(code == 0 && output.Length > 0, $"{command}: ended with {code}: {error}");
        }
    }

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));

    // "./tacitus show EVENT    # what for" in a block, `tacitus show EVENT` in a line.
    private static IEnumerable<string> Commands(string document)
    {
        foreach (var line in File.ReadLines(document))
        {
            if (line.StartsWith("./tacitus ", StringComparison.Ordinal)) yield return line["./tacitus ".Length..].Split(" #")[0].Trim();
            foreach (var quoted in line.Split('`').Index().Where(p => p.Index % 2 == 1).Select(p => p.Item))
            {
                var command = quoted.StartsWith("./", StringComparison.Ordinal) ? quoted[2..] : quoted;
                if (command.StartsWith("tacitus ", StringComparison.Ordinal) && !command.Contains('[', StringComparison.Ordinal)) yield return command["tacitus ".Length..];
            }
        }
    }
}
