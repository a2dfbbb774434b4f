namespace Tacitus.Tests;

/// <summary>Cases kept as text: a line each, <c>text => what must come out</c> or columns between bars; <c>#</c> is a comment.</summary>
internal static class SpecFile
{
    public static TheoryData<string, int> Read(string name)
    {
        var data = new TheoryData<string, int>();
        foreach (var (line, number) in Lines(name)) data.Add(line, number);
        return data;
    }

    /// <summary>Cases of mentions: the line's number, the verdict, a text, words of it, and what they must be.</summary>
    public static IEnumerable<TheoryDataRow<int, string, string, string, string>> Mentions(string name) =>
        from line in Lines(name)
        let columns = line.Text.Split(" | ")
        select new TheoryDataRow<int, string, string, string, string>(line.Number, columns[0].Trim(), columns[1], columns[2], columns[3]);

    private static IEnumerable<(string Text, int Number)> Lines(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Tacitus.Tests", "Specs", name)).Select((line, index) => (line, index + 1)).Where(l => l.line.Length > 0 && l.line[0] != '#');

    public static (string Text, string Wanted) Split(string spec)
    {
        var at = spec.LastIndexOf(" => ", StringComparison.Ordinal);
        return at < 0 ? throw new FormatException($"'{spec}' has no ' => '") : (spec[..at].Trim(), spec[(at + 4)..].Trim());
    }
}
