using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>What the models of targets and sites see of an event and words that may name what it was aimed at. Case does not matter to it.</summary>
internal static class AimFeatures
{
    /// <summary>
    /// Fills <paramref name="features"/> for the candidate at <paramref name="c"/> and the event at <paramref name="g"/>; <paramref name="site"/> and <paramref name="aims"/> are what the rules for sites and targets read;
    /// <paramref name="isOld"/> marks the reports of MUC-4, whose keys name more than others do.
    /// </summary>
    public static void Fill(AimText text, int g, int c, Span? site, ImmutableArray<RoleMention> aims, FeatureList features, bool isOld = false)
    {
        features.Clear();
        var (group, candidate) = (text.Groups[g], text.Candidates[c]);
        var (sort, head) = (text.Sorts[c], text.Heads[c]);
        var kind = (uint)group[0].Kind;
        features.Add(1, 0);
        features.Add(2, sort);
        features.Add(3, head);
        features.Add(4, kind, sort);
        features.Add(5, (uint)group[0].Frame.Trigger.Tactic, sort);
        features.Add(6, (uint)group[0].Frame.Situation.Status, sort);
        features.Add(7, isOld ? 1u : 0);
        features.Add(8, isOld ? 1u : 0, sort);
        features.Add(9, kind, head);
        foreach (var one in text.Classes[c])
        {
            features.Add(23, one);
            features.Add(24, one, kind);
        }
        var rules = Rules(text, group, c, sort, features);
        var place = Position(text, g, c, sort, features, out var preposition);
        features.Add(41, rules, place);
        features.Add(42, rules, sort);
        foreach (var one in text.Classes[c])
        {
            features.Add(25, one, preposition);
            features.Add(26, one, place);
            features.Add(27, one, rules);
        }
        Clauses(text, g, c, sort, preposition, features);
        if (aims.Length == 0) features.Add(55, 0);
        foreach (var aim in aims)
        {
            var own = aim.Span.Overlaps(candidate.Span) ? 1u : 0;
            features.Add(56, own, (uint)aims.Length);
            features.Add(57, own, Hash.Of(aim.Rule));
            features.Add(58, own, Hash.Of(aim.Rule), sort);
            features.Add(59, own, place);
        }
        if (site is { } words) features.Add(50, words.Overlaps(candidate.Span) ? 1u : 0, sort);
        else features.Add(51, 0);
        if (text.Readings[c] is { } roles)
        {
            for (var role = 1; role < roles.Length; role++)
            {
                for (var step = 1; step <= roles[role] / 100; step++) features.Add(52, (uint)role, (uint)step);
                if (roles[role] > 0) features.Add(53, (uint)role, sort, place);
            }
        }
        else features.Add(54, rules);
        Words(text, c, sort, preposition, features);
    }

    /// <summary>What the features of a template stand for, in words; null for what every pair has.</summary>
    public static string? Named(uint template) => template switch
    {
        2 or 3 or 4 or 5 or 6 or 9 or >= 23 and <= 24 or 80 or 83 => "what the words name",
        >= 10 and <= 22 or 25 or 26 => "how near they and the event are told",
        >= 30 and <= 32 or 34 or 35 or 41 or 42 or 27 or >= 50 and <= 51 or >= 55 and <= 59 => "what rules read them as",
        33 => "the people counted",
        >= 52 and <= 54 => "the role model",
        >= 60 and <= 66 => "their part in the clauses",
        >= 70 and <= 82 => "the words beside them",
        _ => null,
    };

    // What rules read the words as in the event's own sentences, and whether they read others so.
    private static uint Rules(AimText text, ImmutableArray<Telling> group, int c, uint sort, FeatureList features)
    {
        var candidate = text.Candidates[c];
        var (own, others) = (0u, 0u);
        for (var t = 0; t < group.Length; t++)
        {
            foreach (var role in group[t].Roles)
            {
                if (!role.Span.Overlaps(candidate.Span)) { if (role.Field is Model.Statements.Field.Target) others++; continue; }
                var rule = Hash.Of(role.Rule);
                features.Add(30, (uint)role.Field, rule);
                features.Add(31, (uint)role.Field, rule, sort);
                features.Add(32, rule, (uint)Math.Min(t, 2));
                own |= role.Field switch { Model.Statements.Field.Target => 1u, Model.Statements.Field.Victim => 2u, Model.Statements.Field.Perpetrator => 4u, _ => 8u };
            }
            foreach (var toll in group[t].Tolls)
            {
                var counts = false;
                foreach (var span in toll.Spans) counts |= span.Overlaps(candidate.Span);
                if (counts) features.Add(33, (uint)toll.Effect, sort);
            }
        }
        features.Add(34, own, Math.Min(others, 2));
        features.Add(35, own, Math.Min(others, 2), sort);
        return own * 3 + Math.Min(others, 2);
    }

    // How far the words stand from what tells of the event, on which side, behind which preposition; and whether another event is told nearer.
    private static uint Position(AimText text, int g, int c, uint sort, FeatureList features, out uint preposition)
    {
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        var (best, least, other) = (0, int.MaxValue, int.MaxValue);
        for (var sentence = Math.Max(0, candidate.Sentence - AimChooser.Back); sentence <= Math.Min(text.ToldIn.Length - 1, candidate.Sentence + AimChooser.Ahead); sentence++)
        {
            if (text.ToldIn[sentence] is not { } told) continue;
            foreach (var (group, t) in told)
            {
                var frame = text.Groups[group][t].Frame;
                var away = candidate.Sentence - sentence;
                var cost = (away >= 0 ? 2 * away : 1 - 2 * away) * 1000 + (frame.Span.Contains(candidate.Span) ? 0 : 300) + Math.Min(600, Math.Abs(candidate.Head - frame.Trigger.First));
                if (group != g) other = Math.Min(other, cost);
                else if (cost < least) (best, least) = (t, cost);
            }
        }
        var telling = text.Groups[g][best];
        var trigger = telling.Frame.Trigger;
        var distance = candidate.Sentence - telling.Frame.Sentence;
        var inside = telling.Frame.Span.Contains(candidate.Span) ? 1u : 0;
        var gap = distance != 0 ? 9 : candidate.Head < trigger.First ? trigger.First - candidate.End : candidate.First - trigger.End;
        var steps = gap switch { <= 0 => 0u, <= 1 => 1u, <= 3 => 2u, <= 6 => 3u, <= 12 => 4u, _ => 5u };
        var side = distance == 0 ? candidate.Head < trigger.First ? 0u : 1u : 2u;
        var sentences = distance switch { 0 => 0u, 1 => 1u, 2 => 2u, > 2 => 3u, -1 => 4u, _ => 5u };
        var place = sentences * 36 + side * 12 + inside * 6 + steps;
        var chunk = candidate.Chunk >= 0 ? analysis.NounChunks[candidate.Chunk] : default;
        var at = candidate.Chunk >= 0 ? chunk.Preposition : -1;
        preposition = at >= 0 ? text.Words.Hashes[at] : 1u;
        var nearer = least <= other ? 1u : 0;
        features.Add(10, sentences, sort);
        features.Add(11, place);
        features.Add(12, place, sort);
        features.Add(13, preposition, sentences, sort);
        features.Add(14, preposition, side * 2 + inside);
        features.Add(15, preposition, place);
        features.Add(16, nearer, sentences);
        features.Add(17, nearer, sort);
        features.Add(18, (uint)Math.Min(best, 3), sentences);
        features.Add(19, trigger.IsVerb ? 1u : 0, side, preposition);
        features.Add(20, text.Words.Hashes[trigger.First], side, preposition);
        features.Add(21, (uint)Math.Min(candidate.Sentence, 3), sort);
        features.Add(22, nearer, preposition, inside);
        return place * 2 + nearer;
    }

    private static void Clauses(AimText text, int g, int c, uint sort, uint preposition, FeatureList features)
    {
        var analysis = text.Analysis;
        var ties = text.TiesOf(c);
        if (ties.IsEmpty) { features.Add(60, sort, preposition); return; }
        foreach (var (role, clause) in ties)
        {
            var verb = analysis.Clauses[clause];
            var of = text.EventAt[verb.Verb] is var e && e == g ? 1u : e >= 0 ? 2u : 0u;
            features.Add(61, (uint)role, of, sort);
            features.Add(62, (uint)role, Hash.Of(verb.Lemma));
            features.Add(63, (uint)role * 4 + of, preposition, sort);
            features.Add(64, (uint)role, Hash.Of(verb.Lemma), preposition);
            if (verb.Negated) features.Add(65, (uint)role, of);
            foreach (var thing in verb.Objects) if (text.EventAt[analysis.NounChunks[thing].Head] == g) features.Add(66, (uint)role, preposition, sort);
        }
    }

    private static void Words(AimText text, int c, uint sort, uint preposition, FeatureList features)
    {
        var (analysis, candidate) = (text.Analysis, text.Candidates[c]);
        var sentence = analysis.Sentences[candidate.Sentence];
        uint At(int i) => i >= sentence.FirstToken && i < sentence.EndToken ? text.Words.Hashes[i] : 7u;
        var head = text.Heads[c];
        features.Add(70, preposition, head);
        var before = candidate.Chunk >= 0 && analysis.NounChunks[candidate.Chunk].Preposition is var p and > 0 ? p - 1 : candidate.First - 1;
        features.Add(71, At(before), preposition);
        features.Add(72, At(before), sort);
        features.Add(73, At(candidate.End), sort);
        features.Add(74, At(candidate.End));
        features.Add(75, At(candidate.First - 1), sort);
        if (before >= 0) features.Add(76, text.EventAt[before] >= 0 ? 1u : 0, preposition, sort);
        for (var i = candidate.First; i < candidate.End; i++) if (i != candidate.Head && analysis.Tokens[i].Kind == TokenKind.Word) features.Add(77, text.Words.Hashes[i]);
        if (c + 1 < text.Candidates.Count && candidate.Span.End > analysis.Tokens[candidate.End - 1].Span.End) features.Add(78, text.Heads[c + 1]);
        features.Add(79, (uint)Math.Min(text.TimesOf(c), 4), sort);
        var word = analysis.Tokens[candidate.Head].Normal;
        features.Add(80, Hash.Of(word.AsSpan(Math.Max(0, word.Length - 3))));
        if (text.Places[c] is { } named) features.Add(81, (uint)named.Use, preposition);
        features.Add(82, (uint)analysis.Article.Blocks[sentence.Block].Kind, sort);
        features.Add(83, (uint)analysis.Tokens[candidate.Head].Tag, preposition, sort);
    }
}
