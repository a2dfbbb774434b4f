using Tacitus.Tests.Ledger;
using Tacitus.Tests.Program;

namespace Tacitus.Tests.Inquiry;

/// <summary>
/// What the whole program answers on the project's own samples, from bytes to sentences. The files in <c>Golden/samples</c> are to be read; an answer may move by a sentence where
/// reading gets better, and more than a fifth is a change that somebody has to look at. <c>UPDATE_GOLDEN=1</c> writes them anew.
/// </summary>
public sealed class SampleAnswerTests : IDisposable
{
    private const double LeastKept = 0.8;

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
            var missing = kept.Where(s => !now.Contains(s)).ToList();
            Assert.True(kept.Count - missing.Count >= LeastKept * kept.Count, $"{name}: {missing.Count} of {kept.Count} are gone: {string.Join(" / ", missing)}");
        }
    }

    // Sentences and rows above the sources, without their numbers.
    private static List<string> Sentences(string answer) =>
    [
        .. answer.Split("\nSources\n")[0].Split('\n').SelectMany(l => l.Split(". ")).Select(s => string.Concat(s.Split('[').Select((part, i) => i == 0 ? part : part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..])).Trim(' ', '.'))
            .Where(s => s.Length > 0),
    ];
}
