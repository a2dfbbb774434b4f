using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Persons;

/// <summary>
/// What speaks for a person's part in the violence that an article tells of: the words round each mention, what the person does and suffers in
/// each clause and in the pronouns that follow, the words of the sentences, and what the name and the article are like.
/// </summary>
internal sealed class PersonFeatures
{
    /// <summary>How many families there are: words near, clauses, sentences, the person, the article, cues.</summary>
    public const int Families = 6;

    private const int Near = 5;
    private const int MostOthers = 4;

    /// <summary>More mentions of one name tell nothing new.</summary>
    public const int MostMentions = 12;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Persons.persons.lexicon");

    private static readonly string[] BlockKinds = Enum.GetNames<BlockKind>();

    /// <summary>The features of each of <paramref name="persons"/>, all of <paramref name="analysis"/>, made as they are asked for.</summary>
    public IEnumerable<FeatureVector> Of(Analysis analysis, ImmutableArray<Person> persons)
    {
        var (features, text) = (new FeatureBuilder(), Text(analysis));
        for (var i = 0; i < persons.Length; i++)
        {
            Add(features, text, persons, i);
            yield return features.Build();
        }
    }

    /// <summary>What the persons of <paramref name="analysis"/> have in common.</summary>
    public PersonText Text(Analysis analysis) => new(analysis, _lexicon);

    /// <summary>Adds the features of the person at <paramref name="index"/>.</summary>
    public void Add(FeatureBuilder features, PersonText text, ImmutableArray<Person> persons, int index)
    {
        var (analysis, person) = (text.Analysis, persons[index]);
        foreach (var mention in person.Mentions.AsSpan(0, Math.Min(MostMentions, person.Mentions.Length)))
        {
            var first = analysis.TokenAt(mention.Span.Start);
            var end = analysis.TokenAt(mention.Span.End - 1) + 1;
            var sentence = analysis.Sentences[mention.Sentence];
            Around(features, analysis, first, end, sentence.FirstToken, sentence.EndToken);
            InClauses(features, analysis, mention);
            InSentence(features, analysis, first, end, sentence.FirstToken, sentence.EndToken);
            Pronouns(features, analysis, mention);
            Cues(features, text, mention, first, end);
        }
        OfPerson(features, analysis, persons, index);
        OfArticle(features, text.Deadly, text.Harmed);
    }

    private static void Around(FeatureBuilder features, Analysis analysis, int first, int end, int start, int stop)
    {
        string Word(int i) => i < start ? "<s>" : i >= stop ? "</s>" : Shape(analysis, analysis.Tokens[i]);
        var (b1, b2, b3) = (Word(first - 1), Word(first - 2), Word(first - 3));
        Add(features, 0, 'b', b1);
        Add(features, 0, 'c', b2, b1);
        Add(features, 0, 'd', b3, b2, b1);
        for (var i = Math.Max(start, first - Near); i < first; i++) Add(features, 0, 'e', Word(i));
        var (a1, a2, a3) = (Word(end), Word(end + 1), Word(end + 2));
        Add(features, 0, 'f', a1);
        Add(features, 0, 'g', a1, a2);
        Add(features, 0, 'h', a1, a2, a3);
        for (var i = end; i < Math.Min(stop, end + Near); i++) Add(features, 0, 'i', Word(i));
        // Behind ", 24, of Port Haven," stands what counts.
        var after = Apposition(analysis, end, stop);
        if (after != end) Add(features, 3, 'a', "apposition");
        Add(features, 0, 'j', Word(after));
        Add(features, 0, 'k', Word(after), Word(after + 1));
        Add(features, 0, 'l', Word(after), Word(after + 1), Word(after + 2));
        Add(features, 0, 'm', b1, Word(after));
    }

    private static void InClauses(FeatureBuilder features, Analysis analysis, NameMention mention)
    {
        var chunk = Chunk(analysis, mention.Span);
        if (chunk < 0) return;
        var c = analysis.NounChunks[chunk];
        if (c.Preposition > 0) Add(features, 1, 'p', analysis.Tokens[c.Preposition - 1].Normal, analysis.Tokens[c.Preposition].Normal);
        if (analysis.Tokens[c.Head].Span.Start >= mention.Span.End) Add(features, 1, 'h', analysis.Tokens[c.Head].Normal);
        foreach (var clause in SentenceClauses.Of(analysis, mention.Sentence)) Part(features, analysis, clause, chunk, "");
    }

    private static void Part(FeatureBuilder features, Analysis analysis, Clause clause, int chunk, string who)
    {
        var (part, preposition) = (' ', "");
        if (clause.Subject == chunk) part = clause.Voice == Voice.Active ? 'S' : 'P';
        else if (clause.Agent == chunk) part = 'A';
        else if (clause.Objects.Contains(chunk)) part = 'O';
        else if (clause.Obliques.Contains(chunk) && analysis.NounChunks[chunk].Preposition is > 0 and var p) (part, preposition) = ('Q', analysis.Tokens[p].Normal);
        if (part == ' ') return;
        var name = who + part + (clause.Negated ? "!" : "");
        Add(features, 1, 'c', name + preposition, clause.Lemma);
        Add(features, 1, 'k', name);
        if (part is 'S' or 'P')
        {
            for (var i = 0; i < Math.Min(MostOthers, clause.Objects.Length + clause.Obliques.Length); i++)
            {
                var other = i < clause.Objects.Length ? clause.Objects[i] : clause.Obliques[i - clause.Objects.Length];
                Add(features, 1, 'o', name, clause.Lemma, analysis.Tokens[analysis.NounChunks[other].Head].Normal);
            }
        }
        if (part is 'S' && clause.Objects.Length == 0 && clause.Lemma == "be") Add(features, 1, 'b', name, analysis.Tokens[Math.Min(clause.EndToken, analysis.Tokens.Length - 1)].Normal);
    }

    // "Brand was shot. He died at a hospital.": pronouns are the last named person's, up to the next name.
    private static void Pronouns(FeatureBuilder features, Analysis analysis, NameMention mention)
    {
        var next = NextPerson(analysis, mention.Span.End);
        for (var s = mention.Sentence; s <= Math.Min(mention.Sentence + 1, analysis.Sentences.Length - 1); s++)
        {
            foreach (var clause in SentenceClauses.Of(analysis, s))
            {
                if (clause.Subject is { } subject) Pronoun(features, analysis, mention, clause, subject, next);
                foreach (var chunk in clause.Objects) Pronoun(features, analysis, mention, clause, chunk, next);
            }
        }
    }

    private static void Pronoun(FeatureBuilder features, Analysis analysis, NameMention mention, Clause clause, int chunk, int next)
    {
        var start = analysis.NounChunks[chunk].Span.Start;
        if (start < mention.Span.End || start > next || analysis.Tokens[analysis.NounChunks[chunk].Head].Normal is not ("he" or "she" or "him" or "her")) return;
        Part(features, analysis, clause, chunk, "pronoun");
        Part(features, analysis, clause, chunk, "");
    }

    private static int NextPerson(Analysis analysis, int position)
    {
        int low = 0, high = analysis.Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Names[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        while (low < analysis.Names.Length && analysis.Names[low].Kind != NameKind.Person) low++;
        return low < analysis.Names.Length ? analysis.Names[low].Span.Start : int.MaxValue;
    }

    // Which cues stand before and behind the name, how near, and whether another person stands between.
    private void Cues(FeatureBuilder features, PersonText text, NameMention mention, int first, int end)
    {
        var analysis = text.Analysis;
        var sentence = analysis.Sentences[mention.Sentence];
        foreach (var match in text.CuesIn(mention.Sentence))
        {
            var section = _lexicon.Sections[match.Section];
            if (section[0] != "cue" || match.First < end && match.End > first) continue;
            var before = match.End <= first;
            var distance = before ? first - match.End : match.First - end;
            var between = before ? Between(analysis, match.End, first) : Between(analysis, end, match.First);
            var side = (before ? "before" : "behind") + (between ? "+" : "");
            Add(features, 5, 'c', section[1], side);
            Add(features, 5, 'd', section[1], side, distance switch { <= 1 => "0", <= 4 => "2", <= 10 => "5", _ => "9" });
            Add(features, 5, 'p', section[1]);
        }
        // "He was charged": the next sentence, up to the next name.
        if (mention.Sentence + 1 >= analysis.Sentences.Length || NextPerson(analysis, mention.Span.End) is var next && next < sentence.Span.End) return;
        var follows = analysis.Sentences[mention.Sentence + 1];
        if (analysis.Tokens[follows.FirstToken].Normal is not ("he" or "she" or "his" or "her")) return;
        var found = new List<PhraseMatch>();
        var to = follows.FirstToken;
        while (to < follows.EndToken && analysis.Tokens[to].Span.Start < next) to++;
        _lexicon.AllIn(analysis, follows.FirstToken, to, follows.EndToken, found);
        foreach (var match in found) if (_lexicon.Sections[match.Section] is ["cue", var name]) Add(features, 5, 'n', name);
    }

    private static bool Between(Analysis analysis, int first, int end) =>
        first < end && NextPerson(analysis, analysis.Tokens[first].Span.Start) < analysis.Tokens[end - 1].Span.End;

    private static void InSentence(FeatureBuilder features, Analysis analysis, int first, int end, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (i >= first && i < end || analysis.Tokens[i].Kind == TokenKind.Punctuation || analysis.Tokens[i].Tag is PartOfSpeech.Propn or PartOfSpeech.Det) continue;
            var word = Shape(analysis, analysis.Tokens[i]);
            Add(features, 2, 's', word);
            Add(features, 2, i < first ? 'b' : 'a', word);
        }
    }

    private static void OfPerson(FeatureBuilder features, Analysis analysis, ImmutableArray<Person> persons, int index)
    {
        var person = persons[index];
        Add(features, 3, 'n', Bucket(person.Mentions.Length));
        Add(features, 3, 'w', Bucket(person.Words.Length));
        Add(features, 3, 'i', Bucket(index));
        Add(features, 3, 'p', Bucket(persons.Length));
        Add(features, 3, 's', Bucket(person.Mentions[0].Sentence));
        var isPerson = false;
        foreach (var mention in person.Mentions) isPerson |= mention.Kind == NameKind.Person;
        Add(features, 3, 'k', isPerson ? "person" : "name");
        Add(features, 3, 'l', person.Words[^1]);
        for (var kind = 0; kind < BlockKinds.Length; kind++)
        {
            foreach (var mention in person.Mentions)
            {
                if ((int)analysis.Article.Blocks[analysis.Sentences[mention.Sentence].Block].Kind != kind) continue;
                Add(features, 3, 't', BlockKinds[kind]);
                break;
            }
        }
        var said = false;
        foreach (var attribution in analysis.Attributions)
            foreach (var mention in person.Mentions) said |= attribution.Source.Overlaps(mention.Span);
        Add(features, 3, 'q', said ? "says" : "silent");
    }

    private static void OfArticle(FeatureBuilder features, int deadly, int harmed)
    {
        Add(features, 4, 'd', Bucket(deadly));
        Add(features, 4, 'h', Bucket(harmed));
        Add(features, 4, 'b', deadly > 0 ? harmed > 0 ? "deadlyharmed" : "deadly" : harmed > 0 ? "harmed" : "");
    }

    // The index of the token behind an age and a place of residence between commas.
    private static int Apposition(Analysis analysis, int end, int stop)
    {
        var i = end;
        for (var part = 0; part < 2 && i + 2 < stop && analysis.Tokens[i].Normal == ","; part++)
        {
            var close = i + 1;
            while (close < Math.Min(stop, i + 8) && analysis.Tokens[close].Normal is not ("," or ";")) close++;
            if (close >= Math.Min(stop, i + 8) || analysis.Tokens[i + 1].Kind != TokenKind.Number && analysis.Tokens[i + 1].Normal is not ("of" or "a" or "an" or "the")) break;
            // The comma that closes one part opens the next.
            i = analysis.Tokens[close + 1 < stop ? close + 1 : close].Normal is "of" or "a" or "an" or "the" ? close : close + 1;
            if (i != close) break;
        }
        return i;
    }

    private static int Chunk(Analysis analysis, Span span)
    {
        int low = 0, high = analysis.NounChunks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.NounChunks[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < analysis.NounChunks.Length && analysis.NounChunks[low].Span.Overlaps(span) ? low : -1;
    }

    // Names and figures are told by what they are, so that nobody is known by name.
    private static string Shape(Analysis analysis, in Token token)
    {
        if (token.Kind == TokenKind.Number) return token.Span.Length == 2 ? "##" : "#";
        if (token.Normal.EndsWith("-year-old", StringComparison.Ordinal)) return "##-year-old";
        if (token.Tag == PartOfSpeech.Propn && token.Kind == TokenKind.Word && char.IsUpper(analysis.Article.Text[token.Span.Start])) return token.Normal is "police" or "officer" or "sgt" or "lt" or "det" or "capt" or "chief" or "sheriff" or "deputy" or "mr" or "ms" or "mrs" or "dr" ? token.Normal : "<n>";
        return token.Normal;
    }

    private static string Bucket(int n) => n switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "3", <= 8 => "5", _ => "9" };

    private static void Add(FeatureBuilder features, byte family, char kind, string one) => features.Add(family, kind, one);

    private static void Add(FeatureBuilder features, byte family, char kind, string one, string two) =>
        features.Add(family, FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Start(family, kind), one), two));

    private static void Add(FeatureBuilder features, byte family, char kind, string one, string two, string three) =>
        features.Add(family, FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Start(family, kind), one), two), three));
}
