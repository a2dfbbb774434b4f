using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Lexicons;

/// <summary>
/// Phrases in the sections of a <see cref="LexiconFile"/>, set apart by commas: <c>word*</c> is a noun with its plural, <c>word+</c> a verb with its
/// regular forms, <c>a/b/c</c> the forms of one word. Safe to share between threads.
/// </summary>
internal sealed class PhraseLexicon
{
    // Several readers ask for the same file, and reading one costs more than all else at the start of a run.
    private static readonly ConcurrentDictionary<string, PhraseLexicon> Loaded = new(StringComparer.Ordinal);

    private readonly Node _root = new();

    // The words that begin a phrase, and what may follow each: of the words of a text, which are asked in dozens of lexicons, most begin none.
    private readonly WordIndex _beginnings;
    private readonly Node[] _begun;

    // The same words, all forms of each.
    private readonly HashSet<string> _firsts = new(StringComparer.Ordinal);

    // By which the words of an article are known to begin a phrase; negative for a lexicon that is not the program's.
    private int _number = -1;

    private PhraseLexicon(LexiconFile file)
    {
        File = file;
        Sections = [.. file.Sections.Select(s => (string[])[s.Name, .. s.Arguments])];
        for (var i = 0; i < file.Sections.Length; i++)
            foreach (var entry in file.Sections[i].Entries)
                foreach (var phrase in LexiconRow.List(entry.Text, ',')) Add(phrase, i, entry.Line);
        _root.Close();
        _begun = new Node[_root.Next.Length];
        var words = new string[_begun.Length];
        for (var i = 0; i < _begun.Length; i++) (words[i], _begun[i]) = _root.Next[i];
        _beginnings = new WordIndex(words);
    }

    /// <summary>The file.</summary>
    public LexiconFile File { get; }

    /// <summary>The words of each section's header.</summary>
    public ImmutableArray<string[]> Sections { get; }

    /// <summary>The embedded file <paramref name="name"/>, told by its folder and file name (<c>Events.triggers.lexicon</c>).</summary>
    /// <exception cref="LexiconException">The file is not well formed; the message names file and line.</exception>
    public static PhraseLexicon Load(string name) => Loaded.GetOrAdd(name, n => new PhraseLexicon(LexiconFile.Embedded(typeof(PhraseLexicon).Assembly, n)).Numbered());

    /// <summary>Reads a lexicon from <paramref name="text"/>; <paramref name="name"/> stands in messages.</summary>
    /// <exception cref="LexiconException">The text is not well formed; the message names file and line.</exception>
    public static PhraseLexicon Parse(string name, string text) => new(LexiconFile.Parse(name, text));

    /// <summary>Whether a phrase begins with <paramref name="token"/>: worth asking before it is put together what a phrase must be.</summary>
    public bool Begins(in Token token) => _beginnings.Of(token) >= 0;

    /// <summary>The longest phrase that starts at token <paramref name="first"/> and ends before <paramref name="end"/>, among sections that <paramref name="accept"/> takes.</summary>
    public PhraseMatch? At(ReadOnlySpan<Token> tokens, int first, int end, Func<PhraseMatch, bool>? accept = null) => Longest(tokens, first, end, null, accept);

    /// <summary>The longest phrase of a section of that name that starts at token <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    public PhraseMatch? At(string section, ReadOnlySpan<Token> tokens, int first, int end) => Longest(tokens, first, end, section, null);

    private PhraseMatch? Longest(ReadOnlySpan<Token> tokens, int first, int end, string? name, Func<PhraseMatch, bool>? accept)
    {
        if (first >= end || _beginnings.Of(tokens[first]) is not (>= 0 and var begun)) return null;
        PhraseMatch? best = null;
        var node = _begun[begun];
        for (var i = first; node is not null; node = ++i < end ? node.After(tokens[i]) : null)
        {
            foreach (var (section, plural) in node.Ends)
            {
                var match = new PhraseMatch(first, i + 1, section, plural);
                if ((name is not null && Sections[section][0] != name) || (accept is not null && !accept(match))) continue;
                best = match;
                break;
            }
        }
        return best;
    }

    /// <summary>The longest phrase that starts at token <paramref name="first"/> of <paramref name="analysis"/> and ends before <paramref name="end"/>, among sections that <paramref name="accept"/> takes.</summary>
    public PhraseMatch? Find(Analysis analysis, int first, int end, Func<PhraseMatch, bool>? accept = null) =>
        first < end && MayBegin(analysis, first) ? At(analysis.Tokens.AsSpan(), first, end, accept) : null;

    /// <summary>The first token of <c>[from, end)</c> at which a phrase may start; <paramref name="end"/>, or <paramref name="from"/> where that is later, when there is none.</summary>
    public int Next(Analysis analysis, int from, int end)
    {
        var words = ArticleWords.Of(analysis);
        if (_number >= 0 && _number < words.Lexicons) return words.Next(_number, from, end);
        while (from < end && _beginnings.Of(analysis.Tokens[from]) < 0) from++;
        return from;
    }

    /// <summary>The longest phrase of a section of that name that starts at token <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    public PhraseMatch? Find(string section, Analysis analysis, int first, int end) => first < end && MayBegin(analysis, first) ? At(section, analysis.Tokens.AsSpan(), first, end) : null;

    /// <summary>Whether a phrase may start at <paramref name="token"/>.</summary>
    public bool MayBegin(Analysis analysis, int token)
    {
        var words = ArticleWords.Of(analysis);
        return _number < 0 || _number >= words.Lexicons || words.MayBegin(_number, token);
    }

    /// <summary>The longest phrase of each section that starts at each of the tokens <c>[from, to)</c> of <paramref name="analysis"/> and ends before <paramref name="end"/>, added to <paramref name="found"/>.</summary>
    public void AllIn(Analysis analysis, int from, int to, int end, List<PhraseMatch> found)
    {
        for (var i = Next(analysis, from, to); i < to; i = Next(analysis, i + 1, to)) AllAt(analysis.Tokens.AsSpan(), i, end, found);
    }

    /// <summary>The longest phrase of each section that starts at token <paramref name="first"/> and ends before <paramref name="end"/>, added to <paramref name="found"/>.</summary>
    public void AllAt(ReadOnlySpan<Token> tokens, int first, int end, List<PhraseMatch> found)
    {
        if (first >= end || _beginnings.Of(tokens[first]) is not (>= 0 and var begun)) return;
        var start = found.Count;
        var node = _begun[begun];
        for (var i = first; node is not null; node = ++i < end ? node.After(tokens[i]) : null)
        {
            foreach (var (section, plural) in node.Ends)
            {
                var match = new PhraseMatch(first, i + 1, section, plural);
                var known = start;
                while (known < found.Count && found[known].Section != section) known++;
                if (known < found.Count) found[known] = match;
                else found.Add(match);
            }
        }
    }

    private void Add(string phrase, int section, int line)
    {
        var nodes = new List<(Node Node, bool Plural)> { (_root, false) };
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var forms = word.EndsWith('*') ? NounForms(word) : word.EndsWith('+') ? Inflection.OfVerb(word[..^1]) : word.Split('/');
            var noun = word.EndsWith('*');
            if (forms.Any(f => f.Length == 0)) throw new LexiconException(File.Name, line, $"'{phrase}' has an empty form");
            if (nodes[0].Node == _root) foreach (var form in forms) _firsts.Add(form.ToLowerInvariant());
            nodes = [.. nodes.SelectMany(n => forms.Select((f, i) => (n.Node.Child(f.ToLowerInvariant()), n.Plural || noun && i > 0)))];
        }
        foreach (var (node, plural) in nodes.Distinct())
        {
            if (!node.Ends.Any(e => e.Section == section)) node.Ends = node.Ends.Add((section, plural));
        }
    }

    // Known by a number from now on, so that one look at a word tells of all lexicons of the program.
    private PhraseLexicon Numbered()
    {
        _number = LexiconBeginnings.Add(_firsts);
        return this;
    }

    private static string[] NounForms(string word)
    {
        var bare = word[..^1];
        return bare.Contains('/', StringComparison.Ordinal) ? bare.Split('/') : Inflection.OfNoun(bare);
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _growing = new(StringComparer.Ordinal);
        private uint[] _hashes = [];
        private (string Word, Node Node)[] _next = [];

        /// <summary>What may follow, once it is closed.</summary>
        public ReadOnlySpan<(string Word, Node Node)> Next => _next;

        public ImmutableArray<(int Section, bool Plural)> Ends { get; set; } = [];

        public Node? After(in Token token)
        {
            for (var at = Find(token.Hash, 0); at >= 0; at = Find(token.Hash, at + 1))
                if (_next[at].Word == token.Normal) return _next[at].Node;
            return null;
        }

        public Node Child(string word)
        {
            if (!_growing!.TryGetValue(word, out var child)) _growing[word] = child = new Node();
            return child;
        }

        /// <summary>Ends the growing of this node and all that follow it.</summary>
        public void Close()
        {
            if (_growing is not { } grown) return;
            _growing = null;
            _next = [.. grown.Select(n => (n.Key, n.Value))];
            _hashes = Array.ConvertAll(_next, n => Hash32.Of(n.Word));
            foreach (var (_, node) in _next) node.Close();
        }

        private int Find(uint hash, int from) => from < _hashes.Length && _hashes.AsSpan(from).IndexOf(hash) is >= 0 and var at ? from + at : -1;
    }
}
