using System.Collections.Frozen;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Clauses;

/// <summary>The words that steer how chunks and clauses are built (<c>clauses.lexicon</c>), and small questions about tokens.</summary>
internal static class ClauseWords
{
    private static readonly LexiconFile File = LexiconFile.Embedded(typeof(ClauseWords).Assembly, "clauses.lexicon");
    private static readonly string[][] Quantifiers = [.. Set("quantifier").OrderByDescending(q => q.Length).ThenBy(q => q, StringComparer.Ordinal).Select(q => q.Split(' '))];
    private static readonly WordIndex QuantifierStarts = new(Quantifiers.Select(q => q[0]).Distinct(StringComparer.Ordinal));
    private static readonly FrozenSet<string> Phrasal = Set("phrasal"), Particles = Set("phrasal").Select(p => p.Split(' ')[1]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Saying = Set("saying"), Times = Set("time"), TimeUnits = Set("time-unit");

    /// <summary>Whether <paramref name="word"/> can be the particle of a phrasal verb.</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether <paramref name="lemma"/> with <paramref name="particle"/> takes an object.</summary>
    public static bool IsPhrasal(string lemma, string particle) => Phrasal.GetAlternateLookup<ReadOnlySpan<char>>().Contains(string.Concat(lemma, " ", particle));

    /// <summary>Whether the one who speaks may follow the verb <paramref name="lemma"/>.</summary>
    public static bool IsSaying(string lemma) => Saying.Contains(lemma);

    /// <summary>Whether <paramref name="word"/> names a day or month.</summary>
    public static bool IsDayOrMonth(string word) => Times.Contains(word);

    /// <summary>Whether a chunk of these tokens says when.</summary>
    public static bool IsTime(ReadOnlySpan<Token> chunk, int head)
    {
        var word = chunk[head].Normal;
        if (Times.Contains(word)) return word is not ("may" or "march") || chunk[head].Tag == PartOfSpeech.Propn;
        return TimeUnits.Contains(Lemmas.Of(word, PartOfSpeech.Noun)) && (Times.Contains(chunk[0].Normal)
            || chunk[0].Normal is "last" or "this" or "next" or "that" or "earlier" or "early" or "late" or "every" or "each" or "all" || chunk.Length > 1 && chunk[0].Normal is "the" && chunk[1].Normal is "next" or "same" or "previous" or "following");
    }

    /// <summary>The number of tokens of the longest quantifier at the start of <paramref name="tokens"/> with a number right after it; 0 when there is none.</summary>
    public static int Quantifier(ReadOnlySpan<Token> tokens)
    {
        if (QuantifierStarts.Of(tokens[0]) < 0) return 0;
        foreach (var words in Quantifiers)
        {
            if (tokens.Length <= words.Length) continue;
            var same = true;
            for (var i = 0; i < words.Length && same; i++) same = tokens[i].Normal == words[i];
            if (same && (tokens[words.Length].Tag == PartOfSpeech.Num || tokens[words.Length].Kind == TokenKind.Number
                || words.Length > 1 && tokens[words.Length].Normal is "a" && tokens.Length > words.Length + 1 && tokens[words.Length + 1].Normal is "dozen" or "hundred" or "thousand")) return words.Length;
        }
        return 0;
    }

    /// <summary>Whether the token is a participle that serves as a preposition.</summary>
    public static bool IsPrepositional(Token token) =>
        token.Normal is "according" or "including" or "regarding" or "concerning" or "excluding" or "pending" || token is { Normal: "following", Tag: PartOfSpeech.Verb };

    /// <summary>Whether the token leads into a relative clause.</summary>
    public static bool IsRelative(Token token) => token.Normal is "who" or "which" or "whom" || token.Normal is "that" && token.Tag is PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Det;

    /// <summary>Whether the token is a possessive ending.</summary>
    public static bool IsPossessive(Token token) => token.Normal is "'s" or "'" && token.Tag is PartOfSpeech.Part or PartOfSpeech.Punct or PartOfSpeech.X;

    private static FrozenSet<string> Set(string section) => File.Sections.Single(s => s.Name == section).Entries.Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);
}
