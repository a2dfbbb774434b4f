using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>
/// Decides which tellings of an article are of the same event: each joins a draft or opens one, whichever a model holds for the likeliest by how the telling stands to each draft
/// (day, place, kind, who, whom, how many, words) and how it brings its event up. Pure; safe to share between threads.
/// </summary>
internal sealed class TellingGrouper(HashedModel model)
{
    private static readonly Lazy<HashedModel> Shipped = new(() => HashedModel.Embedded("Events.Grouping.grouping.model"));

    /// <summary>A grouper with the model that the program ships.</summary>
    public TellingGrouper() : this(Shipped.Value) { }

    /// <summary>The drafts, in the order in which the article brings the events up.</summary>
    public ImmutableArray<Draft> Group(Analysis analysis, IEnumerable<Telling> tellings, CodingTrace? trace)
    {
        var text = new GroupingText(analysis);
        using var features = FeatureList.Borrow();
        foreach (var telling in tellings)
        {
            var traits = TellingTraits.Of(analysis, telling);
            var (draft, sure) = Choose(text, traits, features, trace);
            if (draft < 0 && telling.Frame.IsReference && (telling is { Place: null, Date: null } || telling.Frame.IsNominal || telling.Kind == EventKind.Agreement))
            {
                trace?.Refused(telling.Frame.Trigger.Span, "grouping/reference", "refers to an event that the article does not tell");
                continue;
            }
            var at = text.Take(traits, draft);
            var own = text.Drafts[at].Draft;
            if (draft < 0) own.Opened = sure;
            else own.Joined = Math.Min(own.Joined, sure);
            trace?.Fired(telling.Frame.Trigger.Span, draft < 0 ? "grouping/opens" : "grouping/joins", draft < 0 ? $"event {at + 1}: {Code.Of(telling.Kind)}" : $"event {at + 1}");
        }
        return [.. text.Drafts.Select(d => d.Draft)];
    }

    /// <summary>The place of the draft that <paramref name="telling"/> is likeliest of, negative where it is likelier of an event not told before; and how likely that is, in thousandths.</summary>
    public (int Draft, int Probability) Choose(GroupingText text, TellingTraits telling, FeatureList features, CodingTrace? trace)
    {
        GroupingFeatures.FillOpen(text, telling, features);
        var (best, most) = (-1, model.Sum(features.Items));
        Span<int> sums = stackalloc int[1 + text.Recent.Count];
        sums[0] = most;
        var weighed = 1;
        trace?.Refused(telling.Telling.Frame.Trigger.Span, "grouping/considered", $"an event not told before: {GroupingReason.Of(model, features)}");
        foreach (var at in text.Recent)
        {
            var (day, place, bar) = Compare(text, at, telling);
            if (bar is not null)
            {
                trace?.Refused(telling.Telling.Frame.Trigger.Span, "grouping/barred", $"event {at + 1}: {bar}");
                continue;
            }
            if (GroupingTies.Of(text, at, telling, day, place) is { } tie)
            {
                trace?.Fired(telling.Telling.Frame.Trigger.Span, "grouping/tied", $"event {at + 1}: {tie}");
                return (at, 1000);
            }
            GroupingFeatures.FillJoin(text, at, telling, day, place, features);
            var sum = model.Sum(features.Items);
            trace?.Refused(telling.Telling.Frame.Trigger.Span, "grouping/considered", $"event {at + 1}: {GroupingReason.Of(model, features)}");
            sums[weighed++] = sum;
            if (sum > most) (best, most) = (at, sum);
        }
        return (best, model.Share(sums[..weighed], most));
    }

    /// <summary>How the day and place of <paramref name="telling"/> stand to those of the draft at <paramref name="at"/>, and what forbids that it is of it.</summary>
    public static (DayRelation Day, PlaceRelation Place, string? Bar) Compare(GroupingText text, int at, TellingTraits telling)
    {
        var draft = text.Drafts[at];
        var day = DayComparer.Compare(text.Analysis, draft.Dates, telling.Telling.Date?.Value);
        var place = PlaceComparer.Compare(draft.Places, telling.Telling.Place?.Value);
        return (day, place, GroupingBars.Of(text, draft, telling, day, place));
    }
}
