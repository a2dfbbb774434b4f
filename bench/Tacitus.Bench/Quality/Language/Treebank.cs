using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Language;

/// <summary>A document of a dependency treebank (CoNLL-U), with its text put together again: sentences set apart by blanks, paragraphs by empty lines.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record Treebank(string Text, ImmutableArray<Treebank.Tree> Sentences)
{
    /// <summary>A sentence and its words.</summary>
    internal sealed record Tree(Span Span, ImmutableArray<Word> Words);

    /// <summary>A word with its number in the sentence, part of speech, governor (0 for the root), relation, whether it ends in -ing, and whether it may be a relative pronoun.</summary>
    internal sealed record Word(Span Span, int Id, string Tag, int Head, string Relation, bool IsGerund, bool IsRelative);

    /// <summary>The documents of GUM's news under <paramref name="data"/>, by name.</summary>
    public static IEnumerable<Treebank> News(string data) =>
        Directory.GetFiles(Path.Combine(data, "gum-news", "dep"), "*.conllu").Order(StringComparer.Ordinal).Select(p => Read(File.ReadLines(p)));

    private static Treebank Read(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var trees = ImmutableArray.CreateBuilder<Tree>();
        var words = ImmutableArray.CreateBuilder<Word>();
        var paragraph = false;
        var sentence = "";
        int start = 0, cursor = 0;
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal)) paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                sentence = line["# text = ".Length..];
                if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
                paragraph = false;
                start = text.Length;
                cursor = 0;
                text.Append(sentence);
            }
            else if (line.Length == 0 && words.Count > 0) trees.Add(new Tree(new Span(start, start + sentence.Length), words.DrainToImmutable()));
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                var columns = line.Split('\t');
                if (!int.TryParse(columns[0], out var id)) continue;
                var at = sentence.IndexOf(columns[1], cursor, StringComparison.Ordinal);
                if (at < 0) continue;
                cursor = at + columns[1].Length;
                words.Add(new Word(new Span(start + at, start + cursor), id, columns[3], int.Parse(columns[6], CultureInfo.InvariantCulture), columns[7], columns[4] == "VBG", columns[1] is "who" or "which" or "that" or "whom"));
            }
        }
        return new Treebank(text.ToString(), trees.DrainToImmutable());
    }
}
