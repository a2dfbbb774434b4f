using System.Collections.Immutable;
using System.Reflection;

namespace Tacitus.Coding.Codebook;

/// <summary>The codes of the event axes with their definitions, read from <c>events.codebook</c>.</summary>
public static class EventCodebook
{
    private static readonly string[] SchemeNames = ["gtd", "acled", "plover", "case"];

    private static readonly Lazy<ImmutableArray<CodebookEntry>> Loaded = new(Load);

    /// <summary>All entries in the order of the file.</summary>
    /// <exception cref="FormatException">The file is not well formed; the message names the line.</exception>
    public static ImmutableArray<CodebookEntry> Entries => Loaded.Value;

    private static ImmutableArray<CodebookEntry> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tacitus.Coding.Codebook.events.codebook")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    internal static ImmutableArray<CodebookEntry> Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<CodebookEntry>();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var (number, opened) = (0, 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                Close();
                opened = number;
                var header = line.Trim('[', ']').Split(' ');
                if (header.Length != 2) throw new FormatException($"events.codebook:{number}: a header is [axis code]");
                (fields["axis"], fields["code"]) = (header[0], header[1]);
                continue;
            }
            var (name, value) = line[0] switch
            {
                '+' => ("+", line[1..]),
                '-' => ("-", line[1..]),
                _ when line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 => (line[..colon], line[(colon + 1)..]),
                _ => throw new FormatException($"events.codebook:{number}: expected 'name: value', '+ example' or '- example'"),
            };
            if (!fields.TryAdd(name, value.Trim())) throw new FormatException($"events.codebook:{number}: '{name}' stands twice in one entry");
        }
        Close();
        return entries.DrainToImmutable();

        void Close()
        {
            if (fields.Count == 0) return;
            string Get(string name) => fields.TryGetValue(name, out var value) && value.Length > 0 ? value : throw new FormatException($"events.codebook:{opened}: the entry has no '{name}'");
            entries.Add(new CodebookEntry(
                Get("axis"), Get("code"), Get("name"), Get("definition"), Get("include"), Get("+"), Get("-"),
                SchemeNames.ToImmutableSortedDictionary(s => s, s => Get(s).Split("; ").ToImmutableArray(), StringComparer.Ordinal)));
            fields.Clear();
        }
    }
}
