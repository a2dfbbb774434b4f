using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tacitus.Training.Linking;

/// <summary><c>words --data PATH --out FILE</c>: counts in how many articles each word stands and writes the table of rarities.</summary>
internal static class WordsCommand
{
    // A word of fewer articles is as good as unknown, and a private name is in few.
    private const int FewestArticles = 6;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The file to write." };
        var command = new Command("words", "Counts how rare words are in news.") { data, output };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(output)!));
        return command;
    }

    private static int Run(string data, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var articles = 0;
        foreach (var text in Texts(data))
        {
            articles++;
            foreach (var word in Words(text).Distinct(StringComparer.Ordinal)) counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        string Rarity(int count) => Math.Log((double)articles / count).ToString("0.0", CultureInfo.InvariantCulture);
        var kept = counts.Where(c => c.Value >= FewestArticles && (c.Key.All(char.IsAsciiLetter) || (c.Key.Length <= 4 && c.Key.All(char.IsAsciiDigit)))).ToArray();
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# How rare words are in news: ln(articles / articles with the word), then the words of that rarity.");
        writer.WriteLine(FormattableString.Invariant($"# Made by `training words` from {articles} articles: GVA and MUC-4 articles, TimeBank, FAMuS, GeoWebNews, LGL and Times of India texts"));
        writer.WriteLine(FormattableString.Invariant($"# (development parts; word counts only). Words of at least {FewestArticles} articles. Licence: Apache-2.0."));
        writer.WriteLine($"{Rarity(2)}\t*");
        foreach (var group in kept.GroupBy(c => Rarity(c.Value), StringComparer.Ordinal).OrderBy(g => double.Parse(g.Key, CultureInfo.InvariantCulture)))
            writer.WriteLine($"{group.Key}\t{string.Join(' ', group.Select(g => g.Key).Order(StringComparer.Ordinal))}");
        Console.WriteLine(FormattableString.Invariant($"{articles} articles, {kept.Length} words"));
        return 0;
    }

    private static IEnumerable<string> Texts(string data)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, "gva", "articles.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("title").GetString() + "\n" + json.RootElement.GetProperty("content").GetString();
        }
        foreach (var line in File.ReadLines(Path.Combine(data, "muc4", "documents.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
        foreach (var line in File.ReadLines(Path.Combine(data, "famus", "dev.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("report_dict").GetProperty("doctext").GetString()!;
            yield return json.RootElement.GetProperty("source_dict").GetProperty("doctext").GetString()!;
        }
        foreach (var line in File.ReadLines(Path.Combine(data, "india-police", "docs.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("doc_text").GetString()!;
        }
        foreach (var file in Directory.GetFiles(Path.Combine(data, "timebank"), "*.tml").Order(StringComparer.Ordinal)) yield return Untagged(File.ReadAllText(file));
        foreach (var file in Directory.GetFiles(Path.Combine(data, "geo", "GeoWebNews"), "*.txt").Order(StringComparer.Ordinal)) yield return File.ReadAllText(file);
        var lgl = File.ReadAllText(Path.Combine(data, "geo", "lgl.xml"));
        foreach (var article in lgl.Split("<text>").Skip(1)) yield return Untagged(article[..article.IndexOf("</text>", StringComparison.Ordinal)]);
    }

    private static string Untagged(string text)
    {
        var plain = new StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            if (c == '<') inside = true;
            else if (c == '>') inside = false;
            else if (!inside) plain.Append(c);
        }
        return plain.ToString();
    }

    // As the linker reads words: runs of letters and digits without a possessive ending.
    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            var word = text[start..i].ToLowerInvariant();
            if (i + 1 < text.Length && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]))) i += 2;
            if (word.Length >= 2 || char.IsAsciiDigit(word[0])) yield return word;
        }
    }
}
