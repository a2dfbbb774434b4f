using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Sources;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Pages.Add;

/// <summary><c>/add</c>: files, pasted text or an address, read into the ledger while one looks on.</summary>
internal static class AddEndpoint
{
    private const int MostFiles = 200, MostCharacters = 2_000_000, MostListed = 20, LongestName = 200;

    // Without script the answer is the result; it waits this long for it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<AddPage, AddModel>("/add", request => request.IsOwner ? new AddModel { Token = request.FormToken } : null, Write);
        site.MapPage<AddPage, AddModel>("/add/{number}", Read, Write);
        site.MapAct("/add", (http, form) =>
        {
            var adding = http.RequestServices.GetRequiredService<Adder>().Begin(Finder(form));
            if (form.Words("live") != "yes") Task.WhenAny(adding.Done, Task.Delay(LongestWait, TimeProvider.System)).GetAwaiter().GetResult();
            return string.Create(CultureInfo.InvariantCulture, $"/add/{adding.Number}");
        });
        site.MapGet("/add/{number}/stages", Stages);
    }

    private static Func<WebFetcher, IEnumerable<FoundSource>> Finder(IFormCollection form)
    {
        if (form.Files.Count > MostFiles) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"At most {MostFiles} files at once; pack more into a .zip."));
        PartialDate? published = form.Words("published") is not { Length: > 0 } date ? null : PartialDate.TryParse(date, out var parsed) ? parsed : throw new FormatException($"'{date}' is not a date like 2021-08-26.");
        var given = new GivenMetadata(published, Short(form, "outlet"), Short(form, "title"));
        var files = form.Files.Where(f => f.Length > 0).Select(f => (Name: "added/" + Plain(f.FileName), Bytes: Bytes(f))).ToImmutableArray();
        var (text, address) = (form.Words("text"), form.Words("address"));
        if (text.Length > MostCharacters) throw new FormatException("That is too long for one article; give it as a file.");
        if (address.Length > 0 && !WebAddress.Is(address)) throw new FormatException($"'{address}' is not an address that begins with http:// or https://.");
        if (files.IsEmpty && text.Length == 0 && address.Length == 0) throw new FormatException("Choose a file, paste a text, or give an address.");
        return fetcher => files.SelectMany(f => SourceFinder.Find(f.Name, new MemoryStream(f.Bytes, writable: false), given with { Title = null }))
            .Concat(text.Length == 0 ? [] : SourceFinder.Find($"added/{StableId.Of("pasted", text)}.txt", new MemoryStream(Encoding.UTF8.GetBytes(given.Title is null ? text : $"{given.Title}\n\n{text}"), writable: false), given))
            .Concat(address.Length == 0 ? [] : fetcher.Find(address, given with { Title = null }));
    }

    private static string? Short(IFormCollection form, string name) => form.Words(name) is not { Length: > 0 } words ? null : words.Length <= LongestName ? words : throw new FormatException($"At most {LongestName} characters for {name}.");

    private static string Plain(string name)
    {
        var plain = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && c != '#'));
        return plain.Length is 0 ? "file" : plain.Length <= LongestName ? plain : plain[^LongestName..];
    }

    private static byte[] Bytes(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        var bytes = new byte[file.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static AddModel? Read(PageRequest request)
    {
        if (!request.IsOwner || Of(request.Adder, request.Part("number")) is not { } adding) return null;
        var ledger = request.Ledger;
        var ids = adding.Done.IsCompleted ? adding.Paths.SelectMany(p => ledger.ArticlesAt(p)).Distinct(StringComparer.Ordinal).ToArray() : [];
        return new AddModel
        {
            Token = request.FormToken,
            Number = adding.Number,
            IsDone = adding.Done.IsCompleted,
            Steps = adding.Steps,
            More = Math.Max(0, ids.Length - MostListed),
            Articles = [.. ids.Take(MostListed).Select(id =>
            {
                var events = ledger.ReadArticle(id).Reports.Select(r => ledger.EventOf(r.Id)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
                var privacy = Privacy.Of(ledger, events);
                return new AddedArticle(ledger.Articles(id).Single(), [.. events.Select(e => (e, privacy.Of(ledger.Event(e)!.Summary, ledger.ReportsOf(e))))]);
            })],
        };
    }

    private static Adding? Of(Adder adder, string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? adder.Of(n) : null;

    // Server-sent events: each step as it happens, then 'done'.
    private static async Task Stages(HttpContext http)
    {
        if (!PageRequest.IsFrom(http, http.RequestServices.GetRequiredService<SiteOptions>()) || Of(http.RequestServices.GetRequiredService<Adder>(), (string)http.Request.RouteValues["number"]!) is not { } adding)
        {
            await PageEndpoint.NotFound(http).ConfigureAwait(false);
            return;
        }
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        var cancel = http.RequestAborted;
        var sent = 0;
        while (true)
        {
            var done = adding.Done.IsCompleted;
            foreach (var step in adding.Steps.Skip(sent))
            {
                sent++;
                await http.Response.WriteAsync($"data: {JsonSerializer.Serialize(new { stage = step.Stage, text = Showing.Screen.Clean(step.Text) })}\n\n", cancel).ConfigureAwait(false);
            }
            if (done) break;
            await http.Response.Body.FlushAsync(cancel).ConfigureAwait(false);
            await adding.More(sent, cancel).ConfigureAwait(false);
        }
        await http.Response.WriteAsync("event: done\ndata: {}\n\n", cancel).ConfigureAwait(false);
    }

    private static void Write(PageRequest request, AddModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.WriteBoolean("done", model.IsDone);
        json.Objects("steps", model.Steps, step =>
        {
            json.WriteString("stage", step.Stage);
            json.WriteString("text", step.Text);
        });
        json.Objects("articles", model.Articles, added =>
        {
            json.WriteString("id", added.Article.Id);
            json.Text("title", added.Article.Title);
            json.Texts("events", added.Events.Select(e => e.Id));
        });
        json.WriteEndObject();
    }
}
