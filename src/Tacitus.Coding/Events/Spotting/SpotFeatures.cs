using Tacitus.Coding.Learning;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Spotting;

/// <summary>What a verb tells an event by: itself, who does it to whom, with what and where, and what else its sentence and its article tell of.</summary>
internal sealed class SpotFeatures
{
    // Tokens before and after the verb that are looked at one by one, and those that are taken together.
    private const int Near = 3;
    private const int Wide = 8;

    private const uint None = 1, Name = 2, Number = 3, Person = 4;

    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly KindLexicon _politics = new("Events.politics.lexicon");
    private readonly PhraseLexicon _nouns = PhraseLexicon.Load("Events.arguments.lexicon");

    /// <summary>Fills <paramref name="features"/> for <paramref name="clause"/>; <paramref name="named"/> says whether the verb itself may be looked at, which a model that is to know verbs never seen must learn to do without.</summary>
    public void Fill(SpotArticle article, Clause clause, bool named, FeatureList features)
    {
        features.Clear();
        AddOwn(article, clause, named, features);
        AddSentence(article, article.Analysis.Sentences[clause.Sentence], named ? -1 : clause.Verb, features);
    }

    /// <summary>Adds what <paramref name="clause"/> does not share with the others of its sentence.</summary>
    public void AddOwn(SpotArticle article, Clause clause, bool named, FeatureList features)
    {
        var (analysis, words) = (article.Analysis, article.Words);
        var sentence = analysis.Sentences[clause.Sentence];
        features.Add(1, named ? 1u : 0);
        var form = (uint)clause.Form * 16 + (uint)clause.Tense * 2 + (clause.Voice == Voice.Active ? 0u : 1);
        features.Add(2, form);
        features.Add(3, clause.Negated ? 1u : 0);
        features.Add(4, clause.Marker >= 0 ? words.Hashes[clause.Marker] : None);
        if (clause.Governor is { } governor) features.Add(5, Hash.Of(analysis.Clauses[governor].Lemma));
        else features.Add(5, None);
        var verb = Hash.Of(clause.Lemma);
        if (clause.Particle is { } particle) verb = Hash.Of(verb, Hash.Of(particle));
        if (named)
        {
            features.Add(6, verb);
            features.Add(7, verb, form);
        }
        var (wide, middle, narrow) = words.ClustersOf(clause.Verb);
        features.Add(80, wide);
        features.Add(81, middle);
        features.Add(82, narrow);
        features.Add(83, wide, form);
        features.Add(84, middle, form);
        var actor = clause.Actor is { } a ? Argument(article, 10, a, verb, named, features) : Missing(10, verb, named, features);
        var patient = None;
        foreach (var p in clause.Patients) patient = Argument(article, 20, p, verb, named, features);
        if (clause.Patients.IsEmpty) patient = Missing(20, verb, named, features);
        features.Add(8, actor, patient);
        var by = clause.Actor is { } doer ? MiddleOf(analysis, words, doer) : None;
        foreach (var p in clause.Patients) Pair(85, wide, middle, MiddleOf(analysis, words, p), features);
        if (clause.Patients.IsEmpty) Pair(85, wide, middle, None, features);
        Pair(87, wide, middle, by, features);
        foreach (var o in clause.Obliques) Pair(89, wide, middle, MiddleOf(analysis, words, o), features);
        features.Add(9, Hash.Of(actor, patient), form);
        foreach (var o in clause.Obliques)
        {
            var chunk = analysis.NounChunks[o];
            var preposition = chunk.Preposition >= 0 ? words.Hashes[chunk.Preposition] : None;
            features.Add(30, preposition);
            if (named) features.Add(31, verb, preposition);
            features.Add(32, preposition, words.Hashes[chunk.Head]);
            var kind = Class(analysis, chunk);
            features.Add(33, preposition, kind);
            features.Add(34, kind, patient);
        }
        Words(article, sentence, clause, named, features);
    }

    private static uint MiddleOf(Analysis analysis, ArticleWords words, int chunk) => words.ClustersOf(analysis.NounChunks[chunk].Head).Middle;

    private static void Pair(uint template, uint wide, uint middle, uint other, FeatureList features)
    {
        features.Add(template, middle, other);
        features.Add(template + 1, wide, other);
    }

    private uint Missing(uint template, uint verb, bool named, FeatureList features)
    {
        features.Add(template + 1, None);
        if (named) features.Add(template + 3, verb, None);
        return None;
    }

    private uint Argument(SpotArticle article, uint template, int index, uint verb, bool named, FeatureList features)
    {
        var (analysis, words) = (article.Analysis, article.Words);
        var chunk = analysis.NounChunks[index];
        var kind = Class(analysis, chunk);
        features.Add(template, words.Hashes[chunk.Head]);
        features.Add(template + 1, kind);
        var (wide, middle, narrow) = words.ClustersOf(chunk.Head);
        features.Add(template + 5, wide);
        features.Add(template + 6, middle);
        features.Add(template + 7, narrow);
        features.Add(template + 2, words.Hashes[chunk.FirstToken]);
        if (named) features.Add(template + 3, verb, kind);
        var from = _nouns.Next(analysis, Math.Max(chunk.FirstToken, chunk.Head - 1), chunk.Head + 1);
        if (from > chunk.Head) return kind;
        var found = new List<PhraseMatch>();
        _nouns.AllIn(analysis, from, chunk.Head + 1, chunk.EndToken, found);
        foreach (var match in found) if (match.End > chunk.Head) features.Add(template + 4, (uint)match.Section);
        return kind;
    }

    // What a noun phrase names, as wide as the lexicons tell.
    private uint Class(Analysis analysis, NounChunk chunk)
    {
        if (_weapons.KindOf(analysis, chunk.FirstToken, chunk.EndToken) is { } weapon) return Hash.Of(weapon);
        if (_targets.KindOf(analysis, chunk.FirstToken, chunk.EndToken) is { } target) return Hash.Of(target);
        if (analysis.Tokens[chunk.Head].Tag != PartOfSpeech.Propn)
            return analysis.Tokens[chunk.Head].Tag switch { PartOfSpeech.Num => Number, PartOfSpeech.Pron => Hash.Of(analysis.Tokens[chunk.Head].Normal), _ => None };
        foreach (var name in analysis.Names)
        {
            if (name.Span.Start >= chunk.Span.End) break;
            if (name.Sentence == chunk.Sentence && name.Kind == NameKind.Person && name.Span.Overlaps(chunk.Span)) return Person;
        }
        return Name;
    }

    private static void Words(SpotArticle article, Sentence sentence, Clause clause, bool named, FeatureList features)
    {
        var (tokens, words) = (article.Analysis.Tokens, article.Words);
        var before = None;
        var first = Math.Max(sentence.FirstToken, clause.Verb - Wide);
        // What stands before the first that is looked at.
        if (first > sentence.FirstToken && tokens[first - 1].Kind is TokenKind.Word) before = words.Hashes[first - 1];
        for (var i = first; i < Math.Min(sentence.EndToken, clause.Verb + Wide + 1); i++)
        {
            if (tokens[i].Kind is not TokenKind.Word || !named && i == clause.Verb) { before = None; continue; }
            var word = words.Hashes[i];
            var (wide, middle, _) = words.ClustersOf(i);
            features.Add(92, wide);
            features.Add(93, middle);
            features.Add(41, word);
            features.Add(42, before, word);
            before = word;
        }
        for (var step = 1; step <= Near; step++)
        {
            features.Add(42 + (uint)step, Word(article, sentence, clause.Verb - step));
            features.Add(45 + (uint)step, Word(article, sentence, clause.Verb + step));
        }
    }

    private static uint Word(SpotArticle article, Sentence sentence, int i) =>
        i < sentence.FirstToken || i >= sentence.EndToken ? None : article.Analysis.Tokens[i].Kind == TokenKind.Number ? Number : article.Words.Hashes[i];

    /// <summary>Adds what all verbs of the sentence share: its words, but the one at <paramref name="hidden"/>, and what it, its neighbours and the article tell of.</summary>
    public void AddSentence(SpotArticle article, Sentence sentence, int hidden, FeatureList features)
    {
        var (analysis, words) = (article.Analysis, article.Words);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (analysis.Tokens[i].Kind is not TokenKind.Word || i == hidden) continue;
            features.Add(40, words.Hashes[i]);
            features.Add(91, words.ClustersOf(i).Middle);
        }
        foreach (var (_, kind) in _weapons.Find(analysis, sentence.FirstToken, sentence.EndToken)) features.Add(60, Hash.Of(kind));
        foreach (var (_, kind) in _targets.Find(analysis, sentence.FirstToken, sentence.EndToken)) features.Add(61, Hash.Of(kind));
        foreach (var (_, kind) in _politics.Find(analysis, sentence.FirstToken, sentence.EndToken)) features.Add(62, Hash.Of(kind));
        foreach (var actor in article.ActorsIn(sentence.Index)) features.Add(63, (uint)actor.Kind, actor.Actor is null ? 0u : 1);
        foreach (var toll in article.TollsIn(sentence.Index)) features.Add(64, (uint)toll.Effect);
        features.Add(65, (article.IsPlaced(sentence.Index) ? 1u : 0) + (article.IsTimed(sentence.Index) ? 2u : 0));
        features.Add(66, (uint)analysis.Article.Blocks[sentence.Block].Kind);
        features.Add(67, (uint)Math.Min(sentence.Index, 6));
        features.Add(68, (uint)article.Violent);
        for (var step = 0; step < article.Violent; step++) features.Add(69, (uint)step);
        Told(article, sentence.Index - 1, 70, features);
        Told(article, sentence.Index, 71, features);
        Told(article, sentence.Index + 1, 72, features);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (analysis.Tokens[i].Normal is "\"" or "\u201c" or "\u201d") { features.Add(73, 1); break; }
    }

    private static void Told(SpotArticle article, int sentence, uint template, FeatureList features)
    {
        if (sentence < 0 || sentence >= article.Frames.Length) return;
        foreach (var frame in article.Frames[sentence]) features.Add(template, (uint)frame.Situation.Kind);
    }
}
