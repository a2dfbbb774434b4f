using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;

namespace Tacitus.Pages.Review;

/// <summary>Puts what is in doubt in the order in which a minute of a person changes most: by how many deaths may be counted wrongly.</summary>
internal static class ReviewQueue
{
    private const int MostTolls = 150, MostPlaces = 300, Most = 200;

    // Under it a place is worth a look. Set by hand, not measured.
    private const int SurePlace = 750;

    /// <summary>The items, those with most at stake first.</summary>
    public static ImmutableArray<ReviewItem> Read(LedgerStore ledger) =>
    [
        .. Tolls(ledger).Concat(Pairs(ledger)).Concat(Places(ledger))
            .OrderByDescending(i => i.Stake).ThenBy(i => i.Event, StringComparer.Ordinal).ThenBy(i => i.Field, StringComparer.Ordinal).ThenBy(i => i.Judgement?.Left, StringComparer.Ordinal)
            .ThenBy(i => i.Judgement?.Right, StringComparer.Ordinal).Take(Most),
    ];

    private static IEnumerable<ReviewItem> Tolls(LedgerStore ledger) => ledger.DisputedTolls(MostTolls).ToArray()
        .Select(c => new ReviewItem(c.Event, "killed", null, c.High - c.Low, string.Create(CultureInfo.InvariantCulture, $"The sources leave open whether {c.Low:N0} or {c.High:N0} were killed.")));

    // Deaths are counted once too often or once too seldom when the judgement is wrong.
    private static IEnumerable<ReviewItem> Pairs(LedgerStore ledger) => ledger.DoubtfulPairs().ToArray().Select(p =>
    {
        var j = p.Judgement;
        var wrong = (j.Verdict == Verdict.Same ? 1000 - j.Score : j.Score) / 1000.0;
        var killed = Math.Min(p.LeftKilled, p.RightKilled);
        return new ReviewItem(p.LeftEvent, null, j, wrong * (killed + 1),
            j.Verdict == Verdict.Same
                ? string.Create(CultureInfo.InvariantCulture, $"Two reports are held to be of one event, with {j.Score / 10.0:0} % certainty.")
                : string.Create(CultureInfo.InvariantCulture, $"Two reports are held to be of different events, with {100 - j.Score / 10.0:0} % certainty."));
    });

    private static IEnumerable<ReviewItem> Places(LedgerStore ledger)
    {
        foreach (var candidate in ledger.Deadliest(MostPlaces).ToArray())
        {
            var sure = ledger.SurenessOf(candidate.Event, "place");
            if (sure is null) yield return new ReviewItem(candidate.Event, "place", null, candidate.Killed / 2.0, "No place is told for it.");
            else if (sure < SurePlace) yield return new ReviewItem(candidate.Event, "place", null, candidate.Killed * (1 - sure.Value / 1000.0), string.Create(CultureInfo.InvariantCulture, $"The place is read with {sure.Value / 10.0:0} % certainty."));
        }
    }
}
