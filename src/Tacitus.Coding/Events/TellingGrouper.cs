using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model;

namespace Tacitus.Coding.Events;

/// <summary>Decides which tellings of an article are of the same event: each joins the draft that it fits best, or opens one.</summary>
internal sealed class TellingGrouper
{
    // A telling joins when the fit is at least this. The weights are small whole numbers that a reader can add up.
    private const int Joins = 2;

    private readonly TellingFitter _fitter = new();

    /// <summary>The drafts, in the order in which the article brings the events up.</summary>
    public ImmutableArray<Draft> Group(Analysis analysis, IEnumerable<Telling> tellings, CodingTrace? trace)
    {
        var drafts = new List<Draft>();
        var items = ItemReader.Read(analysis);
        foreach (var telling in tellings)
        {
            var best = (Draft: -1, Fit: (Fit?)null);
            for (var d = drafts.Count - 1; d >= 0; d--)
            {
                var fit = _fitter.Read(analysis, items, drafts, drafts[d], telling, trace is not null);
                trace?.Refused(telling.Frame.Trigger.Span, "grouping/considered", $"event {d + 1}: {fit.Points} ({fit.Reasons})");
                if (fit.Bar is not null || fit.Points < Joins) continue;
                // Where two fit as well, "the attack" is the news, and anything else goes on with what was told last.
                var isNews = d == 0 && telling.Definiteness == Definiteness.Definite;
                if (best.Fit is null || fit.Points > best.Fit.Points || isNews && fit.Points == best.Fit.Points) best = (d, fit);
            }
            if (best.Fit is not null)
            {
                drafts[best.Draft].Tellings.Add(telling);
                trace?.Fired(telling.Frame.Trigger.Span, "grouping/joins", $"event {best.Draft + 1}");
            }
            else if (!telling.Frame.IsReference || telling.Place is not null || telling.Date is not null)
            {
                drafts.Add(new Draft(telling) { Whole = drafts.Find(d => d.Whole is null && TellingFitter.IsOneOfSeveral(d, telling)) });
                trace?.Fired(telling.Frame.Trigger.Span, "grouping/opens", $"event {drafts.Count}: {Code.Of(telling.Kind)}");
            }
            else trace?.Refused(telling.Frame.Trigger.Span, "grouping/reference", "refers to an event that the article does not tell");
        }
        return [.. drafts];
    }
}
