using System.CommandLine;
using System.Globalization;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary><c>tagger --data PATH</c>: trains the part-of-speech tagger, prints its figures on held-out documents, and writes the model.</summary>
internal static class TaggerCommand
{
    private const int Rounds = 6;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data (gum-news/dep is read)." };
        var modules = new Option<string>("--modules") { DefaultValueFactory = _ => "training/node_modules", Description = "Where `npm ci` in training/ put the word lists." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Language/Tokens/tagger.model", Description = "The file to write." };
        var command = new Command("tagger", "Trains the part-of-speech tagger.") { data, modules, output };
        command.SetAction(parsed => Train(parsed.GetValue(data)!, parsed.GetValue(modules)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Train(string data, string modules, string output)
    {
        var words = new WordClasses(modules);
        var lexicon = new TagLexicon(words.Hashes, words.Classes);
        var documents = Directory.GetFiles(Path.Combine(data, "gum-news", "dep"), "*.conllu").Order(StringComparer.Ordinal).Select(p => Treebank.Read(p).ToArray()).ToArray();
        Console.Error.WriteLine($"{words.Hashes.Length} words in {words.Classes.Max()} classes; {documents.Length} documents, {documents.Sum(d => d.Sum(s => s.Tokens.Length))} tokens");

        // Every fourth document is held out for the figures; the model that is shipped learns from all.
        var figures = new TagFigures();
        for (var fold = 0; fold < 4; fold++)
        {
            var learned = documents.Where((_, i) => i % 4 != fold).SelectMany(d => d).ToArray();
            var model = Model(lexicon, Learn(lexicon, learned));
            foreach (var sentence in documents.Where((_, i) => i % 4 == fold).SelectMany(d => d)) figures.Add(model, sentence);
        }
        figures.Print();

        var all = Learn(lexicon, [.. documents.SelectMany(d => d)]);
        using var file = File.Create(output);
        TagModel.Write(file, words.Hashes, words.Classes, all.Features, all.Weights);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Features.Length} features, {file.Length / 1024} KiB"));
        return 0;
    }

    private static TagModel Model(TagLexicon lexicon, (uint[] Features, short[] Weights) learned) => new(lexicon, learned.Features, learned.Weights);

    private static (uint[] Features, short[] Weights) Learn(TagLexicon lexicon, TaggedSentence[] sentences)
    {
        var random = new Random(17);
        TaggedSentence[] copies = [.. sentences.SelectMany(Copies)];
        var perceptron = new Perceptron(lexicon);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(copies);
            var wrong = copies.Sum(perceptron.Learn);
            Console.Error.Write($" {wrong}");
        }
        Console.Error.WriteLine();
        return perceptron.Weights(least: 0.02);
    }

    // Upper and lower case have the same features, so one of them is enough; a copy that does not look like a headline teaches nothing about them.
    private static IEnumerable<TaggedSentence> Copies(TaggedSentence sentence)
    {
        yield return sentence;
        if (sentence.Upper() is { } upper && TagFeatures.CaseOf(upper.Text, upper.Tokens) == LetterCase.Upper) yield return upper;
        if (TagFeatures.CaseOf(sentence.Title().Text, sentence.Title().Tokens) == LetterCase.Title) yield return sentence.Title();
    }
}
