using System.Text.Json.Nodes;
using Tacitus.Language.Reading;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary>Sentences of news without tags: the development data's articles in mixed case.</summary>
internal static class NewsText
{
    /// <summary>About <paramref name="tokens"/> tokens of whole sentences from under <paramref name="data"/>, spread evenly over the articles.</summary>
    public static List<(string Text, Token[] Tokens)> Sentences(string data, int tokens)
    {
        var sentences = Texts(data).SelectMany(Cut).Where(s => s.Tokens.Length is >= 5 and <= 80 && TagFeatures.CaseOf(s.Text, s.Tokens) == LetterCase.Mixed).ToList();
        var step = Math.Max(1.0, sentences.Sum(s => (double)s.Tokens.Length) / tokens);
        var chosen = new List<(string, Token[])>();
        for (var at = 0.0; (int)at < sentences.Count; at += step) chosen.Add(sentences[(int)at]);
        return chosen;
    }

    private static IEnumerable<string> Texts(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, "gva", "articles.jsonl"))) yield return (string)JsonNode.Parse(line)!["content"]!;
        foreach (var path in Directory.GetFiles(Path.Combine(data, "re3d"), "documents.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(path)) yield return (string)JsonNode.Parse(line)!["text"]!;
        }
        foreach (var path in Directory.GetFiles(Path.Combine(data, "geo", "GeoWebNews"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) yield return File.ReadAllText(path);
    }

    private static IEnumerable<(string Text, Token[] Tokens)> Cut(string text)
    {
        var article = ArticleReader.OfText(text, null);
        var tokens = new Tokenizer().Tokenize(article);
        foreach (var sentence in new SentenceSplitter().Split(article, tokens))
        {
            var own = text[sentence.Span.Start..sentence.Span.End].Replace('\n', ' ');
            yield return (own, [.. tokens.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).ToArray()
                .Select(t => t with { Span = new(t.Span.Start - sentence.Span.Start, t.Span.End - sentence.Span.Start) })]);
        }
    }
}
