using System.Globalization;

namespace Tacitus.Coding.Roles;

/// <summary>Says in words what weighed most in a model's decision.</summary>
internal static class WeighedReason
{
    private const int Most = 3;

    /// <summary>
    /// What spoke most for the second class of <paramref name="model"/> in <paramref name="features"/>, the strongest first, each with its weight in whole tenths of a logit;
    /// <paramref name="nameOf"/> says in words what the features of a template stand for. <paramref name="read"/> are the log odds, in thousandths, that the encoder of passages gives; null where it has not read them.
    /// </summary>
    public static string Of(HashedModel model, FeatureList features, Func<uint, string?> nameOf, int? read = null)
    {
        List<string> names = [];
        List<double> sums = [];
        for (var i = 0; i < features.Items.Length; i++)
        {
            if (nameOf(features.Templates[i]) is not { } name) continue;
            var at = names.IndexOf(name);
            if (at < 0)
            {
                at = names.Count;
                names.Add(name);
                sums.Add(0);
            }
            sums[at] = sums[at] + model.Weight(features.Items[i], 1) - model.Weight(features.Items[i], 0);
        }
        var parts = names.Select((name, at) => (Name: name, Tenths: (int)Math.Round(10 * sums[at], MidpointRounding.AwayFromZero))).Where(s => s.Tenths > 0)
            .OrderByDescending(s => s.Tenths).ThenBy(s => s.Name, StringComparer.Ordinal).Take(Most);
        return "weighed most: " + string.Join(", ", parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} (+{p.Tenths / 10}.{p.Tenths % 10})")))
            + (read is { } odds ? string.Create(CultureInfo.InvariantCulture, $"; by its whole passage {odds / 1000.0:+0.0;-0.0;0.0}") : "");
    }
}
