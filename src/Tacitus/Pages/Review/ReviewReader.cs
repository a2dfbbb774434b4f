using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Coding.Reconciling;
using Tacitus.Commands;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Pages.Quotes;
using Tacitus.Showing;

namespace Tacitus.Pages.Review;

/// <summary>Reads what pages of review show. Only the ledger's owner sees them.</summary>
internal static class ReviewReader
{
    private const int MostActs = 200, MostQuotes = 12, MostReports = 40, MostNext = 8, MostArticles = 6;

    /// <summary>The queue with its first item open, or the one that <c>?at=</c> names.</summary>
    public static ReviewModel? Queue(PageRequest request)
    {
        if (!request.IsOwner) return null;
        var ledger = request.Ledger;
        var items = request.Keep(string.Create(CultureInfo.InvariantCulture, $"review {ledger.Acts}"), () => new Tuple<ImmutableArray<ReviewItem>>(ReviewQueue.Read(ledger))).Item1;
        var model = Base(request) with { Items = items };
        if (items.IsEmpty) return model;
        var at = Math.Min(Number(request, "at") ?? 0, items.Length - 1);
        var next = items.Skip(at + 1).Take(MostNext).Select(i => ledger.Event(i.Event)!).ToArray();
        var privacy = Privacy.Of(ledger, next.Select(e => e.Id));
        return Open(model with { At = at, Next = [.. next.Select(e => privacy.Of(e.Summary, e.Reports))] }, ledger, items[at]);
    }

    /// <summary>All fields of an event, and its reports.</summary>
    public static ReviewModel? Event(PageRequest request)
    {
        if (!request.IsOwner) return null;
        var (ledger, asked) = (request.Ledger, request.Part("id"));
        var id = CommonOptions.Resolve(ledger, IdKind.Event, asked);
        var field = request.Part("field");
        if (field.Length > 0 && !Corrector.Fields.Contains(field)) return null;
        if (id != asked) return request.Move<ReviewModel>($"/review/events/{id}{(field.Length > 0 ? "/" + field : "")}");
        return Base(request) with { Values = [.. (field.Length > 0 ? [field] : Corrector.Fields).Select(f => Value(ledger, id, f))], Reports = Reports(ledger, id), Acts = ledger.ActsOn(ledger.ReportsOf(id)) };
    }

    /// <summary>Two reports.</summary>
    public static ReviewModel? Pair(PageRequest request)
    {
        if (!request.IsOwner) return null;
        var (left, right) = (request.Part("left"), request.Part("right"));
        return request.Ledger.EventOf(left) is null || request.Ledger.EventOf(right) is null || left == right ? null : Base(request) with { Pair = Pair(request.Ledger, left, right) };
    }

    /// <summary>What people did.</summary>
    public static ReviewModel? Acts(PageRequest request) => request.IsOwner ? Base(request) with { Acts = [.. request.Ledger.ReviewActs(MostActs)] } : null;

    private static ReviewModel Base(PageRequest request) => new()
    {
        Author = request.Author,
        Token = request.FormToken,
        Done = Number(request, "done") is { } done && request.Ledger.ActOf(done) is { Undone: null } act ? act : null,
    };

    private static int? Number(PageRequest request, string name) => int.TryParse(request.Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ReviewModel Open(ReviewModel model, LedgerStore ledger, ReviewItem item) => item.Judgement is { } j
        ? model with { Pair = Pair(ledger, j.Left, j.Right) }
        : model with { Values = [Value(ledger, item.Event, item.Field!)] };

    private static ValueChoice Value(LedgerStore ledger, string id, string field)
    {
        var (told, privacy, quotes) = (ledger.Event(id)!, Privacy.Of(ledger, [id]), new QuoteReader(ledger));
        var explained = Explanation.Of(ledger, told, field);
        var e = privacy.Of(told);
        var stances = explained.SelectMany(x => x.For.Select(s => (s, "for")).Concat(x.Against.Select(s => (s, "against"))).Concat(x.Others.Select(s => (s, ""))));
        if (explained.IsEmpty) stances = ledger.StatementsOf(id).Where(s => Code.Of(s.Statement.Field) == field).ToArray().Select(s => (s, ""));
        return new ValueChoice(e, field, e.Findings.FirstOrDefault(f => f.Field == field) ?? e.Findings.FirstOrDefault(f => Explanation.FieldOf(f) == field),
            [.. stances.Where(s => privacy.Shows(s.s.Statement.Id)).DistinctBy(s => s.s.Statement.Id).Take(MostQuotes).Select(s => (quotes.Read(s.s.Statement), s.Item2))],
            [.. told.Reports.Select(ledger.ArticleOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostArticles).Select(quotes.Article)]);
    }

    private static PairChoice Pair(LedgerStore ledger, string left, string right)
    {
        var (one, other) = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        return new PairChoice(Report(ledger, one), Report(ledger, other), ledger.JudgementsOn([one]).Where(j => j.Left == one && j.Right == other).OrderBy(j => j.By == "tacitus").FirstOrDefault());
    }

    private static ImmutableArray<ToldReport> Reports(LedgerStore ledger, string id) => [.. ledger.ReportsOf(id).Take(MostReports).Select(r => Report(ledger, r))];

    private static ToldReport Report(LedgerStore ledger, string report)
    {
        var (article, e) = (ledger.ArticleOf(report)!, ledger.EventOf(report)!);
        var told = ledger.ReadArticle(article);
        var trigger = told.Reports.First(r => r.Id == report).Trigger;
        var quotes = new QuoteReader(ledger);
        return new ToldReport(report, Privacy.Of(ledger, [e]).Of(ledger.Event(e)!), quotes.Article(article), quotes.Hide(article, Excerpt.Of(told.Article.Text, [trigger])));
    }
}
