using System.CommandLine;
using System.Globalization;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary><c>tagger --data PATH [--figures]</c>: trains and writes the part-of-speech tagger, or prints its figures on held-out documents.</summary>
internal static class TaggerCommand
{

    private const int NewsTokens = 400_000, Folds = 4, Teachers = 3, GoldRepeats = 6, LeastMistakes = 2;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data (gum-news/dep is read)." };
        var modules = new Option<string>("--modules") { DefaultValueFactory = _ => "training/node_modules", Description = "Where `npm ci` in training/ put the word lists." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Language/Tokens/tagger.model", Description = "The file to write." };
        var figures = new Option<bool>("--figures") { Description = "Print the figures of a four-fold cross-validation instead of writing the model." };
        var command = new Command("tagger", "Trains the part-of-speech tagger.") { data, modules, output, figures };
        command.SetAction(parsed => Train(parsed.GetValue(data)!, parsed.GetValue(modules)!, parsed.GetValue(figures) ? null : parsed.GetValue(output)!));
        return command;
    }

    private static int Train(string data, string modules, string? output)
    {
        var words = new WordClasses(modules);
        var lexicon = new TagLexicon(words.Hashes, words.Classes);
        var documents = Directory.GetFiles(Path.Combine(data, "gum-news", "dep"), "*.conllu").Order(StringComparer.Ordinal).Select(p => Treebank.Read(p).ToArray()).ToArray();
        Console.Error.WriteLine($"{words.Hashes.Length} words in {words.Classes.Max()} classes; {documents.Length} documents, {documents.Sum(d => d.Sum(s => s.Tokens.Length))} tokens");

        var news = NewsText.Sentences(data, NewsTokens);

        if (output is null)
        {
            CrossValidate(lexicon, documents, news);
            return 0;
        }
        var all = Learn(lexicon, [.. documents.SelectMany(d => d)], news);
        using var file = File.Create(output);
        TagModel.Write(file, words.Hashes, words.Classes, all.Features, all.Weights);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Features.Length} features, {file.Length / 1024} KiB"));
        return 0;
    }

    // Every fourth document in turn is held out for the figures; the model that is shipped learns from all.
    private static void CrossValidate(TagLexicon lexicon, TaggedSentence[][] documents, List<(string Text, Token[] Tokens)> news)
    {
        var figures = new TagFigures();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Model(lexicon, Learn(lexicon, [.. documents.Where((_, i) => i % Folds != fold).SelectMany(d => d)], news));
            foreach (var sentence in documents.Where((_, i) => i % Folds == fold).SelectMany(d => d)) figures.Add(model, sentence);
        }
        figures.Print();
    }

    private static TagModel Model(TagLexicon lexicon, (uint[] Features, short[] Weights) learned) => new(lexicon, learned.Features, learned.Weights);

    // Teachers learn from the treebank in mixed case and tag news; the student learns from both, and from copies of both in other cases:
    // so it has met a hundred times more words, and words in capitals with the tags that mixed case gave away.
    private static (uint[] Features, short[] Weights) Learn(TagLexicon lexicon, TaggedSentence[] gold, List<(string Text, Token[] Tokens)> news)
    {
        var teachers = Enumerable.Range(0, Teachers).Select(seed => Model(lexicon, Train(lexicon, gold, [], 15, seed, 0))).ToArray();
        var silver = news.Select(s => Vote(teachers, s.Text, s.Tokens)).ToArray();
        return Train(lexicon, gold, silver, 3, 99, LeastMistakes);
    }

    private static TaggedSentence Vote(TagModel[] teachers, string text, Token[] tokens)
    {
        var votes = teachers.Select(teacher =>
        {
            var tagged = tokens.ToArray();
            new Tagger(teacher).Tag(text, tagged, new TagFeatures());
            return tagged;
        }).ToArray();
        var tags = new int[tokens.Length];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = votes.GroupBy(v => TagSet.IndexOf(v[i].Tag, v[i].Form)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
        return new TaggedSentence(text, tokens, tags);
    }

    private static (uint[] Features, short[] Weights) Train(TagLexicon lexicon, TaggedSentence[] gold, TaggedSentence[] silver, int rounds, int seed, int least)
    {
        var random = new Random(seed);
        var perceptron = new Perceptron(lexicon, new Random(seed + 1000));
        TaggedSentence[] sentences = silver.Length == 0 ? [.. gold] : [.. silver.SelectMany(Copies), .. Enumerable.Repeat(gold.SelectMany(Copies), GoldRepeats).SelectMany(g => g)];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(sentences);
            foreach (var sentence in sentences) perceptron.Learn(sentence);
        }
        return perceptron.Weights(least);
    }

    // Upper and lower case have the same features, so one of them is enough; a copy that does not look like a headline teaches nothing about them.
    private static IEnumerable<TaggedSentence> Copies(TaggedSentence sentence)
    {
        yield return sentence;
        if (sentence.Upper() is { } upper && TagFeatures.CaseOf(upper.Text, upper.Tokens) == LetterCase.Upper) yield return upper;
        if (TagFeatures.CaseOf(sentence.Title().Text, sentence.Title().Tokens) == LetterCase.Title) yield return sentence.Title();
    }
}
