using System.Collections.Immutable;
using Tacitus.Inquiry.Agreement;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Review;

/// <summary>Reads what coders see who code blind, and how far they agree. What one read is shown to nobody before another has coded the same event.</summary>
internal static class BlindReader
{
    /// <summary>The codes of the fields that are coded blind.</summary>
    public static ImmutableArray<string> Fields { get; } = ["kind", "status", "political", "date", "place", "perpetrator", "killed", "injured"];

    private const int MostArticles = 4, MostDifferences = 50;

    /// <summary>The next event to code.</summary>
    public static BlindModel? Next(PageRequest request)
    {
        if (!request.IsOwner) return null;
        var ledger = request.Ledger;
        var model = new BlindModel { Author = request.Value("by") ?? request.Author, Token = request.FormToken };
        if (model.Author.Length == 0 || ledger.NextToCode(model.Author) is not { } next) return model;
        var reports = ledger.ReportsOf(next);
        return model with
        {
            Event = next,
            More = Math.Max(0, reports.Length - MostArticles),
            Articles = [.. reports.Take(MostArticles).Select(report =>
            {
                var told = ledger.ReadArticle(ledger.ArticleOf(report)!);
                var (text, trigger) = (told.Article.Text, told.Reports.First(r => r.Id == report).Trigger);
                return (ledger.Articles(told.Article.Id).Single(), text[..trigger.Start], text[trigger.Start..trigger.End], text[trigger.End..]);
            })],
        };
    }

    /// <summary>How far coders agree.</summary>
    public static AgreementModel? Agreement(PageRequest request)
    {
        if (!request.IsOwner) return null;
        var ledger = request.Ledger;
        var twice = Twice(ledger);
        var computed = new Dictionary<string, Model.Events.Event?>(StringComparer.Ordinal);
        var fields = from field in Fields
                     let units = twice.Where(t => t.First.Field == field).ToArray()
                     where units.Length > 0
                     let same = units.Where(u => Same(u.First.Value, u.Second.Value)).ToArray()
                     select new FieldAgreement(field, units.Length, same.Length, Krippendorff.Alpha([.. units.Select(u => (Plain(u.First.Value), Plain(u.Second.Value)))])!.Value,
                         same.Count(u => Same(u.First.Value, Computed(u.First.Event, field))));
        var differ = twice.Where(t => !Same(t.First.Value, t.Second.Value) && !ledger.ActsOn(ledger.ReportsOf(t.First.Event)).Any(a => a.Field == t.First.Field && a.Kind is ActKind.Accept or ActKind.Correct))
            .Take(MostDifferences).ToArray();
        return new AgreementModel
        {
            Fields = [.. fields],
            Differences = [.. differ.Select(d => new CodingDifference(
                d.First.Event, Privacy.Of(ledger, [d.First.Event]).Of(ledger.Event(d.First.Event)!.Summary, ledger.ReportsOf(d.First.Event)), d.First.Field, d.First, d.Second, Computed(d.First.Event, d.First.Field)))],
            Author = request.Author,
            Token = request.FormToken,
        };

        string Computed(string id, string field)
        {
            if (!computed.TryGetValue(id, out var e)) computed[id] = e = ledger.Event(id);
            return e?.Findings.FirstOrDefault(f => f.Field == field)?.Value ?? "";
        }
    }

    /// <summary>The fields of events that two coders coded, each with what the first two read.</summary>
    public static ImmutableArray<(BlindCoding First, BlindCoding Second)> Twice(LedgerStore ledger) =>
    [
        .. ledger.Codings().ToArray().GroupBy(c => (c.Report, c.Field)).Select(g => g.OrderBy(c => c.At).ThenBy(c => c.By, StringComparer.Ordinal).Take(2).ToArray())
            .Where(g => g.Length == 2).Select(g => (g[0], g[1])),
    ];

    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string value) => string.Join(' ', value.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
