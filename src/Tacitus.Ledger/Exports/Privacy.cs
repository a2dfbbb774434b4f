using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Ledger.Exports;

/// <summary>
/// What leaves the program of people's names. Unless names are asked for, the names of victims, suspects and other private persons are left
/// out, with the statements that hold them; persons who lead or founded a group are public. Words of quotes that state something else
/// (a count, a date) stay as they are.
/// </summary>
internal sealed class Privacy
{
    /// <summary>What stands in a name's place: it is stated, but not shown.</summary>
    public const string Withheld = "[name withheld]";

    private static readonly FrozenSet<Field> Personal = FrozenSet.Create(
        Field.Victim, Field.Suspect, Field.Perpetrator, Field.Target, Field.Claim, Field.Accusation, Field.Denial, Field.Warning, Field.Name,
        Field.Relation);

    private readonly bool _names;
    private readonly HashSet<string> _public = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _namesByReport = new(StringComparer.Ordinal);

    private Privacy(bool names) => _names = names;

    /// <summary>Reads from <paramref name="ledger"/> whose names those are.</summary>
    public static Privacy Of(LedgerStore ledger, bool names)
    {
        var privacy = new Privacy(names);
        if (names) return privacy;
        privacy._public.UnionWith(ledger.PublicPersons());
        foreach (var statement in ledger.StatementsOnPeople(Personal)) privacy.Read(statement);
        return privacy;
    }

    /// <summary>Reads from <paramref name="ledger"/> whose names those are in <paramref name="events"/>, and nothing of others.</summary>
    public static Privacy Of(LedgerStore ledger, IEnumerable<string> events)
    {
        var privacy = new Privacy(names: false);
        privacy._public.UnionWith(ledger.PublicPersons());
        foreach (var statement in events.SelectMany(e => ledger.StatementsOnPeople(e, Personal))) privacy.Read(statement);
        return privacy;
    }

    /// <summary>Whether the statement of that id may be shown.</summary>
    public bool Shows(string statement) => !_statements.Contains(statement);

    /// <summary>Whether <paramref name="actor"/> may be shown.</summary>
    public bool Shows(Actor actor) => _names || actor.Kind != ActorKind.Person || _public.Contains(actor.Id);

    /// <summary>Whether <paramref name="relation"/> may be shown.</summary>
    public bool Shows(Relation relation) => _names || relation.Type != RelationType.MemberOf || _public.Contains(relation.Subject);

    /// <summary><paramref name="e"/> as it may be shown: without names an entry keeps what else it tells.</summary>
    public Event Of(Event e)
    {
        if (_names) return e;
        var names = Names(e.Reports);
        return e with
        {
            Summary = Hide(e.Summary, names),
            Perpetrators = [.. e.Perpetrators.Select(p => names.Contains(p.Name) ? p with { Actor = null, Name = Withheld } : p)],
            Suspects = [.. e.Suspects.Select(s => names.Contains(s.Name) ? s with { Name = Withheld } : s)],
            Targets = [.. e.Targets.Select(t => names.Contains(t.Name) ? t with { Actor = null, Name = Withheld } : t)],
            Victims = [.. e.Victims.Where(v => !names.Contains(v))],
            Claims = [.. e.Claims.Select(c => names.Contains(c.Name) ? c with { Actor = null, Name = Withheld } : c)],
            Findings =
            [
                .. e.Findings.Select(f => f with
                {
                    Value = Hide(f.Value, names), Reason = Hide(f.Reason, names), For = [.. f.For.Where(Shows)], Against = [.. f.Against.Where(Shows)],
                }),
            ],
        };
    }

    /// <summary>A line about the event of those <paramref name="reports"/> as it may be shown.</summary>
    public string Of(string words, ImmutableArray<string> reports) => _names ? words : Hide(words, Names(reports));

    /// <summary>The reason of <paramref name="judgement"/> as it may be shown.</summary>
    public string Of(Judgement judgement) => _names ? judgement.Reason : Hide(judgement.Reason, Names([judgement.Left, judgement.Right]));

    private void Read(Statement statement)
    {
        var name = statement.Value switch
        {
            ActorValue { Kind: ActorKind.Person } a when a.Actor is null || !_public.Contains(a.Actor) => a.Name,
            RelationValue { Type: RelationType.MemberOf } r when !_public.Contains(r.Subject) => "",
            TextValue t when statement.Field == Field.Victim => t.Words,
            _ => null,
        };
        if (name is null) return;
        _statements.Add(statement.Id);
        if (statement.Report is null || name.Length == 0) return;
        if (!_namesByReport.TryGetValue(statement.Report, out var names)) _namesByReport[statement.Report] = names = new(StringComparer.Ordinal);
        names.Add(name);
    }

    private HashSet<string> Names(ImmutableArray<string> reports) =>
        reports.SelectMany(r => _namesByReport.TryGetValue(r, out var names) ? names : []).ToHashSet(StringComparer.Ordinal);

    private static string Hide(string words, HashSet<string> names)
    {
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
            words = words.Replace(name, Withheld, StringComparison.Ordinal);
        return words;
    }
}
