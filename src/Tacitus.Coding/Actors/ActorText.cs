using System.Text;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>One article while its actors are being found: its units, and what has been found so far.</summary>
internal sealed class ActorText
{
    private readonly Vocabulary _words;
    private readonly bool[] _oneCase;
    private readonly string?[] _lower;
    private readonly uint[] _hashes;

    public ActorText(Analysis analysis, Vocabulary words)
    {
        _words = words;
        Analysis = analysis;
        Units = words.Cut(analysis);
        HitAt = new Hit?[Units.Length];
        (_lower, _hashes) = (new string?[Units.Length], new uint[Units.Length]);
        _oneCase = new bool[analysis.Sentences.Length];
        for (var s = 0; s < _oneCase.Length; s++) _oneCase[s] = IsOneCase(analysis.Article.Text, analysis.Sentences[s].Span);
    }

    public Analysis Analysis { get; }

    public string Text => Analysis.Article.Text;

    public Unit[] Units { get; }

    /// <summary>What has been found, in no order.</summary>
    public List<Hit> Hits { get; } = [];

    /// <summary>What has been found at each unit; null where nothing has.</summary>
    public Hit?[] HitAt { get; }

    /// <summary>Known names that are pieces of longer ones where they stand, and mean nobody by themselves.</summary>
    public HashSet<(int First, int End)> Pieces { get; } = [];

    /// <summary>How often the article names each country, by code.</summary>
    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the sentence of unit <paramref name="unit"/> is all in one case, so that case tells nothing.</summary>
    public bool OneCase(int unit) => _oneCase[Units[unit].Sentence];

    /// <summary>The word of a unit in lower case; empty outside the text.</summary>
    public string Word(int unit)
    {
        if (unit < 0 || unit >= Units.Length) return "";
        return _lower[unit] ??= Units[unit].Word >= 0 ? _words[Units[unit].Word] : Lower(unit);
    }

    private string Lower(int unit)
    {
        var written = Written(unit);
        var normal = Units[unit].Token < Analysis.Tokens.Length ? Analysis.Tokens[Units[unit].Token].Normal : "";
        return Ascii.EqualsIgnoreCase(written, normal) ? normal : written.ToString().ToLowerInvariant();
    }

    /// <summary>The word of a unit in lower case; empty outside the sentence of <paramref name="of"/>.</summary>
    public string Word(int unit, int of) => unit >= 0 && unit < Units.Length && Units[unit].Sentence == Units[of].Sentence ? Word(unit) : "";

    /// <summary>The hash of <see cref="Word(int, int)"/>.</summary>
    public uint Hash(int unit, int of)
    {
        if (unit < 0 || unit >= Units.Length || Units[unit].Sentence != Units[of].Sentence) return NoWord;
        ref var hash = ref _hashes[unit];
        return hash != 0 ? hash : hash = Hash32.Of(Word(unit));
    }

    private static readonly uint NoWord = Hash32.Of("");

    /// <summary>The part of speech of the token that a unit begins.</summary>
    public PartOfSpeech TagAt(int unit) => Analysis.Tokens[Units[unit].Token].Tag;

    /// <summary>Whether a unit stands in a headline, where case may mean nothing.</summary>
    public bool IsTitle(int unit) => Analysis.Article.Blocks[Analysis.Sentences[Units[unit].Sentence].Block].Kind is BlockKind.Title or BlockKind.Heading;

    /// <summary>The letters of a unit as written.</summary>
    public ReadOnlySpan<char> Written(int unit) => Text.AsSpan(Units[unit].Start, Units[unit].End - Units[unit].Start);

    /// <summary>The span of units.</summary>
    public Span SpanOf(int first, int end) => new(Units[first].Start, Units[end - 1].End);

    /// <summary>Whether one of the units has been read already.</summary>
    public bool IsTaken(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (HitAt[i] is not null) return true;
        }
        return false;
    }

    /// <summary>Keeps <paramref name="hit"/> and marks its units as read.</summary>
    public void Add(Hit hit)
    {
        Hits.Add(hit);
        for (var i = hit.First; i < hit.End; i++) HitAt[i] = hit;
    }

    /// <summary>Takes back what was found in these units.</summary>
    public void Remove(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (HitAt[i] is not { } hit) continue;
            Hits.Remove(hit);
            Array.Clear(HitAt, hit.First, hit.End - hit.First);
        }
    }

    /// <summary>What ends right before <paramref name="unit"/> in the same sentence.</summary>
    public Hit? Before(int unit) => unit > 0 && Units[unit - 1].Sentence == Units[Math.Min(unit, Units.Length - 1)].Sentence && HitAt[unit - 1] is { } hit && hit.End == unit ? hit : null;

    /// <summary>What starts at <paramref name="unit"/>.</summary>
    public Hit? StartingAt(int unit) => unit < Units.Length && HitAt[unit] is { } hit && hit.First == unit ? hit : null;

    /// <summary>The longest name of <paramref name="trie"/> that starts at <paramref name="first"/> within its sentence and is cased as it should be; the end, or -1.</summary>
    public int Longest(NameTrie trie, int first, out NameForm? form)
    {
        form = null;
        var end = -1;
        var node = 0;
        if (!trie.Starts(Units[first].Word)) return -1;
        var oneCase = OneCase(first);
        for (var i = first; i < Units.Length && Units[i].Sentence == Units[first].Sentence; i++)
        {
            node = trie.Next(node, Units[i].Word);
            if (node < 0) break;
            foreach (var candidate in trie.At(node))
            {
                if (!candidate.Fits(Text, Units, first, oneCase)) continue;
                form = candidate;
                end = i + 1;
                break;
            }
        }
        return end;
    }

    /// <summary>Something found: units, who it is, and the rule that found it.</summary>
    /// <param name="First">The first unit.</param>
    /// <param name="End">The unit after the last.</param>
    /// <param name="Actor">The actor's id; null when it is nobody that can be told again.</param>
    /// <param name="Name">Its shown name.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Rule">The rule.</param>
    /// <param name="Definition">The words that give the name its meaning in this article.</param>
    internal sealed record Hit(int First, int End, string? Actor, string Name, ActorKind Kind, string Rule, Span? Definition = null);

    // Nine letters in ten of one case: headlines and wire texts in capitals have a stray "Mc" or "al-".
    private static bool IsOneCase(string text, Span span)
    {
        int upper = 0, lower = 0, words = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsUpper(text[i])) upper++;
            else if (char.IsLower(text[i])) lower++;
            if (text[i] == ' ') words++;
        }
        return upper >= 9 * lower && words > 0 || upper == 0 && words > 0;
    }
}
