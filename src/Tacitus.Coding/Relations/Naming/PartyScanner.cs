using System.Collections.Frozen;
using Tacitus.Coding.Actors;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>Finds all names in the sentences of an article: runs of capitalised words, alone and joined by "of" and "for the".</summary>
internal sealed class PartyScanner(ActorText text, ActorLexicon lexicon, int[] known)
{
    private const int Longest = 8, MostParts = 4;

    private static readonly FrozenSet<string> Particles = Words("al el ul ur ud us uz as ash ad ar az at an bin ibn bint ben ag abu ould mint e i y de del di da do dos das du des la le las los van von der den ya fi wa wal bi bil ila lil et und na pour por para per");

    private static readonly FrozenSet<string> Titles = Words(
        "president prime minister general gen lt lieutenant colonel col major maj captain capt brigadier brig admiral sergeant sgt corporal mr mrs ms miss dr professor prof senator sen governor gov ambassador justice judge inspector commander comandante commandant cmdr "
        + "chief spokesman spokeswoman spokesperson leader king prince pope bishop secretary foreign defence defense interior deputy vice comrade former late senior top then slain caliph emir amir premier chancellor rep sir lord lady father brother sister uncle");

    // Large by their place in the sentence, and no part of any name.
    private static readonly FrozenSet<string> Small = Words(
        "known born called named following including using backed led headed founded formed created asked "
        + "in on at but and when while after before since his her its their he she it they we you i this that these those if for from by under with as to of or nor no not who what how why where which whose two three four five six seven eight nine ten both some many most all each every another "
        + "other others there here so yet then now today yesterday asked according despite although though because unlike like until once even only also later earlier last next first second third one my our your be is are was were has have had do does did will would could can may might must should "
        + "more less much few several any against between during without within through among across around over about above below behind beyond inside outside near off out up down into onto upon per via than too very just still already again ever never always often sometimes soon perhaps maybe "
        + "meanwhile however instead moreover indeed nevertheless nonetheless thus therefore hence otherwise elsewhere everyone everybody nobody nothing something anything someone whoever whatever whether either neither such same");

    private static readonly FrozenSet<string> Days = Words("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec");

    // "Lord's Resistance Army"
    private static readonly FrozenSet<string> Owners = Words("people lord women worker workers farmer farmers student students god citizen peasant prophet martyr king nation");

    // "the Dorn faction", "the Ardan front"
    private static readonly FrozenSet<string> Parts = Words("faction wing branch front brigade column battalion cell bloc unit chapter regiment squad division company network gang cartel militia group army province section sector patrol");

    /// <summary>Whether a word in small letters is a title before people's names.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    private readonly Dictionary<string, PartyName> _byKey = new(StringComparer.Ordinal);
    private readonly List<PartyName> _names = [];

    /// <summary>The names, in order of their first mention.</summary>
    public List<PartyName> Find()
    {
        var parts = new List<(int First, int End)>();
        for (var i = 0; i < text.Units.Length;)
        {
            if (text.OneCase(i) || text.IsTitle(i) || !Begins(i))
            {
                i++;
                continue;
            }
            parts.Clear();
            var end = EndOfRun(i);
            // "the Taliban Aron Dorn": two names; "the Ardanian ARX", "the Maoist ARX": one alone.
            if (known[i] > 0 && known[i] < end && !IsHead(end - 1) && text.Units[known[i]].Letters is not Letters.Lower && text.Text[text.Units[known[i]].Start - 1] == ' ') end = known[i];
            else if (end - i > 1 && known[i + 1] == end && (lexicon.Descriptions.Modifiers.Contains(text.Units[i].Word) || text.Longest(lexicon.Countries.Adjectives, i, out _) == i + 1)) end = i + 1;
            parts.Add((i, end));
            while (parts.Count < MostParts && Joint(end, parts.Count) is > 0 and var next)
            {
                end = EndOfRun(next);
                parts.Add((next, end));
            }
            Keep(parts);
            i = end;
        }
        Retarget();
        return _names;
    }

    private void Keep(List<(int First, int End)> parts)
    {
        for (var p = 0; p < parts.Count; p++)
        {
            if (Cut(parts[p].First, parts[p].End) is not { } cut) continue;
            Add(cut, false);
            for (var q = p + 1; q < parts.Count; q++) Add(cut with { End = parts[q].End }, true);
            var open = parts[^1].End;
            if (Follows(open) && text.Units[open].Letters == Letters.Lower && Parts.Contains(text.Word(open))) Add(cut with { End = open + 1 }, true);
            // "ARX (Independent)": a faction of it.
            if (open + 2 < text.Units.Length && text.Word(open) is "(" && text.Word(open + 2) is ")" && text.Units[open + 1].Letters == Letters.Capital && text.Units[open].Sentence == text.Units[open + 2].Sentence && !Days.Contains(text.Word(open + 1))
                && (p > 0 || text.Units[open - 1].Letters is Letters.Upper or Letters.Mixed || IsHead(open - 1) || parts.Count > 1)) Add(cut with { End = open + 3 }, true);
        }
    }

    private void Add(PartyMention mention, bool isJoined)
    {
        var key = KeyOf(mention.First, mention.End);
        if (key.Length < 2) return;
        if (!_byKey.TryGetValue(key, out var name))
        {
            _byKey.Add(key, name = new PartyName(key) { IsJoined = isJoined });
            _names.Add(name);
        }
        name.Mentions.Add(mention);
    }

    /// <summary>The words of units in small letters, without articles.</summary>
    public string KeyOf(int first, int end)
    {
        var words = new List<string>(end - first);
        for (var i = first; i < end; i++)
            if (text.Word(i) is { } word && word is not ("al" or "el" or "the" or "s" or "(" or ")" or "\"" or "\u201c" or "\u201d" or "")) words.Add(word);
        return string.Join(' ', words);
    }

    // Without what is large by its place alone, and without titles.
    private PartyMention? Cut(int first, int end)
    {
        var opens = first == 0 || text.Units[first - 1].Sentence != text.Units[first].Sentence || text.Word(first - 1) is "\"" or "\u201c" or ":";
        if (opens)
        {
            while (first < end && (Small.Contains(text.Word(first)) || text.TagAt(first) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.X or PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Num or PartOfSpeech.Intj)))
            {
                first++;
                opens = false;
            }
            if (first == end) return null;
        }
        while (end > first + 1 && text.Units[end - 1].Letters == Letters.Lower) end--;
        var title = "";
        if (!IsHead(end - 1))
        {
            for (var i = end - 1; i >= first; i--)
            {
                if (!Titles.Contains(text.Word(i)) || text.Units[i].Letters != Letters.Capital) continue;
                if (i == end - 1) return null;
                title = text.Word(i);
                first = i + 1;
                opens = false;
                break;
            }
        }
        while (first < end && text.Units[first].Letters == Letters.Lower && Particles.Contains(text.Word(first)) && !IsHyphened(first)) first++;
        if (first >= end) return null;
        if (title.Length == 0 && first > 0 && text.Units[first - 1].Sentence == text.Units[first].Sentence) title = Titles.Contains(text.Word(first - 1)) ? text.Word(first - 1) : "";
        return new PartyMention(first, end, title, opens);
    }

    // "Suspected Ardan", "Ardanian Front": where the shorter name stands alone elsewhere, it is meant.
    private void Retarget()
    {
        for (var n = 0; n < _names.Count; n++)
        {
            var name = _names[n];
            if (name.IsJoined || name.Words.Length == 1 && !name.Mentions.TrueForAll(m => m.Opens)) continue;
            if (name.Words.Length == 1)
            {
                // A common word that opens sentences.
                if (name.Mentions.TrueForAll(m => text.Units[m.First].Letters == Letters.Capital && text.TagAt(m.First) is not (PartOfSpeech.Propn or PartOfSpeech.X) && m.Title.Length == 0)) name.Mentions.Clear();
                continue;
            }
            var isAdjective = text.Longest(lexicon.Countries.Adjectives, name.Mentions[0].First, out _) == name.Mentions[0].First + 1;
            if (!isAdjective && !name.Mentions.TrueForAll(m => m.Opens && text.TagAt(m.First) is not (PartOfSpeech.Propn or PartOfSpeech.X))) continue;
            if (!_byKey.TryGetValue(string.Join(' ', name.Words.Skip(1)), out var rest) || rest.Mentions.Count == 0 || rest.Words.Length == 1 && rest.Mentions.TrueForAll(m => m.Opens)) continue;
            rest.Mentions.AddRange(name.Mentions.Select(m => m with { First = m.First + 1, Opens = false }));
            rest.Mentions.Sort((a, b) => a.First.CompareTo(b.First));
            name.Mentions.Clear();
        }
        _names.RemoveAll(n => n.Mentions.Count == 0);
    }

    private bool IsHead(int unit) => lexicon.Descriptions.Heads.Contains(text.Units[unit].Word) || lexicon.Descriptions.Institutions.Contains(text.Units[unit].Word);

    private bool Begins(int i)
    {
        if (IsNamed(i)) return true;
        // "al-Bahr"; "709 Battalion"
        if (Particles.Contains(text.Word(i)) && i + 1 < text.Units.Length && IsHyphened(i) && IsNamed(i + 1)) return i == 0 || text.Units[i - 1].End < text.Units[i].Start;
        return char.IsAsciiDigit(text.Text[text.Units[i].Start]) && i + 1 < text.Units.Length && Follows(i + 1) && IsNamed(i + 1) && IsHead(Math.Min(EndOfRun(i + 1), text.Units.Length) - 1) && EndOfRun(i + 1) - i <= 4;
    }

    private bool IsNamed(int i)
    {
        if (text.Units[i].Letters is not (Letters.Capital or Letters.Upper or Letters.Mixed) || text.Word(i) is "the" or "a" or "an") return false;
        if (!char.IsUpper(text.Text[text.Units[i].Start]) && text.Units[i].Letters != Letters.Mixed) return false;
        return !Days.Contains(text.Word(i));
    }

    private bool IsHyphened(int i) => text.Units[i].End < text.Text.Length && text.Text[text.Units[i].End] == '-';

    // Whether only a blank, a hyphen or an apostrophe of the word before stands between a unit and the one before.
    private bool Follows(int i)
    {
        if (i == 0 || i >= text.Units.Length || text.Units[i].Sentence != text.Units[i - 1].Sentence) return false;
        var gap = text.Text.AsSpan(text.Units[i - 1].End, text.Units[i].Start - text.Units[i - 1].End);
        // "R. K. Dorn"
        if (gap is ". ") return text.Units[i - 1].End - text.Units[i - 1].Start == 1 && text.Units[i - 1].Letters == Letters.Upper;
        return gap is "" or " " or "-" or "' " or "\u2019 " or "'" or "\u2019" or "\u02bb" or "\u02bf";
    }

    private int EndOfRun(int first)
    {
        var end = first + 1;
        for (var i = end; i < text.Units.Length && i - first < Longest + 4 && Follows(i); i++)
        {
            var word = text.Word(i);
            if (IsNamed(i)) end = i + 1;
            else if (word is "s" && Owners.Contains(text.Word(i - 1)) && i + 1 < text.Units.Length && Follows(i + 1) && IsNamed(i + 1)) continue;
            else if (Particles.Contains(word) || IsHyphened(i) || text.Text[text.Units[i].Start - 1] == '-' && i + 1 < text.Units.Length && IsHyphened(i))
            {
                if (end < i - 1) break;
            }
            else if (word is "\"" or "\u201c" && i + 2 < text.Units.Length && Nickname(i) is > 0 and var after)
            {
                end = after;
                i = after - 1;
            }
            else if (text.Units[i].Letters == Letters.None && char.IsAsciiDigit(text.Text[text.Units[i].Start]) && end == i && (text.Text[text.Units[i].Start - 1] == '-' || IsHead(i - 1) && text.Units[i].End - text.Units[i].Start < 4)) end = i + 1;
            else if (text.Text[text.Units[i].Start - 1] == '-' && end == i && text.Units[i].Letters == Letters.Lower && i >= 2 && IsHyphened(i - 1)) break;
            else break;
        }
        return end;
    }

    // Aron "Red" Dorn: the unit after the name that goes on.
    private int Nickname(int open)
    {
        for (var i = open + 1; i < Math.Min(open + 5, text.Units.Length); i++)
        {
            if (text.Word(i) is not ("\"" or "\u201d")) continue;
            return i > open + 1 && i + 1 < text.Units.Length && text.Units[i + 1].Sentence == text.Units[open].Sentence && text.Units[i + 1].Start == text.Units[i].End + 1 && (IsNamed(i + 1) || Particles.Contains(text.Word(i + 1)) && IsHyphened(i + 1)) ? EndOfRun(i + 1) : 0;
        }
        return 0;
    }

    // Where the next part begins after "of" or "for the"; 0 when nothing joins.
    private int Joint(int end, int parts)
    {
        if (!Follows(end) || text.Word(end) is not ("of" or "for" or "in" or "and") || text.Word(end) is "and" && parts < 2) return 0;
        var next = end + 1;
        if (Follows(next) && text.Word(next) is "the" && text.Units[next].Letters == Letters.Lower) next++;
        return Follows(next) && Begins(next) ? next : 0;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
