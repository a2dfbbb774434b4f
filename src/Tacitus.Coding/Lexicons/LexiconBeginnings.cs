using System.Runtime.InteropServices;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Lexicons;

/// <summary>Of each word the lexicons of which it may begin a phrase, a bit each, so that one look tells of all. Safe to share between threads.</summary>
internal sealed class LexiconBeginnings
{
    /// <summary>The most lexicons that are told apart.</summary>
    public const int Most = 64;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, ulong> All = new(StringComparer.Ordinal);
    private static int _known;
    private static LexiconBeginnings? _current;

    private readonly WordIndex _words;
    private readonly ulong[] _lexicons;

    private LexiconBeginnings()
    {
        (_words, _lexicons, Lexicons) = (new WordIndex(All.Keys), [.. All.Values], _known);
    }

    /// <summary>The beginnings of all lexicons that are known by now.</summary>
    public static LexiconBeginnings Current
    {
        get
        {
            if (Volatile.Read(ref _current) is { } current) return current;
            lock (Gate) return _current ??= new LexiconBeginnings();
        }
    }

    /// <summary>How many lexicons these are of: those with a lower number.</summary>
    public int Lexicons { get; }

    /// <summary>Makes a lexicon known whose phrases begin with <paramref name="words"/>, and gives it a number; a negative one where there are too many.</summary>
    public static int Add(IEnumerable<string> words)
    {
        lock (Gate)
        {
            if (_known == Most) return -1;
            foreach (var word in words) CollectionsMarshal.GetValueRefOrAddDefault(All, word, out _) |= 1UL << _known;
            _current = null;
            return _known++;
        }
    }

    /// <summary>The lexicons of which <paramref name="token"/> may begin a phrase.</summary>
    public ulong Of(in Token token) => _words.Of(token) is >= 0 and var at ? _lexicons[at] : 0;
}
