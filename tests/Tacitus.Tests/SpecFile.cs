namespace Tacitus.Tests;

/// <summary>Cases kept as text: a line each, <c>text => what must come out</c>; <c>#</c> is a comment.</summary>
internal static class SpecFile
{
    public static TheoryData<string, int> Read(string name)
    {
        var data = new TheoryData<string, int>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Tacitus.Tests", "Specs", name)))
        {
            number++;
            if (line.Length > 0 && line[0] != '#') data.Add(line, number);
        }
        return data;
    }

    public static (string Text, string Wanted) Split(string spec)
    {
        var at = spec.LastIndexOf(" => ", StringComparison.Ordinal);
        return at < 0 ? throw new FormatException($"'{spec}' has no ' => '") : (spec[..at].Trim(), spec[(at + 4)..].Trim());
    }
}
