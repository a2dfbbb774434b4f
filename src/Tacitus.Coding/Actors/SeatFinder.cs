using Tacitus.Language.Clauses;

namespace Tacitus.Coding.Actors;

/// <summary>Tells where the seat of a government stands for it, by what it is told to do: "Moscow and Tehran backed the regime", not "Moscow lost power".</summary>
internal sealed class SeatFinder(ActorLexicon lexicon)
{
    /// <summary>Adds such governments to the hits of <paramref name="text"/>.</summary>
    public void Find(ActorText text)
    {
        var doing = Doing(text);
        if (doing.Count == 0) return;
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.Units[i].Word < 0 || text.IsTaken(i, i + 1)) continue;
            var end = text.Longest(lexicon.Countries.Adjectives, i, out var form);
            if (end < 0 || lexicon.Countries.Meanings[form!.Actor] is not (var code, true) || text.IsTaken(i, end)) continue;
            if (doing.Contains((text.Units[i].Start, text.Units[end - 1].End)))
            {
                var state = lexicon.Countries.ByCode[code];
                text.Add(new ActorText.Hit(i, end, state.Id, state.Name, Model.Actors.ActorKind.State, "name.seat"));
            }
            i = end - 1;
        }
    }

    // Where those stand who do what only states do: subjects and the further members of their lists.
    private static HashSet<(int Start, int End)> Doing(ActorText text)
    {
        var doing = new HashSet<(int, int)>();
        var chunks = text.Analysis.NounChunks;
        foreach (var clause in text.Analysis.Clauses)
        {
            if (clause.Voice != Voice.Active || clause.Subject is not { } subject || clause.Objects.IsEmpty || !IsDeed(clause.Lemma)) continue;
            Add(subject);
            for (var next = subject + 1; next < chunks.Length && chunks[next].Follows >= 0 && chunks[next].Sentence == clause.Sentence; next++) Add(next);
            for (var before = chunks[subject].Follows; before >= 0; before = chunks[before].Follows) Add(before);
        }
        return doing;

        void Add(int chunk) => doing.Add((chunks[chunk].Span.Start, chunks[chunk].Span.End));
    }

    private static bool IsDeed(string lemma) => lemma is "support" or "back" or "fund" or "finance" or "arm" or "train" or "sponsor" or "accuse" or "condemn" or "denounce" or "warn"
        or "threaten" or "reject" or "blame" or "urge" or "expel" or "invade" or "annex" or "recognize" or "recognise" or "recall" or "deploy" or "sanction" or "oppose" or "supply";
}
