using Tacitus.Coding.Events.Grouping;
using Tacitus.Coding.Roles;

namespace Tacitus.Training.Grouping;

/// <summary>Goes through the tellings of an article as the program does, and keeps each choice with the right one.</summary>
internal static class GroupingPass
{
    /// <summary>
    /// The choices of which the right one is known. What the key does not know is put where <paramref name="grouper"/> puts it, and left out where there is none; where
    /// <paramref name="free"/>, all else is too, and the right draft is that which holds most of the event.
    /// </summary>
    public static IEnumerable<Choice> Choices(GroupedArticle article, TellingGrouper? grouper, bool free)
    {
        var text = new GroupingText(article.Analysis);
        var features = new FeatureList();
        var homes = new Dictionary<(int Event, int Draft), int>();
        for (var i = 0; i < article.Tellings.Length; i++)
        {
            var telling = article.Tellings[i];
            if (article.Likely[i] is not { } own)
            {
                if (grouper is null) continue;
                var put = grouper.Choose(text, telling, features, null).Draft;
                if (put >= 0 || telling.Telling is not { Frame.IsReference: true, Place: null, Date: null }) text.Take(telling, put);
                continue;
            }
            var home = homes.Where(h => h.Key.Event == own).OrderByDescending(h => h.Value).ThenBy(h => h.Key.Draft).Select(h => (int?)h.Key.Draft).FirstOrDefault() ?? -1;
            GroupingFeatures.FillOpen(text, telling, features);
            Mark(article, features, 201);
            var candidates = new List<uint[]> { features.Items.ToArray() };
            var right = home < 0 ? 0 : -1;
            foreach (var at in text.Recent)
            {
                var (day, place, bar) = TellingGrouper.Compare(text, at, telling);
                if (bar is not null) continue;
                if (at == home) right = candidates.Count;
                GroupingFeatures.FillJoin(text, at, telling, day, place, features);
                Mark(article, features, 202);
                candidates.Add(features.Items.ToArray());
            }
            if (right >= 0 && candidates.Count > 1) yield return new Choice([.. candidates], right, article.Weight);
            var draft = text.Take(telling, free ? grouper!.Choose(text, telling, features, null).Draft : right >= 0 ? home : -1);
            homes[(own, draft)] = homes.GetValueOrDefault((own, draft)) + 1;
        }
    }

    // Other sets tell of fewer events, or of others, than the project's own articles: what is common there shall not weigh here.
    private static void Mark(GroupedArticle article, FeatureList features, uint template)
    {
        if (article.Set.StartsWith("gold", StringComparison.Ordinal)) return;
        features.Add(template, article.Set == "gva" ? 1u : 0);
    }

    /// <summary>For each telling the draft that <paramref name="grouper"/> puts it to; negative where it puts it to none.</summary>
    public static int[] Group(GroupedArticle article, TellingGrouper grouper)
    {
        var text = new GroupingText(article.Analysis);
        var features = new FeatureList();
        return [.. article.Tellings.Select(t =>
        {
            var put = grouper.Choose(text, t, features, null).Draft;
            return put >= 0 || t.Telling is not { Frame.IsReference: true, Place: null, Date: null } ? text.Take(t, put) : -1;
        })];
    }
}
