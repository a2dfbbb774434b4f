using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Inquiry.Wording;

/// <summary>
/// What an account may say of an event: a value where it is sure enough, a wider one where only that is (the month, the country, that people died), else nothing. Tables and
/// <c>show</c> have all that is known.
/// </summary>
internal static class Sureness
{
    // By cross-validation on articles that no other model learned from (docs/models/confidence.md): from here on about four of five values are right, of dates nine of ten. Where a higher bar
    // keeps back as many right values as wrong ones (dates, kinds, dead, sites) it stands at even odds. Of whole events from here on nine of ten are right in the project's own articles and four of five in real news; who asks for one event hears what is told of it though it
    // may be told elsewhere too.
    // All that one sentence has must hold together (`Widener`); what is told as reports have it, to LeastBeside.
    // Half of the lines that were told as what reports have with bars of 600 and 400 held on unread articles (bench/briefs/README.md).
    // What is told apart as less sure stands at LeastLesser, even odds, for events with LeastWeight dead and more alone.
    private const int LeastWhole = 780, LeastSureKind = 750, LeastAsked = 450, LeastLesser = 500, LeastBeside = 700, LeastWeight = 10, LeastKind = 500, LeastStatus = 500, LeastTactic = 800, LeastDate = 750, LeastMonth = 700, LeastPlace = 800, LeastCountry = 800, LeastTrialPlace = 900, LeastSite = 800, LeastDoer = 800, LeastGround = 800,
        LeastSuspect = 850, LeastTarget = 900, LeastWeapon = 800, LeastKilled = 600, LeastDeaths = 800, LeastToll = 700, LeastPart = 850, LeastClaim = 700, LeastDisputed = 850;

    /// <summary>Whether an account may tell of <paramref name="e"/> at all: it is one event, told as a fact, and known for what it was.</summary>
    public static bool IsTold(Event e) => IsTold(e, LeastWhole);

    /// <summary>Whether <paramref name="e"/> weighs so much that an account names it apart where it is told less surely: people surely died in it, and so many that silence would mislead.</summary>
    public static bool IsOfWeight(Event e) => e.Confidence is { Deaths: >= LeastDeaths } && e.Tolls.Any(t => t is { Effect: Effect.Killed } && (t.Low ?? t.Best) >= LeastWeight) && IsTold(e, LeastLesser);

    /// <summary>As <see cref="Told(Event, Func{string, Citation?})"/>, with whoever did it on whatever ground; of an event of weight all that is likelier right than not, of another no more than is so together: whoever tells it says so of the articles.</summary>
    public static Event ToldLess(Event e, Func<string, Citation?> find)
    {
        var told = IsOfWeight(e) ? Told(e, find, LeastLesser) : Widener.Widen(Told(e, find), LeastBeside, keepsDoers: true);
        return told.Confidence is { } sure ? told with { Confidence = sure with { Ground = LeastGround } } : told;
    }

    /// <summary><paramref name="told"/> as one sentence may have it that is told as what reports have.</summary>
    public static Event Besides(Event told) => Widener.Widen(told, LeastBeside);

    /// <summary>Whether an account of <paramref name="e"/> alone, which somebody asks for, may tell of it.</summary>
    public static bool IsToldWhenAsked(Event e) => IsTold(e, LeastAsked);

    /// <summary>Whether what is told of <paramref name="told"/> makes an account worth reading: two of when, where, to whom and by whom. "An attack was reported in March" is none.</summary>
    public static bool IsEnough(Event told) => Known(told) > 1;

    /// <summary>Whether what is sure of <paramref name="sure"/> makes a sentence that stands alone: its sort and two of when, where, to whom and by whom. Else all that is told of it is told as what reports have.</summary>
    public static bool IsSentence(Event sure) => Known(sure) > 1 && (IsKindSure(sure) || sure.Tactics.Any(t => t != Tactic.Unspecified) || EventClause.IsViolence(sure));

    private static int Known(Event e) =>
        (e.Date is null ? 0 : 1) + (e.Place is null ? 0 : 1) + (e.Tolls.IsEmpty && e.Targets.IsEmpty && e.Suspects.IsEmpty ? 0 : 1) + (e.Perpetrators.IsEmpty && e.Claims.IsEmpty ? 0 : 1);

    /// <summary><paramref name="e"/> with what is sure of it; <paramref name="find"/> gives the words of a statement.</summary>
    public static Event Told(Event e, Func<string, Citation?> find) => Told(e, find, int.MaxValue);

    // No bar of who, whom, when and where is higher than the ceiling.
    private static Event Told(Event e, Func<string, Citation?> find, int ceiling)
    {
        if (e.Confidence is not { } sure) return e;
        ImmutableArray<Toll> tolls = [.. e.Tolls.Where(t => !IsPartisan(e, t.Effect, find))
            .Select(t => Of(e, Code.Of(t.Effect), null) >= (t.Effect == Effect.Killed ? LeastKilled : LeastToll) ? t : IsRange(e, t) ? t with { Best = null } : null).OfType<Toll>()];
        // That nobody was hurt is said of those who were not killed.
        if (!tolls.Any(t => t is { Effect: Effect.Killed, Best: 0 })) tolls = tolls.RemoveAll(t => t is { Effect: Effect.Injured, Best: 0 or null, High: 0 or null });
        // Where somebody tells another number the bounds are told, whether the dispute has room below or not.
        tolls = [.. tolls.Select(t => t is { Low: not null, High: not null } && e.Findings.Any(f => f.Field == Code.Of(t.Effect) && (!f.Disputed.IsEmpty || t.High > t.Best)) ? t with { Best = null } : t)];
        ImmutableArray<Tactic> tactics = [.. e.Tactics.Where(t => Of(e, "tactic", Code.Of(t)) >= LeastTactic)];
        var isPartisan = IsPartisan(e, Effect.Killed, find);
        return e with
        {
            Confidence = isPartisan ? sure with { Deaths = 0 } : sure,
            Tactics = tactics.IsEmpty && !e.Tactics.IsEmpty ? [Tactic.Unspecified] : tactics,
            Date = e.Date is not { } date || Of(e, "date", null) >= Math.Min(LeastDate, ceiling) ? e.Date : sure.Month < Math.Min(LeastMonth, ceiling) || date.Days > 31 ? null : PartialDate.Month(date.Start.Year, date.Start.Month),
            Place = Where(e, sure, ceiling),
            Perpetrators = [.. e.Perpetrators.Where(p => Of(e, "perpetrator", p.Name) >= Math.Min(LeastDoer, ceiling) || p.Basis == PerpetratorBasis.Claimed && e.Claims.Any(c => c.Actor == p.Actor && Of(e, "claim", c.Name) >= LeastClaim))],
            Suspects = [.. e.Suspects.Where(s => e.Findings.Where(f => f.Field == "suspect" && f.Value.EndsWith(Code.Of(s.LegalState), StringComparison.Ordinal)).Select(f => f.Probability).DefaultIfEmpty(1000).Max() >= LeastSuspect)],
            Targets = [.. e.Targets.Where(t => Of(e, "target", t.Name) >= Math.Min(LeastTarget, ceiling))],
            Weapons = [.. e.Weapons.Where(w => Of(e, "weapon", w.Name) >= LeastWeapon)],
            Tolls = [.. tolls.Select(t => t with { By = [.. t.By.Where(p => Of(e, $"{Code.Of(t.Effect)}:{p.Population.Code}", null) >= LeastPart)] })],
            Claims = [.. e.Claims.Where(c => Of(e, "claim", c.Name) >= LeastClaim)],
            Findings = [.. e.Findings.Select(f => f.Disputed.IsEmpty || IsDispute(sure, f) ? f : f with { Disputed = [] })],
        };
    }

    /// <summary>Whether the ground on which somebody is told to have done <paramref name="e"/> is sure: that he is named for it, claims it, or is only accused.</summary>
    public static bool IsGroundSure(Event e) => e.Confidence is not { } sure || sure.Ground >= LeastGround || e.Kind is not (EventKind.Attack or EventKind.Strike or EventKind.MobViolence);

    /// <summary>Whether it is sure that people died in <paramref name="e"/> where it is not sure how many, and no number is told.</summary>
    public static bool IsDeadly(Event e) => e.Confidence is { Deaths: >= LeastDeaths } && e.Findings.Any(f => f is { Field: "killed", State: FindingState.Stated }) && !e.Tolls.Any(t => t.Effect == Effect.Killed);

    /// <summary>Whether a sentence may say what sort of violence <paramref name="e"/> was: an attack, a clash, an operation of security forces. Else it was violence.</summary>
    public static bool IsKindSure(Event e) => e.Confidence is null || Of(e, "kind", null) >= LeastSureKind;

    private static bool IsDispute(EventConfidence sure, Finding finding) => sure.Whole >= LeastDisputed && finding.Probability >= LeastDisputed;

    private static bool IsTold(Event e, int least) => e.Confidence is not { } sure
        || (e.Assertion == Assertion.Asserted || e.Kind is EventKind.Threat or EventKind.Warning) && sure.Whole >= least && Of(e, "kind", null) >= LeastKind && Of(e, "status", null) >= LeastStatus;

    // A number that only one side of the fight gives is its word, whatever it is.
    private static bool IsPartisan(Event e, Effect effect, Func<string, Citation?> find) =>
        EventWords.For(e, Code.Of(effect)).Select(find).OfType<Citation>().ToList() is { Count: > 0 } said && said.TrueForAll(c => c.Statement.Attribution is { Party: true });

    // Where reports tell different numbers of dead and none is sure, from which to which they go is what they tell.
    private static bool IsRange(Event e, Toll toll) => toll is { Effect: Effect.Killed, Low: { } low, High: { } high } && low < high && low > 0 && e.Reports.Length > 1;

    private static EventPlace? Where(Event e, EventConfidence sure, int ceiling)
    {
        if (e.Place is not { } place) return null;
        var isSure = place.Place is not { Country.Length: > 0 } || sure.Country >= Math.Min(LeastCountry, ceiling);
        if (isSure && Of(e, "place", null) >= Math.Min(e.Kind == EventKind.Trial ? LeastTrialPlace : LeastPlace, ceiling)) return sure.Site >= LeastSite ? place : place with { Site = null };
        if (place.Place is not { Country.Length: > 0 } entry || !isSure) return null;
        var country = CountryName.Bare(entry.Country);
        return new EventPlace(entry with { Kind = PlaceKind.Country, Name = country }, country, sure.Site >= LeastSite ? place.Site : null, 6);
    }

    // How sure the finding on a field is; of several that of the value.
    private static int Of(Event e, string field, string? value) => e.Findings.FirstOrDefault(f => f.Field == field && (value is null || f.Value == value))?.Probability ?? 1000;
}
