using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Reconciling;

/// <summary>Tells whose voice a statement is, so that voices and not articles are counted.</summary>
internal sealed class VoiceReader(ImmutableSortedDictionary<string, string> originals)
{
    // An outlet or source is asked for once for each of its statements, on several threads.
    private readonly ConcurrentDictionary<string, string> _outlets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _sources = new(StringComparer.Ordinal);

    /// <summary>
    /// The source that the article cites, the last of a chain first; without one, the text that this article and its copies share, else
    /// the outlet, else the article.
    /// </summary>
    public string Of(Statement statement, Article article)
    {
        if (statement.Attribution is { } attribution)
        {
            var source = _sources.GetOrAdd(attribution.Chain is { IsDefaultOrEmpty: false } chain ? chain[^1] : attribution.Source, s => Plain(Person(s)) is { Length: > 0 } plain ? "source:" + plain : "");
            if (source.Length > 0) return source;
        }
        if (originals.TryGetValue(article.Id, out var original)) return "article:" + original;
        return article.Outlet is { Length: > 0 } outlet ? _outlets.GetOrAdd(outlet, o => "outlet:" + Plain(o)) : "article:" + article.Id;
    }

    // "The superintendent of the hospital in Velm, Dr Ada Quill" is elsewhere "Dr Ada Quill".
    private static string Person(string source)
    {
        if (source.LastIndexOf(',') is not (> 0 and var comma)) return source;
        var name = source[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is >= 2 and <= MostNames && Array.TrueForAll(name, n => char.IsUpper(n[0])) ? string.Join(' ', name) : source;
    }

    // A title, three names and a particle.
    private const int MostNames = 5;

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "a", "an", "its", "their", "his", "her", "local" };

    /// <summary>A source's name without what does not tell it from another: "The Health Ministry" and "health ministry" are one source.</summary>
    public static string Plain(string source)
    {
        var plain = new StringBuilder(source.Length);
        foreach (var c in source.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not '.' && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(Articles.Contains));
    }
}
