using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Confidence;

/// <summary>Says how sure an event and each of its findings are, by a logistic model that learned from annotated articles where what is read so is right.</summary>
internal sealed class ConfidenceWeigher(HashedModel model)
{
    private static readonly ThreadLocal<FeatureList> Lists = new(() => new());
    private static readonly Lazy<ConfidenceWeigher> Embedded = new(() => new ConfidenceWeigher(HashedModel.Embedded("Confidence.confidence.model")));

    /// <summary>The one that ships.</summary>
    public static ConfidenceWeigher Shipped => Embedded.Value;

    /// <summary><paramref name="e"/> with its confidence and that of its findings.</summary>
    public Event Weigh(Event e, ImmutableArray<Testimony> told, ImmutableArray<CodedArticle> articles)
    {
        var features = new ConfidenceFeatures(e, told, articles);
        var list = Lists.Value!;
        var place = e.Findings.FirstOrDefault(f => f.Field == "place");
        var date = e.Findings.FirstOrDefault(f => f.Field == "date");
        var killed = e.Findings.FirstOrDefault(f => f.Field == "killed");
        var doers = e.Findings.Where(f => f.Field == "perpetrator" && ConfidenceFeatures.Of(f) is not null).Select(f => (Finding: f, Sure: Score(Weighed.Perpetrator, f))).ToList();
        return e with
        {
            Confidence = new EventConfidence(
                Score(Weighed.Whole, null),
                place is not null && e.Place is not null ? Score(Weighed.Country, place) : 0,
                date is not null && e.Date is not null ? Score(Weighed.Month, date) : 0,
                place is not null && e.Place?.Site is not null ? Score(Weighed.Site, place) : 0,
                killed is not null && e.Tolls.Any(t => t.Effect == Effect.Killed) ? Score(Weighed.Deaths, killed) : 0,
                doers.Count > 0 ? Score(Weighed.Ground, doers.MaxBy(d => d.Sure).Finding) : 0),
            Findings = [.. e.Findings.Select(f => ConfidenceFeatures.Of(f) is { } what && (what != Weighed.Place || e.Place is not null) ? f with { Probability = Score(what, f) } : f)],
        };

        int Score(Weighed what, Finding? finding)
        {
            Span<int> odds = stackalloc int[2];
            var surest = 0;
            foreach (var speaker in features.Speakers(what, finding))
            {
                features.Write(list, what, finding, speaker);
                model.Score(list.Distinct(), odds);
                surest = Math.Max(surest, odds[1]);
            }
            return surest;
        }
    }
}
