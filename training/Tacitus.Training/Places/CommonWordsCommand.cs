using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Places;

/// <summary><c>common-words</c>: lists the words that name some place and that texts nevertheless mostly write small ("of", "police", "mobile").</summary>
internal static class CommonWordsCommand
{
    // Below this a text's typing errors would count as words.
    private const int Fewest = 3;
    private const int ShortestText = 200;

    public static Command Create()
    {
        var texts = new Argument<string[]>("texts") { Arity = ArgumentArity.OneOrMore, Description = "Files of JSON lines; each string of 200 and more characters in them is a text." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/common-words.lexicon", Description = "The file to write." };
        var command = new Command("common-words", "Lists the names of places that are ordinary words.") { texts, output };
        command.SetAction(parsed =>
        {
            var counts = new SortedDictionary<string, (int Small, int Large)>(StringComparer.Ordinal);
            var analyser = new Analyser();
            foreach (var text in parsed.GetValue(texts)!.SelectMany(Texts)) Count(new PlaceText(analyser.Analyse(ArticleReader.OfText(text, null))), counts);
            var words = counts.Where(w => w.Value.Small >= Fewest && w.Value.Small > w.Value.Large && IsName(w.Key)).Select(w => w.Key);
            using var writer = new StreamWriter(parsed.GetValue(output)!, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            writer.WriteLine("# Names of places that English news writes small more often than large: ordinary words. Made by the training project's 'common-words' command.");
            writer.WriteLine("# Counted by the Tacitus contributors (Apache-2.0); single words, no texts.");
            writer.WriteLine("# words between commas");
            writer.WriteLine("#= match: \"Police said\" -> no place");
            writer.WriteLine("#= not: \"in Kabul\"");
            foreach (var line in words.Chunk(16)) writer.WriteLine(string.Join(", ", line));
            return 0;
        });
        return command;
    }

    private static bool IsName(string word) => Gazetteer.Shared.Look(word).Any();

    private static void Count(PlaceText text, SortedDictionary<string, (int Small, int Large)> counts)
    {
        for (var p = 0; p < text.Pieces.Count; p++)
        {
            var piece = text.Pieces[p];
            if (text.IsCaseless(piece) || piece.Join is PieceJoin.None or PieceJoin.Possessive || piece.Shape == PieceShape.Digit) continue;
            var word = Encoding.UTF8.GetString(text.Key(p));
            var (small, large) = counts.GetValueOrDefault(word);
            counts[word] = piece.Shape == PieceShape.Lower ? (small + 1, large) : (small, large + 1);
        }
    }

    private static IEnumerable<string> Texts(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}: a line is no JSON object"));
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: >= ShortestText } text) yield return text;
            }
        }
    }
}
