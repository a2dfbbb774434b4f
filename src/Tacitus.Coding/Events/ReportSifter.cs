using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>
/// Decides which drafts say enough to be reports. What an article is about stands by its word; what it only touches on must say what
/// happened by at least two particulars (a day, a place, a toll, a target, a group, a way of doing it), or a coder could not find it again.
/// </summary>
internal sealed class ReportSifter
{
    private const int LeadNeeds = 1;
    private const int OtherNeeds = 2;

    /// <summary>The drafts that stand, in order.</summary>
    public ImmutableArray<Draft> Sift(Analysis analysis, ImmutableArray<Draft> drafts, CodingTrace? trace)
    {
        var kept = ImmutableArray.CreateBuilder<Draft>();
        foreach (var draft in drafts)
        {
            if (IsAftermath(draft, drafts))
            {
                trace?.Refused(draft.First.Frame.Trigger.Span, "sifting/aftermath", "an arrest after another event makes suspects of that event, and is none by itself");
                continue;
            }
            var particulars = Particulars(draft);
            var needs = draft.IsLead(analysis) ? LeadNeeds : OtherNeeds;
            if (particulars.Count >= needs)
            {
                kept.Add(draft);
                trace?.Fired(draft.First.Frame.Trigger.Span, "sifting/stands", string.Join(", ", particulars));
            }
            else trace?.Refused(draft.First.Frame.Trigger.Span, "sifting/too-little", $"tells only {(particulars.Count == 0 ? "that something happened" : string.Join(", ", particulars))}");
        }
        return kept.DrainToImmutable();
    }

    // Arrests stand where the news is about them, or where they have a day and a place of their own.
    private static bool IsAftermath(Draft draft, ImmutableArray<Draft> drafts) =>
        draft.Tellings.TrueForAll(t => t.Kind == EventKind.SecurityOperation && t.Frame.Trigger.Strength == TriggerStrength.Weak)
        && drafts.Any(d => d != draft && FrameFinder.Family(d.First.Kind) == 0) && drafts[0] != draft && !(draft.Dates.Any() && draft.Places.Any());

    private static List<string> Particulars(Draft draft)
    {
        var found = new List<string>();
        if (draft.Dates.Any()) found.Add("when");
        if (draft.Places.Any(p => p.Place is { Kind: not PlaceKind.Country })) found.Add("where");
        else if (draft.Places.Any()) found.Add("in which country");
        if (draft.Tellings.Any(t => t.Tolls.Length > 0)) found.Add("how many");
        if (draft.Tellings.Any(t => t.Roles.Any(r => r.Field is Field.Target or Field.Victim))) found.Add("whom");
        if (draft.Tellings.Any(t => t.Actors.Any(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null }))) found.Add("which group");
        else if (draft.Tellings.Any(t => t.Roles.Any(r => r.Field is Field.Perpetrator or Field.Warning))) found.Add("who");
        if (draft.Tellings.Any(t => t.Frame.Triggers.Any(g => g.Tactic != Tactic.Unspecified && g.Strength == TriggerStrength.Strong))) found.Add("how");
        return found;
    }
}
