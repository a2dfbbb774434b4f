using System.Text;

namespace Tacitus.Tests.Language.Reading.Pages;

/// <summary>A page that the project wrote itself, with what its text must and must not hold.</summary>
internal sealed record PageCase(string Name, string Markup, string Charset, IReadOnlyList<string> With, IReadOnlyList<string> Without, IReadOnlyDictionary<string, string> Told)
{
    /// <summary>The page's bytes in its charset.</summary>
    public byte[] Bytes
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(Charset).GetBytes(Markup);
        }
    }

    /// <summary>All pages of <c>Specs/Pages</c>.</summary>
    public static IReadOnlyList<PageCase> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Tacitus.Tests", "Specs", "Pages"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<PageCase> Read(string file)
    {
        var parts = ("\n" + File.ReadAllText(file)).Split("\n== ");
        var words = parts[0].Split('\n').Where(l => l.StartsWith("let ", StringComparison.Ordinal)).ToDictionary(l => "{" + l[4..].Split(" = ")[0] + "}", l => l.Split(" = ", 2)[1]);
        return parts.Skip(1).Select(part => Parse(part, words));
    }

    private static PageCase Parse(string part, Dictionary<string, string> words)
    {
        var lines = part.Split('\n');
        List<string> with = [], without = [], markup = [];
        var told = new Dictionary<string, string>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("+ ", StringComparison.Ordinal)) with.Add(Filled(line[2..]));
            else if (line.StartsWith("- ", StringComparison.Ordinal)) without.Add(Filled(line[2..]));
            else if (markup.Count == 0 && !line.StartsWith('<') && line.Split(": ", 2) is [var name, var value]) told[name] = value;
            else markup.Add(line);
        }
        var page = string.Join('\n', markup);
        with.AddRange(words.Where(w => page.Contains(w.Key, StringComparison.Ordinal)).Select(w => w.Value));
        return new PageCase(lines[0], Filled(page), told.GetValueOrDefault("charset", "utf-8"), with, without, told);

        string Filled(string text) => words.Aggregate(text, (t, w) => t.Replace(w.Key, w.Value, StringComparison.Ordinal));
    }
}
