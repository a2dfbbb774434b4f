using System.Collections.Immutable;
using System.Reflection;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Lexicons;

/// <summary>
/// Phrases in sections, read from a text file beside the code. <c>[header]</c> opens a section; other lines hold phrases separated by
/// commas; <c>word*</c> is a noun with its plural, <c>word+</c> a verb with its regular forms, <c>a/b/c</c> the forms of one word;
/// <c>+ text</c> and <c>- text</c> are examples that must and must not match; <c>#</c> starts a comment.
/// </summary>
internal sealed class PhraseLexicon
{
    private readonly Node _root = new();

    private PhraseLexicon() { }

    /// <summary>The words of each section's header.</summary>
    public List<string[]> Sections { get; } = [];

    /// <summary>All examples of the file.</summary>
    public List<LexiconExample> Examples { get; } = [];

    /// <summary>Reads the embedded file <paramref name="name"/>, told by its folder and file name (<c>Events.triggers.lexicon</c>).</summary>
    /// <exception cref="FormatException">The file is not well formed; the message names file and line.</exception>
    public static PhraseLexicon Load(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream("Tacitus.Coding." + name)
            ?? throw new FormatException($"{name}: the lexicon is not embedded in the program");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Reads a lexicon from <paramref name="text"/>; <paramref name="name"/> stands in messages.</summary>
    public static PhraseLexicon Parse(string name, string text)
    {
        var lexicon = new PhraseLexicon();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                if (line[^1] != ']') throw new FormatException($"{name}:{number}: a section header ends with ]");
                lexicon.Sections.Add(line[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }
            if (lexicon.Sections.Count == 0) throw new FormatException($"{name}:{number}: a phrase stands before the first section");
            if (line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))
            {
                lexicon.Examples.Add(new LexiconExample(string.Join(' ', lexicon.Sections[^1]), line[2..], line[0] == '+'));
                continue;
            }
            foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                lexicon.Add(phrase, lexicon.Sections.Count - 1, $"{name}:{number}");
            }
        }
        return lexicon;
    }

    /// <summary>The longest phrase that starts at token <paramref name="first"/> and ends before <paramref name="end"/>, among sections that <paramref name="accept"/> takes.</summary>
    public PhraseMatch? At(ReadOnlySpan<Token> tokens, int first, int end, Func<PhraseMatch, bool>? accept = null)
    {
        PhraseMatch? best = null;
        var node = _root;
        for (var i = first; i < end; i++)
        {
            if (!node.Next.TryGetValue(tokens[i].Normal, out var next)) break;
            node = next;
            foreach (var (section, plural) in node.Ends)
            {
                var match = new PhraseMatch(first, i + 1, section, plural);
                if (accept is not null && !accept(match)) continue;
                best = match;
                break;
            }
        }
        return best;
    }

    /// <summary>The longest phrase of each section that starts at token <paramref name="first"/> and ends before <paramref name="end"/>, added to <paramref name="found"/>.</summary>
    public void AllAt(ReadOnlySpan<Token> tokens, int first, int end, List<PhraseMatch> found)
    {
        var start = found.Count;
        var node = _root;
        for (var i = first; i < end && node.Next.TryGetValue(tokens[i].Normal, out var next); i++)
        {
            node = next;
            foreach (var (section, plural) in node.Ends)
            {
                var match = new PhraseMatch(first, i + 1, section, plural);
                var known = found.FindIndex(start, m => m.Section == section);
                if (known >= 0) found[known] = match;
                else found.Add(match);
            }
        }
    }

    private void Add(string phrase, int section, string where)
    {
        var nodes = new List<(Node Node, bool Plural)> { (_root, false) };
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = word.EndsWith('*') ? NounForms(word) : word.EndsWith('+') ? Inflection.OfVerb(word[..^1]) : word.Split('/');
            var noun = word.EndsWith('*');
            if (forms.Any(f => f.Length == 0)) throw new FormatException($"{where}: '{phrase}' has an empty form");
            nodes = [.. nodes.SelectMany(n => forms.Select((f, i) => (n.Node.Child(f.ToLowerInvariant()), n.Plural || noun && i > 0)))];
        }
        foreach (var (node, plural) in nodes.Distinct())
        {
            if (!node.Ends.Any(e => e.Section == section)) node.Ends = node.Ends.Add((section, plural));
        }
    }

    private static string[] NounForms(string word)
    {
        var bare = word[..^1];
        return bare.Contains('/', StringComparison.Ordinal) ? bare.Split('/') : Inflection.OfNoun(bare);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<(int Section, bool Plural)> Ends { get; set; } = [];

        public Node Child(string word)
        {
            if (!Next.TryGetValue(word, out var child)) Next[word] = child = new Node();
            return child;
        }
    }
}
