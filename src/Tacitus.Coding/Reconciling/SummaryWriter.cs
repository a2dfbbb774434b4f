using System.Globalization;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Reconciling;

/// <summary>Writes the one line for people, from the findings alone. It names no private person.</summary>
internal static class SummaryWriter
{
    /// <summary>As <c>Attack in Moscow, RU (Crocus City Hall), 22 March 2024, by ISIS-K: 133-145 killed</c>.</summary>
    /// <param name="e">The event.</param>
    /// <param name="triggers">The words that name it, of each report.</param>
    public static string Write(Event e, IEnumerable<string> triggers)
    {
        var line = Subject(e, triggers);
        if (e.Place is { } place)
        {
            var country = place.Place?.Country is { Length: > 0 } c && place.Place.Kind != Model.Places.PlaceKind.Country ? ", " + c : "";
            line += $" in {place.Name}{country}{(place.Site is { } site ? $" ({site})" : "")}";
        }
        if (e.Date is { } date) line += ", " + Prose.Of(date);
        var doers = e.Perpetrators.Where(p => !p.Individual).Select(p => p.Name).ToArray();
        // Who founded whom, who swears to whom, who is tried: the roles of an attack do not tell it.
        if (doers.Length > 0) line += e.Kind is EventKind.GroupChange or EventKind.TerritoryChange or EventKind.Agreement or EventKind.Trial ? ", told of " + string.Join(" and ", doers) : ", by " + string.Join(" or ", doers);
        var tolls = e.Tolls.Where(t => t.Effect is Effect.Killed or Effect.Injured or Effect.Kidnapped or Effect.Arrested).Select(InWords).ToArray();
        return tolls.Length > 0 ? $"{line}: {string.Join(", ", tolls)}" : line;
    }

    private static string Subject(Event e, IEnumerable<string> triggers)
    {
        var tactic = e.Kind is EventKind.Attack or EventKind.Strike ? e.Tactics.FirstOrDefault(t => t != Tactic.Unspecified, Tactic.Unspecified) : Tactic.Unspecified;
        var subject = tactic == Tactic.Grenade ? "grenade attack" : tactic != Tactic.Unspecified ? Prose.Of(tactic) : e.Kind is EventKind.GroupChange or EventKind.Agreement or EventKind.Trial or EventKind.Other ? Change(e.Kind, Turns.Of(e.Kind, triggers)) : Prose.Of(e.Kind);
        if (e.Suicide == true && e.Kind == EventKind.Attack) subject = "suicide " + subject;
        if (e.Status is not EventStatus.Occurred && e.Kind is not (EventKind.Threat or EventKind.Warning)) subject = $"{Prose.Of(e.Status)} {subject}";
        // What a threat is, somebody says: "alleged" would be said of every one.
        if (e.Assertion is not Assertion.Asserted && !(e.Assertion is Assertion.Alleged && e.Kind is EventKind.Threat or EventKind.Warning)) subject = $"{Prose.Of(e.Assertion)} {subject}";
        return char.ToUpperInvariant(subject[0]) + subject[1..];
    }

    private static string Change(EventKind kind, Turn turn) => turn switch
    {
        Turn.Founding => "founding of a group", Turn.Pledge => "pledge of allegiance", Turn.Split => "split of a group", Turn.Merger => "merger of groups", Turn.Leadership => "new leader of a group", Turn.Appointment => "choice of a leader",
        Turn.Designation => "listing as terrorist", Turn.Renaming => "new name of a group", Turn.Dissolution => "end of a group", Turn.Ceasefire => "ceasefire", Turn.Exchange => "exchange of prisoners", Turn.Peace => "peace agreement", Turn.Hearing => "court hearing", Turn.Verdict => "verdict", Turn.Coup => "seizure of power",
        _ => Prose.Of(kind),
    };

    private static string InWords(Toll toll)
    {
        var effect = Prose.Of(toll.Effect);
        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        return (toll.Low, toll.High) switch
        {
            (0 or null, 0) => $"none {effect}",
            ({ } low, { } high) when low == high => $"{Number(low)} {effect}",
            ({ } low, { } high) => $"{Number(low)}-{Number(high)} {effect}",
            ({ } low, null) => $"at least {Number(low)} {effect}",
            (null, { } high) => $"at most {Number(high)} {effect}",
            _ => $"an unknown number {effect}",
        };
    }
}
