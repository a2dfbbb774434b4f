using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Quality;

/// <summary>What readers said of which event words tell: bench/gold/tellings.tsv and bench/news/tellings.tsv.</summary>
public partial class TellingMarksTests
{
    [Fact]
    public void Each_mark_of_the_gold_set_stands_in_its_article_and_names_an_event_of_its_key()
    {
        var articles = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "bench/gold/tellings.tsv")).Select(l => l.Split('\t')))
        {
            articles++;
            var path = Path.Combine(Repository.Root, "bench/gold", line[0]);
            var text = new ArticleReader().Read(new Source(line[0] + ".txt", Encoding.UTF8.GetBytes(File.ReadAllText(path + ".txt").ReplaceLineEndings("\n")), new GivenMetadata(null, null))).Article!.Text;
            var events = JsonNode.Parse(File.ReadAllText(path + ".gold.json"))!["events"]!.AsArray().Count;
            foreach (var mark in line[1].Split(' '))
            {
                var parts = Mark().Match(mark);
                Assert.True(parts.Success, $"{line[0]}: {mark}");
                var (start, length) = (Number(parts.Groups[1].ValueSpan), Number(parts.Groups[2].ValueSpan));
                Assert.InRange(start + length, start + 1, text.Length);
                // "he'd": the second part of two words written as one.
                Assert.False(start > 0 && char.IsLetterOrDigit(text[start - 1]) && text[start] != '\'' && text[start] != '\u2019', $"{line[0]}: {mark} begins within a word");
                Assert.All(Event().Matches(mark), e => Assert.InRange(Number(e.ValueSpan[1..]), 1, events));
            }
        }
        Assert.True(articles > 1500);
    }

    [Fact]
    public void Marks_of_real_news_repeat_no_word_of_it() =>
        Assert.All(File.ReadLines(Path.Combine(Repository.Root, "bench/news/tellings.tsv")), l => Assert.Matches(NewsLine(), l));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d+)\+(\d+)=(?:0|x\d+|e\d+(?:\+e\d+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"e\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Event();

    [GeneratedRegex(@"^[lntr]-\d+-[a-z0-9]+\t(\d+\+\d+=(0|x\d+|e\d+(\+e\d+)*) ?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex NewsLine();
}
