using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Coding.Linking;

/// <summary>The time that a collection is of, when its dated articles lie close together: what its undated articles tell by month and day is of it too.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct CollectionPeriod(PartialDate First, PartialDate Last)
{
    // Fewer dated articles tell nothing of the others; a wider period could hold one day of the year twice.
    private const int FewestArticles = 5;
    private const int MostDays = 240;

    // A tenth at either end may be slips and stragglers; articles tell of what was up to a month before.
    private const int Share = 10;
    private const int Margin = 31;

    /// <summary>The period of a collection of which so many articles were published on each day; null when too few are dated, or they lie too far apart.</summary>
    public static CollectionPeriod? Of(ImmutableArray<(DateOnly Day, int Articles)> days)
    {
        var dated = days.Sum(d => d.Articles);
        if (dated < FewestArticles) return null;
        var (first, last) = (At((dated - 1) / Share), At(dated - 1 - (dated - 1) / Share));
        return last.DayNumber - first.DayNumber > MostDays ? null
            : new CollectionPeriod(PartialDate.Day(first.AddDays(-Margin)), PartialDate.Day(last.AddDays(Margin)));

        DateOnly At(int rank)
        {
            foreach (var (day, articles) in days)
            {
                rank -= articles;
                if (rank < 0) return day;
            }
            return days[^1].Day;
        }
    }

    /// <summary>The day that <paramref name="relative"/> names by month and day; null when it names none, or one whose weekday is another in this period.</summary>
    public PartialDate? Resolve(RelativeDate relative)
    {
        if (relative is not { Month: { } month, Day: { } number, Unit: DateUnit.Day, Shift: 0 or -1 }) return null;
        for (var day = First.Start; day <= Last.Start; day = day.AddDays(1))
        {
            if (day.Month == month && day.Day == number) return relative.Weekday is { } weekday && weekday != day.DayOfWeek ? null : PartialDate.Day(day);
        }
        return null;
    }
}
