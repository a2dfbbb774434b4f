using System.Collections.Frozen;
using System.Globalization;

namespace Tacitus.Coding.Linking;

/// <summary>How rare words are in news: the inverse document frequency of <c>words.model</c>, whose header tells what it was counted on.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<ulong, float> _rarity;

    private WordTable(FrozenDictionary<ulong, float> rarity, float unknown)
    {
        _rarity = rarity;
        Unknown = unknown;
    }

    /// <summary>The table that is shipped.</summary>
    public static WordTable Shipped { get; } = Load();

    /// <summary>The rarity of a word that the table does not have.</summary>
    public float Unknown { get; }

    /// <summary>The natural logarithm of one over the share of articles that have the word whose hash is <paramref name="word"/>.</summary>
    public float RarityOf(ulong word) => _rarity.TryGetValue(word, out var rarity) ? rarity : Unknown;

    /// <summary>The hash of a lower-case word (FNV-1a over its UTF-16 units), the same on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> word) => Hash(14695981039346656037UL, word);

    /// <summary>The hash of a word that begins with what <paramref name="hash"/> is of and ends with <paramref name="rest"/>.</summary>
    public static ulong Hash(ulong hash, ReadOnlySpan<char> rest)
    {
        foreach (var c in rest) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static WordTable Load()
    {
        const string Name = "words.model";
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(typeof(WordTable), Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return Read(Name, reader);
    }

    /// <summary>Reads a table: lines of a rarity, a tab and the words of that rarity; the rarity of all others stands on the line of <c>*</c>.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    internal static WordTable Read(string name, TextReader reader)
    {
        var rarity = new Dictionary<ulong, float>();
        float? unknown = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !float.TryParse(line.AsSpan(0, tab), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                throw new FormatException($"{name}:{number}: a rarity, a tab and words are wanted");
            foreach (var range in line.AsSpan(tab + 1).Split(' '))
            {
                var word = line.AsSpan(tab + 1)[range];
                if (word is "*") unknown = value;
                else if (!rarity.TryAdd(Hash(word), value)) throw new FormatException($"{name}:{number}: '{word}' stands twice");
            }
        }
        return new WordTable(rarity.ToFrozenDictionary(), unknown ?? throw new FormatException($"{name}:{number}: the line of '*' is missing"));
    }
}
