using System.CommandLine;
using System.Net;
using System.Text.RegularExpressions;
using Tacitus.Pages;

namespace Tacitus.Bench.Pages;

/// <summary><c>screens FILE --out FOLDER</c>: a picture of each page that the first one leads to, whole, as Chromium draws it: wide and as narrow as a phone, light and dark.</summary>
internal static partial class ScreensCommand
{
    private const int MostPages = 30;

    private static readonly (string Name, int Width, bool IsDark)[] Views = [("wide", 1280, false), ("wide-dark", 1280, true), ("phone", 360, false), ("phone-dark", 360, true)];

    public static Command Create()
    {
        var ledger = new Argument<string>("FILE") { Description = "A ledger." };
        var output = new Option<string>("--out") { Description = "The folder for the pictures.", Required = true };
        var chromium = new Option<string>("--chromium") { Description = "The browser.", DefaultValueFactory = _ => "chromium" };
        var command = new Command("screens", "Draws the pages of a ledger.") { ledger, output, chromium };
        command.SetAction(async (parsed, cancel) =>
        {
            Directory.CreateDirectory(parsed.GetValue(output)!);
            await using var site = Site.Build(new SiteOptions(parsed.GetValue(ledger)!, IPAddress.Loopback, 0, IsPublic: false, Console.Error));
            await site.StartAsync(cancel).ConfigureAwait(false);
            var address = new Uri(site.Urls.First());
            await using var browser = await DrawingBrowser.Start(parsed.GetValue(chromium)!, cancel).ConfigureAwait(false);
            foreach (var path in await Paths(address, cancel).ConfigureAwait(false))
                foreach (var (view, width, isDark) in Views)
                {
                    var name = path == "/" ? "first" : NotOfName().Replace(path.Trim('/'), "-");
                    var file = Path.Combine(parsed.GetValue(output)!, $"{name}.{view}.png");
                    await browser.Draw(new Uri(address, path), width, isDark, file, cancel).ConfigureAwait(false);
                    Console.WriteLine(file);
                }
            await site.StopAsync(cancel).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    // One page of each form, in the order in which links lead to them.
    private static async Task<List<string>> Paths(Uri address, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = address };
        var (forms, found, next) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new Queue<string>(["/"]));
        while (next.TryDequeue(out var path) && found.Count < MostPages)
        {
            if (!forms.Add(string.Join('/', path.Split('?')[0].Split('/').Select((part, i) => i < 2 || part.All(char.IsAsciiLetterLower) ? part : "*")))) continue;
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            found.Add(path);
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(cancel).ConfigureAwait(false))) next.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
        }
        return found;
    }

    [GeneratedRegex("""<a\s[^>]*?href="(/[^"#]*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NotOfName();
}
