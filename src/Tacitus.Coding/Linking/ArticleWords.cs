using System.Collections.Immutable;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of an article, read when they are first asked for: of most articles that a new one meets, the days or towns part them before their words are.</summary>
internal sealed class ArticleWords
{
    // About the first two paragraphs of a news report.
    private const int OpeningCharacters = 1200;

    private readonly CodedArticle _article;
    private readonly Lazy<WordText> _titleWords, _words;
    private readonly Lazy<ImmutableArray<Span>> _first;
    private readonly Lazy<WordProfile> _headline, _news, _opening;
    private readonly Lazy<ImmutableArray<int>> _ages;

    public ArticleWords(CodedArticle article)
    {
        _article = article;
        var (title, text) = (article.Article.Title ?? "", article.Article.Text);
        _titleWords = new(() => WordText.Of(title));
        _words = new(() => WordText.Of(text));
        _headline = new(() => WordProfile.Of(_titleWords.Value, Linking.Headline.Of(title)));
        _news = new(() => Headline.With(WordProfile.Of(_words.Value, new Span(0, text.Length))));
        _first = new(() => First(NewsPicker.Pick(_article, _titleWords.Value, _words.Value)));
        _opening = new(() => Headline.With(WordProfile.Of(_words.Value, _first.Value.AsSpan())));
        _ages = new(() => [.. AgeReader.Read(title, [new Span(0, title.Length)]).Union(AgeReader.Read(text, _first.Value.AsSpan())).Order()]);
    }

    /// <summary>The words of the whole article.</summary>
    public WordProfile News => _news.Value;

    /// <summary>The headline and the first words of the article.</summary>
    public WordProfile Opening => _opening.Value;

    /// <summary>The words of the headline.</summary>
    public WordProfile Headline => _headline.Value;

    /// <summary>The ages of people that the headline and opening tell, in order.</summary>
    public ImmutableArray<int> Ages => _ages.Value;

    /// <summary>The words of the sentences of <paramref name="report"/>.</summary>
    public WordProfile Of(Report report) => WordProfile.Of(_words.Value, report.Sentences.AsSpan());

    private static ImmutableArray<Span> First(ImmutableArray<Span> lines)
    {
        var opening = ImmutableArray.CreateBuilder<Span>();
        var left = OpeningCharacters;
        foreach (var line in lines)
        {
            if (left <= 0) break;
            opening.Add(new Span(line.Start, Math.Min(line.End, line.Start + left)));
            left -= line.Length;
        }
        return opening.ToImmutable();
    }
}
