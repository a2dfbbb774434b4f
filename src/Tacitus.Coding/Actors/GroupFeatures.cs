using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Actors;

/// <summary>
/// What the group model sees of a name: the words that it is made of, and how all its mentions in the article are spoken of. Case does not matter to
/// it, and a feature counts once however many mentions have it: only <see cref="FeatureList.Distinct"/> ones are weighed.
/// </summary>
internal sealed class GroupFeatures
{
    // Words on either side of a mention that count for it wherever they stand.
    private const int Near = 6;

    // Tokens that the words before a name may take.
    private const int Cue = 6;

    // Words into an apposition: "X, a little-known armed separatist group".
    private const int Apposed = 7;

    private readonly PhraseLexicon _triggers = PhraseLexicon.Load("Events.triggers.lexicon");
    private readonly PhraseLexicon _people = PhraseLexicon.Load("Events.targets.lexicon");
    private readonly PhraseLexicon _cues = PhraseLexicon.Load("Actors.groups.lexicon");
    private readonly PhraseLexicon _ties = PhraseLexicon.Load("Events.responsibility.lexicon");
    private readonly ActorLexicon _lexicon;
    private readonly Func<PhraseMatch, bool> _isAfter;

    public GroupFeatures(ActorLexicon lexicon)
    {
        _lexicon = lexicon;
        _isAfter = m => _cues.Sections[m.Section][1] == "after";
    }

    /// <summary>Fills <paramref name="features"/> for <paramref name="chain"/>; <paramref name="name"/> are the words of the name, in training another name of its sort.</summary>
    public void Fill(ActorText text, ClauseParts ties, ImmutableArray<int> violent, NameChain chain, ImmutableArray<PlaceMention> places, string[] name, FeatureList features)
    {
        features.Clear();
        features.Add(1, 0);
        OfName(name, features);
        OfText(text, chain, places, features);
        OfTopic(text, violent, chain, features);
        foreach (var (first, end) in chain.Mentions)
        {
            Before(text, first, features);
            After(text, first, end, features);
            Around(text, first, end, features);
            InClause(text, ties, first, end, features);
        }
    }

    /// <summary>For each sentence of <paramref name="analysis"/> how many words in it name an event of violence; it costs more to ask for each name.</summary>
    public ImmutableArray<int> Violent(Analysis analysis)
    {
        var counts = new int[analysis.Sentences.Length];
        foreach (var sentence in analysis.Sentences)
        {
            var end = sentence.EndToken;
            for (var i = _triggers.Next(analysis, sentence.FirstToken, end); i < end; i = _triggers.Next(analysis, i + 1, end))
            {
                if (_triggers.Find(analysis, i, end) is not { } trigger) continue;
                if (_triggers.Sections[trigger.Section][0] is "attack" or "clash" or "strike" or "security_operation" or "mob_violence") counts[sentence.Index]++;
                i = trigger.End - 1;
            }
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(counts);
    }

    // How much of the article is of violence, and whether what stands beside the name is.
    private static void OfTopic(ActorText text, ImmutableArray<int> violent, NameChain chain, FeatureList features)
    {
        var told = 0;
        foreach (var words in violent) if (words > 0) told++;
        features.Add(54, (uint)Math.Min(told, 6));
        features.Add(55, (uint)(told * 5 / Math.Max(1, violent.Length)));
        var beside = 0;
        foreach (var (first, _) in chain.Mentions) beside = Math.Max(beside, violent[text.Units[first].Sentence]);
        features.Add(56, (uint)Math.Min(beside, 3));
        features.Add(57, (uint)Math.Min(told, 6), (uint)Math.Min(beside, 3));
    }

    /// <summary>The words of a name as <see cref="Fill"/> takes them.</summary>
    public static string[] Words(ActorText text, int first, int end)
    {
        var words = new string[end - first];
        for (var i = first; i < end; i++) words[i - first] = text.Word(i);
        return words;
    }

    private void OfName(string[] name, FeatureList features)
    {
        uint before = 3;
        for (var i = 0; i < name.Length; i++)
        {
            var word = Hash.Of(name[i]);
            features.Add(60, word);
            if (i == 0) features.Add(61, word);
            if (i == name.Length - 1) features.Add(62, word);
            features.Add(63, before, word);
            before = word;
            Letters(name[i], features);
            var known = _lexicon.Words.Of(name[i]);
            if (_lexicon.Descriptions.Heads.Contains(known)) features.Add(64, 1, i == name.Length - 1 ? 1u : 0);
            if (_lexicon.Descriptions.Institutions.Contains(known)) features.Add(64, 2, i == name.Length - 1 ? 1u : 0);
        }
        features.Add(65, (uint)Math.Min(name.Length, 5));
        if (name.Length == 1) features.Add(66, (uint)Math.Min(name[0].Length, 8));
    }

    // Parts of a word of three and four letters, its borders marked.
    private static void Letters(string word, FeatureList features)
    {
        Span<char> marked = stackalloc char[Math.Min(word.Length, 20) + 2];
        marked[0] = '<';
        word.AsSpan(0, marked.Length - 2).CopyTo(marked[1..]);
        marked[^1] = '>';
        for (var length = 3; length <= 4; length++)
            for (var i = 0; i + length <= marked.Length; i++) features.Add(67, Hash.Of(marked.Slice(i, length)));
    }

    private static void OfText(ActorText text, NameChain chain, ImmutableArray<PlaceMention> places, FeatureList features)
    {
        features.Add(50, (uint)Math.Min(chain.Mentions.Count, 5));
        features.Add(51, (uint)Math.Min(text.Units[chain.First.First].Sentence / 2, 4));
        var span = text.SpanOf(chain.First.First, chain.First.End);
        foreach (var place in places)
        {
            if (place.Span.Start >= span.End) break;
            if (place.Span.Overlaps(span)) features.Add(52, place.Span == span ? 1u : 0, place.Place is null ? 0u : 1);
        }
        foreach (var person in text.Analysis.Names)
        {
            if (person.Span.Start >= span.End) break;
            if (person.Span.Overlaps(span)) features.Add(53, (uint)person.Kind);
        }
    }

    private void Before(ActorText text, int first, FeatureList features)
    {
        var i = first - 1;
        uint opening = 0;
        for (; text.Word(i, first) is "\"" or "\u201c" or "'" or "\u2018" or "the" or "a" or "an"; i--) opening = text.Word(i) is "the" ? 1u : text.Word(i) is "a" or "an" ? 2u : opening | 4;
        var (a, b, c) = (Of(text, i, first), Of(text, i - 1, first), Of(text, i - 2, first));
        features.Add(2, a);
        features.Add(3, b, a);
        features.Add(4, c, b, a);
        features.Add(5, opening);
        features.Add(6, opening, a);
        features.Add(7, ClassAt(text, i, first));
        features.Add(8, ClassAt(text, i - 1, first), a);
        features.Add(9, ClassAt(text, i - 2, first), b, a);
        if (CueBefore(text, i, first) is not (>= 0 and var cue)) return;
        features.Add(80, (uint)cue);
        features.Add(81, (uint)cue, opening);
    }

    /// <summary>Whether the words round a mention of <paramref name="chain"/> say outright that it names a group: "the rebel group X", "fighters of X", "X gunmen".</summary>
    public bool IsOutright(ActorText text, NameChain chain)
    {
        foreach (var (first, end) in chain.Mentions)
        {
            var i = first - 1;
            while (text.Word(i, first) is "\"" or "\u201c" or "the" or "a" or "an") i--;
            if (text.Word(i, first) is ",") i--;
            if (IsOutright(CueBefore(text, i, first)) || IsOutright(CueAfter(text, end, first))) return true;
            // "the Ardan Dawn, a criminal group", "the Ardan Dawn, which is a criminal group"
            var after = end;
            while (text.Word(after, first) is "\"" or "\u201d" or ",") after++;
            if (text.Word(after, first) is "which" && text.Word(after + 1, first) is "is" or "was") after += 2;
            if (after > end && text.Word(after, first) is "a" or "an" && IsOutright(CueAfter(text, after + 1, first))) return true;
        }
        return false;
    }

    /// <summary>Whether a mention of <paramref name="chain"/> is a name that its bearers give themselves: "a band that calls itself X".</summary>
    public static bool IsSelfCalled(ActorText text, NameChain chain)
    {
        foreach (var (first, _) in chain.Mentions)
        {
            var i = first - 1;
            while (text.Word(i, first) is "\"" or "\u201c" or "the") i--;
            if (text.Word(i, first) is "itself" or "themselves" && text.Word(i - 1, first) is "calling" or "calls" or "call" or "called" or "styling" or "styles") return true;
        }
        return false;
    }

    private bool IsOutright(int cue) => cue >= 0 && _cues.Sections[cue].Length > 2;

    // The section of the words that end with a unit, or begin with it; -1 when the lexicon has none.
    private int CueBefore(ActorText text, int unit, int of)
    {
        if (text.Word(unit, of) is "") return -1;
        var tokens = text.Analysis.Tokens.AsSpan();
        var end = text.Analysis.TokenAt(text.Units[unit].End - 1) + 1;
        for (var t = Math.Max(text.Analysis.Sentences[text.Units[of].Sentence].FirstToken, end - Cue); t < end; t++)
            if (_cues.MayBegin(text.Analysis, t) && EndsCue(tokens, t, end) is >= 0 and var cue) return cue;
        return -1;
    }

    private int CueAfter(ActorText text, int unit, int of)
    {
        if (text.Word(unit, of) is "") return -1;
        var first = text.Units[unit].Token;
        return _cues.Find(text.Analysis, first, Math.Min(text.Analysis.Tokens.Length, first + Cue), _isAfter)?.Section ?? -1;
    }

    private int EndsCue(ReadOnlySpan<Token> tokens, int first, int end) => _cues.At(tokens, first, end, m => m.End == end && _cues.Sections[m.Section][1] == "before")?.Section ?? -1;

    private void After(ActorText text, int first, int end, FeatureList features)
    {
        var i = end;
        while (text.Word(i, first) is "\"" or "\u201d" or "'" or "\u2019") i++;
        if (text.Word(i, first) is "(")
        {
            features.Add(20, text.Word(i + 2, first) is ")" ? 1u : 0);
            while (text.Word(i, first) is not ("" or ")")) i++;
            i++;
        }
        if (text.Word(i, first) is "s") { features.Add(21, 1); i++; }
        var (a, b) = (Of(text, i, first), Of(text, i + 1, first));
        features.Add(22, a);
        features.Add(23, a, b);
        features.Add(24, ClassAt(text, i, first));
        features.Add(25, a, ClassAt(text, i + 1, first));
        Cued(text, i, first, 82, features);
        if (text.Word(i, first) is ",")
        {
            i++;
            Cued(text, i, first, 82, features);
            for (var k = i; k < i + Apposed && text.Word(k, first) is not ("" or "," or "." or "of" or "that" or "which" or "who"); k++)
            {
                features.Add(26, Of(text, k, first));
                features.Add(27, ClassAt(text, k, first));
            }
            if (text.Word(i, first) is "a" or "an" or "the" or "another" or "one" or "whose" or "which")
            {
                while (text.Word(i, first) is not ("" or ",")) i++;
                i++;
            }
        }
        while (text.Word(i, first) is "which" or "that" or "who" or "has" or "had" or "have" or "also" or "later" or "then" or "itself") i++;
        Cued(text, i, first, 82, features);
        features.Add(28, Of(text, i, first));
        features.Add(29, Of(text, i, first), Of(text, i + 1, first));
        features.Add(30, ClassAt(text, i, first));
        features.Add(31, ClassAt(text, i, first), ClassAt(text, i + 1, first));
    }

    private void Cued(ActorText text, int unit, int of, uint template, FeatureList features)
    {
        if (CueAfter(text, unit, of) is >= 0 and var cue) features.Add(template, (uint)cue);
    }

    private static void Around(ActorText text, int first, int end, FeatureList features)
    {
        for (var i = first - Near; i < end + Near; i++)
        {
            if (i >= first && i < end || text.Word(i, first).Length < 3) continue;
            var word = Of(text, i, first);
            features.Add(40, word);
            features.Add(41, i < first ? 0u : 1, word);
        }
    }

    private void InClause(ActorText text, ClauseParts ties, int first, int end, FeatureList features)
    {
        var analysis = text.Analysis;
        var token = text.Units[end - 1].Token;
        var c = ChunkAt(text, token);
        if (c < 0) return;
        var chunk = analysis.NounChunks[c];
        var inside = chunk.Head >= analysis.TokenAt(text.Units[end - 1].End - 1) + 1 ? 1u : 0;
        if (inside == 1)
        {
            features.Add(70, analysis.Tokens[chunk.Head].Hash);
            features.Add(71, ClassOf(text, chunk.Head));
        }
        if (chunk.Preposition > 0)
        {
            features.Add(72, analysis.Tokens[chunk.Preposition].Hash, analysis.Tokens[chunk.Preposition - 1].Hash, inside);
            features.Add(73, analysis.Tokens[chunk.Preposition].Hash, ClassOf(text, chunk.Preposition - 1), inside);
        }
        if (chunk.Follows >= 0) features.Add(74, ClassOf(text, analysis.NounChunks[chunk.Follows].Head));
        foreach (var (role, clause) in ties[c])
        {
            var verb = analysis.Clauses[clause];
            var part = (uint)role * 2 + inside;
            var lemma = Hash.Of(verb.Lemma);
            features.Add(75, part, lemma);
            features.Add(76, part, ClassOf(text, verb.Verb));
            if (role == ClauseRole.Oblique && chunk.Preposition >= 0) features.Add(77, analysis.Tokens[chunk.Preposition].Hash, lemma, ClassOf(text, verb.Verb));
            if (role != ClauseRole.Subject) continue;
            foreach (var o in verb.Objects)
            {
                features.Add(78, lemma, analysis.Tokens[analysis.NounChunks[o].Head].Hash);
                features.Add(79, lemma, ClassOf(text, analysis.NounChunks[o].Head));
            }
        }
    }

    // The chunk that holds the token; -1 when none does.
    private static int ChunkAt(ActorText text, int token)
    {
        var chunks = text.Analysis.NounChunks;
        int low = 0, high = chunks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chunks[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }
        return low < chunks.Length && chunks[low].FirstToken <= token ? low : -1;
    }

    private static uint Of(ActorText text, int unit, int of) => text.Hash(unit, of);

    private uint ClassAt(ActorText text, int unit, int of) => text.Word(unit, of) is "" ? 0 : ClassOf(text, text.Units[unit].Token);

    // What sort of word stands there: a kind of event, of people or things, of tie to an event, or its part of speech.
    private uint ClassOf(ActorText text, int token)
    {
        var (analysis, tokens) = (text.Analysis, text.Analysis.Tokens);
        var end = Math.Min(tokens.Length, token + 4);
        if (_triggers.Find(analysis, token, end) is { } trigger) return Hash.Of(100, Hash.Of(_triggers.Sections[trigger.Section][0]));
        if (_ties.Find(analysis, token, end) is { } tie) return Hash.Of(101, (uint)tie.Section);
        if (_lexicon.Words.Of(tokens[token]) is var word && _lexicon.Descriptions.Modifiers.Contains(word)) return 102;
        if (_people.Find(analysis, token, end) is { } people) return Hash.Of(103, (uint)people.Section);
        return _lexicon.Descriptions.Adjuncts.Contains(word) ? 104 : 200 + (uint)tokens[token].Tag;
    }
}
