using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Reconciling;

/// <summary>Gathers whom an event was aimed at, who suffered it, who is suspected, and with what it was done.</summary>
internal static class PeopleReconciler
{
    /// <summary>The targets, those of most voices first, with a finding for each. None of <paramref name="doers"/>, the actors that did it with the statements that say so, is one of which fewer say that: whoever is near its words in a text may be read as either.</summary>
    public static (ImmutableArray<Target> Targets, ImmutableArray<Finding> Findings) Targets(ImmutableArray<Testimony> testimonies, ILookup<string, int> doers)
    {
        if (testimonies.IsEmpty) return ([], []);
        var targets = Groups(testimonies, Field.Target, v => (v as ActorValue) is { } a ? a.Actor ?? Plain(a.Name) : null)
            .Where(g => !doers[Value<ActorValue>(g).Actor ?? ""].Any(said => said > g.Length)).Select(g => (Target: new Target(Value<ActorValue>(g).Actor, Value<ActorValue>(g).Name, Qualifier(g) ?? "unknown"), By: g)).ToArray();
        targets = [.. targets.Where((t, i) => !targets.Where((o, j) => IsSameThing(o.Target, t.Target) && IsBetter((o.By, j), (t.By, i))).Any() || targets.Any(o => o != t && IsSameThing(o.Target, t.Target) && AreJoined(o.By, t.By)))];
        return ([.. targets.Select(t => t.Target)], [.. targets.Select(t => Stated(Field.Target, t.Target.Name, t.By))]);
    }

    // "Five officers" and "a police station", "the commander" and his name: those of one kind are one target told twice, as were all 147 such pairs in the articles of the
    // gold set that may be read where the key and what was read differ. Of civilians two may be two persons.
    private static bool IsSameThing(Target one, Target other) => one.Kind == other.Kind && one.Kind is not ("unknown" or "civilians" or "community") && (one.Actor is null || other.Actor is null);

    private static bool IsBetter((ImmutableArray<Testimony> By, int Place) one, (ImmutableArray<Testimony> By, int Place) other) =>
        (one.By.Voices(), one.By.Max(t => t.Statement.Probability), other.Place).CompareTo((other.By.Voices(), other.By.Max(t => t.Statement.Probability), one.Place)) > 0;

    // "A mayor and his clerk" are two.
    private static bool AreJoined(ImmutableArray<Testimony> one, ImmutableArray<Testimony> other)
    {
        foreach (var a in one)
            foreach (var b in other)
                if (a.Article.Id == b.Article.Id && a.Statement.Spans.Any(x => b.Statement.Spans.Any(y => IsJoin(a.Article.Text, x, y) || IsJoin(a.Article.Text, y, x)))) return true;
        return false;
    }

    private static bool IsJoin(string text, Span first, Span second)
    {
        if (second.Start <= first.End || second.Start - first.End > LongestJoin) return false;
        var words = text[first.End..second.Start].Split((char[])[' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        return words is ["and", ..] && words.Length <= 3;
    }

    // Characters from one to the next: "and his two ".
    private const int LongestJoin = 20;

    /// <summary>The names of those who suffered it.</summary>
    public static (ImmutableArray<string> Victims, ImmutableArray<Finding> Findings) Victims(ImmutableArray<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return ([], []);
        var victims = Groups(testimonies, Field.Victim, v => v is ActorValue or TextValue ? Plain(v.Text) : null)
            .Select(g => (Name: g[0].Statement.Value.Text, By: g)).ToArray();
        return ([.. victims.Select(v => v.Name)], [.. victims.Select(v => Stated(Field.Victim, v.Name, v.By))]);
    }

    /// <summary>The suspects with how far the law has got by the latest article.</summary>
    public static (ImmutableArray<Suspect> Suspects, ImmutableArray<Finding> Findings) Suspects(ImmutableArray<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return ([], []);
        var suspects = Groups(testimonies, Field.Suspect, v => v is ActorValue a ? a.Actor ?? Plain(a.Name) : null)
            .Select(g => (Suspect: new Suspect(Value<ActorValue>(g).Name, Latest(g)), By: g)).ToArray();
        // "Five members" and "five members of the League" are the same five.
        suspects = [.. suspects.Where(s => !suspects.Any(o => o.Suspect.LegalState == s.Suspect.LegalState && o.Suspect.Name.Length > s.Suspect.Name.Length && Plain(o.Suspect.Name).Contains(Plain(s.Suspect.Name), StringComparison.Ordinal)))];
        return ([.. suspects.Select(s => s.Suspect)],
            [.. suspects.Select(s => Stated(Field.Suspect, $"{s.Suspect.Name}: {Prose.Of(s.Suspect.LegalState)}", s.By))]);
    }

    /// <summary>The weapons, one a kind, named as most voices do.</summary>
    public static (ImmutableArray<Weapon> Weapons, ImmutableArray<Finding> Findings) Weapons(ImmutableArray<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return ([], []);
        var weapons = Groups(testimonies, Field.Weapon, v => v is TextValue t ? t.Kind ?? Plain(t.Words) : null)
            .Select(g => (Weapon: new Weapon(Value<TextValue>(g).Words, Value<TextValue>(g).Kind ?? "unknown"), By: g)).ToArray();
        return ([.. weapons.Select(w => w.Weapon)], [.. weapons.Select(w => Stated(Field.Weapon, w.Weapon.Name, w.By))]);
    }

    private static IEnumerable<ImmutableArray<Testimony>> Groups(ImmutableArray<Testimony> testimonies, Field field, Func<StatementValue, string?> key) => testimonies
        .Where(t => t.Statement.Field == field && t.IsHeld)
        .Select(t => (Key: key(t.Statement.Value), By: t)).Where(t => t.Key is not null)
        .GroupBy(t => t.Key!, StringComparer.Ordinal)
        .Select(g => (g.Key, By: g.Select(t => t.By).OrderBy(t => t.Id, StringComparer.Ordinal).ToImmutableArray()))
        .OrderByDescending(g => g.By.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.By);

    // As most voices word it; of equals the longer, which tells more.
    private static T Value<T>(ImmutableArray<Testimony> by) where T : StatementValue => by.Length == 1 ? (T)by[0].Statement.Value : by.GroupBy(t => t.Statement.Value.Text, StringComparer.Ordinal)
        .OrderByDescending(g => g.Voices()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (T)g.First().Statement.Value).First();

    private static string? Qualifier(ImmutableArray<Testimony> by) => by.Select(t => (t.Statement.Value as ActorValue)?.Qualifier).OfType<string>().Where(q => q != "unknown")
        .GroupBy(q => q, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    private static LegalState Latest(ImmutableArray<Testimony> by) => by
        .Select(t => (By: t, State: (t.Statement.Value as ActorValue)?.Qualifier is { } q && Code.TryParse<LegalState>(q, out var s) ? s : LegalState.Sought))
        .OrderByDescending(s => s.By.Article.Published?.Date.End ?? DateOnly.MinValue).ThenByDescending(s => s.State).First().State;

    private static Finding Stated(Field field, string value, ImmutableArray<Testimony> by) =>
        new(Code.Of(field), value, FindingState.Stated, Prose.Voices(by.Voices()), by.Ids(), []);

    private static string Plain(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts.SkipWhile(p => p is "the" or "a" or "an"));
    }
}
