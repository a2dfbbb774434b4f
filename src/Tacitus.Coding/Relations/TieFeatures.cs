using Tacitus.Coding.Learning;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Relations;

/// <summary>What two entities of a sentence have between and around them that tells how they stand to each other.</summary>
internal static class TieFeatures
{
    // Words farther apart are told by their classes and verbs alone.
    private const int LongestBetween = 12;

    /// <summary>The features of <paramref name="source"/> and <paramref name="target"/>, given by their places in the sentence's entities; each once.</summary>
    public static uint[] Of(TieSentence sentence, int source, int target)
    {
        var features = new HashSet<uint>(128);
        var (s, t) = (sentence.Entities[source], sentence.Entities[target]);
        var forward = s.First < t.First || s.First == t.First && s.End >= t.End;
        var (left, right) = forward ? (source, target) : (target, source);
        var types = (uint)s.Mention.Type * 32 + (uint)t.Mention.Type + (forward ? 1024u : 0);
        var inside = s.First >= t.First && s.End <= t.End ? 1u : t.First >= s.First && t.End <= s.End ? 2u : s.End > t.First && t.End > s.First ? 3u : 0;
        void Add(uint template, uint part)
        {
            features.Add(Hash32.Of(template, part));
            features.Add(Hash32.Of(template + 100, part, types));
        }

        // What every pair has, so that no feature that most have stands for how rare ties are.
        features.Add(Hash32.Of(0u, 0u));
        Add(1, forward ? 1u : 0);
        Add(16, ClusterOf(sentence, s.End - 1).Middle);
        Add(17, ClusterOf(sentence, t.End - 1).Middle);
        Add(2, inside);
        Add(3, Hash32.Of(sentence.Lemma(s.End - 1)));
        Add(4, Hash32.Of(sentence.Lemma(t.End - 1)));
        Add(5, (uint)sentence.ClassAt(s.End - 1));
        Add(6, (uint)sentence.ClassAt(t.End - 1));
        Add(7, sentence.Analysis.Tokens[s.First].Hash);
        Add(8, sentence.Analysis.Tokens[t.First].Hash);
        Heads(sentence, source, target, Add);
        Standing(sentence, source, target, Add);
        if (inside > 0)
        {
            Add(9, (s.First == t.First ? 1u : 0) + (s.End == t.End ? 2u : 0) + inside * 4);
            Add(10, Hash32.Of(11, (uint)Math.Min(4, Math.Abs(s.End - t.End)), (uint)Math.Min(4, Math.Abs(s.First - t.First))));
            var outer = inside == 1 ? t : s;
            var inner = inside == 1 ? s : t;
            if (inner.End < outer.End) Add(12, sentence.Analysis.Tokens[inner.End].Hash);
            if (inner.First > outer.First) Add(13, sentence.Analysis.Tokens[inner.First - 1].Hash);
            return [.. features];
        }
        Between(sentence, left, right, Add, 20);
        var (first, last) = (sentence.Lists[left], sentence.Lists[right]);
        if (first.First == last.First) Add(14, 1);
        else
        {
            // "A, B and C fight D and E": the words between are those between the lists.
            Between(sentence, first.Last, last.First, Add, 40);
            Add(15, (first.First == left ? 0u : 1) + (first.Last == left ? 0u : 2) + (last.First == right ? 0u : 4) + (last.Last == right ? 0u : 8));
        }
        Around(sentence, left, right, Add);
        Shared(sentence, source, target, Add);
        return [.. features];
    }

    // What nouns the two are, together and each for itself, in wider and narrower clusters.
    private static void Heads(TieSentence sentence, int source, int target, Action<uint, uint> add)
    {
        var (s, t) = (ClusterOf(sentence, sentence.Entities[source].End - 1), ClusterOf(sentence, sentence.Entities[target].End - 1));
        add(200, Hash32.Of(14, s.Wide, t.Wide));
        add(201, Hash32.Of(14, s.Middle, t.Middle));
        add(202, s.Wide);
        add(203, t.Wide);
        add(204, s.Narrow);
        add(205, t.Narrow);
    }

    // Of "the Aron army" and the "Aron" in it mostly one is what a tie is told of; what opens or ends a sentence acts, or is where it was.
    private static void Standing(TieSentence sentence, int source, int target, Action<uint, uint> add)
    {
        var (s, t) = (Nesting(sentence, source), Nesting(sentence, target));
        add(206, s);
        add(207, t);
        add(208, Hash32.Of(15, s, t));
        add(209, Edges(sentence, source));
        add(210, Edges(sentence, target));
    }

    // Whether others lie in an entity (1), it in others (2), or another has its very words (4).
    private static uint Nesting(TieSentence sentence, int at)
    {
        var (own, nesting) = (sentence.Entities[at], 0u);
        for (var e = 0; e < sentence.Entities.Length; e++)
        {
            var other = sentence.Entities[e];
            if (e == at) continue;
            if (other.First == own.First && other.End == own.End) nesting |= 4;
            else if (other.First >= own.First && other.End <= own.End) nesting |= 1;
            else if (other.First <= own.First && other.End >= own.End) nesting |= 2;
        }
        return nesting;
    }

    private static uint Edges(TieSentence sentence, int at) =>
        (sentence.Entities[at].First == sentence.Sentence.FirstToken ? 1u : 0) + (sentence.Sentence.EndToken - sentence.Entities[at].End <= 2 ? 2u : 0);

    private static void Between(TieSentence sentence, int left, int right, Action<uint, uint> add, uint template)
    {
        var (from, to) = (sentence.Entities[left].End, sentence.Entities[right].First);
        if (from > to) return;
        var tokens = sentence.Analysis.Tokens;
        var entities = 0u;
        for (var e = 0; e < sentence.Entities.Length; e++)
        {
            if (sentence.Entities[e].First >= from && sentence.Entities[e].End <= to) entities++;
        }
        var distance = to - from;
        add(template, (uint)Math.Min(4, entities));
        add(template + 1, distance switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 8 => 5, <= 12 => 6, <= 20 => 7, _ => 8 });
        var whole = 0u;
        var verbs = 0u;
        uint classes = 0, marks = 0;
        for (var i = from; i < to; i++)
        {
            var lemma = Hash32.Of(sentence.Lemma(i));
            whole = Hash32.Of(3, whole, lemma);
            if (distance <= LongestBetween) add(template + 2, lemma);
            if (tokens[i].Tag == PartOfSpeech.Verb)
            {
                verbs++;
                add(template + 3, lemma);
                add(template + 14, ClusterOf(sentence, i).Middle);
            }
            if (sentence.ClassAt(i) >= 0) classes |= 1u << sentence.ClassAt(i);
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) marks |= tokens[i].Normal switch { "," => 1u, "(" or ")" => 2u, "\"" or "\u201c" or "\u201d" => 4u, ":" or ";" => 8u, _ => 16u };
        }
        for (var c = 0; c < 32; c++)
        {
            if ((classes & 1u << c) == 0) continue;
            add(template + 4, (uint)c);
            add(template + 5, Hash32.Of(1, (uint)c, entities));
        }
        if (classes == 0) add(template + 6, Math.Min(3, entities));
        add(template + 7, Hash32.Of(2, marks, Math.Min(3, verbs)));
        if (distance <= 4) add(template + 8, whole);
        if (distance == 0) return;
        add(template + 9, tokens[from].Hash);
        add(template + 10, tokens[to - 1].Hash);
        add(template + 11, Hash32.Of(5, tokens[from].Hash, tokens[to - 1].Hash));
        if (distance >= 2) add(template + 12, Hash32.Of(6, Hash32.Of(sentence.Lemma(to - 2)), Hash32.Of(sentence.Lemma(to - 1))));
        if (distance >= 2) add(template + 13, Hash32.Of(6, Hash32.Of(sentence.Lemma(from)), Hash32.Of(sentence.Lemma(from + 1))));
    }

    private static void Around(TieSentence sentence, int left, int right, Action<uint, uint> add)
    {
        var (l, r) = (sentence.Entities[left], sentence.Entities[right]);
        var (tokens, bounds) = (sentence.Analysis.Tokens, sentence.Sentence);
        for (var d = 1; d <= 2; d++)
        {
            var (before, after) = (l.First - d, r.End + d - 1);
            add((uint)(60 + d), before < bounds.FirstToken ? 0 : Hash32.Of(sentence.Lemma(before)));
            add((uint)(62 + d), after >= bounds.EndToken ? 0 : Hash32.Of(sentence.Lemma(after)));
            if (before >= bounds.FirstToken) add((uint)(64 + d), (uint)sentence.ClassAt(before));
            if (after < bounds.EndToken) add((uint)(66 + d), (uint)sentence.ClassAt(after));
        }
        // "in Aron, Bela attacked": what is nearest on the same side.
        var nearest = 0u;
        for (var e = 0; e < sentence.Entities.Length; e++)
        {
            if (sentence.Entities[e].First >= l.End && sentence.Entities[e].End <= r.First && sentence.Entities[e].Mention.Type == r.Mention.Type) nearest |= 1;
            if (sentence.Entities[e].First >= l.End && sentence.Entities[e].End <= r.First && sentence.Entities[e].Mention.Type == l.Mention.Type) nearest |= 2;
        }
        add(69, nearest);
        var chunk = 0u;
        for (var i = l.End; i < r.First && chunk == 0; i++) if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || tokens[i].Normal is ",") chunk = 1;
        add(70, chunk);
        if (string.Equals(sentence.Analysis[l.Mention.Span], sentence.Analysis[r.Mention.Span], StringComparison.OrdinalIgnoreCase)) add(71, 1);
    }

    private static (uint Wide, uint Middle, uint Narrow) ClusterOf(TieSentence sentence, int token) => WordClusters.Shipped.Of(sentence.Analysis.Tokens[token].Hash);

    // Whether one acts, has it done to it, or has some other part, whatever noun it goes with.
    private static ReadOnlySpan<char> Coarse(string role) => role.AsSpan(role.LastIndexOf('<') + 1) is var end && end is "actor" or "patient" or "subject" ? end : "other";

    private static void Shared(TieSentence sentence, int source, int target, Action<uint, uint> add)
    {
        var shared = false;
        foreach (var (clause, role) in sentence.Roles[source])
        {
            foreach (var (other, otherRole) in sentence.Roles[target])
            {
                if (other != clause) continue;
                shared = true;
                var roles = Hash32.Of(7, Hash32.Of(role), Hash32.Of(otherRole));
                var verb = sentence.Analysis.Clauses[clause];
                add(75, roles);
                add(76, Hash32.Of(8, roles, Hash32.Of(verb.Lemma)));
                add(92, Hash32.Of(13, roles, ClusterOf(sentence, verb.Verb).Middle));
                add(77, Hash32.Of(9, roles, (uint)sentence.ClassAt(verb.Verb)));
                add(78, Hash32.Of(verb.Lemma));
                add(90, Hash32.Of(11, Hash32.Of(Coarse(role)), Hash32.Of(Coarse(otherRole)), (uint)sentence.ClassAt(verb.Verb)));
                add(91, Hash32.Of(12, Hash32.Of(Coarse(role)), Hash32.Of(otherRole)));
            }
        }
        if (!shared) add(79, 0);
        foreach (var (at, template) in new[] { (source, 80u), (target, 85u) })
        {
            foreach (var (clause, role) in sentence.Roles[at])
            {
                var verb = sentence.Analysis.Clauses[clause];
                add(template, Hash32.Of(role));
                add(template + 1, Hash32.Of(10, Hash32.Of(role), (uint)sentence.ClassAt(verb.Verb)));
            }
        }
    }
}
