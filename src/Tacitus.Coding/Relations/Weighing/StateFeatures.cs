using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>What speaks for a tie being in force, over, planned or alleged: what the rules of tense and doubt say, the words, the tense of the clauses that its ends have a part in.</summary>
internal static class StateFeatures
{
    /// <summary>The features of a tie; each once.</summary>
    /// <param name="sentence">The sentence that tells it.</param>
    /// <param name="subject">The end that is its subject.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">The end that is its object.</param>
    /// <param name="held">How the rules say that it is put.</param>
    public static uint[] Of(WeighedSentence sentence, int subject, RelationType type, int value, (Modality Modality, RelationState State) held)
    {
        var features = new HashSet<uint>();
        var words = sentence.Words;
        Add(0, 0);
        Add(1, Hash32.Of(1, (uint)held.Modality, (uint)held.State));
        var (s, o) = (words.Entities[sentence.EntityOf(subject)], words.Entities[sentence.EntityOf(value)]);
        var (left, right) = s.First < o.First ? (s, o) : (o, s);
        for (var i = words.Sentence.FirstToken; i < words.Sentence.EndToken; i++)
        {
            var where = i < left.First - 3 ? 0u : i < left.First ? 1u : i < left.End ? 9u : i < right.First ? 2u : i < right.End ? 9u : i < right.End + 5 ? 3u : 4u;
            if (where == 9) continue;
            for (var (c, mask) = (0u, sentence.Masks[i - words.Sentence.FirstToken]); mask != 0; c++, mask >>>= 1)
                if ((mask & 1) == 1) Add(2, Hash32.Of(2, c, where));
            if (where is 1 or 2 or 3) Add(3, Hash32.Of(3, Hash32.Of(words.Lemma(i)), where));
        }
        foreach (var (end, at) in new[] { (sentence.EntityOf(subject), 0u), (sentence.EntityOf(value), 1u) })
        {
            foreach (var (clause, role) in words.Roles[end])
            {
                var verb = words.Analysis.Clauses[clause];
                Add(4, Hash32.Of(4, (uint)verb.Tense, at, (uint)verb.Form));
                Add(5, Hash32.Of(5, Hash32.Of(verb.Lemma), at));
            }
        }
        var present = false;
        foreach (var clause in words.Analysis.Clauses)
            if (clause.Sentence == words.Sentence.Index && clause.Form == ClauseForm.Finite && clause.Tense == Tense.Present) present = true;
        Add(6, present ? 1u : 0);
        Add(7, (uint)YearsAgo(sentence));
        Add(8, Hash32.Of(6, (uint)YearsAgo(sentence), present ? 1u : 0));
        foreach (var (end, at) in new[] { (subject, 0u), (value, 1u) })
            if (sentence.Ends[end].Actor?.Actor is { } actor)
                foreach (var deed in sentence.Deeds.Of(actor)) Add(9, Hash32.Of(7, deed, at));
        return [.. features];

        void Add(uint template, uint part)
        {
            features.Add(Hash32.Of(template, part));
            features.Add(Hash32.Of(template + 100, part, (uint)type));
        }
    }

    // How long before the article the last day of the sentence was: 0 for none told, 1 for within a year, then up to three, ten and more.
    private static int YearsAgo(WeighedSentence sentence)
    {
        var analysis = sentence.Words.Analysis;
        var now = analysis.Article.Published?.Date.Start ?? analysis.Times.Where(t => t.Type == TimexType.Date).Select(t => t.Date?.Start).Max();
        DateOnly? last = null;
        foreach (var time in analysis.Times)
            if (time.Sentence == sentence.Words.Sentence.Index && time.Type == TimexType.Date && time.Date is { } date && (last is null || date.End > last)) last = date.End;
        if (now is not { } day || last is not { } end) return 0;
        return (day.DayNumber - end.DayNumber) switch { < 365 => 1, < 3 * 365 => 2, < 10 * 365 => 3, _ => 4 };
    }
}
