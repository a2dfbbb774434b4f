using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>
/// Gives the tolls of sentences that tell of no event by themselves to the violence told just before: "A mine blew a truck off the bridge. Five soldiers died."
/// </summary>
internal static class StrayTollGatherer
{
    // Sentences between an event and its toll. Chosen by reading, not measured: no other reach was tried.
    private const int Reach = 2;

    /// <summary>Adds what is found to the tellings of <paramref name="drafts"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="told">All that the article tells.</param>
    /// <param name="drafts">The events that stand.</param>
    /// <param name="tolls">The article's tolls in order.</param>
    /// <param name="places">The article's places.</param>
    public static void Gather(Analysis analysis, Drafted told, ImmutableArray<Draft> drafts, ImmutableArray<TollMention> tolls, ImmutableArray<PlaceMention> places)
    {
        if (drafts.IsEmpty) return;
        var spoken = told.Frames.Select(f => f.Sentence).ToHashSet();
        foreach (var stray in tolls.Where(t => IsStray(analysis, t, spoken, places)).GroupBy(t => t.Sentence))
        {
            if (Before(analysis, drafts, stray.Key) is not var (draft, at)) continue;
            // What the event's own sentences count is not counted again; who is arrested after an attack is its suspect.
            var own = draft.Tellings.SelectMany(t => t.Tolls).Select(t => t.Effect).ToHashSet();
            var added = stray.Where(t => !own.Contains(t.Effect) && (t.Effect != Effect.Arrested || IsEndedByArrests(draft.First.Kind))).ToImmutableArray();
            if (!added.IsEmpty) draft.Tellings[at] = draft.Tellings[at] with { Tolls = [.. draft.Tellings[at].Tolls, .. added] };
        }
    }

    private static bool IsStray(Analysis analysis, TollMention toll, HashSet<int> spoken, ImmutableArray<PlaceMention> places) =>
        toll.Effect is Effect.Killed or Effect.Injured or Effect.Arrested && toll.Modality is Modality.Asserted or Modality.Alleged && toll.Scope == TollScope.Event && !spoken.Contains(toll.Sentence)
        // A day or a place of its own is another event's as likely as not.
        && !analysis.Times.Any(t => t.Sentence == toll.Sentence && t.Type == TimexType.Date)
        && !places.Any(p => p.Use == PlaceUse.Location && analysis.Sentences[toll.Sentence].Span.Contains(p.Span));

    private static bool IsEndedByArrests(EventKind kind) => kind is EventKind.SecurityOperation or EventKind.MobViolence or EventKind.Protest;

    // The violence told last before the sentence, and its telling there; null where something else was told in between.
    private static (Draft Draft, int Telling)? Before(Analysis analysis, ImmutableArray<Draft> drafts, int sentence)
    {
        (Draft Draft, int Telling, int Start)? last = null;
        foreach (var draft in drafts)
        {
            for (var t = 0; t < draft.Tellings.Count; t++)
            {
                var frame = draft.Tellings[t].Frame;
                if (frame.Sentence >= sentence || sentence - frame.Sentence > Reach || analysis.Sentences[sentence].Block - analysis.Sentences[frame.Sentence].Block > 1) continue;
                if (last is null || frame.Trigger.Span.Start > last.Value.Start) last = (draft, t, frame.Trigger.Span.Start);
            }
        }
        return last is { } found && (FrameFinder.Family(found.Draft.First.Kind) == 0 || found.Draft.First.Kind == EventKind.Protest) && found.Draft.Status is EventStatus.Occurred or EventStatus.Attempted ? (found.Draft, found.Telling) : null;
    }
}
