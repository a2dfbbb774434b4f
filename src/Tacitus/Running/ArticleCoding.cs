using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>The steps that look at one article alone: bytes, article, analysis, reports. Pure; safe to share between threads.</summary>
internal sealed class ArticleCoding
{
    private readonly ArticleReader _reader;
    private readonly Analyser _analyser;
    private readonly Coder _coder;

    /// <summary>One with the models and lexicons that the program ships; the steps read theirs side by side.</summary>
    public ArticleCoding()
    {
        var analyser = Task.Run(() => new Analyser());
        var reader = Task.Run(() => new ArticleReader());
        _coder = new Coder();
        _analyser = analyser.GetAwaiter().GetResult();
        _reader = reader.GetAwaiter().GetResult();
    }

    /// <summary>Reads, analyses and codes <paramref name="source"/>. A stage that breaks makes one issue.</summary>
    /// <param name="source">The bytes and what is known of them.</param>
    /// <param name="trace">Where every rule of coding that fired or was refused is written down; null when nobody asks.</param>
    public CodedSource Code(Source source, CodingTrace? trace = null)
    {
        ReadResult read;
        try
        {
            read = _reader.Read(source);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new(source, source.Given, null, [Broken("reading", null, source.Path, e)]);
        }
        return read.Article is { } article
            ? new(source, source.Given, Code(article, source.Path, trace) is var coded ? coded with { Issues = [.. read.Issues, .. coded.Issues] } : null, [])
            : new(source, source.Given, null, read.Issues);
    }

    /// <summary>An article in a language that is not coded yet is kept without reports; reading has made an issue of it.</summary>
    private CodedArticle Code(Article article, string path, CodingTrace? trace)
    {
        if (article.Language is not ("en" or "und")) return new CodedArticle(article, [], [], [], [], []);
        var stage = "analysing";
        try
        {
            var analysis = _analyser.Analyse(article);
            stage = "coding";
            return _coder.Code(analysis, trace);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new CodedArticle(article, [], [], [], [], [Broken(stage, article.Id, path, e)]);
        }
    }

    /// <summary>The issue of a stage that threw.</summary>
    public static Issue Broken(string stage, string? article, string path, Exception e) =>
        new(stage + "_failed", article, path, $"The stage '{stage}' broke: {e.GetType().Name}: {e.Message}", Lost: true);
}
