using System.Globalization;
using System.Runtime.InteropServices;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Finds the pairs of reports worth comparing without comparing all. A report stands in cells of place and time from its own precision
/// up to the coarsest; two reports meet in a cell that is as fine as the coarser of the two allows. Where both place and time are coarse,
/// they must also share an actor or a rare word. Main reports also meet by the rare words of their articles, wherever and whenever.
/// </summary>
internal static class CandidateIndex
{
    // Wide enough for the slack of a reported day, and for the next town.
    private const int SlackDays = 3;
    private const double CellDegrees = 0.5;
    private const double SlackDegrees = 0.25;

    // Measured on the half of the gun-violence events that the weights are learned on: the 50 heaviest words of an article that stand in less
    // than one article in fifty, two of them shared, find 92 of 100 true pairs among 20 pairs an article.
    private const int HeavyWords = 50;
    private const int HeavyWordsShared = 2;
    private const float RareArticle = 4f;

    // The words that a report must share where neither place nor time is exact.
    private const int RareWords = 14;
    private const float RareReport = 6f;

    private enum Level
    {
        Fine,
        Middle,
        Coarse,
        Any,
    }

    private readonly record struct Posting(int Report, bool NativePlace, bool NativeTime);

    /// <summary>The pairs to compare, each with the lower index first, in order. <paramref name="reports"/> are in the order of their ids.</summary>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<ReportTraits> reports)
    {
        // In what order cells are gone through does not matter: the pairs are a set, and are sorted.
        var cells = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        var words = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < reports.Count; i++)
        {
            Post(cells, reports[i], i);
            if (!reports[i].IsMain) continue;
            foreach (var word in reports[i].News.Heaviest(HeavyWords, RareArticle))
            {
                if (!words.TryGetValue(word, out var list)) words[word] = list = [];
                list.Add(i);
            }
        }
        var pairs = new HashSet<(int, int)>();
        foreach (var postings in cells.Values) Meet(pairs, postings);
        var shared = new Dictionary<(int, int), int>();
        foreach (var list in words.Values)
            for (var i = 0; i < list.Count; i++)
                for (var j = i + 1; j < list.Count; j++)
                    if (++CollectionsMarshal.GetValueRefOrAddDefault(shared, (list[i], list[j]), out _) == HeavyWordsShared) pairs.Add((list[i], list[j]));
        var result = pairs.ToList();
        result.Sort();
        return result;
    }

    private static void Meet(HashSet<(int, int)> pairs, List<Posting> postings)
    {
        for (var i = 0; i < postings.Count; i++)
        {
            var left = postings[i];
            for (var j = i + 1; j < postings.Count; j++)
            {
                var right = postings[j];
                if (left.Report == right.Report || !(left.NativePlace || right.NativePlace) || !(left.NativeTime || right.NativeTime)) continue;
                pairs.Add((Math.Min(left.Report, right.Report), Math.Max(left.Report, right.Report)));
            }
        }
    }

    private static void Post(Dictionary<string, List<Posting>> cells, ReportTraits report, int index)
    {
        var places = Places(report).Distinct().ToArray();
        var times = Times(report).Distinct().ToArray();
        var ties = report.Sides.Select(s => "s" + s)
            .Concat(report.Words.Heaviest(RareWords, RareReport).Select(w => "w" + w.ToString(CultureInfo.InvariantCulture))).ToArray();
        var family = KindTie.Family(report.Kind ?? EventKind.Attack).ToString(CultureInfo.InvariantCulture);
        foreach (var (place, placeLevel, nativePlace) in places)
            foreach (var (time, timeLevel, nativeTime) in times)
            {
                var key = $"{family}|{place}|{time}";
                var posting = new Posting(index, nativePlace, nativeTime);
                if (IsSpecific(placeLevel, timeLevel)) Add(cells, key, posting);
                else
                    foreach (var tie in ties) Add(cells, $"{key}|{tie}", posting);
            }
    }

    // A town in a year, a division in a month, a country in a week.
    private static bool IsSpecific(Level place, Level time) => (int)place + (int)time <= (int)Level.Coarse;

    private static void Add(Dictionary<string, List<Posting>> cells, string key, Posting posting)
    {
        if (!cells.TryGetValue(key, out var list)) cells[key] = list = [];
        if (list.Count == 0 || list[^1] != posting) list.Add(posting);
    }

    private static IEnumerable<(string, Level, bool)> Times(ReportTraits report)
    {
        yield return ("", Level.Any, report.Date is null);
        foreach (var date in report.When.All)
        {
            var native = date.Days switch { <= 10 => Level.Fine, <= 62 => Level.Middle, _ => Level.Coarse };
            var wide = new PartialDate(Shift(date.Start, -SlackDays), Shift(date.End, SlackDays));
            if (date.Days <= 3660)
                for (var year = wide.Start.Year; year <= wide.End.Year; year++)
                    yield return ($"y{year}", Level.Coarse, native == Level.Coarse);
            if (native == Level.Coarse) continue;
            for (var month = wide.Start.Year * 12 + wide.Start.Month - 1; month <= wide.End.Year * 12 + wide.End.Month - 1; month++)
                yield return ($"m{month}", Level.Middle, native == Level.Middle);
            if (native == Level.Middle) continue;
            for (var week = wide.Start.DayNumber / 7; week <= wide.End.DayNumber / 7; week++)
                yield return ($"w{week}", Level.Fine, true);
        }
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static IEnumerable<(string, Level, bool)> Places(ReportTraits report)
    {
        var known = report.Places.Select(p => p.Place.Place).OfType<Place>().Where(p => p.Country.Length > 0).ToArray();
        yield return ("", Level.Any, known.Length == 0);
        foreach (var place in known)
        {
            var native = place.Kind switch
            {
                PlaceKind.Populated => Level.Fine,
                PlaceKind.Admin1 or PlaceKind.Admin2 when place.Admin1.Length > 0 => Level.Middle,
                _ => Level.Coarse,
            };
            yield return (place.Country, Level.Coarse, native == Level.Coarse);
            if (native == Level.Coarse) continue;
            if (place.Admin1.Length > 0) yield return ($"{place.Country}/{place.Admin1}", Level.Middle, native == Level.Middle);
            if (native == Level.Middle) continue;
            for (var x = Cell(place.Longitude - SlackDegrees); x <= Cell(place.Longitude + SlackDegrees); x++)
                for (var y = Cell(place.Latitude - SlackDegrees); y <= Cell(place.Latitude + SlackDegrees); y++)
                    yield return ($"{x},{y}", Level.Fine, true);
        }
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);
}
