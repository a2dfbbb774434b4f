using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>Compares two reports: conflicts that bar them from one event, or how much speaks for it.</summary>
internal sealed class PairScorer(Kinship kinship)
{
    // Two accounts that give the day may be off by the time zone, a night or a slip; a week is no slip.
    private const int MostDaysApart = 7;

    // Two towns farther apart than this are never told for one another.
    private const double MostKilometresApart = 200;

    private static readonly int Count = Enum.GetValues<PairFeature>().Length;

    /// <summary>Why the two can never be one event; null when they can.</summary>
    public static string? Bar(ReportTraits left, ReportTraits right)
    {
        // The coder gathers the tellings of one event into one report; what it told apart stays apart.
        if (left.Article.Id == right.Article.Id) return "one article tells of them as two events";
        if (KindTie.Of(left.Kind, right.Kind) == Tie.Barred)
            return $"a {Prose.Of(left.Kind)} is no {Prose.Of(right.Kind)}";
        if (KindTie.Of(left.Status, right.Status) == Tie.Barred)
            return $"one {Prose.Of(left.Status)}, the other {Prose.Of(right.Status)}";
        if (left.Date is { } l && right.Date is { } r && l.DaysApart(r) > Math.Max(MostDaysApart, Math.Min(366, Math.Max(l.Days, r.Days) / 2)))
            return $"{l} and {r} are too far apart";
        if (After(left, right) || After(right, left))
            return $"{(After(left, right) ? left.Date : right.Date)} is after the other's article of {(After(left, right) ? right.NotAfter : left.NotAfter):yyyy-MM-dd}";
        var place = PlaceTie.Of(left.Places, right.Places);
        if (place is { Relation: PlaceRelation.Apart, Kilometres: > MostKilometresApart })
            return $"{place.Left!.Name} and {place.Right!.Name} are {place.Kilometres:0} km apart";
        return null;
    }

    // A day of grace for time zones.
    private static bool After(ReportTraits told, ReportTraits other) =>
        told.Date is { } date && other.NotAfter is { } last && told.Status is EventStatus.Occurred or EventStatus.Attempted && date.Start.DayNumber > last.DayNumber + 1;

    /// <summary>The log-odds that the two tell of the same event, in thousandths.</summary>
    public int Score(ReportTraits left, ReportTraits right)
    {
        Span<double> features = stackalloc double[Count];
        Fill(features, left, right);
        return LinkModel.Shipped.Score(features);
    }

    /// <summary>Fills in the features of the pair, in the order of <see cref="PairFeature"/>.</summary>
    public void Fill(Span<double> features, ReportTraits left, ReportTraits right)
    {
        features.Clear();
        var main = left.IsMain && right.IsMain;
        features[(int)(main ? PairFeature.BiasMain : PairFeature.BiasOther)] = 1;
        if (left.Article.Id == right.Article.Id) features[(int)PairFeature.SameArticle] = 1;
        FillKind(features, left, right);
        FillDate(features, left, right, main);
        FillPlace(features, left, right);
        FillSides(features, left, right);
        FillTolls(features, left, right);
        if (!main)
        {
            features[(int)PairFeature.Words] = left.Words.Cosine(right.Words);
            return;
        }
        features[(int)PairFeature.News] = left.News.Cosine(right.News);
        features[(int)PairFeature.Title] = left.Title.Cosine(right.Title);
        features[(int)PairFeature.NewsNames] = WordProfile.Shared(left.News.Names, right.News.Names) / 10;
        features[(int)PairFeature.NewsNamePairs] = Math.Log(1 + SharedCount(left.News.NamePairs, right.News.NamePairs));
        features[(int)PairFeature.NewsNumbers] = Math.Log(1 + SharedCount(left.News.Numbers, right.News.Numbers));
    }

    private static void FillKind(Span<double> features, ReportTraits left, ReportTraits right)
    {
        var kind = KindTie.Of(left.Kind, right.Kind);
        features[(int)(kind == Tie.Same ? PairFeature.KindSame : kind == Tie.Near ? PairFeature.KindNear : PairFeature.KindFar)] = 1;
        var status = KindTie.Of(left.Status, right.Status);
        if (status != Tie.Same) features[(int)(status == Tie.Near ? PairFeature.StatusNear : PairFeature.StatusFar)] = 1;
        if (!left.Tactics.IsEmpty && !right.Tactics.IsEmpty)
            features[(int)(left.Tactics.Overlaps(right.Tactics) ? PairFeature.TacticShared : PairFeature.TacticDiffers)] = 1;
        if (left.Suicide is { } l && right.Suicide is { } r && (l || r))
            features[(int)(l == r ? PairFeature.SuicideSame : PairFeature.SuicideDiffers)] = 1;
    }

    private static void FillDate(Span<double> features, ReportTraits left, ReportTraits right, bool main)
    {
        if (left.Date is { } l && right.Date is { } r)
        {
            var widest = Math.Max(l.Days, r.Days);
            if (l.Overlaps(r))
            {
                if (widest > 366) return;
                features[(int)(widest == 1 ? PairFeature.DateSameDay : widest <= 10 ? PairFeature.DateOverlapDays
                    : widest <= 62 ? PairFeature.DateOverlapMonth : PairFeature.DateOverlapYear)] = 1;
            }
            else features[(int)PairFeature.DateApart] = Math.Log(1 + l.DaysApart(r));
            return;
        }
        if (left.Pattern is { } lp && right.Pattern is { } rp)
        {
            FillPattern(features, lp.Agrees(rp), Math.Min(lp.DaysAYear, rp.DaysAYear), Math.Max(lp.DaysAYear, rp.DaysAYear));
        }
        else if ((left.Pattern ?? right.Pattern) is { } pattern && (left.Date ?? right.Date) is { } date)
        {
            FillPattern(features, pattern.Fits(date), pattern.DaysAYear, date.Days);
        }
        else if (main && left.Article.Published is { } lpub && right.Article.Published is { } rpub)
        {
            features[(int)PairFeature.PublishedApart] = Math.Log(1 + lpub.Date.DaysApart(rpub.Date));
        }
    }

    private static void FillPattern(Span<double> features, bool fits, int exact, int wide)
    {
        if (!fits) features[(int)PairFeature.PatternConflict] = 1;
        else if (exact == 1 && wide <= 7) features[(int)PairFeature.PatternDay] = 1;
        else if (wide <= 60) features[(int)PairFeature.PatternPart] = 1;
    }

    private static void FillPlace(Span<double> features, ReportTraits left, ReportTraits right)
    {
        var tie = PlaceTie.Of(left.Places, right.Places);
        switch (tie.Relation)
        {
            case PlaceRelation.SameTown:
                features[(int)PairFeature.PlaceSameTown] = 1;
                features[(int)PairFeature.PlaceTownSmall] = 6 - Math.Log10(Math.Max(1000, tie.Left?.Place?.Inhabitants ?? 100_000));
                break;
            case PlaceRelation.NearTown: features[(int)PairFeature.PlaceNearTown] = 1; break;
            case PlaceRelation.Nested: features[(int)(tie.InCountry ? PairFeature.PlaceNestedCountry : PairFeature.PlaceNestedArea)] = 1; break;
            case PlaceRelation.SameArea: features[(int)(tie.InCountry ? PairFeature.PlaceSameCountry : PairFeature.PlaceSameArea)] = 1; break;
            case PlaceRelation.Apart: features[(int)PairFeature.PlaceApart] = Math.Log(1 + tie.Kilometres / 25); break;
        }
        if (left.SiteWords.Length == 0 || right.SiteWords.Length == 0) return;
        var shared = WordProfile.Shared(left.SiteWords, right.SiteWords);
        if (shared > 0) features[(int)PairFeature.SiteShared] = Math.Min(8, shared);
        else features[(int)PairFeature.SiteDiffers] = 1;
    }

    private void FillSides(Span<double> features, ReportTraits left, ReportTraits right)
    {
        if (left.Sides.IsEmpty || right.Sides.IsEmpty) return;
        var feature = left.Sides.Overlaps(right.Sides) ? PairFeature.SideSame
            : left.Sides.Any(l => right.Sides.Any(r => kinship.IsBranch(l, r) || kinship.IsBranch(r, l))) ? PairFeature.SideKin
            : PairFeature.SideDiffers;
        features[(int)feature] = 1;
    }

    private static void FillTolls(Span<double> features, ReportTraits left, ReportTraits right)
    {
        var killed = TollTie.Of(left.Killed, right.Killed);
        features[(int)PairFeature.KilledEqual] = killed.Equal;
        features[(int)PairFeature.KilledAgrees] = killed.Agrees ? 1 : 0;
        features[(int)PairFeature.KilledDiffers] = killed.Differs;
        var injured = TollTie.Of(left.Injured, right.Injured);
        features[(int)PairFeature.InjuredEqual] = injured.Equal;
        features[(int)PairFeature.InjuredDiffers] = injured.Differs;
    }

    private static int SharedCount(ulong[] left, ulong[] right)
    {
        var count = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                count++;
                i++;
                j++;
            }
            else if (left[i] < right[j]) i++;
            else j++;
        }
        return count;
    }
}
