using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Dates;

/// <summary>
/// Numbers the terminals of the grammar, and the sets of terminals (signatures) that a word, number or group can satisfy. Signature 0 satisfies none.
/// </summary>
internal sealed class TimeVocabulary
{
    private readonly Dictionary<string, int> _terminals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _signatures = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<ImmutableArray<int>> _sets = [[]];
    private readonly Dictionary<string, List<(string Class, int N, char Letters)>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _numbers = [];
    private int _unknown;
    private int _gerund;
    private WordIndex _places = new([]);
    private Word[] _words = [];
    private HashSet<int> _numbered = [];
    private bool[] _tells = [];
    private bool _unknownTell = true;

    /// <param name="Plain">Its signature where letters tell nothing: in a text of one size, or at the start of a sentence.</param>
    /// <param name="Capital">Its signature where it is capitalised and that tells something.</param>
    /// <param name="Small">Its signature where it is not, and that tells something.</param>
    /// <param name="Value">Its number.</param>
    /// <param name="Tells">Whether it tells something: every time expression has a word or number that does.</param>
    internal readonly record struct Word(int Plain, int Capital, int Small, TimeValue? Value, bool Tells = true);

    /// <summary>The classes of numbers, in the order of the bits of <see cref="NumberClasses"/>.</summary>
    private static readonly ImmutableArray<string> NumberClassNames =
        ["NUM", "DAY", "MON", "Y4", "Y2", "HOUR", "MIN", "HHMM", "D3", "D1", "YMD8", "YMD6", "NOYEAR"];

    /// <summary>How many signatures there are.</summary>
    public int Signatures => _sets.Count;

    /// <summary>The terminals of each signature.</summary>
    public ImmutableArray<int> TerminalsOf(int signature) => _sets[signature];

    /// <summary>The number of the terminal <paramref name="name"/>: a class in capitals or a word.</summary>
    public int Terminal(string name)
    {
        if (_terminals.TryGetValue(name, out var id)) return id;
        return _terminals[name] = _terminals.Count;
    }

    /// <summary>Reads the lexicon: lines <c>CLASS = word:number word ...</c>; <c>CLASS!</c> does not hold of words in small letters where capitals tell something.</summary>
    /// <exception cref="FormatException">A line is none of these.</exception>
    public void ReadLexicon(string file, string text)
    {
        var lines = text.Split('\n');
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw new FormatException(FormattableString.Invariant($"{file}:{i + 1}: a line is 'CLASS = word:number ...'"));
            var name = line[..equals].Trim();
            var letters = name.EndsWith('!') ? '!' : ' ';
            name = name.TrimEnd('!');
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'))
                throw new FormatException(FormattableString.Invariant($"{file}:{i + 1}: a class is written in capitals"));
            foreach (var entry in line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = entry.LastIndexOf(':');
                var n = 0;
                if (colon > 0 && !int.TryParse(entry[(colon + 1)..], System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out n))
                    throw new FormatException(FormattableString.Invariant($"{file}:{i + 1}: '{entry}' is not word:number"));
                var word = colon > 0 ? entry[..colon] : entry;
                if (!known.Add(name + " " + word)) throw new FormatException(FormattableString.Invariant($"{file}:{i + 1}: '{word}' is in {name} twice"));
                if (!_entries.TryGetValue(word, out var list)) _entries[word] = list = [];
                list.Add((name, n, letters));
            }
        }
    }

    /// <summary>Numbers all signatures, once every rule has been read.</summary>
    /// <param name="groups">The classes that rules make.</param>
    public void Close(IEnumerable<string> groups)
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var literal in _terminals.Keys.Where(t => !IsClass(t)).Concat(_entries.Keys).Distinct().Order(StringComparer.Ordinal).ToArray())
        {
            _entries.TryGetValue(literal, out var entries);
            var always = new List<string>();
            if (_terminals.ContainsKey(literal)) always.Add(literal);
            if (entries is not null) always.AddRange(entries.Where(e => e.Letters == ' ').Select(e => e.Class));
            var large = Signature(always.Concat(entries?.Where(e => e.Letters == '!').Select(e => e.Class) ?? []));
            words[literal] = new Word(large, large, Signature(always), entries is null ? null : TimeValue.Word(entries[0].N));
        }
        for (var n = 0; n < 10000; n++)
        {
            for (var digits = 1; digits <= 4; digits++) AddNumber(n, digits);
        }
        foreach (var (n, digits) in new[] { (19891231, 8), (891231, 6), (12345678, 8), (123456, 6), (12345, 5), (-1, 9), (-1, 0) }) AddNumber(n, digits);
        foreach (var n in Enumerable.Range(0, 3000)) AddNumber(n, 0);
        foreach (var group in groups.Order(StringComparer.Ordinal)) Signature([group]);
        Signature(["ORD"]);
        _unknown = Signature(["WORD"]);
        _gerund = Signature(["WORD", "ING"]);
        (_places, _words) = (new WordIndex(words.Keys), [.. words.Values]);
        _numbered = _numbers.Values.ToHashSet();
    }

    // The commonest words and marks of news, the commoner first: where one of two must tell something, the rarer does.
    private const string Common = "the , . of and to a in 's ' - for on at was were that by with from an is as it his her he she they after who had has been not be but or have one two about when this which \" ( ) : ; / police people man woman men women";

    /// <summary>
    /// Finds words without which no rule matches anything: all others tell nothing by themselves. <paramref name="matchesWithout"/> says whether some rule matches items that tell nothing.
    /// </summary>
    public void Weigh(Func<bool[], bool> matchesWithout)
    {
        _tells = new bool[Signatures];
        Array.Fill(_tells, true);
        var known = Common.Split(' ').Where(w => TryGet(w, out _)).SelectMany(w => TryGet(w, out var found) ? (int[])[found.Plain, found.Capital, found.Small] : []);
        foreach (var signature in ((int[])[0, _unknown, _gerund, .. known, .. _words.SelectMany(w => (int[])[w.Plain, w.Capital, w.Small])]).Distinct())
        {
            _tells[signature] = _numbered.Contains(signature);
            if (!_tells[signature] && matchesWithout(_tells)) _tells[signature] = true;
        }
        for (var i = 0; i < _words.Length; i++) _words[i] = _words[i] with { Tells = _tells[_words[i].Plain] || _tells[_words[i].Capital] || _tells[_words[i].Small] };
        _unknownTell = _tells[0] || _tells[_unknown] || _tells[_gerund];
    }

    /// <summary>Whether the normal form of <paramref name="token"/> tells something.</summary>
    public bool Tells(in Token token) => _places.Of(token) is >= 0 and var place ? _words[place].Tells : _unknownTell;

    /// <summary>Whether <paramref name="word"/> tells something.</summary>
    public bool Tells(ReadOnlySpan<char> word) => _places.Of(word) is >= 0 and var place ? _words[place].Tells : _unknownTell;

    /// <summary>What the lexicon and the rules know of <paramref name="word"/>; false when they do not know it.</summary>
    public bool TryGet(string word, out Word found)
    {
        var place = _places.Of(word);
        found = place < 0 ? default : _words[place];
        return place >= 0;
    }

    /// <summary>The signature of a word that neither the lexicon nor any rule names: by its ending.</summary>
    public int Shape(string word) =>
        word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) ? _gerund : word.Length > 1 && char.IsLetter(word[0]) ? _unknown : 0;

    /// <summary>The signature of a group of class <paramref name="name"/>.</summary>
    public int Group(string name) => _signatures[Key([Terminal(name)])];

    /// <summary>The signature of a number.</summary>
    /// <param name="n">Its value.</param>
    /// <param name="digits">How many digits it is written with; 0 when in words.</param>
    public int Number(int n, int digits) => _numbers[NumberClasses(n, digits)];

    private void AddNumber(int n, int digits)
    {
        var classes = NumberClasses(n, digits);
        if (_numbers.ContainsKey(classes)) return;
        var names = new List<string>();
        for (var i = 0; i < NumberClassNames.Length; i++)
        {
            if ((classes & (1 << i)) != 0) names.Add(NumberClassNames[i]);
        }
        if (digits == 0) names.Add("NUMWORD");
        _numbers[classes] = Signature(names);
    }

    private static int NumberClasses(int n, int digits)
    {
        var short2 = digits is 1 or 2 or 0;
        var bits = 1;
        if (short2 && n is >= 1 and <= 31) bits |= 1 << 1;
        if (digits is 1 or 2 && n is >= 1 and <= 12) bits |= 1 << 2;
        if (digits == 4 && n is >= 1800 and <= 2099) bits |= 1 << 3;
        if (digits == 2) bits |= 1 << 4;
        if (short2 && n is >= 0 and <= 24) bits |= 1 << 5;
        if (digits == 2 && n is >= 0 and <= 59) bits |= 1 << 6;
        if (digits == 4 && n / 100 <= 24 && n % 100 <= 59) bits |= 1 << 7;
        if (digits == 3) bits |= 1 << 8;
        if (digits == 1) bits |= 1 << 9;
        if (digits == 8 && n / 10000 is >= 1900 and <= 2099 && n / 100 % 100 is >= 1 and <= 12 && n % 100 is >= 1 and <= 31) bits |= 1 << 10;
        if (digits == 6 && n / 100 % 100 is >= 1 and <= 12 && n % 100 is >= 1 and <= 31) bits |= 1 << 11;
        if (digits == 4 && n / 100 <= 24 && n % 100 <= 59 && n is < 1900 or > 2099) bits |= 1 << 12;
        if (digits == 0) bits |= 1 << 20;
        return bits;
    }

    private static bool IsClass(string terminal) => char.IsAsciiLetterUpper(terminal[0]);

    private int Signature(IEnumerable<string> names)
    {
        var ids = names.Where(_terminals.ContainsKey).Select(n => _terminals[n]).Distinct().Order().ToImmutableArray();
        var key = Key(ids);
        if (_signatures.TryGetValue(key, out var signature)) return signature;
        signature = _sets.Count;
        _sets.Add(ids);
        _signatures[key] = signature;
        return signature;
    }

    private static string Key(ImmutableArray<int> ids) => string.Join(',', ids);
}
