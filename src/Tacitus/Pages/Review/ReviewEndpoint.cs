using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Running;

namespace Tacitus.Pages.Review;

/// <summary><c>/review</c>: what is in doubt, decided by people.</summary>
internal static class ReviewEndpoint
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<ReviewPage, ReviewModel>("/review", ReviewReader.Queue, Write);
        site.MapPage<ReviewPage, ReviewModel>("/review/events/{id}", ReviewReader.Event, Write);
        site.MapPage<ReviewPage, ReviewModel>("/review/events/{id}/{field}", ReviewReader.Event, Write);
        site.MapPage<ReviewPage, ReviewModel>("/review/pairs/{left}/{right}", ReviewReader.Pair, Write);
        site.MapPage<ActsPage, ReviewModel>("/review/acts", ReviewReader.Acts, Write);
        site.MapAct("/review/decide", (http, form) => Done(form, Of(http).Decide(
            form.Words("event"), Code.TryParse<ActKind>(form.Words("act"), out var kind) && kind is ActKind.Accept or ActKind.Correct or ActKind.Note ? kind : throw new FormatException("Choose what to do."),
            Set(form, "field"), kind == ActKind.Correct && form.Words("empty") == "yes" ? "" : Set(form, "value") ?? (kind == ActKind.Correct && Set(form, "statement") is null ? throw new FormatException("Give the right value, or choose a statement.") : null),
            kind == ActKind.Correct && Set(form, "value") is null && form.Words("empty") != "yes" ? Set(form, "statement") : null, form.Words("words"), At(form), form.Words("note"), form.Words("by"))));
        site.MapAct("/review/judge", (http, form) => Done(form, Of(http).Judge(
            Code.TryParse<Verdict>(form.Words("verdict"), out var verdict) && verdict is Verdict.Same or Verdict.Different ? verdict : throw new FormatException("Say whether they are the same."),
            [form.Words("left")], [form.Words("right")], form.Words("note"), form.Words("by"))));
        site.MapAct("/review/split", (http, form) =>
        {
            ImmutableArray<string> all = [.. form["all"].OfType<string>()];
            ImmutableArray<string> off = [.. form["report"].OfType<string>().Where(r => all.Contains(r))];
            return Done(form, Of(http).Judge(Verdict.Different, off, all.RemoveRange(off), form.Words("note"), form.Words("by")));
        });
        site.MapAct("/review/undo", (http, form) => long.TryParse(form.Words("act"), NumberStyles.None, CultureInfo.InvariantCulture, out var act) && Of(http).Undo(act)
            ? Back(form) : throw new FormatException("That was taken back before."));
    }

    private static Reviewer Of(HttpContext http) => http.RequestServices.GetRequiredService<Reviewer>();

    // Of several boxes each that is ticked sends a value.
    private static string? Set(IFormCollection form, string name) => string.Join("; ", form[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim())) is { Length: > 0 } words ? words : null;

    // Where the words stand, as the script counts it: in UTF-16 units of the clean text.
    private static (string, int)? At(IFormCollection form) =>
        int.TryParse(form.Words("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && form.Words("article") is { Length: > 0 } article ? (article, start) : null;

    // Only to a page of review: an address elsewhere is not followed.
    private static string Back(IFormCollection form) => form.Words("back") is var back && back.StartsWith("/review", StringComparison.Ordinal) && back.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_') ? back : "/review";

    private static string Done(IFormCollection form, long act) => string.Create(CultureInfo.InvariantCulture, $"{Back(form)}?done={act}");

    private static void Write(PageRequest request, ReviewModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.Objects("items", model.Items, item =>
        {
            json.WriteString("event", item.Event);
            json.Text("field", item.Field);
            json.Text("left", item.Judgement?.Left);
            json.Text("right", item.Judgement?.Right);
            json.WriteNumber("stake", Math.Round((decimal)item.Stake, 2));
            json.WriteString("why", item.Why);
        });
        json.Objects("values", model.Values, value =>
        {
            json.WriteString("event", value.Event.Id);
            json.WriteString("field", value.Field);
            json.Text("value", value.Finding?.Value);
            json.Text("reason", value.Finding?.Reason);
            json.Texts("statements", value.Quotes.Select(q => q.Quote.Statement.Id));
        });
        json.Objects("acts", model.Acts, act => ActJson.Write(json, act));
        json.WriteEndObject();
    }
}
