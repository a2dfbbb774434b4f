using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Tacitus.Language.Reading.Html;

/// <summary>The phrases of <c>page.lexicon</c>: class names and ids by which the parts of a page are known.</summary>
internal sealed class PageWords
{
    private const string Resource = "Tacitus.Language.Reading.Html.page.lexicon";

    private static readonly Lazy<FrozenDictionary<string, PageWords>> Loaded = new(() =>
    {
        using var reader = new StreamReader(typeof(PageWords).Assembly.GetManifestResourceStream(Resource)!);
        return Parse("page.lexicon", reader.ReadToEnd());
    });

    private readonly FrozenDictionary<string, ImmutableArray<Phrase>> _byFirst;

    private PageWords(IEnumerable<string> phrases, ImmutableArray<string> yes, ImmutableArray<string> no)
    {
        _byFirst = phrases.Select(Phrase.Parse).GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        (Yes, No) = (yes, no);
    }

    /// <summary>Parts that are not the article.</summary>
    public static PageWords Furniture => Loaded.Value["furniture"];

    /// <summary>Parts that are furniture when they have links, and else an article's own.</summary>
    public static PageWords Weak => Loaded.Value["weak"];

    /// <summary>Single paragraphs and headings that are not the article; of most that are called like furniture the name says how they look.</summary>
    public static PageWords Note => Loaded.Value["note"];

    /// <summary>Words under pictures.</summary>
    public static PageWords Caption => Loaded.Value["caption"];

    /// <summary>The readers' comments.</summary>
    public static PageWords Comments => Loaded.Value["comments"];

    /// <summary>Names of pages and columns that hold the words of furniture and are none.</summary>
    public static PageWords Exempt => Loaded.Value["exempt"];

    /// <summary>What holds the text of an article and nothing else.</summary>
    public static PageWords Body => Loaded.Value["body"];

    /// <summary>What holds an article.</summary>
    public static PageWords Article => Loaded.Value["article"];

    /// <summary>What holds the main part of a page.</summary>
    public static PageWords Main => Loaded.Value["main"];

    /// <summary>All sections by name.</summary>
    public static IReadOnlyDictionary<string, PageWords> Sections => Loaded.Value;

    /// <summary>Names that must hold a phrase of this section.</summary>
    public ImmutableArray<string> Yes { get; }

    /// <summary>Names that must not.</summary>
    public ImmutableArray<string> No { get; }

    /// <summary>Reads the sections of <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">A line is wrong; the message is <c>file:line: what is wrong</c>.</exception>
    public static FrozenDictionary<string, PageWords> Parse(string file, string text)
    {
        var sections = new Dictionary<string, (List<string> Phrases, List<string> Yes, List<string> No)>(StringComparer.Ordinal);
        (List<string> Phrases, List<string> Yes, List<string> No)? open = null;
        var number = 0;
        foreach (var written in text.Split('\n'))
        {
            number++;
            var line = written.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                if (line[^1] != ']' || !sections.TryAdd(line[1..^1], ([], [], []))) throw new FormatException($"{file}:{number}: expected '[section]', each once");
                open = sections[line[1..^1]];
                continue;
            }
            if (open is not { } section) throw new FormatException($"{file}:{number}: a phrase before the first '[section]'");
            if (line.StartsWith("yes: ", StringComparison.Ordinal)) section.Yes.Add(line[5..]);
            else if (line.StartsWith("no: ", StringComparison.Ordinal)) section.No.Add(line[4..]);
            else section.Phrases.Add(line);
        }
        return sections.ToFrozenDictionary(s => s.Key, s => new PageWords(s.Value.Phrases, [.. s.Value.Yes], [.. s.Value.No]), StringComparer.Ordinal);
    }

    /// <summary>The words of <paramref name="names"/> (classes or ids), cut at signs, figures and capitals; an empty word stands before, between and after names.</summary>
    public static List<string> Split(params ReadOnlySpan<string?> names)
    {
        var words = new List<string> { "" };
        foreach (var name in names)
        {
            if (name is null) continue;
            var start = -1;
            for (var i = 0; i <= name.Length; i++)
            {
                var c = i < name.Length ? name[i] : ' ';
                var isOf = char.IsLetter(c);
                if (start >= 0 && (!isOf || (char.IsUpper(c) && char.IsLower(name[i - 1]))))
                {
                    words.Add(name[start..i].ToLowerInvariant());
                    start = -1;
                }
                if (isOf && start < 0) start = i;
                if (char.IsWhiteSpace(c) && words[^1].Length > 0) words.Add("");
            }
        }
        return words;
    }

    /// <summary>The first phrase that <paramref name="words"/> hold; null when they hold none.</summary>
    public string? In(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!_byFirst.TryGetValue(words[i], out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (phrase.IsAt(words, i)) return string.Join('_', phrase.Words);
            }
        }
        return null;
    }

    private sealed record Phrase(string[] Words, bool IsStart, bool IsEnd)
    {
        public static Phrase Parse(string written) =>
            new(written.Trim('^', '$').ToLowerInvariant().Split(' '), written.StartsWith('^'), written.EndsWith('$'));

        public bool IsAt(List<string> words, int at)
        {
            var end = at + Words.Length;
            if (end > words.Count || (IsStart && words[at - 1].Length > 0) || (IsEnd && end < words.Count && words[end].Length > 0)) return false;
            for (var i = 1; i < Words.Length; i++)
            {
                if (words[at + i] != Words[i]) return false;
            }
            return true;
        }
    }
}
