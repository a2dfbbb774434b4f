using Tacitus.Coding.Events;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Roles;

/// <summary>What the role model sees of a candidate. Case does not matter to it.</summary>
internal sealed class RoleFeatures
{
    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");

    /// <summary>Fills <paramref name="features"/> for the candidate at <paramref name="index"/>.</summary>
    public void Fill(RoleText text, int index, FeatureList features)
    {
        features.Clear();
        var candidate = text.Candidates[index];
        var sort = SortOf(text, candidate);
        AddOwn(text, index, sort, features);
        AddHead(text, index, sort, features);
        AddAfter(text, candidate, sort, features);
        AddSentence(text, candidate.Sentence, features);
    }

    /// <summary>Adds what the candidate at <paramref name="index"/>, of the sort <paramref name="sort"/>, shares with no other.</summary>
    public static void AddOwn(RoleText text, int index, uint sort, FeatureList features)
    {
        var candidate = text.Candidates[index];
        var analysis = text.Analysis;
        var tokens = analysis.Tokens;
        var shape = (uint)candidate.Shape;
        features.Add(3, sort, shape, (uint)Math.Min(6, candidate.End - candidate.First));
        features.Add(5, text.Normals[candidate.Head], shape);
        features.Add(6, text.Words[index]);
        features.Add(7, text.Normals[candidate.First], shape);
        for (var i = candidate.First; i < candidate.End; i++) features.Add(9, text.Normals[i]);
        features.Add(10, (uint)tokens[candidate.First].Tag, (uint)tokens[candidate.End - 1].Tag, shape);
        Before(text, candidate, sort, features);

        // Where else the same words stand.
        var (pooled, count, first) = text.SameWords(index);
        var facts = text.Facts[index];
        for (var bit = 0; bit < 9; bit++)
        {
            if ((facts >> bit & 1) != 0) features.Add(40, (uint)bit, sort);
            if ((pooled >> bit & 1) != 0) features.Add(41, (uint)bit, sort);
        }
        var parts = (uint)(pooled & (RoleText.Acts | RoleText.Suffers | RoleText.ByEvent | RoleText.OnEvent));
        features.Add(43, (uint)(facts & ~RoleText.ActsAtAll), sort);
        features.Add(44, (uint)(pooled & ~RoleText.ActsAtAll), sort);
        features.Add(45, (uint)Math.Min(count, 4), sort, shape);
        features.Add(49, (uint)(text.Salience / 100), sort, parts);
        features.Add(61, (uint)Math.Min(first, 4), sort);
        features.Add(62, (uint)Math.Min(first, 4), sort, parts);
        var chunk = analysis.NounChunks[candidate.Chunk];
        for (var i = chunk.FirstToken; i < chunk.EndToken; i++) if (i < candidate.First || i >= candidate.End) features.Add(63, text.Normals[i], sort);
        // No event word on either side in the sentence: that of the one before.
        if (text.TriggerBefore(candidate) >= 0 || text.TriggerAfter(candidate) >= 0) return;
        var before = candidate.Sentence > 0 ? text.FramesOf[candidate.Sentence - 1] : null;
        features.Add(58, before is null ? 0 : Kind(before[^1].Trigger), sort);
    }

    /// <summary>Adds what the candidate shares with all of the same chunk, head and sort that end with the chunk, or that all end before it.</summary>
    public static void AddHead(RoleText text, int index, uint sort, FeatureList features)
    {
        var candidate = text.Candidates[index];
        var head = text.Normals[candidate.Head];
        features.Add(2, sort);
        features.Add(4, head);
        features.Add(8, Hash.Of(Suffix(text.Analysis.Tokens[candidate.Head].Normal)));
        Clauses(text, candidate, sort, features);
        var heads = text.SameHead(index);
        for (var bit = 0; bit < 9; bit++) if ((heads >> bit & 1) != 0) features.Add(42, (uint)bit, sort);
        features.Add(47, (uint)(text.Salience / 100), sort);
        features.Add(48, (uint)Math.Min(candidate.Sentence, 5), sort);
        features.Add(60, text.FirstEvent, sort);
    }

    /// <summary>Adds what the candidate shares with all of its sort and sentence that end with the same token: the words after it, and the event that they tell of.</summary>
    public static void AddAfter(RoleText text, in RoleCandidate candidate, uint sort, FeatureList features)
    {
        var (c, d) = (At(text, candidate, candidate.End), At(text, candidate, candidate.End + 1));
        features.Add(13, c);
        features.Add(14, c, d);
        features.Add(16, c, sort);
        var end = Math.Min(text.Analysis.Sentences[candidate.Sentence].EndToken, candidate.End + 6);
        for (var i = candidate.End; i < end; i++) features.Add(20, text.Normals[i]);
        if (text.TriggerAfter(candidate) is not (>= 0 and var after)) return;
        var kind = Kind(text.Triggers[after]!);
        features.Add(54, kind, sort);
        features.Add(55, kind, (uint)Math.Min(4, (after - candidate.End) / 3), sort);
        features.Add(56, text.Normals[after], sort);
    }

    /// <summary>Adds what all candidates of the sentence share.</summary>
    public static void AddSentence(RoleText text, int sentence, FeatureList features)
    {
        var tokens = text.Analysis.Tokens;
        features.Add(1, 0);
        for (var i = text.Analysis.Sentences[sentence].FirstToken; i < text.Analysis.Sentences[sentence].EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Normal.Length > 3) features.Add(50, text.Normals[i]);
        }
        features.Add(46, (uint)(text.Salience / 100));
        if (text.FramesOf[sentence] is not { } frames) return;
        foreach (var frame in frames)
            features.Add(57, (uint)frame.Situation.Status, (uint)frame.Situation.Modality, (frame.Situation.IsAggregate ? 1u : 0) + (frame.IsReference ? 2u : 0));
    }

    private static uint At(RoleText text, in RoleCandidate candidate, int token)
    {
        var sentence = text.Analysis.Sentences[candidate.Sentence];
        return token >= sentence.FirstToken && token < sentence.EndToken ? text.Normals[token] : 7u;
    }

    // The words before, and the event that they tell of.
    private static void Before(RoleText text, in RoleCandidate candidate, uint sort, FeatureList features)
    {
        var (a, b, c) = (At(text, candidate, candidate.First - 1), At(text, candidate, candidate.First - 2), At(text, candidate, candidate.End));
        features.Add(11, a);
        features.Add(12, b, a);
        features.Add(15, a, sort);
        features.Add(17, a, c);
        features.Add(18, At(text, candidate, candidate.First - 3), b, a);
        for (var i = Math.Max(text.Analysis.Sentences[candidate.Sentence].FirstToken, candidate.First - 6); i < candidate.First; i++) features.Add(19, text.Normals[i]);
        if (text.TriggerBefore(candidate) is not (>= 0 and var before)) return;
        var kind = Kind(text.Triggers[before]!);
        features.Add(51, kind, sort);
        features.Add(52, kind, (uint)Math.Min(4, (candidate.First - before) / 3), sort);
        features.Add(53, text.Normals[before], sort);
    }

    private static void Clauses(RoleText text, in RoleCandidate candidate, uint sort, FeatureList features)
    {
        var analysis = text.Analysis;
        var chunk = analysis.NounChunks[candidate.Chunk];
        // In "the FMLN attack" the name is not what the chunk is about.
        var inside = candidate.End < chunk.EndToken ? 1u : 0u;
        if (inside == 1) features.Add(21, text.Normals[chunk.Head], sort);
        if (chunk.Preposition >= 0)
        {
            features.Add(22, text.Normals[chunk.Preposition], sort);
            if (chunk.Preposition > 0) features.Add(23, text.Normals[chunk.Preposition - 1], text.Normals[chunk.Preposition], sort);
        }
        if (chunk.Follows >= 0) features.Add(24, text.Normals[analysis.NounChunks[chunk.Follows].Head], sort);
        var ties = text.TiesOf(candidate.Chunk);
        if (ties.IsEmpty) { features.Add(25, sort, inside); return; }
        foreach (var (role, clause) in ties)
        {
            var verb = analysis.Clauses[clause];
            var lemma = Hash.Of(verb.Lemma);
            var part = (uint)role * 2 + inside;
            features.Add(26, part, lemma);
            features.Add(27, part, lemma, sort);
            features.Add(28, part, sort);
            if (text.Triggers[verb.Verb] is { } trigger) features.Add(29, part, Kind(trigger), sort);
            else features.Add(30, part, sort);
            if (verb.Negated) features.Add(31, part);
            if (role == ClauseRole.Subject)
            {
                foreach (var o in verb.Objects)
                {
                    var thing = analysis.NounChunks[o].Head;
                    features.Add(32, lemma, text.Normals[thing]);
                    if (text.Triggers[thing] is { } noun) features.Add(33, Kind(noun), sort);
                }
            }
            else if (role is ClauseRole.Oblique && chunk.Preposition >= 0)
            {
                features.Add(34, text.Normals[chunk.Preposition], lemma, sort);
                foreach (var o in verb.Objects) if (text.Triggers[analysis.NounChunks[o].Head] is { } noun) features.Add(35, Kind(noun), text.Normals[chunk.Preposition], sort);
            }
        }
    }

    private static uint Kind(Trigger trigger) => (uint)trigger.Kind * 64 + (uint)trigger.Tactic * 2 + (trigger.IsVerb ? 1u : 0);

    /// <summary>What sort of thing the candidate names: the strongest word on it by lexicon, name or tag.</summary>
    public uint SortOf(RoleText text, in RoleCandidate candidate)
    {
        var analysis = text.Analysis;
        var head = analysis.Tokens[candidate.Head];
        if (text.Triggers[candidate.Head] is { } trigger) return 20u + (uint)trigger.Kind;
        if (_weapons.KindOf(analysis, candidate.First, candidate.End) is not null) return 1;
        if (text.ActorAt[candidate.Head] is { } actor && actor.Kind != ActorKind.Person)
            return (actor.Kind switch { ActorKind.ArmedGroup => 2u, ActorKind.StateForce => 4u, ActorKind.State => 6u, ActorKind.Unnamed => 8u, _ => 9u }) + (actor.Rule.StartsWith("name", StringComparison.Ordinal) ? 0u : 40u);
        if (text.IsPerson.AsSpan(candidate.First, candidate.End - candidate.First).Contains(true)) return 10;
        if (_targets.KindOf(analysis, candidate.First, candidate.End) is { } kind) return (_targets.IsThing(analysis, candidate.First, candidate.End) ? 100u : 200u) + Hash.Of(kind) % 64;
        return head.Tag switch { PartOfSpeech.Propn => 11, PartOfSpeech.Noun => head.Form == WordForm.Plural ? 12u : 13u, PartOfSpeech.Num => 14, _ => 15 };
    }

    private static ReadOnlySpan<char> Suffix(string word) => word.AsSpan(Math.Max(0, word.Length - 3));
}
