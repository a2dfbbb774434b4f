using System.Globalization;
using System.Net;
using System.Text;

namespace Tacitus.Inquiry.Answers;

/// <summary>An answer as one HTML page without scripts; numbers of sources link to the sources below.</summary>
public static class Html
{
    /// <summary>Writes <paramref name="answer"/>.</summary>
    public static string Write(Answer answer)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>").Append(Safe(answer.Title)).Append("</title></head>\n<body>\n<h1>").Append(Safe(answer.Title)).Append("</h1>\n");
        foreach (var section in answer.Sections)
        {
            page.Append("<section>\n");
            if (section.Heading.Length > 0) page.Append("<h2>").Append(Safe(section.Heading)).Append("</h2>\n");
            var running = section.Passages.Where(p => p.Label is null).ToList();
            if (running.Count > 0) page.Append("<p>").AppendJoin(' ', running.Select(p => Safe(p.Text) + Numbers(p.Sources))).Append("</p>\n");
            var labelled = section.Passages.Where(p => p.Label is not null).ToList();
            if (labelled.Count > 0) page.Append("<dl>\n").Append(string.Concat(labelled.Select(p => $"<dt>{Safe(p.Label!)}</dt><dd>{Safe(p.Text)}{Numbers(p.Sources)}</dd>\n"))).Append("</dl>\n");
            if (section.Table is { } table)
            {
                page.Append("<table>\n<thead><tr>").Append(string.Concat(table.Head.Select(h => $"<th scope=\"col\">{Safe(h)}</th>"))).Append("</tr></thead>\n<tbody>\n");
                foreach (var row in table.Rows) page.Append("<tr>").Append(string.Concat(row.Select(c => $"<td>{Safe(c.Text)}{Numbers(c.Sources)}</td>"))).Append("</tr>\n");
                page.Append("</tbody>\n</table>\n");
            }
            page.Append("</section>\n");
        }
        if (!answer.Sources.IsEmpty)
        {
            page.Append("<section>\n<h2>Sources</h2>\n<ol>\n");
            for (var i = 0; i < answer.Sources.Length; i++) page.Append(CultureInfo.InvariantCulture, $"<li id=\"source-{i + 1}\">{Safe(PlainText.Source(answer.Sources[i]))}{Link(answer.Sources[i].Article.Url)}</li>\n");
            page.Append("</ol>\n</section>\n");
        }
        foreach (var caution in answer.Cautions) page.Append("<p><small>").Append(Safe(caution)).Append("</small></p>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);

    // Only web addresses: an article must not bring a script of its own.
    private static string Link(string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? $" <a rel=\"nofollow\" href=\"{Safe(url!)}\">article</a>" : "";

    private static string Numbers(IReadOnlyCollection<int> sources) => sources.Count == 0 ? ""
        : " " + string.Join(' ', sources.Select(s => string.Create(CultureInfo.InvariantCulture, $"<sup><a href=\"#source-{s}\">{s}</a></sup>")));
}
