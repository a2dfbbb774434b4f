using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Tactics;

/// <summary>What tells how an event was done: the tactics that the lexicon reads, the words that tell of it, with what it was done, and to whom. Pure; safe to share between threads.</summary>
internal sealed class TacticFeatures
{
    /// <summary>How many tellings of an event are looked at; later ones seldom say more of how.</summary>
    public const int Tellings = 6;

    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The features of the event that <paramref name="tellings"/> tell of, one of <paramref name="events"/> of its article; <paramref name="ruled"/> is what the lexicon reads.</summary>
    public void Fill(Analysis analysis, ImmutableArray<Telling> tellings, IReadOnlyCollection<Tactic> ruled, int events, FeatureList features)
    {
        features.Clear();
        var act = tellings[0];
        var kind = (uint)act.Kind;
        features.Add(1, 0);
        features.Add(2, kind);
        features.Add(3, kind, (uint)act.Frame.Situation.Status);
        features.Add(4, kind, (uint)ruled.Count);
        features.Add(5, (uint)Math.Min(events, 5));
        foreach (var tactic in ruled)
        {
            features.Add(6, (uint)tactic);
            features.Add(7, (uint)tactic, kind);
            foreach (var other in ruled) if (other > tactic) features.Add(8, (uint)tactic, (uint)other);
        }
        for (var t = 0; t < Math.Min(tellings.Length, Tellings); t++) Fill(analysis, tellings[t], t == 0 ? 0u : 1, kind, features);
    }

    /// <summary>Adds what a word says by itself where it stands in a stretch that tells of the event.</summary>
    public static void FillWord(ArticleWords words, int token, FeatureList features)
    {
        var (_, middle, narrow) = words.ClustersOf(token);
        features.Add(10, words.Hashes[token]);
        features.Add(12, middle);
        features.Add(13, narrow);
    }

    private void Fill(Analysis analysis, Telling telling, uint later, uint kind, FeatureList features)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        var (first, end) = (analysis.TokenAt(telling.Frame.Span.Start), analysis.TokenAt(telling.Frame.Span.End - 1) + 1);
        var words = ArticleWords.Of(analysis);
        var before = 0u;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (analysis.Tokens[i].Kind != TokenKind.Word) continue;
            var word = words.Hashes[i];
            var middle = words.ClustersOf(i).Middle;
            if (i < first || i >= end)
            {
                features.Add(15, word);
                features.Add(16, middle);
                continue;
            }
            FillWord(words, i, features);
            features.Add(11, before, word);
            features.Add(14, later, middle);
            before = word;
        }
        foreach (var (span, weapon) in _weapons.Find(analysis, sentence.FirstToken, sentence.EndToken)) features.Add(20, Hash.Of(weapon), telling.Frame.Span.Contains(span) ? 1u : 0);
        foreach (var (span, target) in _targets.Find(analysis, first, end)) features.Add(21, Hash.Of(target), kind);
        foreach (var toll in telling.Tolls) features.Add(22, (uint)toll.Effect, kind);
        foreach (var actor in telling.Actors) features.Add(23, (uint)actor.Kind);
        foreach (var role in telling.Roles) features.Add(24, (uint)role.Field, _targets.KindOf(analysis, analysis.TokenAt(role.Span.Start), analysis.TokenAt(role.Span.End - 1) + 1) is { } sort ? Hash.Of(sort) : 0u);
        foreach (var trigger in telling.Frame.Triggers)
        {
            var word = words.Hashes[trigger.First];
            var (wide, _, narrow) = words.ClustersOf(trigger.First);
            features.Add(30, (uint)trigger.Tactic, (uint)trigger.Strength);
            features.Add(31, (uint)trigger.Tactic, later);
            features.Add(32, word);
            features.Add(33, narrow);
            Arguments(analysis, trigger, word, wide, features);
        }
    }

    // "shot ... with a rifle", "set two lorries alight": what the verb goes with.
    private static void Arguments(Analysis analysis, Trigger trigger, uint word, uint wide, FeatureList features)
    {
        var words = ArticleWords.Of(analysis);
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
            foreach (var patient in clause.Patients) Add(40, patient);
            foreach (var oblique in clause.Obliques) Add(analysis.NounChunks[oblique].Preposition is >= 0 and var p ? Hash.Of(analysis.Tokens[p].Normal) : 41, oblique);
            if (clause.Actor is { } actor) Add(42, actor);
        }

        void Add(uint part, int chunk)
        {
            var noun = words.ClustersOf(analysis.NounChunks[chunk].Head).Middle;
            features.Add(34, part, noun);
            features.Add(35, Hash.Of(part, noun), wide);
            features.Add(36, Hash.Of(part, noun), word);
        }
    }
}
