using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Relevance;

/// <summary>What tells a draft of a real event from words of violence that are meant otherwise: its event words and what stands round them, who does it to whom, what is told of it, and what its article is about.</summary>
internal sealed class RelevanceFeatures
{
    // Tellings of a draft that are looked at; the first ones bring it up.
    private const int Tellings = 4;

    // Tokens before and after an event word that are looked at.
    private const int Near = 3;

    private const uint None = 1, Name = 2, Number = 3;

    private static readonly WordClusters Clusters = WordClusters.Shipped;

    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _metaphors = new("Events.metaphors.lexicon");

    /// <summary>What all drafts of the article share: and how much violence it tells of.</summary>
    public static void FillArticle(Analysis analysis, Drafted told, int salience, FeatureList features)
    {
        features.Clear();
        var words = ArticleWords.Of(analysis);
        var lead = 0;
        foreach (var sentence in analysis.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                if (token.Kind is not TokenKind.Word || token.Tag is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn)) continue;
                var word = words.Hashes[i];
                features.Add(50, word);
                if (lead < LeadSentences) features.Add(51, word);
                if (token.Tag is PartOfSpeech.Propn) continue;
                var cluster = words.ClustersOf(i).Middle;
                features.Add(57, cluster);
                if (lead < LeadSentences) features.Add(58, cluster);
            }
            lead++;
        }
        for (var step = 0; step < salience / 100; step++) features.Add(53, (uint)step);
        var violent = told.Violent.Count * 10 / Math.Max(1, analysis.Sentences.Length);
        for (var step = 0; step < violent; step++) features.Add(54, (uint)step);
        features.Add(55, (uint)Math.Min(told.Drafts.Length, 5));
        features.Add(56, (uint)Math.Min(analysis.Sentences.Length / 8, 6));
    }

    private const int LeadSentences = 3;

    /// <summary>What the draft says; <paramref name="particulars"/> are those of <see cref="EvidenceReader"/>.</summary>
    public void FillDraft(Analysis analysis, Draft draft, ImmutableArray<string> particulars, FeatureList features)
    {
        features.Clear();
        var kind = (uint)draft.First.Kind;
        var situation = draft.First.Frame.Situation;
        features.Add(1, 0);
        features.Add(2, kind);
        features.Add(3, kind, (uint)situation.Status * 16 + (uint)situation.Modality);
        features.Add(4, (uint)Math.Min(draft.Tellings.Count, 5));
        features.Add(5, (uint)draft.Setting);
        features.Add(6, kind, (uint)draft.First.Definiteness);
        features.Add(7, draft.IsLead(analysis) ? 1u : 0);
        features.Add(8, kind, (uint)draft.First.Frame.Trigger.Strength);
        features.Add(33, draft.Tellings.Exists(t => analysis.Article.Blocks[analysis.Sentences[t.Frame.Sentence].Block].Kind == BlockKind.Title) ? 1u : 0);
        features.Add(34, draft.First.Frame.IsReference ? 1u : 0);
        features.Add(35, draft.Dates.Any() ? draft.Dates.All(d => d.Date is { Days: > 27 }) ? 1u : 2 : 0);
        features.Add(36, draft.Places.Any() ? draft.Places.Any(p => p.Place is { Kind: PlaceKind.Populated }) ? 2u : 1 : 0);
        foreach (var particular in particulars)
        {
            features.Add(30, Hash.Of(particular));
            features.Add(31, kind, Hash.Of(particular));
        }
        for (var n = 0; n < particulars.Length; n++)
        {
            features.Add(32, (uint)n);
            features.Add(37, kind, (uint)n);
        }
        foreach (var telling in draft.Tellings.Take(Tellings)) Fill(analysis, telling, features);
    }

    private void Fill(Analysis analysis, Telling telling, FeatureList features)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        var words = ArticleWords.Of(analysis);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (analysis.Tokens[i].Kind != TokenKind.Word) continue;
            features.Add(20, words.Hashes[i]);
            features.Add(60, words.ClustersOf(i).Middle);
        }
        foreach (var actor in telling.Actors) features.Add(38, (uint)actor.Kind, actor.Actor is null ? 0u : 1);
        foreach (var role in telling.Roles) features.Add(39, (uint)role.Field, Class(analysis, analysis.TokenAt(role.Span.Start), analysis.TokenAt(role.Span.End - 1)));
        foreach (var toll in telling.Tolls) features.Add(40, (uint)toll.Effect, (uint)toll.Modality);
        foreach (var trigger in telling.Frame.Triggers)
        {
            var word = 17u;
            for (var i = trigger.First; i < trigger.End; i++) word = Hash.Of(word, words.Hashes[i]);
            features.Add(9, word);
            var (wide, middle, narrow) = words.ClustersOf(trigger.First);
            features.Add(61, narrow);
            features.Add(62, middle);
            features.Add(10, (uint)trigger.Kind, (uint)trigger.Tactic);
            for (var step = 1; step <= Near; step++)
            {
                var (before, after) = (Word(analysis, sentence.FirstToken, sentence.EndToken, trigger.First - step), Word(analysis, sentence.FirstToken, sentence.EndToken, trigger.End - 1 + step));
                features.Add(10 + (uint)step, before);
                features.Add(14 + (uint)step, after);
                features.Add(62 + (uint)step, wide, Clusters.Of(before).Middle);
                features.Add(65 + (uint)step, wide, Clusters.Of(after).Middle);
                if (step > 1) continue;
                features.Add(18, word, before);
                features.Add(19, word, after);
            }
            if (trigger.IsVerb) Verb(analysis, trigger, word, wide, features);
            else Noun(analysis, trigger, word, wide, features);
        }
    }

    private void Verb(Analysis analysis, Trigger trigger, uint word, uint wide, FeatureList features)
    {
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
            features.Add(21, (uint)clause.Tense, (uint)clause.Form, (uint)clause.Voice);
            features.Add(22, clause.Negated ? 1u : 0);
            features.Add(23, clause.Marker >= 0 ? Hash.Of(analysis.Tokens[clause.Marker].Normal) : None);
            Argument(analysis, 24, word, wide, clause.Actor, features);
            foreach (var patient in clause.Patients) Argument(analysis, 26, word, wide, patient, features);
            if (clause.Patients.IsEmpty) Argument(analysis, 26, word, wide, null, features);
            if (clause.Governor is { } governor) features.Add(28, Hash.Of(analysis.Clauses[governor].Lemma));
        }
    }

    // What the noun is a subject, an object or the like of, and what stands behind it ("an attack on the post").
    private void Noun(Analysis analysis, Trigger trigger, uint word, uint wide, FeatureList features)
    {
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            var role = Holds(analysis, clause.Actor, trigger) ? 1u : clause.Patients.Any(p => Holds(analysis, p, trigger)) ? 2u : clause.Obliques.Any(o => Holds(analysis, o, trigger)) ? 3u : 0;
            if (role == 0) continue;
            features.Add(41, role, Hash.Of(clause.Lemma));
            features.Add(42, role, (uint)clause.Tense);
        }
        var (first, end) = SentenceChunks.Of(analysis, trigger.Sentence);
        for (var c = first; c < end; c++) if (analysis.NounChunks[c].Preposition == trigger.End) Argument(analysis, 43, word, wide, c, features);
    }

    private static bool Holds(Analysis analysis, int? chunk, Trigger trigger) => chunk is { } c && analysis.NounChunks[c].FirstToken <= trigger.First && trigger.First < analysis.NounChunks[c].EndToken;

    private void Argument(Analysis analysis, uint template, uint word, uint wide, int? chunk, FeatureList features)
    {
        if (chunk is not { } c)
        {
            features.Add(template, word, None);
            return;
        }
        var noun = analysis.NounChunks[c];
        var head = analysis.Tokens[noun.Head];
        var own = Hash.Of(head.Normal);
        features.Add(template, own);
        var cluster = Clusters.Of(own).Middle;
        features.Add(template + 50, cluster);
        features.Add(template + 51, wide, cluster);
        features.Add(template + 1, word, Class(analysis, noun.FirstToken, noun.Head));
        features.Add(template + 20, Class(analysis, noun.FirstToken, noun.Head));
    }

    // What a noun phrase names, as wide as the lexicons tell.
    private uint Class(Analysis analysis, int first, int head) =>
        _targets.KindOf(analysis, first, head + 1) is { } kind ? Hash.Of(kind)
        : _metaphors.KindOf(analysis, Math.Max(first, head - 1), head + 1) is { } borrowed ? Hash.Of(borrowed)
        : analysis.Tokens[head].Tag switch { PartOfSpeech.Propn => Name, PartOfSpeech.Num => Number, PartOfSpeech.Pron => Hash.Of(analysis.Tokens[head].Normal), _ => None };

    private static uint Word(Analysis analysis, int first, int end, int i) =>
        i < first || i >= end ? None : analysis.Tokens[i].Kind == TokenKind.Number ? Number : Hash.Of(analysis.Tokens[i].Normal);
}
