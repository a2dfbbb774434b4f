using System.Collections.Immutable;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Reconciles what kind of event it was, how it was done, how far it went and how the sources put it.</summary>
internal static class NatureReconciler
{
    /// <summary>The kind; <see cref="EventKind.Other"/> when nobody tells.</summary>
    public static (EventKind Kind, Finding? Finding) Kind(ImmutableArray<Testimony> testimonies)
    {
        var vote = Vote<EventKind>.On(Field.Kind, testimonies);
        return vote.Ballots is [var (kind, _), ..] ? (kind, vote.Finding(Field.Kind, kind)) : (EventKind.Other, null);
    }

    /// <summary>How far it went; occurred when nobody tells otherwise.</summary>
    public static (EventStatus Status, Finding? Finding) Status(ImmutableArray<Testimony> testimonies)
    {
        var vote = Vote<EventStatus>.On(Field.Status, testimonies);
        return vote.Ballots is [var (status, _), ..] ? (status, vote.Finding(Field.Status, status)) : (EventStatus.Occurred, null);
    }

    // Of those who tell how it was done, the share that must tell a tactic; less is a slip or another attack told beside this one.
    private const double LeastShare = 0.2;

    /// <summary>The tactics. An attack of which nobody tells how it was done is unspecified.</summary>
    public static (ImmutableArray<Tactic> Tactics, ImmutableArray<Finding> Findings) Tactics(ImmutableArray<Testimony> testimonies, EventKind kind)
    {
        var vote = Vote<Tactic>.On(Field.Tactic, testimonies);
        var told = vote.Ballots.Where(b => b.Value != Tactic.Unspecified).ToArray();
        // Whoever tells of a bomb where others tell what brought it says less, and nothing else.
        if (told.Any(b => TacticReader.IsExact(b.Value))) told = [.. told.Where(b => b.Value != Tactic.Bombing)];
        if (told.Length == 0) return (kind == EventKind.Attack ? [Tactic.Unspecified] : [], []);
        if (told is [var only] && only.By.Voices() is var all)
            return ([only.Value], [new Finding(Code.Of(Field.Tactic), Code.Of(only.Value), FindingState.Stated, $"{all} of {Prose.Voices(all)} that tell how", only.By.Ids(), [])]);
        var voices = told.SelectMany(b => b.By).Voices();
        var kept = told.Where(b => b.By.Voices() >= LeastShare * voices).OrderBy(b => b.Value).ToArray();
        return ([.. kept.Select(b => b.Value)],
        [
            .. kept.Select(b => new Finding(
                Code.Of(Field.Tactic), Code.Of(b.Value), FindingState.Stated, $"{b.By.Voices()} of {Prose.Voices(voices)} that tell how", b.By.Ids(), [])),
        ]);
    }

    /// <summary>Whether an attacker meant to die; null when nobody tells.</summary>
    public static (bool? Suicide, Finding? Finding) Suicide(ImmutableArray<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return default;
        var told = testimonies.Where(t => t.Statement.Field == Field.Suicide && t.Statement.Value is CodeValue).ToArray();
        if (told.Length == 0) return default;
        bool Says(Testimony t) => ((CodeValue)t.Statement.Value).Code == "true" == t.IsHeld;
        var yes = told.Where(Says).ToArray();
        var no = told.Where(t => !Says(t)).ToArray();
        var suicide = yes.Voices() >= no.Voices();
        var (agree, against) = suicide ? (yes, no) : (no, yes);
        return (suicide, new Finding(
            Code.Of(Field.Suicide), suicide ? "true" : "false", FindingState.Stated, $"{Prose.Voices(agree.Voices())}, {Prose.Voices(against.Voices())} against", agree.Ids(), against.Ids()));
    }

    /// <summary>How the sources put it: as a fact as soon as one voice does so, unless others deny it.</summary>
    public static (Assertion Assertion, Finding? Finding) Assertion(ImmutableArray<Testimony> testimonies)
    {
        var marks = testimonies.On(Field.Assertion);
        var by = new List<Testimony>?[MostAssertions];
        foreach (var kind in testimonies)
            if (kind.Statement.Field == Field.Kind && kind.IsHeld) (by[(int)Of(kind, marks)] ??= []).Add(kind);
        var ballots = by.Select((b, i) => (Value: (Assertion)i, By: b?.ToArray() ?? [])).Where(b => b.By.Length > 0).Select(b => (b.Value, b.By, Voices: b.By.Voices())).ToArray();
        if (ballots.Length == 0) return default;
        if (ballots is [var only])
            return (only.Value, new Finding(Code.Of(Field.Assertion), Code.Of(only.Value), FindingState.Stated, $"{Prose.Of(only.Value)} by {Prose.Voices(only.Voices)}", only.By.Ids(), []));
        var asserted = ballots.FirstOrDefault(b => b.Value == Model.Events.Assertion.Asserted);
        var best = ballots.Where(b => b.Value != Model.Events.Assertion.Asserted).OrderByDescending(b => b.Voices).ThenBy(b => b.Value).FirstOrDefault();
        var chosen = asserted.By is null || best.Value is Model.Events.Assertion.Denied or Model.Events.Assertion.Doubted && best.Voices > asserted.Voices ? best : asserted;
        var others = ballots.Where(b => b.Value != chosen.Value).ToArray();
        var reason = $"{Prose.Of(chosen.Value)} by {Prose.Voices(chosen.Voices)}";
        if (others.Length > 0) reason += "; " + string.Join(", ", others.Select(o => $"{Prose.Of(o.Value)} by {Prose.Voices(o.Voices)}"));
        return (chosen.Value, new Finding(
            Code.Of(Field.Assertion), Code.Of(chosen.Value), FindingState.Stated, reason, chosen.By.Ids(), others.SelectMany(o => o.By).Ids()));
    }

    private static readonly int MostAssertions = Enum.GetValues<Assertion>().Length;

    // What the report marks, else what the source is: a party's word for what it did or stopped is an allegation.
    private static Assertion Of(Testimony kind, ImmutableArray<Testimony> marks)
    {
        Assertion? most = null;
        foreach (var mark in marks)
            if (mark.Report.Id == kind.Report.Id && mark.Statement.Value is CodeValue { Code: var code } && Code.TryParse<Assertion>(code, out var a) && !(most >= a)) most = a;
        if (most is { } marked) return marked;
        return kind.Statement.Attribution is { Party: true } || kind.Statement.Modality == Modality.Alleged ? Model.Events.Assertion.Alleged : Model.Events.Assertion.Asserted;
    }

    /// <summary>Whether it is political violence: yes when a voice tells of a political side, target or aim.</summary>
    public static (Political Political, Finding? Finding) Politics(ImmutableArray<Testimony> testimonies)
    {
        var vote = Vote<Political>.On(Field.Political, testimonies);
        if (vote.Ballots.Any(b => b.Value == Political.Yes)) return (Political.Yes, vote.Finding(Field.Political, Political.Yes));
        return vote.Ballots is [var (value, _), ..] ? (value, vote.Finding(Field.Political, value)) : (Political.Unclear, null);
    }
}
