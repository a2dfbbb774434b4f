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
        AddOwn(text, index, features);
        AddSentence(text, text.Candidates[index].Sentence, features);
    }

    /// <summary>Adds what the candidate does not share with all others of its sentence.</summary>
    public void AddOwn(RoleText text, int index, FeatureList features)
    {
        var candidate = text.Candidates[index];
        var analysis = text.Analysis;
        var tokens = analysis.Tokens;
        var sentence = analysis.Sentences[candidate.Sentence];
        var sort = SortOf(text, candidate);
        var shape = (uint)candidate.Shape;
        var head = text.Normals[candidate.Head];
        features.Add(2, sort);
        features.Add(3, sort, shape, (uint)Math.Min(6, candidate.End - candidate.First));
        features.Add(4, head);
        features.Add(5, head, shape);
        features.Add(6, text.Words[index]);
        features.Add(7, text.Normals[candidate.First], shape);
        features.Add(8, Hash.Of(Suffix(tokens[candidate.Head].Normal)));
        for (var i = candidate.First; i < candidate.End; i++) features.Add(9, text.Normals[i]);
        features.Add(10, (uint)tokens[candidate.First].Tag, (uint)tokens[candidate.End - 1].Tag, shape);

        Around(text, candidate, sentence.FirstToken, sentence.EndToken, sort, features);
        Clauses(text, candidate, sort, head, features);
        Events(text, candidate, sort, features);

        // Where else the same words stand.
        var (pooled, count) = text.Pooled[text.Words[index]];
        var heads = text.PooledHeads[head];
        var facts = text.Facts[index];
        for (var bit = 0; bit < 9; bit++)
        {
            if ((facts >> bit & 1) != 0) features.Add(40, (uint)bit, sort);
            if ((pooled >> bit & 1) != 0) features.Add(41, (uint)bit, sort);
            if ((heads >> bit & 1) != 0) features.Add(42, (uint)bit, sort);
        }
        features.Add(43, (uint)(facts & ~RoleText.ActsAtAll), sort);
        features.Add(44, (uint)(pooled & ~RoleText.ActsAtAll), sort);
        features.Add(45, (uint)Math.Min(count, 4), sort, shape);
        var salience = (uint)(text.Salience / 100);
        features.Add(47, salience, sort);
        features.Add(48, (uint)Math.Min(candidate.Sentence, 5), sort);
        features.Add(49, salience, sort, (uint)(pooled & (RoleText.Acts | RoleText.Suffers | RoleText.ByEvent | RoleText.OnEvent)));
        features.Add(60, text.FirstEvent, sort);
        features.Add(61, (uint)Math.Min(text.FirstSentence[text.Words[index]], 4), sort);
        features.Add(62, (uint)Math.Min(text.FirstSentence[text.Words[index]], 4), sort, (uint)(pooled & (RoleText.Acts | RoleText.Suffers | RoleText.ByEvent | RoleText.OnEvent)));
        var chunk = analysis.NounChunks[candidate.Chunk];
        for (var i = chunk.FirstToken; i < chunk.EndToken; i++) if (i < candidate.First || i >= candidate.End) features.Add(63, text.Normals[i], sort);
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
    }

    private static void Around(RoleText text, RoleCandidate candidate, int first, int end, uint sort, FeatureList features)
    {
        uint At(int i) => i >= first && i < end ? text.Normals[i] : 7u;
        var (a, b, c, d) = (At(candidate.First - 1), At(candidate.First - 2), At(candidate.End), At(candidate.End + 1));
        features.Add(11, a);
        features.Add(12, b, a);
        features.Add(13, c);
        features.Add(14, c, d);
        features.Add(15, a, sort);
        features.Add(16, c, sort);
        features.Add(17, a, c);
        features.Add(18, At(candidate.First - 3), b, a);
        for (var i = Math.Max(first, candidate.First - 6); i < candidate.First; i++) features.Add(19, text.Normals[i]);
        for (var i = candidate.End; i < Math.Min(end, candidate.End + 6); i++) features.Add(20, text.Normals[i]);
    }

    private static void Clauses(RoleText text, RoleCandidate candidate, uint sort, uint head, FeatureList features)
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

    // The nearest event words before and after, in the sentence or the one before.
    private static void Events(RoleText text, RoleCandidate candidate, uint sort, FeatureList features)
    {
        var sentence = text.Analysis.Sentences[candidate.Sentence];
        var any = false;
        for (var i = candidate.First - 1; i >= sentence.FirstToken; i--)
        {
            if (text.Triggers[i] is not { } trigger) continue;
            features.Add(51, Kind(trigger), sort);
            features.Add(52, Kind(trigger), (uint)Math.Min(4, (candidate.First - i) / 3), sort);
            features.Add(53, text.Normals[i], sort);
            any = true;
            break;
        }
        for (var i = candidate.End; i < sentence.EndToken; i++)
        {
            if (text.Triggers[i] is not { } trigger) continue;
            features.Add(54, Kind(trigger), sort);
            features.Add(55, Kind(trigger), (uint)Math.Min(4, (i - candidate.End) / 3), sort);
            features.Add(56, text.Normals[i], sort);
            any = true;
            break;
        }
        var frames = text.FramesOf[candidate.Sentence];
        foreach (var frame in frames ?? [])
        {
            features.Add(57, (uint)frame.Situation.Status, (uint)frame.Situation.Modality, (frame.Situation.IsAggregate ? 1u : 0) + (frame.IsReference ? 2u : 0));
        }
        if (any) return;
        var before = candidate.Sentence > 0 ? text.FramesOf[candidate.Sentence - 1] : null;
        features.Add(58, before is null ? 0 : Kind(before[^1].Trigger), sort);
    }

    private static uint Kind(Trigger trigger) => (uint)trigger.Kind * 64 + (uint)trigger.Tactic * 2 + (trigger.IsVerb ? 1u : 0);

    // What sort of thing the words name: the strongest word on it by lexicon, name or tag.
    private uint SortOf(RoleText text, RoleCandidate candidate)
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
