using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Spotting;

/// <summary>
/// Finds, in sentences in which no lexicon knows a word for an event, the verb that tells of one by all that stands round it: "some 200 villagers sat down in
/// the road to demand his release"; and in all sentences those that tell what became of a group. Pure; safe to share between threads.
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

    // Clashes and mob violence have their words in the lexicons, and verbs beside them the model takes for other kinds: of those that it takes for one of these from 400 on, crossed, 5 of 34 were; of all others 347 in 739.
    private static bool IsRare(EventKind kind) => kind is EventKind.Clash or EventKind.MobViolence;

    // From so much on, for that kind alone, a verb is of a change of a group: what else the sentence tells makes every verb of it likelier to tell something.
    // Crossed, in sentences of long accounts without a word of the lexicons, of all kinds 1,211 of 1,714 are right from 300 on and 1,033 of 1,288 from 500; of 25 kept accounts events had precision .81, .84, .85 and F1 .735, .727, .722 from 300, 500 and 600.
    private const int LikelyChange = 500;

    // "It is quiet", "it became one of the deadliest" tell of events less often than its probability says: from 800 on, of seven events fewer that "be" gave six were none, where they may be read.
    private const int LikelyOfBe = 800;

    // A model is never certain, and what is certain was found by a word of the lexicons.
    private const int Surest = 999;

    private readonly HashedModel _model;
    private readonly SpotFeatures _features = new();

    /// <summary>With the model that the program ships.</summary>
    public TriggerSpotter() : this(HashedModel.Embedded("Events.Spotting.spots.model")) { }

    /// <summary>With a model of its own.</summary>
    public TriggerSpotter(HashedModel model) => _model = model;

    /// <summary>
    /// The triggers of <paramref name="sentence"/> in order of reading: where the rules find none its likeliest verb, if that is likely enough; and each verb for a change of a group, of which a sentence may tell several,
    /// and which stand beside other events.
    /// </summary>
    public ImmutableArray<Trigger> Find(SpotArticle article, Sentence sentence)
    {
        Span<int> scores = stackalloc int[Kinds.Length + 1];
        var clauses = SentenceClauses.Of(article.Analysis, sentence.Index);
        if (clauses.IsEmpty) return [];
        var ruled = article.Frames[sentence.Index];
        // A change of a group beside something else needs a group.
        if (!ruled.IsEmpty && !article.NamesGroup) return [];
        using var features = FeatureList.Borrow();
        using var shared = FeatureList.Borrow();
        _features.AddSentence(article, sentence, -1, shared);
        var sums = _model.Sums(shared.Distinct());
        (Clause Clause, EventKind Kind, int Score)? best = null;
        var found = ImmutableArray.CreateBuilder<Trigger>();
        foreach (var clause in clauses)
        {
            // "suspected members of the Front": who they are held to be.
            if (clause.Lemma is "suspect" or "believe" || IsKnown(article.Analysis, ruled, clause)) continue;
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
            var kind = Kinds[most - 1];
            if (score < (clause.Lemma is "be" or "become" ? LikelyOfBe : Likely)) continue;
            if (kind == EventKind.GroupChange)
            {
                if (scores[most] >= LikelyChange) found.Add(Of(article.Analysis, sentence, clause, kind, score));
            }
            else if (ruled.IsEmpty && (best is null || score > best.Value.Score)) best = (clause, kind, score);
        }
        if (best is { } likeliest && !found.Any(t => t.Probability > likeliest.Score)) found.Add(Of(article.Analysis, sentence, likeliest.Clause, likeliest.Kind, likeliest.Score));
        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found.DrainToImmutable();
    }

    private static bool IsKnown(Analysis analysis, ImmutableArray<Frame> ruled, Clause clause)
    {
        foreach (var frame in ruled) foreach (var trigger in frame.Triggers) if (clause.Verb < trigger.End && trigger.First < Math.Max(clause.EndToken, clause.Verb + 1)) return true;
        return false;
    }

    // As the lexicon calls them.
    private static string? TopicOf(string words) => Turns.Of(EventKind.GroupChange, [words]) switch
    {
        Turn.Founding => "founding",
        Turn.Pledge => "allegiance",
        Turn.Split or Turn.Merger or Turn.Renaming => "split",
        Turn.Leadership or Turn.Appointment => "leadership",
        Turn.Designation => "designation",
        Turn.Dissolution => "dissolution",
        _ => null,
    };

    // "was put on its list", "took over the command", "swore an oath": the verb alone does not say what became of the group.
    private static int EndOfWhat(Analysis analysis, Sentence sentence, int end)
    {
        for (var i = end; i < Math.Min(sentence.EndToken, end + Longest); i++)
        {
            var token = analysis.Tokens[i];
            if (token.Tag == PartOfSpeech.Noun) return i + 1;
            if (token.Normal == "by" || token.Tag is not (PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Propn)) break;
        }
        return end;
    }

    // Tokens from the verb to the noun for what.
    private const int Longest = 6;

    private static Trigger Of(Analysis analysis, Sentence sentence, Clause clause, EventKind kind, int score)
    {
        var (first, end) = (clause.Verb, Math.Max(clause.EndToken, clause.Verb + 1));
        var last = kind == EventKind.GroupChange ? EndOfWhat(analysis, sentence, end) : end;
        var span = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[last - 1].Span.End);
        return new Trigger(span, sentence.Index, first, end, kind, Tactic.Unspecified, true, TriggerStrength.Strong, false, false, kind == EventKind.GroupChange ? TopicOf(analysis[span]) : null, false) { Violent = kind != EventKind.GroupChange, Probability = score };
    }
}
