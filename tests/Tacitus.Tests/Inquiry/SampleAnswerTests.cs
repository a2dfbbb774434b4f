using Tacitus.Tests.Ledger;
using Tacitus.Tests.Program;

namespace Tacitus.Tests.Inquiry;

/// <summary>
/// What the whole program answers on the project's own samples, from bytes to sentences. The files in <c>Golden/samples</c> are to be read; answers move where
/// reading gets better, and when a third of all their sentences and rows is gone somebody has to look at them. <c>UPDATE_GOLDEN=1</c> writes them anew.
/// </summary>
public sealed class SampleAnswerTests : IDisposable
{
    private const double LeastKept = 0.66;

    private static readonly (string Name, string[] Question)[] Subjects =
    [
        ("profile-al-qaeda", ["profile", "al-Qaeda"]), ("brief-real-ira", ["brief", "Real IRA"]), ("brief-spain", ["brief", "Spain"]), ("brief-india-2008", ["brief", "India 2008"]),
        ("brief-2004", ["brief", "2004"]), ("timeline", ["timeline"]),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Answers_on_the_samples_are_those_that_were_read_but_for_a_few_sentences()
    {
        var ledger = _folder["x.db"];
        Assert.Equal(0, Terminal.Run("run", Path.Combine(Repository.Root, "samples"), "--ledger", ledger).Code);
        var all = 0;
        var gone = new List<string>();
        foreach (var (name, question) in Subjects)
        {
            var (code, output, error) = Terminal.Run([.. question, "--ledger", ledger]);
            Assert.True(code == 0, error);
            var path = Path.Combine(Repository.Root, "tests", "Tacitus.Tests", "Golden", "samples", name + ".txt");
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, output);
            }
            var (kept, now) = (Sentences(File.ReadAllText(path)), Sentences(output).ToHashSet(StringComparer.Ordinal));
            Assert.Contains(kept[0], now);
            all += kept.Count;
            gone.AddRange(kept.Where(s => !now.Contains(s)).Select(s => $"{name}: {s}"));
        }
        Assert.True(all - gone.Count >= LeastKept * all, $"{gone.Count} of {all} are gone: {string.Join(" / ", gone)}");
    }

    // Sentences and rows above the sources, without their numbers.
    private static List<string> Sentences(string answer) =>
    [
        .. answer.Split("\nSources\n")[0].Split('\n').SelectMany(l => l.Split(". ")).Select(s => string.Concat(s.Split('[').Select((part, i) => i == 0 ? part : part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..])).Trim(' ', '.'))
            .Where(s => s.Length > 0),
    ];
}
