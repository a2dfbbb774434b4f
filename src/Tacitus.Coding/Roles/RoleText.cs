using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>An article as the role model looks at it: candidates, what each does in its clauses, the event words near it, and where else its words stand.</summary>
internal sealed class RoleText
{
    // What a candidate's own place in its sentence says of it, a bit each; gathered over all places of the same words.
    internal const int Acts = 1, Suffers = 2, ByEvent = 4, OnEvent = 8, BesideEvent = 16, ActsAtAll = 32, InToll = 64, Blamed = 128, BeforeEvent = 256;

    // Tokens round a candidate in which words of blame count.
    private const int Near = 12;

    private readonly ArticleWords _words;

    // How many words of blame stand before each token.
    private readonly int[] _blames;
    private readonly ClauseParts _ties;

    // For each candidate the number of its words and of its head, and for each number what is known of all that have it.
    private readonly int[] _wordsOf, _headOf, _heads;
    private readonly (int Facts, int Count, int FirstSentence)[] _same;

    /// <summary>Reads what is needed of <paramref name="analysis"/>.</summary>
    public RoleText(Analysis analysis, IEnumerable<Frame> frames, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, KindLexicon weapons, int salience)
    {
        (Analysis, Actors, Salience) = (analysis, actors, salience);
        _words = ArticleWords.Of(analysis);
        Triggers = new Trigger?[analysis.Tokens.Length];
        FramesOf = new List<Frame>?[analysis.Sentences.Length];
        foreach (var frame in frames)
        {
            (FramesOf[frame.Sentence] ??= []).Add(frame);
            if (FirstEvent == 0 && IsViolent(frame.Trigger)) FirstEvent = 1 + (uint)frame.Trigger.Kind * 64 + (uint)frame.Trigger.Tactic;
            foreach (var trigger in frame.Triggers) for (var i = trigger.First; i < trigger.End; i++) Triggers[i] = trigger;
        }
        IsCounted = new bool[analysis.Tokens.Length];
        foreach (var toll in tolls) foreach (var span in toll.Spans) Mark(IsCounted, span);
        ActorAt = new ActorMention?[analysis.Tokens.Length];
        foreach (var actor in actors) for (var i = analysis.TokenAt(actor.Span.Start); i < ActorAt.Length && analysis.Tokens[i].Span.Start < actor.Span.End; i++) ActorAt[i] = actor;
        IsPerson = new bool[analysis.Tokens.Length];
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person) Mark(IsPerson, name.Span);
        _ties = ClauseParts.Of(analysis);
        Candidates = CandidateFinder.Find(analysis, actors, weapons);
        (Words, _wordsOf, _headOf, Facts) = (new uint[Candidates.Count], new int[Candidates.Count], new int[Candidates.Count], new int[Candidates.Count]);
        _blames = new int[analysis.Tokens.Length + 1];
        for (var i = 0; i < analysis.Tokens.Length; i++)
            _blames[i + 1] = _blames[i] + (analysis.Tokens[i].Normal is "responsibility" or "responsible" or "blamed" or "accused" or "suspected" or "attributed" or "claimed" ? 1 : 0);
        var (words, heads) = (new HashNumbers(Candidates.Count), new HashNumbers(Candidates.Count));
        (_same, _heads) = (new (int, int, int)[Candidates.Count], new int[Candidates.Count]);
        for (var i = 0; i < Candidates.Count; i++)
        {
            var word = Candidates[i];
            var hash = 17u;
            for (var t = word.First; t < word.End; t++) hash = Hash.Of(hash, Normals[t]);
            Words[i] = hash;
            Facts[i] = FactsOf(word);
            ref var same = ref _same[_wordsOf[i] = words.Of(hash)];
            same = (same.Facts | Facts[i], same.Count + 1, same.Count == 0 ? word.Sentence : same.FirstSentence);
            _heads[_headOf[i] = heads.Of(Normals[word.Head])] |= Facts[i];
        }
    }

    public Analysis Analysis { get; }

    public ImmutableArray<ActorMention> Actors { get; }

    /// <summary>How likely the article tells of an event of its own, in thousandths.</summary>
    public int Salience { get; }

    /// <summary>For each token the hash of its normal form.</summary>
    public ReadOnlySpan<uint> Normals => _words.Hashes;

    /// <summary>For each token the event word that it is part of.</summary>
    public Trigger?[] Triggers { get; }

    /// <summary>For each sentence its frames; null when it has none.</summary>
    public List<Frame>?[] FramesOf { get; }

    /// <summary>For each token whether it is part of a toll.</summary>
    public bool[] IsCounted { get; }

    /// <summary>For each token the actor that it names.</summary>
    public ActorMention?[] ActorAt { get; }

    /// <summary>For each token whether it is part of a person's name.</summary>
    public bool[] IsPerson { get; }

    public List<RoleCandidate> Candidates { get; }

    /// <summary>For each candidate the hash of its words.</summary>
    public uint[] Words { get; }

    /// <summary>For each candidate what its own place says.</summary>
    public int[] Facts { get; }

    /// <summary>The kind and tactic of the first event of violence that is told; 0 when none is.</summary>
    public uint FirstEvent { get; }

    /// <summary>What all places of the candidate's words say, how many there are, and the index of the first sentence that has them.</summary>
    public (int Facts, int Count, int FirstSentence) SameWords(int candidate) => _same[_wordsOf[candidate]];

    /// <summary>What all places of the candidate's head say.</summary>
    public int SameHead(int candidate) => _heads[_headOf[candidate]];

    /// <summary>The clauses in which the chunk has a part.</summary>
    public ReadOnlySpan<(ClauseRole Role, int Clause)> TiesOf(int chunk) => _ties[chunk];

    /// <summary>The last token before the candidate, in its sentence, that an event word holds; -1 where there is none.</summary>
    public int TriggerBefore(in RoleCandidate candidate)
    {
        var first = Analysis.Sentences[candidate.Sentence].FirstToken;
        for (var i = candidate.First - 1; i >= first; i--) if (Triggers[i] is not null) return i;
        return -1;
    }

    /// <summary>The first token after the candidate, in its sentence, that an event word holds; -1 where there is none.</summary>
    public int TriggerAfter(in RoleCandidate candidate)
    {
        var end = Analysis.Sentences[candidate.Sentence].EndToken;
        for (var i = candidate.End; i < end; i++) if (Triggers[i] is not null) return i;
        return -1;
    }

    /// <summary>Whether the trigger tells of violence.</summary>
    public static bool IsViolent(Trigger trigger) => FrameFinder.Family(trigger.Kind) == 0;

    private void Mark(bool[] tokens, Span span)
    {
        for (var i = Analysis.TokenAt(span.Start); i < tokens.Length && Analysis.Tokens[i].Span.Start < span.End; i++) tokens[i] = true;
    }

    private int FactsOf(in RoleCandidate candidate)
    {
        var facts = 0;
        foreach (var (role, clause) in TiesOf(candidate.Chunk))
        {
            var acts = role is ClauseRole.Subject or ClauseRole.Agent;
            if (acts) facts |= ActsAtAll;
            if (Triggers[Analysis.Clauses[clause].Verb] is not { } verb || !IsViolent(verb)) continue;
            if (acts) facts |= Acts;
            else if (role is ClauseRole.PassiveSubject or ClauseRole.Object) facts |= Suffers;
        }
        var chunk = Analysis.NounChunks[candidate.Chunk];
        if (chunk.Preposition > 0 && Triggers[chunk.Preposition - 1] is { } noun && IsViolent(noun))
        {
            var word = Analysis.Tokens[chunk.Preposition].Normal;
            if (word == "by") facts |= ByEvent;
            if (word is "on" or "against" or "of" or "at") facts |= OnEvent;
        }
        if (candidate.End < chunk.EndToken && Triggers[chunk.Head] is { } head && IsViolent(head)) facts |= BeforeEvent;
        if (FramesOf[candidate.Sentence] is { } frames && frames.Exists(f => IsViolent(f.Trigger))) facts |= BesideEvent;
        if (IsCounted[candidate.Head]) facts |= InToll;
        var sentence = Analysis.Sentences[candidate.Sentence];
        if (_blames[Math.Min(sentence.EndToken, candidate.End + Near)] > _blames[Math.Max(sentence.FirstToken, candidate.First - Near)]) facts |= Blamed;
        return facts;
    }
}
