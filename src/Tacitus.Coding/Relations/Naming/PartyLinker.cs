using System.Collections.Frozen;
using Tacitus.Coding.Actors;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>Finds which names of an article are those of one: a full name and its parts, abbreviations, what the article calls another name of it.</summary>
internal sealed class PartyLinker(ActorText text, ActorLexicon lexicon, List<PartyName> names)
{
    // Shorter words of two spellings may be two words.
    private const int ShortestSpelling = 6;

    private static readonly FrozenSet<string> Small = "of for in and de la al du des e i wa fi a l".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly int[] _parent = [.. Enumerable.Range(0, names.Count)];
    private readonly ActorMention?[] _known = [.. names.Select(n => n.IsKnown ? n.Actor : null)];

    /// <summary>Short names that may be those of several, each with these.</summary>
    public List<(PartyName Short, List<PartyName> Whole)> Ambiguous { get; } = [];

    /// <summary>The parties that the names are of.</summary>
    public List<Party> Link()
    {
        Told();
        Initials();
        Contained();
        Spelled();
        return [.. Enumerable.Range(0, names.Count).GroupBy(Root).OrderBy(g => g.Key).Select(g => new Party([.. g.Select(n => names[n]).OrderByDescending(Weight).ThenBy(n => n.Mentions[0].First)]))];
    }

    // The fullest name: not letters, not a single word, the earlier.
    private static int Weight(PartyName name) => Math.Min(name.Words.Length, 3) * 2 + (name.IsKnown ? 100 : 0);

    private int Root(int name)
    {
        while (_parent[name] != name) name = _parent[name] = _parent[_parent[name]];
        return name;
    }

    private bool Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a == b) return true;
        if (_known[a] is { } left && _known[b] is { } right && left.Actor != right.Actor) return false;
        if (a > b) (a, b) = (b, a);
        _parent[b] = a;
        _known[a] ??= _known[b];
        return true;
    }

    // What the words say: brackets, "also known as", what the actor finder took for one.
    private void Told()
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var ends = new Dictionary<int, List<int>>();
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].Actor is { Actor: { } id, Rule: not ("description" or "description.member" or "description.name") } && !ids.TryAdd(id, n)) Join(ids[id], n);
            foreach (var mention in names[n].Mentions)
            {
                if (!ends.TryGetValue(mention.End, out var list)) ends.Add(mention.End, list = []);
                list.Add(n);
            }
        }
        for (var n = 0; n < names.Count; n++)
        {
            foreach (var mention in names[n].Mentions)
            {
                if (Before(mention) is not (> 0 and var end) || !ends.TryGetValue(end, out var before)) continue;
                // Of "Wolves of Ardan" and "Ardan" before the bracket the whole is meant.
                var whole = before.MaxBy(b => names[b].Words.Length);
                // "a member of the Ardan Front known as Dorn"
                if (names[whole].IsKnown && names[whole].Actor!.Kind == Model.Actors.ActorKind.ArmedGroup && text.Word(mention.First - 1) is "as" && names[whole].Mentions.Find(m => m.End == end) is { } group && DefinitionReader.IsOwner(text, group.First)) continue;
                if (!names[n].IsPlace && !names[whole].IsPlace && !IsNation(names[n])) Join(whole, n);
            }
        }
    }

    // The unit after the name that the words right before a mention make another name of it; 0 when they make none.
    private int Before(PartyMention mention)
    {
        var i = mention.First - 1;
        string Word(int k) => text.Word(k, mention.First);
        // "alias Commander Dorn"
        while (PartyScanner.IsTitle(Word(i)) && (LettersAt(i) is Letters.Capital || Word(i - 1) is "\"" or "\u201c")) i--;
        var quoted = Word(i) is "\"" or "\u201c";
        if (quoted) i--;
        if (Word(i) is "the")
        {
            i--;
            if (Word(i) is "\"" or "\u201c")
            {
                quoted = true;
                i--;
            }
            // "Mayakan Ardan, the Fighters of Dorn,"
            var after = mention.End;
            if (Word(after) is "\"" or "\u201d") after++;
            if (Word(i) is "," && Word(after) is "," or "" or ")" or ";" or ":" && LettersAt(i - 1) is not Letters.Lower && mention.End - mention.First > 1 && !IsListed(mention, i)) return AfterBracket(i);
        }
        if (Word(i) is "(" or "[")
        {
            var close = mention.End;
            if (Word(close) is "\"" or "\u201d") close++;
            // "ARX (Dorn)" is Dorn's part of it.
            var isShort = !quoted && mention.End == mention.First + 1 && text.Units[mention.First].Letters is Letters.Capital && (LettersAt(i - 1) is not Letters.Capital || IsHead(Word(i - 1)));
            return !isShort && Word(close) is ")" or "]" or "," or ";" or "or" ? AfterQuote(i) : 0;
        }
        var k = i;
        if (Word(k) is "as" && Word(k - 1) is "known" or "abbreviated") k -= 2;
        else if (Word(k) is "as" && k - 8 > 0) return Nearer(k - 1, mention);
        else if (Word(k) is "alias" or "aka" or "nicknamed") k--;
        else if (Word(k) is "or" && Word(k - 1) is ",") return AfterBracket(k - 1);
        else if (Word(k) is "is" or "was" && Word(k - 1) is "name" && Word(k - 2) is "real" or "given" or "full" or "birth" or "own" or "civil") k -= 3;
        else if (Word(k) is "name" && Word(k - 1) is "real") k -= 2;
        else if (Word(k) is "born" or "né" or "ne") k--;
        else if (Word(k) is "guerre" && Word(k - 1) is "de" && Word(k - 2) is "nom") k -= 3;
        else if (quoted && Word(k) is "," && Word(mention.End) is "\"" or "\u201d" && Word(mention.End + 1) is "," or "" or "(" or ")" or ";" or "and" || quoted && LettersAt(k) is Letters.Capital) return Word(k) is "," ? AfterBracket(k) : k + 1;
        else if (Word(k) is "call" or "calls" or "called" or "know" or "knew")
        {
            // "whom his men call Dorn"
            for (var steps = 0; steps < 5 && Word(k) is not ("whom" or "" or ","); steps++) k--;
            return Word(k) is "whom" && Word(k - 1) is "," ? AfterBracket(k - 1) : 0;
        }
        else return 0;
        while (Word(k) is "also" or "better" or "formerly" or "previously" or "sometimes" or "commonly" or "simply" or "widely" or "usually" or "often" or "locally" or "now" or "generally" or "is" or "are" or "who" or "which" or "whose" or "universally" or "popularly" or "more" or "his" or "her" or "their" or "its" or "by" or "variously" or "universally") k--;
        return Word(k) is "(" or "," ? AfterBracket(k) : Word(k) is ")" || LettersAt(k) is Letters.Capital or Letters.Mixed or Letters.Upper ? AfterBracket(k + 1) : Word(k) is "\"" or "\u201d" ? k : 0;
    }

    // "known to his men as X", "known in Hausa as X"
    private int Nearer(int k, PartyMention mention)
    {
        for (var steps = 0; steps < 5 && LettersAt(k) is not Letters.None && text.Word(k, mention.First) is not "known"; steps++) k--;
        if (text.Word(k, mention.First) is not "known") return 0;
        k--;
        while (text.Word(k, mention.First) is "also" or "better" or "is" or "are" or "who" or "which") k--;
        return text.Word(k, mention.First) is "(" or "," ? AfterQuote(k) : 0;
    }

    private Letters LettersAt(int unit) => unit >= 0 && unit < text.Units.Length ? text.Units[unit].Letters : Letters.None;

    // The same, and whatever stands in brackets before the mark.
    private int AfterBracket(int mark)
    {
        if (text.Word(mark - 1) is ")")
            for (var i = mark - 2; i > Math.Max(0, mark - 8); i--) if (text.Word(i) is "(") return AfterQuote(i);
        return AfterQuote(mark);
    }

    // The end of the name before a mark, whatever quotation marks end it.
    private int AfterQuote(int mark) => text.Word(mark - 1) is "\"" or "\u201d" ? mark - 1 : mark;

    // "with Ardan, the Fighters of Dorn and others": several, not one.
    private bool IsListed(PartyMention mention, int comma)
    {
        for (var i = comma - 1; i > comma - 9 && text.Word(i, mention.First) is not ""; i--) if (text.Word(i) is ",") return LettersAt(i + 1) is not Letters.Lower;
        return text.Word(mention.End, mention.First) is "," && text.Word(mention.End + 1, mention.First) is "the" or "and";
    }

    // "ARF" for the Ardan Redemption Front, though the article never says so.
    private void Initials()
    {
        for (var n = 0; n < names.Count; n++)
        {
            var mention = names[n].Mentions[0];
            if (names[n].Words.Length > 1 || names[n].IsKnown || text.Units[mention.First].Letters is not (Letters.Upper or Letters.Mixed) || names[n].Key.Length < 3) continue;
            var whole = -1;
            for (var m = 0; m < names.Count; m++)
            {
                if (names[m].Words.Length < 2 || !Have(names[m].Words, names[n].Key)) continue;
                if (whole >= 0 && Root(whole) != Root(m) && names[m].Words.Length <= names[whole].Words.Length) continue;
                whole = m;
            }
            if (whole >= 0) Join(whole, n);
        }
    }

    private static bool Have(string[] words, string letters)
    {
        var (all, large) = (0, 0);
        var (isAll, isLarge) = (true, true);
        foreach (var word in words)
        {
            if (all >= letters.Length || word[0] != letters[all]) isAll = false;
            all++;
            if (Small.Contains(word)) continue;
            if (large >= letters.Length || word[0] != letters[large]) isLarge = false;
            large++;
        }
        return isAll && all == letters.Length || isLarge && large == letters.Length;
    }

    // "Dorn" for Aron Dorn, "Sani Dorn" for Sani Aron Dorn, "Ardan" for Katiba Ardan.
    private void Contained()
    {
        for (var n = 0; n < names.Count; n++)
        {
            var part = names[n];
            if (part.IsKnown || part.IsPlace || IsNation(part) || part.Mentions.TrueForAll(m => IsInside(m, n))) continue;
            var whole = new List<int>();
            for (var m = 0; m < names.Count; m++)
            {
                var name = names[m];
                if (m == n || name.Words.Length <= part.Words.Length || name.IsKnown && name.Actor!.Kind != Model.Actors.ActorKind.Person && !(name.Actor.Kind == Model.Actors.ActorKind.ArmedGroup && IsHead(part.Key) && !IsOfState(part.Key) && IsDefinite(part)) || name.IsPlace || !MayBe(name, part)) continue;
                if (!whole.Exists(w => Root(w) == Root(m))) whole.Add(m);
            }
            // "Aron Dorn Weller" may go by Dorn.
            if (whole.Count == 0 && part.Words.Length == 1 && !IsHead(part.Key))
            {
                for (var m = 0; m < names.Count; m++)
                    if (names[m] is { Words.Length: > 2, IsJoined: false, IsPlace: false, IsKnown: false } name && Array.IndexOf(name.Words, part.Key) is > 0 && !IsHead(name.Words[^1]) && !IsHead(name.Words[0]) && !whole.Exists(w => Root(w) == Root(m))) whole.Add(m);
            }
            if (whole.Count == 0) continue;
            // Who is already told to be one of them.
            if (whole.Exists(w => Root(w) == Root(n))) continue;
            if (whole.Count == 1) Join(whole[0], n);
            else Ambiguous.Add((part, [.. whole.Select(w => names[w])]));
        }
    }

    // Whether the mention is but a part of a longer name at the same place.
    private bool IsInside(PartyMention mention, int of)
    {
        for (var n = 0; n < names.Count; n++)
        {
            if (n == of || !names[n].IsJoined) continue;
            foreach (var other in names[n].Mentions) if (other.First <= mention.First && other.End >= mention.End) return true;
        }
        return false;
    }

    private bool MayBe(PartyName whole, PartyName part)
    {
        if (part.Words.Length > 1) return Array.TrueForAll(part.Words, w => Array.IndexOf(whole.Words, w) >= 0) && (!whole.IsJoined || whole.Words.AsSpan().StartsWith(part.Words) && !EndsInName(whole, part));
        var word = part.Words[0];
        if (whole.Words[^1] == word) return !whole.IsJoined || IsHead(word) || IsDefinite(part);
        var at = Array.IndexOf(whole.Words, word);
        if (at < 0) return false;
        if (IsHead(word)) return IsDefinite(part) && (at == 0 || !IsHead(whole.Words[^1]));
        // "Ardan" is not the Ardan Front.
        return at == 0 && (whole.IsJoined ? IsDefinite(part) : !IsHead(whole.Words[^1]));
    }

    // "the Ardan Front of Aron Dorn", where Aron Dorn is named elsewhere too: the front's name is the shorter one.
    private bool EndsInName(PartyName whole, PartyName part)
    {
        var tail = string.Join(' ', whole.Words.Skip(part.Words.Length + 1));
        var at = names.FindIndex(n => n.Key == tail);
        return at >= 0 && !names[at].IsPlace && names[at].Words.Length > 1 && !names[at].Mentions.TrueForAll(m => IsInside(m, at));
    }

    // "the Army", "the Centre" are a state's more often than a short name of the group whose name ends so.
    private static bool IsOfState(string word) => word is "army" or "force" or "forces" or "state" or "centre" or "center" or "government" or "people" or "council";

    private bool IsHead(string word) => lexicon.Words.Of(word) is var known && (lexicon.Descriptions.Heads.Contains(known) || lexicon.Descriptions.Institutions.Contains(known));

    private bool IsDefinite(PartyName name) => name.Mentions.TrueForAll(m => text.Word(m.First - 1, m.First) is "the" or "that" or "this");

    private bool IsNation(PartyName name) => text.Longest(lexicon.Countries.Adjectives, name.Mentions[0].First, out _) == name.Mentions[0].End;

    // "Askarawa" for Askarawan, "Dorne" for Dorn.
    private void Spelled()
    {
        for (var n = 0; n < names.Count; n++)
        {
            if (names[n].IsKnown || names[n].IsPlace) continue;
            for (var m = 0; m < n; m++)
            {
                if (names[m].IsKnown || names[m].IsPlace || names[m].Words.Length != names[n].Words.Length || Root(m) == Root(n) || !AreSpellings(names[m].Words, names[n].Words)) continue;
                Join(m, n);
                break;
            }
        }
    }

    private static bool AreSpellings(string[] a, string[] b)
    {
        var differing = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) continue;
            if (++differing > 1 || a[i].Length < ShortestSpelling || b[i].Length < ShortestSpelling || Math.Abs(a[i].Length - b[i].Length) > 1 || a[i][0] != b[i][0]) return false;
            var (start, end) = (0, 0);
            var shorter = Math.Min(a[i].Length, b[i].Length);
            while (start < shorter && a[i][start] == b[i][start]) start++;
            while (end < shorter - start && a[i][^(end + 1)] == b[i][^(end + 1)]) end++;
            if (Math.Max(a[i].Length, b[i].Length) - start - end > 1) return false;
            // "brother" and "brothers" are two words.
            if (end == 0 && (a[i].EndsWith('s') || b[i].EndsWith('s'))) return false;
        }
        return differing > 0;
    }
}
