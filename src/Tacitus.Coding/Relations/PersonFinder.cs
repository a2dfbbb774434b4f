using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>
/// Finds the people whom an article on armed groups names in full, and the surnames that stand for them. Who they are is for the words of a tie to say: nobody is
/// listed whom no tie tells of.
/// </summary>
internal sealed class PersonFinder(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
{
    /// <summary>What read a person whom only a full name tells.</summary>
    public const string Rule = "name.person";

    private const int LongestName = 5;

    private static readonly FrozenSet<string> Particles = Words("al el bin ibn ben ag abu ould ul ur de del la van von der da dos");

    private static readonly FrozenSet<string> Titles = Words(
        "president prime minister general gen lt lieutenant colonel col major maj captain capt brigadier admiral sergeant sgt mr mrs ms dr professor prof senator sen governor gov ambassador justice judge inspector commander "
        + "chief spokesman spokeswoman leader king prince pope bishop secretary foreign defence defense interior deputy vice comrade former late senior top police then slain caliph emir lawyer premier chancellor officials officer");

    private static readonly FrozenSet<string> Days = Words("january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday");

    private static readonly FrozenSet<string> NoPerson = Words(
        "christmas easter ramadan eve army front movement party union league brigade brigades "
        + "group council court courts state states united republic kingdom province district county city village town university college school square street road avenue hotel base camp airport hospital church mosque cathedral ministry "
        + "islamic muslim christian sunni shia shiite national international foreign agency committee commission department force forces guard guards police service services security operation agreement act war river lake mount mountains "
        + "island islands valley sea gulf bay strait north south east west northern southern eastern western central upper lower middle house palace tower radio television news times post telegram twitter facebook prize museum market region "
        + "club board office authority bank fund organization organisation association society institute center centre network coalition alliance command battalion division corps regiment wing unit popular liberation resistance people democratic "
        + "junction crossing bridge stadium monitor tribunal senate parliament congress assembly embassy capitol government administration company corporation cup accord accords treaty pact protocol article resolution harakat harkat katibat katiba kataib liwa jaysh jaish ansar jabhat hizb hezb lashkar jamaat tehrik ajnad saraya jund");

    private static readonly string[] Aliases = [", also known as ", ", known as ", ", better known as ", ", known to his followers as ", " alias ", ", alias ", ", aka ", " aka ", ", a.k.a. ", " (alias ", " (also known as ", ", nicknamed ", ", whose real name is ", ", or "];

    private sealed record Run(Sentence Sentence, Span Span, ImmutableArray<string> Words);

    /// <summary>The actors with the people, in order of reading; none lies over another.</summary>
    public ImmutableArray<ActorMention> Find()
    {
        if (!actors.Any(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null })) return actors;
        var runs = analysis.Sentences.SelectMany(Runs).ToList();
        var people = People(runs);
        if (people.Count == 0) return actors;
        var found = new List<ActorMention>();
        foreach (var run in runs)
        {
            if (Whose(run, people) is not var (id, name)) continue;
            if (OverActor(run.Span) is { } known && (known.Actor == id || known.Span.Length >= run.Span.Length)) continue;
            found.Add(new ActorMention(run.Span, run.Sentence.Index, id, name, ActorKind.Person, Rule));
        }
        return [.. actors.Where(a => !found.Exists(f => f.Span.Overlaps(a.Span))).Concat(found).OrderBy(a => a.Span.Start).ThenBy(a => a.Span.End)];
    }

    // The full names: whose words no longer name has. Of two that the article says are one, the first is it.
    private List<(ImmutableArray<string> Words, string Id, string Name)> People(List<Run> runs)
    {
        var people = new List<(ImmutableArray<string> Words, string Id, string Name)>();
        foreach (var known in actors)
        {
            if (known is { Kind: ActorKind.Person, Actor: { } id } && Fold(analysis[known.Span]) is { Length: >= 2 } words && !people.Exists(p => p.Words.SequenceEqual(words)) && !runs.Exists(r => r.Span.Contains(known.Span) && r.Span.Length > known.Span.Length))
                people.Add((words, id, known.Name));
        }
        foreach (var run in runs.Where(r => r.Words.Length >= 2).OrderByDescending(r => r.Words.Length).ThenBy(r => r.Span.Start))
        {
            if (people.Exists(p => Has(p.Words, run.Words))) continue;
            var name = analysis[run.Span];
            var known = OverActor(run.Span) is { } actor && actor.Span == run.Span ? actor : null;
            people.Add((run.Words, known?.Actor ?? "actor-" + CountryLexicon.Slug(name), known?.Name ?? name));
        }
        for (var i = 1; i < runs.Count; i++)
        {
            var (first, second) = (runs[i - 1], runs[i]);
            if (first.Sentence.Index != second.Sentence.Index || !Aliases.Contains(analysis.Article.Text[first.Span.End..second.Span.Start])) continue;
            var (whole, other) = (people.FindIndex(p => p.Words.SequenceEqual(first.Words)), people.FindIndex(p => p.Words.SequenceEqual(second.Words)));
            if (whole >= 0 && other >= 0) people[other] = people[other] with { Id = people[whole].Id, Name = people[whole].Name };
        }
        return people;
    }

    // The only person whose name has the words of the run.
    private static (string Id, string Name)? Whose(Run run, List<(ImmutableArray<string> Words, string Id, string Name)> people)
    {
        (string Id, string Name)? whose = null;
        foreach (var (words, id, name) in people)
        {
            if (run.Words.Length == 1 ? words[^1] != run.Words[0] : !Has(words, run.Words)) continue;
            if (run.Words.Length == words.Length) return (id, name);
            if (whose is { } other && other.Id != id) return null;
            whose = (id, name);
        }
        return whose;
    }

    private ActorMention? OverActor(Span span)
    {
        foreach (var actor in actors)
        {
            if (actor.Span.Start >= span.End) return null;
            if (actor.Span.Overlaps(span)) return actor;
        }
        return null;
    }

    // The runs of capitalised words that may be people's names, single words too.
    private List<Run> Runs(Sentence sentence)
    {
        var runs = new List<Run>();
        if (analysis.Article.Blocks[sentence.Block].Kind is not (BlockKind.Title or BlockKind.Heading))
        {
            var text = analysis.Article.Text;
            var run = new List<Span>();
            for (var i = sentence.Span.Start; i < sentence.Span.End;)
            {
                if (!char.IsLetter(text[i]))
                {
                    i++;
                    continue;
                }
                var end = EndOfWord(text, i, sentence.Span.End);
                var word = new Span(i, end);
                i = end;
                var joins = run.Count > 0 && text[run[^1].End..word.Start] is " ";
                if (run.Count > 0 && !joins) Close(run);
                if (IsNamed(text, word) || run.Count > 0 && Particles.Contains(text[word.Start..word.End])) run.Add(word);
                else if (run.Count > 0) Close(run);
            }
            if (run.Count > 0) Close(run);
        }
        return runs;

        void Close(List<Span> run)
        {
            if (Cut(sentence, run) is { } whole) runs.Add(whole);
            run.Clear();
        }
    }

    // Without titles, the first word of a sentence that is no name, and particles that nothing follows.
    private Run? Cut(Sentence sentence, List<Span> run)
    {
        var text = analysis.Article.Text;
        string Word(int i) => text[run[i].Start..run[i].End].TrimEnd('.').ToLowerInvariant();
        var (first, end) = (0, run.Count);
        while (first < end && (Titles.Contains(Word(first)) || run[first].Start == sentence.Span.Start && !MayOpen(run[first]))) first++;
        while (end > first && Particles.Contains(Word(end - 1)) && char.IsLower(text[run[end - 1].Start])) end--;
        if (end == first || end - first > LongestName) return null;
        for (var i = first; i < end; i++) if (NoPerson.Contains(Word(i)) || end - first > 1 && i > first && Titles.Contains(Word(i))) return null;
        // Five words without "al" or "bin" are two names that a comma was lost between.
        if (end - first == LongestName && !Enumerable.Range(first, end - first).Any(i => Particles.Contains(Word(i)) || Word(i).Contains('-', StringComparison.Ordinal))) return null;
        var span = new Span(run[first].Start, run[end - 1].End);
        foreach (var name in analysis.Names)
        {
            if (name.Span.Start >= span.End) break;
            if (name.Span.Overlaps(span) && name.Kind == NameKind.Organisation) return null;
        }
        foreach (var place in places)
        {
            if (place.Span.Start >= span.End) break;
            if (place.Place is not null && place.Span.Contains(span)) return null;
        }
        return new Run(sentence, span, Fold(text[span.Start..span.End]));
    }

    private bool MayOpen(Span word)
    {
        if (analysis[word].ToLowerInvariant() is "abu" or "haji" or "mullah" or "maulana" or "mufti" or "qari" or "sheikh" or "abdul") return true;
        var token = analysis.TokenAt(word.Start);
        return token < analysis.Tokens.Length && analysis.Tokens[token].Tag is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.X;
    }

    // "Barnawi", "al-Barnawi"; "ISIS" and what another actor's name has are no person's.
    private bool IsNamed(string text, Span word)
    {
        var hyphen = text.IndexOf('-', word.Start, word.Length);
        var letter = char.IsUpper(text[word.Start]) ? word.Start : hyphen > 0 && hyphen + 1 < word.End && char.IsUpper(text[hyphen + 1]) && Particles.Contains(text[word.Start..hyphen]) ? hyphen + 1 : -1;
        if (letter < 0) return false;
        var initial = word.Length == 2 && text[word.End - 1] == '.';
        if (!initial && (letter + 1 >= word.End || !char.IsLower(text[letter + 1]) && text[letter + 1] is not ('\'' or '\u2019'))) return false;
        return !Days.Contains(text[word.Start..word.End].ToLowerInvariant()) && OverActor(word) is not { Actor: not null, Kind: not ActorKind.Person };
    }

    private static int EndOfWord(string text, int start, int limit)
    {
        var i = start;
        while (i < limit && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '\u2019' && i + 1 < limit && char.IsLetter(text[i + 1]) && !(text[i] != '-' && text[i + 1] is 's' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]))))) i++;
        if (i == start + 1 && i < limit && text[i] == '.' && char.IsUpper(text[start])) i++;
        return Math.Max(i, start + 1);
    }

    // The words of a name without "al-" and marks, so that "al-Barnawi" and "Barnawi" are one.
    private static ImmutableArray<string> Fold(string name) =>
    [
        .. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)).Where(w => w is not ("al" or "el")),
    ];

    private static bool Has(ImmutableArray<string> whole, ImmutableArray<string> part)
    {
        for (var i = 0; i + part.Length <= whole.Length; i++)
            if (whole.AsSpan(i, part.Length).SequenceEqual(part.AsSpan())) return true;
        return false;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
