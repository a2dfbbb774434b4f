using System.Globalization;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Compares two reports: conflicts that bar them from one event, or how much speaks for it.</summary>
internal sealed class PairScorer(Kinship kinship, LinkModel model, NewsTrees trees)
{
    // Two accounts that give the day may be off by the time zone, a night or a slip; a week is no slip.
    private const int MostDaysApart = 7;

    // A month or year is told loosely at its edges.
    private const int MostDaysApartVague = 31;

    // Two towns farther apart than this are never told for one another.
    private const double MostKilometresApart = 200;

    // No single pair is so sure that it outweighs several others on average.
    private const int Most = 6000;

    // The place ranker is wrong about one choice in ten that it holds to be less sure than this.
    private const int LeastCertainty = 800;

    // Of the pairs of shootings that the trees hold for one event 1 of 1,400 true ones and 2 of 123 false ones share as few words and no town. Most false pairs of made-up news of
    // the whole world do: trees of shootings have seen no two articles with the same day and hardly a word in common.
    private const double LeastAlikeElsewhere = 0.06;
    private const int Unlike = -1;

    private static readonly int Count = Enum.GetValues<PairFeature>().Length;

    /// <summary>Why the two can never be one event; null when they can.</summary>
    public static string? Bar(ReportTraits left, ReportTraits right)
    {
        // The coder gathers the tellings of one event into one report, with the sentence before it; what it told apart stays apart.
        if (left.Article.Id == right.Article.Id) return "one article tells of them as two events";
        if (AreCopies(left, right)) return null;
        var news = left.IsMain && right.IsMain;
        // A kind that was misread in one of two articles in like words does not part them, nor does the state that goes with it ("threatened").
        var otherKind = left.Kind is { } lk && right.Kind is { } rk && KindTie.Of(lk, rk) == Tie.Barred;
        var misread = otherKind && news && left.News.Cosine(right.News) >= LeastAlike;
        if (otherKind && !misread) return $"{Prose.Of(left.Kind!.Value)} and {Prose.Of(right.Kind!.Value)} are not one event";
        if (news && (IsAftermathOf(left, right) || IsAftermathOf(right, left))) return "one is what the law made of the deed";
        if (!misread && KindTie.Of(left.Status, right.Status) == Tie.Barred)
            return $"one {Prose.Of(left.Status)}, the other {Prose.Of(right.Status)}";
        if (news && IsOneFurniture(left, right)) return "their pages repeat one text under other headlines, more than a month apart";
        return Apart(left, right);
    }

    /// <summary>Whether the days or places of the two alone bar them from one event. No word of an article is read.</summary>
    public static bool AreApart(ReportTraits left, ReportTraits right) => left.Article.Id != right.Article.Id && !AreCopies(left, right) && Apart(left, right) is not null;

    private static string? Apart(ReportTraits left, ReportTraits right)
    {
        var news = left.IsMain && right.IsMain;
        // Nobody dies twice: what names the same victim may differ in a day or town that was misread.
        if (news && SharedCount(left.VictimNames, right.VictimNames) >= WholeName) return null;
        // The words of two articles on one piece of news can outweigh a place, or a date counted from the publication, that was misread in one.
        if (news && !(left.When.IsFirm && right.When.IsFirm)) return null;
        if (left.Date is { } l && right.Date is { } r && left.When.DaysApart(right.When) > Math.Max(MostDaysApart, Math.Min(MostDaysApartVague, Math.Max(l.Days, r.Days) / 2)))
            return $"{l} and {r} are too far apart";
        if (news)
        {
            // A day or town may be misread in one article; two exact days three apart, or two days with a certain town each, mostly are not.
            var days = left.When.DaysApart(right.When);
            if (left.Date is { IsDay: true } && right.Date is { IsDay: true } && days > 2) return $"{left.Date} and {right.Date} are too far apart";
            return left.Date is { IsDay: true } ld && right.Date is { IsDay: true } rd
                && PlaceTie.Of(left.Places, right.Places) is { Relation: PlaceRelation.Apart or PlaceRelation.SameName, Certainty: >= LeastCertainty } other
                && (other.Relation == PlaceRelation.Apart || (days > 0 && other.Left!.Place!.Country != other.Right!.Place!.Country))
                ? $"{ld} in {other.Left!.Name} and {rd} in {other.Right!.Name} are two events" : null;
        }
        if (After(left, right) || After(right, left))
            return $"{(After(left, right) ? left.Date : right.Date)} is after the other's article of {(After(left, right) ? right.NotAfter : left.NotAfter):yyyy-MM-dd}";
        var place = PlaceTie.Of(left.Places, right.Places);
        if (place is { Relation: PlaceRelation.Apart, Kilometres: > MostKilometresApart, Certainty: >= LeastCertainty })
            return string.Create(CultureInfo.InvariantCulture, $"{place.Left!.Name} and {place.Right!.Name} are {place.Kilometres:0} km apart");
        return null;
    }

    // An article that tells of the arrest and of the deed joins the news of the deed by its own account of it.
    private static bool IsAftermathOf(ReportTraits law, ReportTraits deed) => law.IsAftermath && !deed.IsAftermath && law.Kind is { } l && deed.Kind is { } d && KindTie.Of(l, d) is Tie.Far or Tie.Barred;

    // Of 40 true pairs of shootings that were barred 17 are as alike as this.
    private const double LeastAlike = 0.2;

    // A page whose own text was lost is all notices and menus, which other pages of the same site have too.
    private static bool IsOneFurniture(ReportTraits left, ReportTraits right) =>
        left.Article.Published is { } l && right.Article.Published is { } r && l.Date.DaysApart(r.Date) > MostDaysOfCopies
        && !string.IsNullOrEmpty(left.Article.Title) && !string.IsNullOrEmpty(right.Article.Title)
        && left.Title.Cosine(right.Title) < LeastSharedTitle && left.News.Cosine(right.News) >= LeastSharedPage;

    // Of 87 such pairs of shootings none is true, in either half of the events.
    private const int MostDaysOfCopies = 30;
    private const double LeastSharedTitle = 0.1;
    private const double LeastSharedPage = 0.7;

    // A first and a last name.
    private const int WholeName = 2;

    // A day of grace for time zones.
    private static bool After(ReportTraits told, ReportTraits other) =>
        told.When.All is [_, ..] dates && dates.MinBy(d => d.Start) is var date && other.NotAfter is { } last && told.Status is EventStatus.Occurred or EventStatus.Attempted && date.Start.DayNumber > last.DayNumber + 1;

    /// <summary>Whether the two are one report of one text that two articles print. "On Friday" in a text of another week is another day.</summary>
    public static bool AreCopies(ReportTraits left, ReportTraits right) => left.Article.Id != right.Article.Id
        && left.Article.TextRevision == right.Article.TextRevision && left.Report.Trigger == right.Report.Trigger && left.Date == right.Date;

    /// <summary>The log-odds that the two tell of the same event, in thousandths.</summary>
    public int Score(ReportTraits left, ReportTraits right)
    {
        if (AreCopies(left, right)) return Most;
        Span<double> features = stackalloc double[Count];
        Fill(features, left, right);
        var main = left.IsMain && right.IsMain;
        var score = model.Score(features, main) + (main ? trees.Score(features) : 0);
        return Math.Clamp(score, -Most, main && features[(int)PairFeature.PlaceSameTown] == 0 && features[(int)PairFeature.News] < LeastAlikeElsewhere ? Unlike : Most);
    }

    /// <summary>The weights.</summary>
    public LinkModel Model => model;

    /// <summary>Fills in the features of the pair, in the order of <see cref="PairFeature"/>.</summary>
    public void Fill(Span<double> features, ReportTraits left, ReportTraits right)
    {
        features.Clear();
        var main = left.IsMain && right.IsMain;
        features[(int)PairFeature.Bias] = 1;
        FillKind(features, left, right);
        FillDate(features, left, right);
        FillPlace(features, left, right);
        FillSides(features, left, right);
        FillTolls(features, left, right);
        FillPeople(features, left, right);
        if (!main)
        {
            features[(int)PairFeature.Words] = left.Words.Cosine(right.Words);
            features[(int)PairFeature.Names] = WordProfile.Shared(left.Words.Names, right.Words.Names) / 10;
            return;
        }
        features[(int)PairFeature.News] = left.News.Cosine(right.News);
        features[(int)PairFeature.NewsContained] = left.News.Contained(right.News);
        features[(int)PairFeature.Opening] = left.Opening.Cosine(right.Opening);
        features[(int)PairFeature.NewsNumberPairs] = Math.Log(1 + SharedCount(left.News.NumberPairs, right.News.NumberPairs));
        features[(int)PairFeature.NewsRareNames] = Math.Log(1 + SharedCount(left.News.RareNames, right.News.RareNames));
        if (left.Article.Published is { } lpub && right.Article.Published is { } rpub)
            features[(int)PairFeature.PublishedApart] = Math.Log(1 + lpub.Date.DaysApart(rpub.Date));
        features[(int)PairFeature.Telling] = left.Words.Cosine(right.Words);
        if (!left.Ages.IsEmpty && !right.Ages.IsEmpty)
        {
            var shared = left.Ages.Count(right.Ages.Contains);
            features[(int)PairFeature.AgeShared] = Math.Min(3, shared);
            features[(int)PairFeature.AgeDiffers] = shared == 0 ? 1 : 0;
        }
        FillOneSided(features, left, right);
        FillOneSided(features, right, left);
        features[(int)PairFeature.Title] = left.Title.Cosine(right.Title);
        features[(int)PairFeature.NewsNames] = WordProfile.Shared(left.News.Names, right.News.Names) / 10;
        features[(int)PairFeature.TitleNames] = WordProfile.Shared(left.Title.Rare, right.News.Rare) / 10 + WordProfile.Shared(left.News.Rare, right.Title.Rare) / 10;
        features[(int)PairFeature.NewsNamePairs] = Math.Log(1 + left.News.SharedNamePairs(right.News));
        features[(int)PairFeature.NewsNumbers] = Math.Log(1 + SharedCount(left.News.Numbers, right.News.Numbers));
    }

    // What one main report tells and the other leaves open, which its article may still bear out.
    private static void FillOneSided(Span<double> features, ReportTraits teller, ReportTraits other)
    {
        if (teller.Date is { Days: <= 3 } date && other.When.All.IsEmpty && other.Article.Published is { } published)
        {
            if (published.Date.End.DayNumber < date.Start.DayNumber) features[(int)PairFeature.DateAfterPublished] = 1;
            else features[(int)PairFeature.DateToPublished] = Math.Log(1 + date.DaysApart(published.Date));
        }
        if (!other.Places.IsEmpty || teller.Places.IsEmpty) return;
        var named = teller.Places.Any(p => WordReader.Read(p.Place.Name, new Span(0, p.Place.Name.Length)).All(w => other.News.Has(w.Hash)));
        features[(int)(named ? PairFeature.PlaceNamed : PairFeature.PlaceNotNamed)] = 1;
    }

    private static void FillKind(Span<double> features, ReportTraits left, ReportTraits right)
    {
        if (left.Kind is { } lk && right.Kind is { } rk)
        {
            var tie = KindTie.Of(lk, rk);
            // Kinds that are never of one event are let through where the articles are in like words, and speak against it twice over.
            features[(int)(tie switch { Tie.Same => PairFeature.KindSame, Tie.Near => PairFeature.KindNear, _ => PairFeature.KindFar })] = tie == Tie.Barred ? 2 : 1;
        }
        var status = KindTie.Of(left.Status, right.Status);
        if (status != Tie.Same) features[(int)(status == Tie.Near ? PairFeature.StatusNear : PairFeature.StatusFar)] = 1;
        if (!left.Tactics.IsEmpty && !right.Tactics.IsEmpty)
            features[(int)(left.Tactics.Overlaps(right.Tactics) ? PairFeature.TacticShared : PairFeature.TacticDiffers)] = 1;
        if (left.Suicide is { } l && right.Suicide is { } r && (l || r))
            features[(int)(l == r ? PairFeature.SuicideSame : PairFeature.SuicideDiffers)] = 1;
    }

    private static void FillDate(Span<double> features, ReportTraits left, ReportTraits right)
    {
        if (left.Date is { } l && right.Date is { } r)
        {
            var widest = Math.Max(l.Days, r.Days);
            var apart = left.When.DaysApart(right.When);
            if (l == r && l.IsDay) features[(int)PairFeature.DateSameDay] = 1;
            else if (left.When.SharesDay(right.When)) features[(int)PairFeature.DateSharedDay] = 1;
            else if (apart > 0) features[(int)PairFeature.DateApart] = Math.Log(1 + apart);
            else if (widest <= 366)
                features[(int)(widest <= 10 ? PairFeature.DateOverlapDays : widest <= 62 ? PairFeature.DateOverlapMonth : PairFeature.DateOverlapYear)] = 1;
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
            case PlaceRelation.SameName: features[(int)PairFeature.PlaceSameName] = 1; break;
            case PlaceRelation.Apart: features[(int)PairFeature.PlaceApart] = Math.Log(1 + tie.Kilometres / 25) * tie.Certainty / 1000; break;
        }
        if (tie.Relation is PlaceRelation.NearTown or PlaceRelation.Apart && IsTown(tie.Left) && IsTown(tie.Right)) features[(int)PairFeature.PlaceOtherTown] = tie.Certainty / 1000.0;
        if (left.SiteWords.Length == 0 || right.SiteWords.Length == 0) return;
        var shared = WordProfile.Shared(left.SiteWords, right.SiteWords);
        if (shared > 0) features[(int)PairFeature.SiteShared] = Math.Min(8, shared);
        else features[(int)PairFeature.SiteDiffers] = 1;
    }

    private static bool IsTown(EventPlace? place) => place?.Place is { Kind: PlaceKind.Populated };

    private void FillSides(Span<double> features, ReportTraits left, ReportTraits right)
    {
        if (left.Founded.Overlaps(right.Founded)) features[(int)PairFeature.FoundedSame] = 1;
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

    private static void FillPeople(Span<double> features, ReportTraits left, ReportTraits right)
    {
        var shared = SharedCount(left.VictimNames, right.VictimNames) + SharedCount(left.SuspectNames, right.SuspectNames);
        features[(int)PairFeature.PersonShared] = Math.Min(MostNames, shared);
        if (left.VictimNames.Length > 0 && right.VictimNames.Length > 0 && SharedCount(left.VictimNames, right.VictimNames) == 0) features[(int)PairFeature.VictimDiffers] = 1;
        if (left.SuspectNames.Length > 0 && right.SuspectNames.Length > 0 && SharedCount(left.SuspectNames, right.SuspectNames) == 0) features[(int)PairFeature.SuspectDiffers] = 1;
    }

    // A first and a last name each of two people.
    private const int MostNames = 4;

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
