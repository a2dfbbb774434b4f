using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Tagging;

/// <summary>Reads CoNLL-U treebanks into sentences that are cut as the program cuts them.</summary>
internal static class Treebank
{
    private readonly record struct Word(Span Span, int Id, int Head, int Tag);

    /// <summary>The sentences of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<TaggedSentence> Read(string path)
    {
        var text = "";
        var words = new List<Word>();
        var cursor = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
                cursor = 0;
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0) yield return Align(text, words);
                words.Clear();
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                var columns = line.Split('\t');
                if (!int.TryParse(columns[0], out var id)) continue;
                var at = text.IndexOf(columns[1], cursor, StringComparison.Ordinal);
                if (at < 0) continue;
                cursor = at + columns[1].Length;
                words.Add(new Word(new Span(at, cursor), id, int.Parse(columns[6], System.Globalization.CultureInfo.InvariantCulture), TagSet.IndexOf(columns[3], columns[4])));
            }
        }
    }

    // Where the program keeps together what the treebank cuts ("all-girl"), the part that governs the others gives the tag.
    private static TaggedSentence Align(string text, List<Word> words)
    {
        var tokens = new Tokenizer().Tokenize(text).ToArray();
        var tags = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var inside = words.Where(w => w.Span.Overlaps(tokens[i].Span)).ToArray();
            var head = inside.FirstOrDefault(w => inside.All(o => o.Id != w.Head));
            tags[i] = head.Id == 0 ? TagSet.IndexOf(PartOfSpeech.X, WordForm.None) : head.Tag;
        }
        return new TaggedSentence(text, tokens, tags);
    }
}
