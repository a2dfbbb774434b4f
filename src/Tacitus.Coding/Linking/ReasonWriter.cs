using System.Globalization;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>Puts into words what speaks for and against two reports being of one event.</summary>
internal static class ReasonWriter
{
    // Less than this is not worth a word.
    private const double LeastEvidence = 0.25;

    /// <summary>One line: what agrees, then what does not.</summary>
    public static string Write(PairScorer scorer, ReportTraits left, ReportTraits right)
    {
        if (PairScorer.Bar(left, right) is { } bar) return bar;
        if (PairScorer.AreCopies(left, right)) return "one text, printed twice";
        var features = new double[Enum.GetValues<PairFeature>().Length];
        scorer.Fill(features, left, right);
        var evidence = Enum.GetValues<PairFeature>()
            .Select(f => (Feature: f, Weight: features[(int)f] * scorer.Model[f]))
            .Where(e => Math.Abs(e.Weight) >= LeastEvidence)
            .Select(e => (Words: InWords(e.Feature, left, right), e.Weight))
            .Where(e => e.Words is not null).ToArray();
        var agree = evidence.Where(e => e.Weight > 0).OrderByDescending(e => e.Weight).ThenBy(e => e.Words, StringComparer.Ordinal).Select(e => e.Words).Distinct();
        var differ = evidence.Where(e => e.Weight < 0).OrderBy(e => e.Weight).ThenBy(e => e.Words, StringComparer.Ordinal).Select(e => e.Words).Distinct();
        var (yes, no) = (string.Join(", ", agree), string.Join(", ", differ));
        return (yes.Length, no.Length) switch
        {
            (0, 0) => "little is told of either",
            (_, 0) => yes,
            (0, _) => no,
            _ => $"{yes}; but {no}",
        };
    }

    private static string? InWords(PairFeature feature, ReportTraits left, ReportTraits right)
    {
        var place = PlaceTie.Of(left.Places, right.Places);
        return feature switch
        {
            PairFeature.KindFar or PairFeature.KindNear => $"{Prose.Of(left.Kind!.Value)} and {Prose.Of(right.Kind!.Value)}",
            PairFeature.StatusNear or PairFeature.StatusFar => $"{Prose.Of(left.Status)} and {Prose.Of(right.Status)}",
            PairFeature.TacticShared => "same tactic " + string.Join(" and ", left.Tactics.Intersect(right.Tactics).Select(t => Prose.Of(t))),
            PairFeature.TacticDiffers => $"tactics {Join(left.Tactics)} and {Join(right.Tactics)}",
            PairFeature.SuicideSame => "suicide attack in both",
            PairFeature.SuicideDiffers => "a suicide attack only in one",
            PairFeature.DateSameDay => $"same day {left.Date}",
            PairFeature.DateSharedDay => "a day told in both: " + left.When.All.Where(d => d.IsDay && right.When.All.Contains(d)).Min(),
            PairFeature.DateOverlapDays or PairFeature.DateOverlapMonth or PairFeature.DateOverlapYear =>
                left.Date == right.Date ? $"same time {left.Date}" : $"dates {left.Date} and {right.Date} agree",
            PairFeature.DateApart => $"dates {left.Date} and {right.Date} differ",
            PairFeature.PatternDay or PairFeature.PatternPart => $"'{Told(left)}' and '{Told(right)}' agree",
            PairFeature.PatternConflict => $"'{Told(left)}' and '{Told(right)}' differ",
            PairFeature.PlaceNamed => "the place of one is named by the other",
            PairFeature.PlaceNotNamed => "the place of one is not named by the other",
            PairFeature.DateToPublished => "published near the day told by the other",
            PairFeature.DateAfterPublished => "published before the day told by the other",
            PairFeature.PublishedApart => Published(left, right),
            PairFeature.PlaceSameTown or PairFeature.PlaceTownSmall => $"same place {place.Left!.Name}",
            PairFeature.PlaceNearTown => $"{place.Left!.Name} is near {place.Right!.Name}",
            PairFeature.PlaceNestedArea or PairFeature.PlaceNestedCountry => Nested(place.Left!, place.Right!),
            PairFeature.PlaceSameArea or PairFeature.PlaceSameCountry => $"same area {place.Left!.Name}",
            PairFeature.PlaceSameName => $"places named {place.Left!.Name}",
            PairFeature.PlaceApart => string.Create(CultureInfo.InvariantCulture, $"{place.Left!.Name} and {place.Right!.Name} are {place.Kilometres:0} km apart"),
            PairFeature.SiteShared => "same site or target",
            PairFeature.SiteDiffers => "different sites or targets",
            PairFeature.SideSame => "same perpetrator " + string.Join(" and ", left.Sides.Intersect(right.Sides).Select(s => NameOf(s, left))),
            PairFeature.SideKin => "perpetrators of which one is a branch of the other",
            PairFeature.SideDiffers => "different perpetrators",
            PairFeature.FoundedSame => "the founding of one group, which is founded once",
            PairFeature.KilledEqual or PairFeature.KilledAgrees => "numbers of killed agree",
            PairFeature.KilledDiffers => "numbers of killed differ",
            PairFeature.InjuredEqual => "numbers of injured agree",
            PairFeature.InjuredDiffers => "numbers of injured differ",
            PairFeature.PersonShared => "same victims or suspects",
            PairFeature.VictimDiffers => "other victims are named",
            PairFeature.SuspectDiffers => "other suspects are named",
            PairFeature.AgeShared => "same ages of people",
            PairFeature.AgeDiffers => "other ages of people",
            PairFeature.Words or PairFeature.Telling => "same words",
            PairFeature.Names => "same names",
            PairFeature.News or PairFeature.NewsContained or PairFeature.Opening => "articles in much the same words",
            PairFeature.Title => "like headlines",
            PairFeature.NewsNames or PairFeature.NewsRareNames or PairFeature.TitleNames or PairFeature.NewsNamePairs => "same names in the articles",
            PairFeature.NewsNumbers or PairFeature.NewsNumberPairs => "same numbers in the articles",
            _ => null,
        };
    }

    private static string Join(IEnumerable<Tactic> tactics) => string.Join(" and ", tactics.Select(t => Prose.Of(t)));

    private static string Told(ReportTraits report) => report.Date?.ToString() ?? report.Pattern?.ToString() ?? "undated";

    private static string Published(ReportTraits left, ReportTraits right) =>
        left.Article.Published is { } l && right.Article.Published is { } r
            ? l.Date.Overlaps(r.Date) ? "published on the same day" : string.Create(CultureInfo.InvariantCulture, $"published {l.Date.DaysApart(r.Date)} days apart")
            : "no dates";

    private static string Nested(EventPlace left, EventPlace right)
    {
        var inner = left.Precision <= right.Precision ? left : right;
        return $"{inner.Name} lies in {(inner == left ? right : left).Name}";
    }

    private static string NameOf(string actor, ReportTraits report) =>
        report.Report.Statements.Select(s => s.Value).OfType<ActorValue>().FirstOrDefault(a => a.Actor == actor)?.Name ?? actor;
}
