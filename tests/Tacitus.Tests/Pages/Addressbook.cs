using System.Net;
using System.Text.RegularExpressions;

namespace Tacitus.Tests.Pages;

/// <summary>The pages of a site that can be reached by links from the first one, one of each form (<c>/events/*</c>), so that a new page is tested as soon as something leads to it.</summary>
internal static partial class Addressbook
{
    private const int Most = 40;

    /// <summary>Pages that no link leads to as they are here: answers to what is asked for, and to what cannot be answered.</summary>
    public static readonly string[] Asked =
        ["/review/blind?by=Ana", "/compare?actor=RLF&other=Amber+Union", "/brief?subject=RLF", "/search?q=bazaar", "/events?q=zork", "/events?from=soon&kind=picnic", "/events?from=2030&to=2031&kind=attack", "/trends?from=soon"];

    /// <summary>Their addresses, in the order in which they were met, and then <paramref name="asked"/>.</summary>
    public static async Task<IReadOnlyList<string>> Read(RunningSite site, params string[] asked)
    {
        var (forms, found, next) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new Queue<string>(["/"]));
        while (next.TryDequeue(out var path) && found.Count < Most)
        {
            if (!forms.Add(Form(path))) continue;
            var (status, body, answer) = await site.Get(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Content.Headers.ContentDisposition is not null) continue;
            // The made-up event is part of an operation that its ledger does not hold; any other link leads somewhere.
            Assert.True(status == HttpStatusCode.OK || path == "/events/e-operation", $"{path}: {status}");
            if (status == HttpStatusCode.OK) found.Add(path);
            foreach (Match link in Link().Matches(body)) next.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
        }
        return [.. found, .. asked];
    }

    private static string Form(string path)
    {
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', parts.Select((p, i) => i == 0 || p.All(c => char.IsAsciiLetterLower(c) || c == '-') && !p.StartsWith("actor-", StringComparison.Ordinal) ? p : "*"));
    }

    [GeneratedRegex("""<a\s[^>]*?href="(/[^"#]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
