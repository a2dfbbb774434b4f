using Tacitus.Coding.Counts;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Counts;

public class GroupCounterTests
{
    [Theory]
    [InlineData("Two men on a motorcycle came to the shop.", "men", "Two men", 2, 2)]
    [InlineData("The shop was entered by a masked man at noon.", "masked man", "a masked man", 1, 1)]
    [InlineData("TWO MEN ON A MOTORCYCLE CAME TO THE SHOP.", "MEN", "TWO MEN", 2, 2)]
    [InlineData("At least seven gunmen came to the shop.", "gunmen", "At least seven gunmen", 7, null)]
    public void People_are_counted_by_the_words_that_name_them(string text, string named, string words, int low, int? high)
    {
        var (analysis, found) = Count(text, named);
        Assert.NotNull(found);
        Assert.Equal(words, analysis[found.Value.Words]);
        Assert.Equal((low, high), ((int)found.Value.Count.Low, (int?)found.Value.Count.High));
    }

    [Theory]
    [InlineData("The gunman came to the shop.", "gunman")]
    [InlineData("Gunmen came to the shop at noon.", "Gunmen")]
    [InlineData("Two men saw the gunman at the shop.", "gunman")]
    public void Words_without_a_number_count_nobody(string text, string named) => Assert.Null(Count(text, named).Found);

    private static (Analysis Analysis, (Tacitus.Model.Counts.Count Count, Span Words)? Found) Count(string text, string named)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        var at = analysis.Article.Text.IndexOf(named, StringComparison.Ordinal);
        return (analysis, new GroupCounter().Count(analysis, new Span(at, at + named.Length)));
    }
}
