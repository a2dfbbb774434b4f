using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Places;

namespace Tacitus.Coding.Actors;

/// <summary>
/// Finds the short names of the lexicon that an article uses for groups of its own: "the Kolda National Front (KNF)" makes KNF that front, whoever else goes by
/// these letters, and where the Lashkar-e-Velm is spoken of "the Lashkar" is no other one.
/// </summary>
internal sealed class OwnNames(ActorLexicon lexicon)
{
    // A word of more actors' names than this tells nobody from another: "army", "liberation".
    private const int MostActors = 20, ShortestStem = 5;

    private readonly LongerNames _longer = new(lexicon);

    private FrozenDictionary<string, int>? _commonness;

    /// <summary>The names, each with the place in the lexicon of the actor that they do not mean here; <paramref name="candidates"/> are in order of reading, none over another, <paramref name="places"/> by where they start.</summary>
    public HashSet<(int Actor, string Name)> Find(ActorText text, List<NameCandidate> candidates, ILookup<int, PlaceMention> places)
    {
        var own = new HashSet<(int, string)>();
        // What no definition tells is the same wherever the name stands, and would cost as much as the article is long each time.
        var looked = new HashSet<(int, string)>();
        var inFull = new HashSet<int>();
        var at = new NameCandidate?[text.Units.Length];
        foreach (var name in candidates)
        {
            Array.Fill(at, name, name.First, name.End - name.First);
            if (name.End - name.First > 1) foreach (var form in name.Forms) if (!inFull.Contains(form.Actor) && !_longer.Hold(text, name, lexicon.Actors[form.Actor], places)) inFull.Add(form.Actor);
        }
        foreach (var name in candidates)
        {
            if (name.End != name.First + 1 || text.Units[name.First].Letters is not (Letters.Upper or Letters.Mixed)) continue;
            var told = Definition(text, name);
            foreach (var form in name.Forms)
            {
                if (own.Contains((form.Actor, form.Text)) || told is null && (!looked.Add((form.Actor, form.Text)) || form.Text.Length < 3 || inFull.Contains(form.Actor))) continue;
                if ((told ?? Anywhere(text, form.Text)) is not (var first, var end)) continue;
                if (!(at[first] is { } whole && whole.End >= end && whole.Forms.Any(f => f.Actor == form.Actor)) && !IsAkin(text, first, end, lexicon.Actors[form.Actor])) own.Add((form.Actor, form.Text));
            }
        }
        Pieces(text, candidates, places, own);
        return own;
    }

    // Names in need of context that stand more often inside longer names of others than the actor is surely named.
    private void Pieces(ActorText text, List<NameCandidate> candidates, ILookup<int, PlaceMention> places, HashSet<(int, string)> own)
    {
        var inside = new Dictionary<(int Actor, string Name), int>();
        var surely = new Dictionary<int, int>();
        foreach (var name in candidates)
        {
            foreach (var form in name.Forms)
            {
                if (own.Contains((form.Actor, form.Text))) continue;
                var isPiece = _longer.Hold(text, name, lexicon.Actors[form.Actor], places);
                if (!form.NeedsContext && !isPiece) surely[form.Actor] = surely.GetValueOrDefault(form.Actor) + 1;
                // "ETA-VI" is a part of ETA, which has the letters all the same.
                if (form.NeedsContext && isPiece && !(form.IsAbbreviation && text.Units[name.End - 1].End is var end && end < text.Text.Length && text.Text[end] is '-' or '\u2013')) inside[(form.Actor, form.Text)] = inside.GetValueOrDefault((form.Actor, form.Text)) + 1;
            }
            // "the Jaish" where the article speaks of Jaish al-Velm, whom the lexicon has too; "the Tigers" where it does of the Velm Liberation Tigers.
            for (var i = name.First; i < name.End && name.End - name.First > 1; i++)
                foreach (var form in Single(text, i))
                    // The Real IRA's letters are the IRA's too.
                    if (form.NeedsContext && !form.IsAbbreviation && !name.Forms.Any(f => IsKin(f.Actor, form.Actor) && !_longer.Hold(text, name, lexicon.Actors[f.Actor], places))) inside[(form.Actor, form.Text)] = inside.GetValueOrDefault((form.Actor, form.Text)) + 1;
        }
        foreach (var (name, count) in inside)
            if (count > surely.GetValueOrDefault(name.Actor)) own.Add(name);
    }

    private ImmutableArray<NameForm> Single(ActorText text, int unit) => lexicon.Names.Next(0, text.Units[unit].Word) is >= 0 and var node ? lexicon.Names.At(node) : [];

    private bool IsKin(int one, int other) => lexicon.IsWithin(lexicon.Actors[one].Id, lexicon.Actors[other].Id) || lexicon.IsWithin(lexicon.Actors[other].Id, lexicon.Actors[one].Id);

    // The words for which the letters at a name stand: "Kolda National Front (KNF)", "the Kolda National Front, or KNF", "KNF (Kolda National Front)";
    // null where there are none.
    private static (int First, int End)? Definition(ActorText text, NameCandidate name)
    {
        var letters = text.Written(name.First).ToString();
        var before = name.First - 1;
        if (text.Word(before, name.First) is "or" && text.Word(before - 1, name.First) is ",") before--;
        else if (text.Word(before, name.First) is not ("(" or "[")) before = -1;
        if (before > 0 && DefinitionReader.Expansion(text, before, letters) is >= 0 and var first) return (first, before);
        if (text.Word(name.End, name.First) is "(" or "[")
        {
            for (var close = name.End + 1; close < text.Units.Length && text.Units[close].Sentence == text.Units[name.First].Sentence; close++)
                if (text.Word(close) is ")" or "]") return DefinitionReader.Expansion(text, close, letters) is >= 0 and var start && start > name.End ? (start, close) : null;
        }
        return null;
    }

    // Words set as a name somewhere that begin with the letters; asked only where the article has no name in full of who else goes by them.
    private static (int First, int End)? Anywhere(ActorText text, string letters)
    {
        for (var end = 2; end <= text.Units.Length; end++)
        {
            if (!NameChainFinder.IsNamePart(text, end - 1) || text.OneCase(end - 1) || text.IsTitle(end - 1) || char.ToUpperInvariant(text.Written(end - 1)[0]) != char.ToUpperInvariant(letters[^1])) continue;
            if (DefinitionReader.Expansion(text, end, letters) is not (>= 0 and var first) || end - first < 2) continue;
            var isName = true;
            for (var i = first; i < end; i++) isName &= text.Units[i].Letters is Letters.Capital || text.Units[i].End - text.Units[i].Start <= 3 && text.Units[i].Letters is Letters.Lower;
            if (isName) return (first, end);
        }
        return null;
    }

    // Whether the words may be the actor's name in another spelling or language: half of them are words of one, not only such as many groups' names have.
    private bool IsAkin(ActorText text, int first, int end, LexiconActor actor)
    {
        var known = actor.Actor.Names.Append(new(actor.Actor.Name)).SelectMany(n => Vocabulary.CutName(n.Name)).ToHashSet(StringComparer.Ordinal);
        var (words, shared, isTelling) = (0, 0, false);
        for (var i = first; i < end; i++)
        {
            if (Vocabulary.CutName(text.Written(i).ToString()) is not [{ Length: >= 4 } word]) continue;
            words++;
            if (known.FirstOrDefault(k => IsAlike(k, word)) is not { } same) continue;
            shared++;
            isTelling |= Commonness(same) <= MostActors;
        }
        return isTelling && shared * 2 >= words;
    }

    // "patriotique" and "patriotic", "Raji" and "Raaji"
    private static bool IsAlike(string known, string word)
    {
        if (known.Length < 4) return false;
        var start = 0;
        while (start < known.Length && start < word.Length && known[start] == word[start]) start++;
        if (start >= ShortestStem || start == known.Length && start == word.Length) return true;
        var end = 0;
        while (end < known.Length - start && end < word.Length - start && known[^(end + 1)] == word[^(end + 1)]) end++;
        return start + end >= 3 && Math.Max(known.Length, word.Length) - start - end <= 1;
    }

    private int Commonness(string word) => (_commonness ??= lexicon.Actors.SelectMany(a => a.Actor.Names.SelectMany(n => Vocabulary.CutName(n.Name)).Distinct()).GroupBy(w => w, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal)).GetValueOrDefault(word);
}
