using System.Globalization;
using Tacitus.Coding.Roles;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>Says in words what weighed most where a telling was put to an event.</summary>
internal static class GroupingReason
{
    private const int Most = 4;

    /// <summary>The sum of <paramref name="features"/> in tenths of a logit and what weighed most in it, for or against, the strongest first.</summary>
    public static string Of(HashedModel model, FeatureList features)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < features.Items.Length; i++)
        {
            var name = Named(features.Templates[i]);
            sums[name] = sums.GetValueOrDefault(name) + model.Weight(features.Items[i], 0);
        }
        var parts = sums.Select(s => (s.Key, Tenths: Tenths(s.Value))).Where(s => s.Tenths != 0).OrderByDescending(s => Math.Abs(s.Tenths)).Take(Most);
        return $"{Shown(Tenths(sums.Values.Sum()))} ({string.Join(", ", parts.Select(p => $"{p.Key} {Shown(p.Tenths)}"))})";
    }

    private static int Tenths(double logits) => (int)Math.Round(10 * logits, MidpointRounding.AwayFromZero);

    private static string Shown(int tenths) => string.Create(CultureInfo.InvariantCulture, $"{(tenths < 0 ? '-' : '+')}{Math.Abs(tenths) / 10}.{Math.Abs(tenths) % 10}");

    private static string Named(uint template) => template switch
    {
        2 or 3 or 4 or 41 or 102 or 103 => "the kinds of event",
        5 or 6 or 7 => "how it was done",
        8 or 9 => "the sites",
        10 or 11 or 13 or 17 => "the days",
        12 or 16 => "days and places",
        14 or 15 or 39 => "the places",
        18 or 19 or 20 or 43 or 109 or 110 or 118 => "news or the past",
        21 or 22 or 111 => "how far it went",
        23 or 24 or 25 or 119 or 124 => "where it stands in the text",
        26 or 27 or 28 or 29 or 30 or 104 or 105 => "which events were told before",
        31 or 32 or 33 or 34 or 106 or 107 or 108 => "what it says of its own",
        35 or 116 => "the headline",
        36 or 37 or 38 or 113 or 114 or 115 or 121 => "how it is set apart",
        40 or 112 => "whether it only refers",
        42 or 117 => "the verb's form",
        44 or 45 or 46 or 122 => "the event words",
        50 or 51 or 53 or 55 or 120 => "who did it",
        52 or 54 => "whom or what it was done to",
        56 or 57 or 58 or 59 => "how many were harmed",
        60 => "the things named",
        61 or 62 => "the names",
        63 or 123 or >= 64 and <= 67 or >= 125 and <= 128 => "the words beside it",
        70 or 71 or 72 => "how the sentence joins them",
        _ => "all else being equal",
    };
}
