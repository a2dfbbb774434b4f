using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>
/// Finds on which findings independent voices differ about one and the same thing, as a reporter would tell it. What one voice says twice, an older toll that
/// a newer one overtook, a part beside its whole, and a second day or place in an article that tells the right one too are no dispute.
/// </summary>
internal static class DisputeFinder
{
    // A night has two days, and a day told a day off is a slip more often than a dispute.
    private const int FewestDaysApart = 2;

    // The place ranker is wrong about one choice in ten that it holds to be less sure than this.
    private const int LeastCertainty = 800;

    /// <summary><paramref name="e"/> with the statements of each finding on which voices differ.</summary>
    public static Event Mark(Event e, ImmutableArray<Testimony> testimonies)
    {
        Dictionary<string, Testimony>? told = null;
        var findings = e.Findings.ToBuilder();
        for (var i = 0; i < findings.Count; i++)
        {
            var f = findings[i];
            // One statement disputes nothing.
            if (f.For.Length < 2 && f.Against.IsEmpty) continue;
            var (agree, against) = (Of(f.For), Of(f.Against));
            var field = f.Field.Split(':')[0];
            var disputed = e.Tolls.Any(t => Code.Of(t.Effect) == field) ? Figures(f, agree, against)
                : field == Code.Of(Field.Place) ? Beside(agree, against.Where(t => IsElsewhere(t, e.Place)))
                : field == Code.Of(Field.Date) ? Beside(agree, against.Where(t => IsAnotherDay(t, e)))
                : field == Code.Of(Field.Assertion) ? Rivals(agree, against.Where(t => t.Statement.Value is CodeValue { Text: "denied" }))
                : IsDeniable(field) ? Rivals(agree, against) : [];
            if (disputed.Length > 0) findings[i] = f with { Disputed = disputed.Ids(), DisputedSince = Since(f, disputed) };
        }
        return e with { Findings = findings.DrainToImmutable() };

        Testimony[] Of(ImmutableArray<string> ids)
        {
            if (told is null)
            {
                told = new(testimonies.Length, StringComparer.Ordinal);
                foreach (var testimony in testimonies) told.TryAdd(testimony.Id, testimony);
            }
            var of = new List<Testimony>(ids.Length);
            foreach (var id in ids)
                if (told.TryGetValue(id, out var testimony)) of.Add(testimony);
            return [.. of];
        }
    }

    // Of numbers the first day on which one was told that cannot be so together with one told before; else that on which both had been told.
    private static DateOnly? Since(Finding finding, Testimony[] disputed)
    {
        var days = disputed.Where(t => t.Statement.Value is CountValue { Count.Bound: not CountBound.Unknown })
            .GroupBy(t => ((CountValue)t.Statement.Value).Count).Select(g => (Count: g.Key, Day: Day(g))).ToArray();
        if (days.Length < 2) return Later(Day(disputed.Where(t => finding.For.Contains(t.Id))), Day(disputed.Where(t => !finding.For.Contains(t.Id))));
        return days.SelectMany(d => days.Where(o => !d.Count.Agrees(o.Count)).Select(o => Later(d.Day, o.Day))).Where(d => d is not null).Order().FirstOrDefault();
    }

    private static DateOnly? Day(IEnumerable<Testimony> told) => told.Select(t => t.Article.Published?.Date.Start).Where(d => d is not null).Order().FirstOrDefault();

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is { } l && other is { } r ? (l > r ? l : r) : null;

    // That one tells what another only alleges is no dispute; kind, status and tactics are how the codebook reads the words, not what sources dispute.
    private static bool IsDeniable(string field) =>
        field == Code.Of(Field.Perpetrator) || field == Code.Of(Field.Claim) || field == Code.Of(Field.Suicide);

    private static Testimony[] Figures(Finding finding, Testimony[] agree, Testimony[] against)
    {
        var population = finding.Field.Split(':') is [_, var part] ? part : null;
        var figures = agree.Where(t => t.IsHeld && t.Statement.Value is CountValue { Count.Bound: not CountBound.Unknown } v
            && (population is null ? v.Population == Population.Total || v.Population == Population.Unknown : v.Population.Code == population)).ToArray();
        var differing = figures.Where(t => figures.Any(o => Differ(t, o))).ToArray();
        var denials = against.Where(t => t.Statement.Modality == Modality.Negated && agree.All(a => a.Voice != t.Voice)).ToArray();
        return denials.Length == 0 ? differing : [.. differing, .. denials, .. figures];
    }

    private static bool Differ(Testimony one, Testimony other)
    {
        if (one.Voice == other.Voice) return false;
        var (l, r) = (((CountValue)one.Statement.Value).Count, ((CountValue)other.Statement.Value).Count);
        if (l.Agrees(r)) return false;
        var (less, more) = Number(l) <= Number(r) ? (one, other) : (other, one);
        // Counts rise: a lower one of an earlier day was overtaken, whoever gave it.
        if (less.AsOf is { } early && more.AsOf is { } late && early.End < late.Start) return false;
        // What one report gives in its own voice beside what a source says, and what it gives in looking back, is another stage or a part of the count.
        if (one.Report.Id == other.Report.Id && !(IsSourced(one) && IsSourced(other))) return false;
        if ((one.AsOf is null && !IsSourced(one)) || (other.AsOf is null && !IsSourced(other))) return false;
        return IsSourced(less) || Math.Min(Number(l), Number(r)) * 2 >= Math.Max(Number(l), Number(r));
    }

    private static int Number(Count count) => count.Number ?? count.Low;

    private static bool IsSourced(Testimony testimony) => testimony.Statement.Attribution is not null;

    // A report that tells the value too, beside another, tells of two things.
    private static Testimony[] Beside(Testimony[] agree, IEnumerable<Testimony> against) => Rivals(agree, against.Where(t => agree.All(a => a.Report.Id != t.Report.Id)));

    private static Testimony[] Rivals(Testimony[] agree, IEnumerable<Testimony> against)
    {
        var rivals = against.Where(t => agree.All(a => a.Voice != t.Voice)).ToArray();
        return rivals.Length == 0 ? [] : [.. agree, .. rivals];
    }

    private static bool IsElsewhere(Testimony testimony, EventPlace? place) =>
        place is not null && testimony.IsHeld && testimony.Statement.Probability >= LeastCertainty && testimony.Statement.Value is PlaceValue { Place: { Place: not null } told }
        && PlaceTie.Of(told, place).Relation is PlaceRelation.Apart or PlaceRelation.NearTown or PlaceRelation.SameName;

    private static bool IsAnotherDay(Testimony testimony, Event e) =>
        e.Date is { Days: <= 3 } date && testimony.IsHeld && testimony.Statement.Value is DateValue { Date: { Days: <= 3 } told } && told.DaysApart(date) >= FewestDaysApart;
}
