using System.Globalization;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Showing;

/// <summary>One event whole, for a person.</summary>
internal static class EventPage
{
    public static void Write(Screen screen, LedgerStore ledger, Event told, bool names)
    {
        var privacy = Privacy.OfArticles(ledger, names);
        var e = privacy.Of(told);
        screen.Heading($"{e.Id}  {e.Summary}");
        screen.Line();
        screen.Table(["", ""], Facts(e).Where(f => f.Value.Length > 0).Select(f => (IReadOnlyList<string>)[f.Name, f.Value]));
        if (!e.Tolls.IsEmpty)
            screen.Table(["toll", "population", "low", "best", "high", "as of"], e.Tolls.SelectMany(t => t.By.Prepend(t)).Select(Row));
        screen.Table(["field", "value", "state", "for", "against", "reason"], e.Findings.Select(f => (IReadOnlyList<string>)
            [f.Field, f.Value, Code.Of(f.State), Number(f.For.Length), Number(f.Against.Length), f.Reason]));
        foreach (var dispute in Dispute.Of(ledger, e))
            screen.Line($"Sources differ on {dispute.Finding.Field}{(dispute.Since is { } since ? $" since {since:yyyy-MM-dd}" : "")}: {dispute.Finding.Reason}");
        screen.Line($"Told by {Counted.Of(e.Reports.Length, "report")}:");
        var reports = e.Reports.ToHashSet(StringComparer.Ordinal);
        foreach (var article in ledger.Reports().Where(r => reports.Contains(r.Id)).Select(r => r.Article).Distinct(StringComparer.Ordinal))
            screen.Line("  " + StatementLines.Place(ledger.Articles(article).Single(), privacy));
        screen.Line();
        screen.Line($"See what it rests on with: tacitus explain {ShortId.Of(e.Id)} [FIELD]");
    }

    private static IEnumerable<(string Name, string Value)> Facts(Event e)
    {
        yield return ("kind", Code.Of(e.Kind));
        yield return ("tactics", string.Join(", ", e.Tactics.Select(t => Code.Of(t))));
        yield return ("suicide", e.Suicide is { } s ? (s ? "yes" : "no") : "");
        yield return ("status", Code.Of(e.Status));
        yield return ("assertion", Code.Of(e.Assertion));
        yield return ("political", Code.Of(e.Political));
        yield return ("part of", e.PartOf ?? "");
        yield return ("date", e.Date is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d} (precision {d.Precision})") : "");
        yield return ("place", e.Place is { } p ? string.Create(CultureInfo.InvariantCulture, $"{PlaceName.Of(p)} (precision {p.Precision})") : "");
        yield return ("perpetrators", string.Join("; ", e.Perpetrators.Select(p => $"{p.Name} ({Code.Of(p.Basis)})")));
        yield return ("suspects", string.Join("; ", e.Suspects.Select(s => $"{s.Name} ({Code.Of(s.LegalState)})")));
        yield return ("targets", string.Join("; ", e.Targets.Select(t => $"{t.Name} ({t.Kind})")));
        yield return ("victims", string.Join("; ", e.Victims));
        yield return ("weapons", string.Join("; ", e.Weapons.Select(w => $"{w.Name} ({w.Kind})")));
        yield return ("claims", string.Join("; ", e.Claims.Select(Claim)));
    }

    private static string Claim(ResponsibilityClaim claim)
    {
        var notes = new List<string>();
        if (claim.Through is not null) notes.Add("through " + claim.Through);
        if (!claim.AuthenticatedBy.IsEmpty) notes.Add("held genuine by " + string.Join(", ", claim.AuthenticatedBy));
        if (!claim.DoubtedBy.IsEmpty) notes.Add("doubted by " + string.Join(", ", claim.DoubtedBy));
        if (claim.Since is { } since) notes.Add($"told since {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return notes.Count == 0 ? claim.Name : $"{claim.Name} ({string.Join("; ", notes)})";
    }

    private static IReadOnlyList<string> Row(Toll toll) =>
        [Code.Of(toll.Effect), toll.Population.Code, Number(toll.Low), Number(toll.Best), Number(toll.High), toll.AsOf?.ToString() ?? ""];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
