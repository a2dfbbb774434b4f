using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Spotting;

/// <summary>
/// Finds, in sentences in which no lexicon knows a word for an event, the verb that tells of one by all that stands round it: "some 200 villagers sat down in
/// the road to demand his release". Pure; safe to share between threads.
/// </summary>
internal sealed class TriggerSpotter
{
    /// <summary>The kinds that the model tells apart; its class 0 is none of them.</summary>
    public static readonly ImmutableArray<EventKind> Kinds =
    [
        EventKind.Attack, EventKind.Clash, EventKind.Strike, EventKind.SecurityOperation, EventKind.MobViolence, EventKind.Protest, EventKind.Threat, EventKind.Warning,
        EventKind.TerritoryChange, EventKind.Agreement, EventKind.GroupChange, EventKind.Trial,
    ];

    // From this probability, in thousandths, a verb tells of an event. Events' F1 of the gold set's a, c, e, f and h, whose articles are coded by models that did not see them: .707 from 600 on,
    // .714 from 450, .720 from 300, .724 from 200, where two more articles without an event get one. With a model that weighs whole articles, and with j, .706 from 300 on.
    private const int Likely = 300;

    // Clashes, mob violence and changes of groups have their words in the lexicons, and verbs beside them the model takes for other kinds: of those that it takes for one of these from 400 on, crossed, 5 of 34 are; of all others 347 in 739.
    private static bool IsRare(EventKind kind) => kind is EventKind.Clash or EventKind.MobViolence or EventKind.GroupChange;

    // "It is quiet" tells of events less often than its probability says: from 800 on, of seven events fewer that "be" gave six were none, where they may be read.
    private const int LikelyOfBe = 800;

    // A model is never certain, and what is certain was found by a word of the lexicons.
    private const int Surest = 999;

    private readonly HashedModel _model;
    private readonly SpotFeatures _features = new();

    /// <summary>With the model that the program ships.</summary>
    public TriggerSpotter() : this(HashedModel.Embedded("Events.Spotting.spots.model")) { }

    /// <summary>With a model of its own.</summary>
    public TriggerSpotter(HashedModel model) => _model = model;

    /// <summary>The trigger of <paramref name="sentence"/>, in which the rules find none: the likeliest verb of the sentence, or nothing.</summary>
    public Trigger? Find(SpotArticle article, Sentence sentence)
    {
        Span<int> scores = stackalloc int[Kinds.Length + 1];
        var clauses = SentenceClauses.Of(article.Analysis, sentence.Index);
        if (clauses.IsEmpty) return null;
        using var features = FeatureList.Borrow();
        using var shared = FeatureList.Borrow();
        _features.AddSentence(article, sentence, -1, shared);
        var sums = _model.Sums(shared.Distinct());
        (Clause Clause, EventKind Kind, int Score)? best = null;
        foreach (var clause in clauses)
        {
            // "suspected members of the Front": who they are held to be.
            if (clause.Lemma is "suspect" or "believe") continue;
            features.Clear();
            _features.AddOwn(article, clause, true, features);
            _model.Score(features.Except(shared), sums, scores);
            var (most, score) = (1, 0);
            for (var c = 1; c < scores.Length; c++)
            {
                if (IsRare(Kinds[c - 1])) continue;
                score += scores[c];
                if (scores[c] > scores[most]) most = c;
            }
            score = Math.Min(score, Surest);
            if (score >= (clause.Lemma == "be" ? LikelyOfBe : Likely) && (best is null || score > best.Value.Score)) best = (clause, Kinds[most - 1], score);
        }
        if (best is not { } found) return null;
        var tokens = article.Analysis.Tokens;
        var (first, end) = (found.Clause.Verb, Math.Max(found.Clause.EndToken, found.Clause.Verb + 1));
        return new Trigger(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), sentence.Index, first, end, found.Kind, Tactic.Unspecified, true, TriggerStrength.Strong, false, false, null, false) { Violent = true, Probability = found.Score };
    }
}
