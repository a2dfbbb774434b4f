using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>An article as the models of targets and sites look at it: its events, the words that may name what they were aimed at, and what stands where.</summary>
internal sealed class AimText
{
    private static readonly KindLexicon Kinds = new("Events.targets.lexicon");
    private static readonly KindLexicon Weapons = new("Events.weapons.lexicon");

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    private readonly ClauseParts? _ties;
    private readonly int[] _firstOf;
    private readonly HashNumbers _numbers;
    private readonly int[] _times;

    /// <summary>Reads what is needed of <paramref name="analysis"/>; <paramref name="groups"/> are the tellings of each event, <paramref name="ties"/> who is told to have to do with each.</summary>
    public AimText(
        Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups, IReadOnlyList<ImmutableArray<RoleMention>> ties, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, ImmutableArray<RoleReading> readings)
    {
        (Analysis, Words, Groups, Actors) = (analysis, ArticleWords.Of(analysis), groups, actors);
        Claimants = [.. ties.Select(own => ClaimantsOf(own, actors))];
        _ties = groups.IsEmpty ? null : ClauseParts.Of(analysis);
        EventAt = new int[analysis.Tokens.Length];
        Array.Fill(EventAt, -1);
        for (var g = 0; g < groups.Length; g++) foreach (var telling in groups[g]) foreach (var trigger in telling.Frame.Triggers) for (var t = trigger.First; t < trigger.End; t++) EventAt[t] = g;
        _firstOf = new int[analysis.Sentences.Length + 1];
        Candidates = groups.IsEmpty ? [] : Gather();
        for (int s = 0, c = 0; s < _firstOf.Length; s++)
        {
            while (c < Candidates.Count && Candidates[c].Sentence < s) c++;
            _firstOf[s] = c;
        }
        (_numbers, _times) = (new HashNumbers(Candidates.Count), new int[Candidates.Count]);
        Nouns(out var heads, out var classes);
        (Heads, Classes) = (heads, classes);
        ToldIn = new List<(int, int)>?[analysis.Sentences.Length];
        for (var g = 0; g < groups.Length; g++) for (var t = 0; t < groups[g].Length; t++) (ToldIn[groups[g][t].Frame.Sentence] ??= []).Add((g, t));
        if (groups.IsEmpty) return;
        Readings = Along<RoleReading, int[]?>(readings, r => r.Span, Stronger);
        Places = Along<PlaceMention, PlaceMention?>(places, p => p.Span, (found, place, head) => found ?? (place.Span.Contains(head) ? place : null));
        Doers = Along<ActorMention, ActorMention?>(actors, a => a.Span, (found, actor, head) => found ?? (actor.Span.Contains(head) ? actor : null));
        var people = Along<NameMention, bool>(analysis.Names, n => n.Span, (found, name, head) => found || name.Kind == NameKind.Person && name.Span.Overlaps(head));
        var sorts = new uint[Candidates.Count];
        for (var c = 0; c < sorts.Length; c++) sorts[c] = SortOf(c, people[c]);
        Sorts = ImmutableCollectionsMarshal.AsImmutableArray(sorts);
    }

    public Analysis Analysis { get; }

    /// <summary>The words of the article.</summary>
    public ArticleWords Words { get; }

    /// <summary>For each event its tellings.</summary>
    public ImmutableArray<ImmutableArray<Telling>> Groups { get; }

    public ImmutableArray<ActorMention> Actors { get; }

    /// <summary>For each event the keys of those who say that they did it.</summary>
    public ImmutableArray<HashSet<string>> Claimants { get; }

    /// <summary>The words that may name a target or a site, in order of reading.</summary>
    public List<AimCandidate> Candidates { get; }

    /// <summary>For each candidate the hash of its noun in the singular.</summary>
    public ImmutableArray<uint> Heads { get; }

    /// <summary>For each candidate the classes of its noun.</summary>
    public ImmutableArray<ImmutableArray<uint>> Classes { get; }

    /// <summary>For each candidate what sort of thing it names.</summary>
    public ImmutableArray<uint> Sorts { get; } = [];

    /// <summary>For each candidate and role how sure the role model is, in thousandths.</summary>
    public ImmutableArray<int[]?> Readings { get; } = [];

    /// <summary>For each candidate the place that its noun names; null when none.</summary>
    public ImmutableArray<PlaceMention?> Places { get; } = [];

    /// <summary>For each candidate the actor that its noun names; null when none.</summary>
    public ImmutableArray<ActorMention?> Doers { get; } = [];

    /// <summary>How often the candidate's noun stands among the candidates.</summary>
    public int TimesOf(int candidate) => _times[_numbers.Of(Heads[candidate])];

    /// <summary>For each sentence the events that it tells of, each with the index of the telling; null where it tells of none.</summary>
    public List<(int Event, int Telling)>?[] ToldIn { get; }

    /// <summary>For each token the index of the event that its word names; -1 where it names none.</summary>
    public int[] EventAt { get; }

    /// <summary>The clauses in which the candidate has a part.</summary>
    public ReadOnlySpan<(ClauseRole Role, int Clause)> TiesOf(int candidate) => _ties is not null && Candidates[candidate].Chunk is var chunk and >= 0 ? _ties[chunk] : [];

    /// <summary>The candidates in the sentences from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public (int First, int End) Within(int first, int last) => (_firstOf[Math.Clamp(first, 0, _firstOf.Length - 1)], _firstOf[Math.Clamp(last + 1, 0, _firstOf.Length - 1)]);

    /// <summary>The kind of what the words name, by the lexicon; null where it does not tell.</summary>
    public static string? KindOf(Analysis analysis, AimCandidate candidate) => Kinds.KindOf(analysis, candidate.First, candidate.End);

    private static HashSet<string> ClaimantsOf(ImmutableArray<RoleMention> ties, ImmutableArray<ActorMention> actors)
    {
        var claimants = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            if (tie.Field != Field.Claim) continue;
            foreach (var actor in actors) if (actor.Span.Overlaps(tie.Span)) claimants.Add(Doer.KeyOf(actor));
        }
        return claimants;
    }

    private List<AimCandidate> Gather()
    {
        var found = new List<AimCandidate>();
        var time = 0;
        for (var c = 0; c < Analysis.NounChunks.Length; c++)
        {
            var chunk = Analysis.NounChunks[c];
            if (Analysis.Tokens[chunk.Head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || EventAt[chunk.Head] >= 0) continue;
            while (time < Analysis.Times.Length && Analysis.Times[time].Span.End <= chunk.Span.Start) time++;
            if (time < Analysis.Times.Length && Analysis.Times[time].Span.Overlaps(chunk.Span)) continue;
            var first = chunk.FirstToken;
            while (first < chunk.Head && IsOpening(Analysis.Tokens[first])) first++;
            var end = c + 1 < Analysis.NounChunks.Length && Analysis.NounChunks[c + 1] is { } next && next.Sentence == chunk.Sentence && next.Preposition == chunk.EndToken && Analysis.Tokens[chunk.EndToken].Normal == "of"
                && Analysis.Tokens[next.Head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn ? next.EndToken : chunk.EndToken;
            found.Add(new AimCandidate(c, chunk.Sentence, first, chunk.EndToken, chunk.Head, new Span(Analysis.Tokens[first].Span.Start, Analysis.Tokens[end - 1].Span.End)));
        }
        // "the embassy bombing": what stands inside the chunk of the event's own word.
        var taken = new bool[Analysis.Tokens.Length];
        foreach (var candidate in found) taken.AsSpan(candidate.First, candidate.End - candidate.First).Fill(true);
        foreach (var role in Groups.SelectMany(g => g.SelectMany(t => t.Roles)))
        {
            if (role.Field is not (Field.Target or Field.Victim)) continue;
            var (first, last) = (Analysis.TokenAt(role.Span.Start), Analysis.TokenAt(role.Span.End - 1));
            if (Analysis.Tokens[last].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || EventAt[last] >= 0 || taken.AsSpan(first, last + 1 - first).Contains(true)) continue;
            taken.AsSpan(first, last + 1 - first).Fill(true);
            found.Add(new AimCandidate(-1, Analysis.SentenceAt(role.Span.Start), first, last + 1, last, role.Span));
        }
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return found;
    }

    private static bool IsOpening(Token token) => token.Tag is PartOfSpeech.Det or PartOfSpeech.Pron || token.Normal is "at" or "least" or "about" or "some" or "more" or "than" or "nearly" or "almost" or "around" or "another" or "its" or "their" or "his" or "her";

    private void Nouns(out ImmutableArray<uint> heads, out ImmutableArray<ImmutableArray<uint>> classes)
    {
        Span<char> letters = stackalloc char[LongestNoun];
        var (hashes, classesOf) = (new uint[Candidates.Count], new ImmutableArray<uint>[Candidates.Count]);
        for (var c = 0; c < hashes.Length; c++)
        {
            var noun = Singular(Analysis.Tokens[Candidates[c].Head].Normal, letters);
            (hashes[c], classesOf[c]) = (Hash.Of(noun), NounClasses.Of(noun));
            _times[_numbers.Of(hashes[c])]++;
        }
        (heads, classes) = (ImmutableCollectionsMarshal.AsImmutableArray(hashes), ImmutableCollectionsMarshal.AsImmutableArray(classesOf));
    }

    // For each candidate what is gathered, one after the other, from those of the mentions, all in order of reading, that overlap it; also told is where its head stands.
    private ImmutableArray<TValue> Along<TMention, TValue>(ImmutableArray<TMention> mentions, Func<TMention, Span> spanOf, Func<TValue?, TMention, Span, TValue?> gather)
    {
        var along = new TValue[Candidates.Count];
        var from = 0;
        for (var c = 0; c < along.Length; c++)
        {
            var span = Candidates[c].Span;
            while (from < mentions.Length && spanOf(mentions[from]).End <= span.Start) from++;
            for (var m = from; m < mentions.Length && spanOf(mentions[m]) is var own && own.Start < span.End; m++)
                if (own.Overlaps(span)) along[c] = gather(along[c], mentions[m], Analysis.Tokens[Candidates[c].Head].Span)!;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(along);
    }

    private static int[]? Stronger(int[]? strongest, RoleReading reading, Span head)
    {
        strongest ??= new int[RoleCount];
        strongest[(int)reading.Role] = Math.Max(strongest[(int)reading.Role], reading.Probability);
        return strongest;
    }

    // The strongest word on what it names: a kind of the lexicons, an actor, a person, a place, a weapon; else a name or a common noun.
    private uint SortOf(int c, bool isPerson)
    {
        var candidate = Candidates[c];
        var head = Analysis.Tokens[candidate.Head];
        var plural = head.Form == WordForm.Plural ? 1u : 0;
        if (Doers[c] is { } actor && actor.Kind != ActorKind.Person) return 100 + 2 * (uint)actor.Kind + (actor.Actor is null ? 1u : 0);
        if (Kinds.OfHead(Analysis, candidate.First, candidate.End, candidate.Head) is { } known) return 1000 + 2 * (Hash.Of(known.Kind) % 4096) + (known.IsThing ? 1u : 0);
        if (isPerson) return 10;
        if (Weapons.KindOf(Analysis, candidate.Head, candidate.Head + 1) is not null) return 12;
        if (Places[c] is { } place) return 20 + (uint)place.Use;
        return head.Tag == PartOfSpeech.Propn ? 14 : 15 + plural;
    }

    /// <summary>A noun in the singular, as far as its letters tell.</summary>
    public static string Singular(string word) => Singular(word, stackalloc char[LongestNoun]).ToString();

    /// <summary>The same, without a string of its own: <paramref name="letters"/>, of <see cref="LongestNoun"/>, holds what the word itself does not.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word, Span<char> letters) => word switch
    {
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u') =>
            word.EndsWith("ies") ? With(word[..^3], "y", letters)
            : word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes") || word.EndsWith("sses") || word.EndsWith("buses") ? word[..^2] : word[..^1],
        { Length: > 4 } when word.EndsWith("men") => With(word[..^2], "an", letters),
        _ => word,
    };

    /// <summary>Longer words are hardly ever seen; theirs is a string of its own.</summary>
    public const int LongestNoun = 32;

    private static ReadOnlySpan<char> With(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, Span<char> letters)
    {
        if (stem.Length + ending.Length > letters.Length) return string.Concat(stem, ending);
        stem.CopyTo(letters);
        ending.CopyTo(letters[stem.Length..]);
        return letters[..(stem.Length + ending.Length)];
    }
}
