using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Learning;

/// <summary>
/// Classes of words and phrases for a classifier's features, from a lexicon file with one <c>[class name]</c> section each. A phrase's words are
/// set apart by blanks; <c>*</c> at the end of a word stands for any ending.
/// </summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, (string[] Words, int Class)[]> _byFirst;
    private readonly FrozenDictionary<string, (string[] Words, int Class)[]> _byStem;

    private WordClasses(LexiconFile file, List<(string[] Words, int Class)> phrases)
    {
        File = file;
        Names = [.. file.Sections.Select(s => s.Arguments[0])];
        _byFirst = Index(phrases.Where(p => !p.Words[0].EndsWith('*')), w => w);
        _byStem = Index(phrases.Where(p => p.Words[0].EndsWith('*')), w => w[..Math.Min(4, w.Length - 1)]);
    }

    /// <summary>The file, for its examples.</summary>
    public LexiconFile File { get; }

    /// <summary>The classes in the order of the file.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="LexiconException">A section is no class, or a stem is too short.</exception>
    public static WordClasses Read(LexiconFile file)
    {
        var phrases = new List<(string[], int)>();
        for (var c = 0; c < file.Sections.Length; c++)
        {
            var section = file.Sections[c];
            if (section is not { Name: "class", Arguments.Length: 1 }) throw new LexiconException(file.Name, section.Line, "a heading is [class NAME]");
            foreach (var entry in section.Entries)
            {
                var words = entry.Text.Split(' ');
                if (words.Any(w => w.EndsWith('*') && w.Length < 5)) throw new LexiconException(file.Name, entry.Line, $"'{entry.Text}': before '*' stand at least four letters");
                phrases.Add((words, c));
            }
        }
        return new WordClasses(file, phrases);
    }

    /// <summary>The classes at each token of <paramref name="tokens"/>, in order: where a phrase starts, where it ends and its class.</summary>
    public List<(int Start, int End, int Class)> Find(ReadOnlySpan<Token> tokens)
    {
        var found = new List<(int, int, int)>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Normal;
            if (_byFirst.TryGetValue(word, out var phrases)) Match(tokens, i, phrases, found);
            if (word.Length >= 4 && _byStem.TryGetValue(word[..4], out var stems)) Match(tokens, i, stems, found);
        }
        return found;
    }

    private static void Match(ReadOnlySpan<Token> tokens, int i, (string[] Words, int Class)[] phrases, List<(int, int, int)> found)
    {
        foreach (var (words, of) in phrases)
        {
            if (i + words.Length > tokens.Length) continue;
            var same = true;
            for (var k = 0; k < words.Length && same; k++) same = IsForm(tokens[i + k].Normal, words[k]);
            if (same && !found.Contains((i, i + words.Length, of))) found.Add((i, i + words.Length, of));
        }
    }

    private static bool IsForm(string word, string pattern) =>
        pattern.EndsWith('*') ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1)) : word == pattern;

    private static FrozenDictionary<string, (string[] Words, int Class)[]> Index(IEnumerable<(string[] Words, int Class)> phrases, Func<string, string> key) =>
        phrases.GroupBy(p => key(p.Words[0]), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
