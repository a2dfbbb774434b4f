using Tacitus.Inquiry.Wording;

namespace Tacitus.Inquiry.Trends;

/// <summary>What counts rest on, in words.</summary>
public static class CoverageWords
{
    /// <summary>As <c>35 articles of 12 outlets in English and Spanish, published May 1998 to May 2019, 3 without a date</c>.</summary>
    public static string Of(Coverage coverage)
    {
        if (coverage.Total == 0) return "no article";
        var words = Phrase.Counted(coverage.Total, "article", "articles");
        if (coverage.Outlets > 0) words += $" of {Phrase.Counted(coverage.Outlets, "outlet", "outlets")}";
        if (coverage.Languages.Length > 0) words += $" in {Phrase.List(coverage.Languages.Select(LanguageName.Of).Distinct(StringComparer.Ordinal).ToList())}";
        if (coverage.Articles.Count > 0)
        {
            var (first, last) = (coverage.Articles.Keys.First(), coverage.Articles.Keys.Last());
            words += first == last ? $", published in {Phrase.Date(first)}" : $", published {Phrase.Date(first)} to {Phrase.Date(last)}";
        }
        return coverage.Undated > 0 ? $"{words}, {Phrase.Small(coverage.Undated)} without a month of publication" : words;
    }
}
