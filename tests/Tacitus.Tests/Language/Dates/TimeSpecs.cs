using System.Text;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Dates;

public class TimeSpecs
{
    private static readonly Analyser Analyser = new();

    public static TheoryData<int, string, string, string> Specs()
    {
        var data = new TheoryData<int, string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", "times.txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            var columns = lines[i].Split(" | ");
            data.Add(i + 1, columns[0].Trim(), columns[1], columns[2].Trim());
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_text_yields_the_times_that_are_marked_in_it_and_no_others(int line, string published, string marked, string expected)
    {
        var (text, spans) = Unmark(marked);
        var article = ArticleReader.OfText(text, published == "none" ? null : new Publication(PartialDate.Parse(published), DateBasis.Given));
        var found = Analyser.Analyse(article).Times.Where(t => t.Value.Length > 0).ToArray();
        var shown = $"line {line}: found {string.Join("; ", found.Select(t => $"[{article[t.Span]}] {t.Value} ~ {t.Date}"))}";
        Assert.True(spans.SequenceEqual(found.Select(t => t.Span)), shown);
        var values = expected == "-" ? [] : expected.Split(';', StringSplitOptions.TrimEntries);
        Assert.True(values.Length == found.Length, shown);
        for (var i = 0; i < values.Length; i++) Assert.True(Fits(found[i], values[i]), shown);
    }

    [Fact]
    public void There_are_six_hundred_specs_and_near_half_of_them_have_no_time()
    {
        var specs = Specs().Count;
        var without = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "times.txt")).Count(l => l.EndsWith("| -", StringComparison.Ordinal));
        Assert.True(specs >= 600, $"{specs} specs");
        Assert.True(without * 100 >= specs * 45, $"{without} of {specs} have no time");
    }

    /// <summary>Whether the times of a spec are found when its text is written as <paramref name="spelling"/> writes it, a character for each character.</summary>
    internal static bool Holds(string published, string marked, string expected, Func<string, string> spelling)
    {
        var (text, spans) = Unmark(marked);
        var article = ArticleReader.OfText(spelling(text), published == "none" ? null : new Publication(PartialDate.Parse(published), DateBasis.Given));
        var found = Analyser.Analyse(article).Times.Where(t => t.Value.Length > 0).ToArray();
        var values = expected == "-" ? [] : expected.Split(';', StringSplitOptions.TrimEntries);
        return spans.SequenceEqual(found.Select(t => t.Span)) && values.Length == found.Length && values.Zip(found, (v, f) => Fits(f, v)).All(f => f);
    }

    private static bool Fits(TimeMention found, string value)
    {
        var parts = value.Split(" ~ ");
        return found.Value == parts[0] && (parts.Length == 1 || parts[1] == (found.Date?.ToString() ?? "open"));
    }

    private static (string Text, List<Span> Spans) Unmark(string marked)
    {
        var (text, spans, open) = (new StringBuilder(), new List<Span>(), -1);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[' && !marked[i..].StartsWith("[TEXT]", StringComparison.Ordinal)) open = text.Length;
            else if (marked[i] == ']' && open >= 0)
            {
                spans.Add(new Span(open, text.Length));
                open = -1;
            }
            else text.Append(marked[i]);
        }
        return (text.ToString(), spans);
    }
}
