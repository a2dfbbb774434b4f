using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Reads the keys under which a report meets others. It stands in cells of place and time from its own precision up to the coarsest; two
/// reports meet in a cell that is as fine as the coarser of the two allows. Where both place and time are coarse, they must also share a side
/// or a rare word; reports without a place by a number of dead or a side in a week; what tells no day by a side in a town in the years round its publication, and what tells no time at all by what
/// <see cref="TimelessKeyReader"/> reads. Besides, reports meet by two of their rarest words, and main reports by a
/// two rare words of their articles or two words of their headlines in a week, and by two names in a row or two of the heaviest words of their articles in a year. Nothing depends on how many others there are.
/// </summary>
internal static class KeyReader
{
    // Wide enough for the slack of a reported day, and for the next town.
    private const int SlackDays = 3;
    private const double CellDegrees = 0.5;
    private const double SlackDegrees = 0.25;

    // Of an article's words those that stand in less than one article in fifty, the heaviest first.
    private const int HeavyWords = 12;
    private const float RareArticle = 4f;

    // Names of two words in a row, the rarest first.
    private const int Names = 20;

    // Of an article's words those that stand in less than one article in fifty. Two articles of a week that share only one of them are not compared: with
    // hundreds of articles a day each would be compared with several times as many.
    private const int WeekWords = 32;
    private const float RareInWeek = 4f;

    // Of a headline's words those that stand in less than two articles in nine.
    private const int TitleWords = 8;
    private const float RareInTitle = 1.5f;

    // Of a report's words those that stand in less than one article in four hundred.
    private const int RareWords = 6;
    private const float RareReport = 6f;

    // So many dead in one week tell an event without a place.
    private const int ManyKilled = 5;

    // Nine tenths of the articles on one shooting are published within four months of each other, and a date may be off.
    private const int SlackOfYear = 183;

    // "In 2031 and 2032", "in the thirties".
    private const int MostDaysOfCells = 366;

    // Where the thread gathers the keys of the report at hand.
    [ThreadStatic]
    private static List<LinkKey>? _keys;

    private enum Level
    {
        Fine,
        Middle,
        Coarse,

        // Some time in these years; only a side or words make it worth comparing.
        Era,
        Any,
    }

    private readonly record struct Cell(string Name, Level Level, Level Own)
    {
        public bool Native => Level == Own;
    }

    /// <summary>Every report whose article has dates that only the collection can settle.</summary>
    public static LinkKey Open { get; } = new(WordTable.Hash("open"), true, true);

    /// <summary>Every report in which <paramref name="actor"/> is a side. Reports do not meet under it.</summary>
    public static LinkKey OfSide(string actor) => new(WordTable.Hash($"side|{actor}"), true, true);

    /// <summary>The keys of <paramref name="report"/>, each once.</summary>
    public static ImmutableArray<LinkKey> Read(ReportTraits report)
    {
        var keys = _keys ??= new List<LinkKey>(512);
        keys.Clear();
        var family = KindTie.Family(report.Kind ?? EventKind.Attack).ToString(CultureInfo.InvariantCulture);
        var rare = report.Words.Heaviest(RareWords, RareReport);
        var words = rare.Select(w => w.ToString(CultureInfo.InvariantCulture)).ToArray();
        var tolls = Tolls(report).Select(n => string.Create(CultureInfo.InvariantCulture, $"killed {n}")).Concat(report.Sides).ToArray();
        var times = Times(report).Distinct().ToArray();
        foreach (var place in Places(report).Distinct())
            foreach (var time in times)
            {
                var cell = Joined(Joined(WordTable.Hash(family), place.Name), time.Name);
                switch (place.Level, time.Level)
                {
                    case (Level.Coarse, Level.Middle) or (Level.Fine, Level.Era): Add(report.Sides, place.Native, time.Native); break;
                    case (Level.Coarse, Level.Coarse): Add(words, place.Own >= Level.Middle, time.Native); break;
                    case (Level.Any, Level.Middle): Add(words, place.Native, true); break;
                    case (Level.Any, Level.Fine): Add(tolls, place.Native, true); break;
                    // A town in a year, a division in a month, a country in a week.
                    case var (p, t) when (int)p + (int)t <= (int)Level.Coarse: Add([""], place.Native, time.Native); break;
                }

                void Add(IEnumerable<string> ties, bool nativePlace, bool nativeTime)
                {
                    foreach (var tie in ties) keys.Add(new LinkKey(Joined(cell, tie), nativePlace, nativeTime));
                }
            }
        foreach (var group in report.Founded) keys.Add(new LinkKey(WordTable.Hash($"founded|{group}"), true, true));
        AddPairs(keys, report, rare);
        if (report.IsMain) AddNews(keys, report);
        TimelessKeyReader.Add(keys, report, report.Date is not { Days: <= MostDaysOfCells } && (report.Article.Published is null || report.Report.Narration != Narration.Lead));
        return LinkKey.InOrder(CollectionsMarshal.AsSpan(keys));
    }

    /// <summary>The numbers of dead that <paramref name="report"/> tells and few others do.</summary>
    public static IEnumerable<int> Tolls(ReportTraits report) => report.Killed.Select(k => k.Count.Number).OfType<int>().Where(n => n >= ManyKilled).Distinct();

    private static ulong Joined(ulong hash, string with) => WordTable.Hash(WordTable.Hash(hash, "|"), with);

    // Names of sides and towns come together for years: words meet in the year of the event or, where that is open, of the article.
    private static void AddPairs(List<LinkKey> keys, ReportTraits report, ulong[] words)
    {
        foreach (var year in Years(report))
            for (var i = 0; i < words.Length; i++)
                for (var j = i + 1; j < words.Length; j++)
                    keys.Add(new LinkKey(unchecked((Math.Min(words[i], words[j]) * 31 + Math.Max(words[i], words[j])) * 31 + (ulong)year), true, true));
    }

    // Most articles on one event are printed within days of each other, and then one rare word is enough; over a year it takes two, or two names in a row.
    private static void AddNews(List<LinkKey> keys, ReportTraits report)
    {
        AddPairs(keys, report, report.News.Heaviest(HeavyWords, RareArticle));
        var names = report.News.NamePairs.OrderByDescending(n => n.Rarity).ThenBy(n => n.Pair).Take(Names).Select(n => n.Pair);
        foreach (var name in names)
            foreach (var year in Years(report)) keys.Add(new LinkKey(unchecked((name * 31 + (ulong)year) * 31 + 1), true, true));
        var weeks = new[] { report.Date is { Days: <= 10 } date ? date : null, report.Article.Published?.Date }.OfType<PartialDate>().Where(d => d.Days <= 10)
            .SelectMany(d => Weeks(d)).Distinct().ToArray();
        foreach (var word in report.News.Heaviest(WeekWords, RareInWeek))
            foreach (var week in weeks) keys.Add(new LinkKey(unchecked((word * 31 + (ulong)week) * 31 + 2), true, true, word));
        // News in other words than its rival's has a headline that says the same.
        var title = report.Title.Heaviest(TitleWords, RareInTitle);
        for (var i = 0; i < title.Length; i++)
            for (var j = i + 1; j < title.Length; j++)
                foreach (var week in weeks) keys.Add(new LinkKey(unchecked(((Math.Min(title[i], title[j]) * 31 + Math.Max(title[i], title[j])) * 31 + (ulong)week) * 31 + 3), true, true));
    }

    private static IEnumerable<int> Weeks(PartialDate date)
    {
        for (var week = Shift(date.Start, -SlackDays).DayNumber / 7; week <= Shift(date.End, SlackDays).DayNumber / 7; week++) yield return week;
    }

    private static IEnumerable<int> Years(ReportTraits report)
    {
        var time = report.Date is { Days: <= MostDaysOfCells } date ? date : report.Article.Published?.Date;
        return time is { } t ? Enumerable.Range(Shift(t.Start, -SlackOfYear).Year, Shift(t.End, SlackOfYear).Year - Shift(t.Start, -SlackOfYear).Year + 1) : [];
    }

    private static IEnumerable<Cell> Times(ReportTraits report)
    {
        // A side in a town tells nothing of when: without a day, it meets others of the years round the publication.
        if (report.Date is null)
            foreach (var year in Years(report)) yield return new Cell($"e{year}", Level.Era, Level.Era);
        // Several dates may be told, and the finest of all is the report's own.
        foreach (var date in report.When.All)
        {
            if (date.Days <= 3660)
                for (var year = date.Start.Year; year <= date.End.Year; year++) yield return new Cell($"e{year}", Level.Era, date.Days > MostDaysOfCells ? Level.Era : Level.Fine);
            if (date.Days > MostDaysOfCells) continue;
            var own = date.Days switch { <= 10 => Level.Fine, <= 62 => Level.Middle, _ => Level.Coarse };
            var wide = new PartialDate(Shift(date.Start, -SlackDays), Shift(date.End, SlackDays));
            for (var year = wide.Start.Year; year <= wide.End.Year; year++) yield return new Cell($"y{year}", Level.Coarse, own);
            if (own == Level.Coarse) continue;
            for (var month = wide.Start.Year * 12 + wide.Start.Month - 1; month <= wide.End.Year * 12 + wide.End.Month - 1; month++)
                yield return new Cell($"m{month}", Level.Middle, own);
            if (own == Level.Middle) continue;
            for (var week = wide.Start.DayNumber / 7; week <= wide.End.DayNumber / 7; week++) yield return new Cell($"w{week}", Level.Fine, own);
        }
    }

    /// <summary>The day so many days later, or the last or first there is.</summary>
    public static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static IEnumerable<Cell> Places(ReportTraits report)
    {
        var known = report.Places.Select(p => p.Place.Place).OfType<Place>().Where(p => p.Country.Length > 0).ToArray();
        yield return new Cell("", Level.Any, known.Length == 0 ? Level.Any : Level.Fine);
        foreach (var place in known)
        {
            var own = place.Kind switch
            {
                PlaceKind.Populated => Level.Fine,
                PlaceKind.Admin1 or PlaceKind.Admin2 when place.Admin1.Length > 0 => Level.Middle,
                _ => Level.Coarse,
            };
            yield return new Cell(place.Country, Level.Coarse, own);
            if (own == Level.Coarse) continue;
            if (place.Admin1.Length > 0) yield return new Cell($"{place.Country}/{place.Admin1}", Level.Middle, own);
            if (own == Level.Middle) continue;
            for (var x = CellOf(place.Longitude - SlackDegrees); x <= CellOf(place.Longitude + SlackDegrees); x++)
                for (var y = CellOf(place.Latitude - SlackDegrees); y <= CellOf(place.Latitude + SlackDegrees); y++)
                    yield return new Cell($"{x},{y}", Level.Fine, own);
        }
    }

    private static int CellOf(double degrees) => (int)Math.Floor(degrees / CellDegrees);
}
