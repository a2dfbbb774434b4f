using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Places;

/// <summary>The words for kinds of divisions (<c>division-words.lexicon</c>): "province", "departamento", "oblast" ...</summary>
internal sealed class DivisionWords
{
    private static readonly string[] Joins = ["de la ", "de los ", "de las ", "de ", "del ", "do ", "da ", "of ", "d "];

    private readonly Dictionary<string, int> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];

    private DivisionWords() { }

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="LexiconException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static DivisionWords Load()
    {
        var words = new DivisionWords();
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.division-words.lexicon", columns: 3))
        {
            var level = row[1] switch { "1" => 1, "2" => 2, "any" => 0, _ => throw row.Error($"'{row[1]}' is no level") };
            if (row[2] is not ("before" or "after" or "both" or "list")) throw row.Error($"'{row[2]}' is neither before nor after nor both nor list");
            if (row[2] == "list")
            {
                words._lists[row[0]] = level;
                continue;
            }
            words._inOrder.Add(row[0]);
            if (row[2] != "after") words._before[row[0]] = level;
            if (row[2] != "before") words._after[row[0]] = level;
        }
        return words;
    }

    /// <summary>The level (1, 2, or 0 for any) of division that <paramref name="word"/> after a name says it is; -1 when it is no such word.</summary>
    public int LevelAfter(ReadOnlySpan<char> word) => Level(_after, word);

    /// <summary>The level (1, 2, or 0 for any) of division that <paramref name="word"/> before a name says it is; -1 when it is no such word.</summary>
    public int LevelBefore(ReadOnlySpan<char> word) => Level(_before, word);

    /// <summary>The level of division that <paramref name="word"/> beside a list of names says each of them is ("Barrow and Jackson counties"); -1 when it is no such word.</summary>
    public int LevelOfList(ReadOnlySpan<char> word) => Level(_lists, word);

    private static int Level(Dictionary<string, int> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var level) ? level : -1;

    /// <summary>The key of a division's name without its kind ("departamento de boyaca": "boyaca"); empty when it has none.</summary>
    public string Strip(string key)
    {
        var bare = key;
        foreach (var word in _inOrder.Where(_before.ContainsKey))
        {
            if (!bare.StartsWith(word + " ", StringComparison.Ordinal)) continue;
            bare = bare[(word.Length + 1)..];
            foreach (var join in Joins)
            {
                if (!bare.StartsWith(join, StringComparison.Ordinal)) continue;
                bare = bare[join.Length..];
                break;
            }
            break;
        }
        foreach (var word in _inOrder.Where(_after.ContainsKey))
        {
            if (!bare.EndsWith(" " + word, StringComparison.Ordinal)) continue;
            bare = bare[..^(word.Length + 1)];
            break;
        }
        return bare == key ? "" : bare;
    }
}
