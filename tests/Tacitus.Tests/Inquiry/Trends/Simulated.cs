using System.Collections.Immutable;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Dates;

namespace Tacitus.Tests.Inquiry.Trends;

/// <summary>Made-up series of events and articles by month, the same for the same seed.</summary>
internal static class Simulated
{
    public static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++) product *= random.NextDouble();
        return count;
    }

    /// <summary>Events and articles whose means are those of each month.</summary>
    public static Series Of(int seed, int months, Func<int, double> events, Func<int, double> articles)
    {
        var random = new Random(seed);
        var lines = new List<Tacitus.Model.Events.EventLine>();
        var published = ImmutableSortedDictionary.CreateBuilder<PartialDate, int>();
        for (var m = 0; m < months; m++)
        {
            var month = PartialDate.Month(2030 + m / 12, 1 + m % 12);
            var count = m == 0 || m == months - 1 ? Math.Max(1, Poisson(random, events(m))) : Poisson(random, events(m));
            for (var i = 0; i < count; i++) lines.Add(Lines.Attack($"e-{m}-{i}", PartialDate.Day(month.Start.AddDays(i % 28)).ToString(), 1));
            published[month] = Math.Max(1, Poisson(random, articles(m)));
        }
        return Series.Of(lines, new Coverage(published.ToImmutable(), 0, 1, ["en"]), byMonth: true);
    }
}
