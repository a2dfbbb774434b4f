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
/// out, with the statements that hold them; persons who lead or founded a group are public. Spans of exports that state something else
/// (a count, a date) stay as they are; sentences that are quoted go through <c>Hide</c>.
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

    private readonly Dictionary<string, HashSet<string>> _namesByArticle = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _publicNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _persons = new(StringComparer.Ordinal);
    private readonly LedgerStore _ledger;
    private readonly bool _isLazy;

    private Privacy(LedgerStore ledger, bool names, bool isLazy) => (_ledger, _names, _isLazy) = (ledger, names, isLazy && !names);

    /// <summary>Reads from <paramref name="ledger"/> whose names those are.</summary>
    public static Privacy Of(LedgerStore ledger, bool names)
    {
        var privacy = new Privacy(ledger, names, isLazy: false);
        if (names) return privacy;
        privacy.ReadPublic(ledger);
        foreach (var statement in ledger.StatementsOnPeople(Personal)) privacy.Read(statement);
        return privacy;
    }

    /// <summary>Reads from <paramref name="ledger"/> whose names those are in <paramref name="events"/>, and nothing of others.</summary>
    public static Privacy Of(LedgerStore ledger, IEnumerable<string> events)
    {
        var privacy = new Privacy(ledger, names: false, isLazy: false);
        privacy.ReadPublic(ledger);
        foreach (var statement in events.SelectMany(e => ledger.StatementsOnPeople(e, Personal))) privacy.Read(statement);
        return privacy;
    }

    /// <summary>The same, read article by article as it is asked for: for what shows a few articles of many.</summary>
    public static Privacy OfArticles(LedgerStore ledger, bool names)
    {
        var privacy = new Privacy(ledger, names, isLazy: true);
        if (!names) privacy.ReadPublic(ledger);
        return privacy;
    }

    /// <summary>
    /// A sentence of <paramref name="article"/> as it may be quoted: names of its private persons are withheld, surnames by themselves too. Marks around words that were
    /// searched for do not part a name.
    /// </summary>
    public string Hide(string article, string quote)
    {
        if (_names) return quote;
        Ensure(article);
        if (!_namesByArticle.TryGetValue(article, out var names)) return quote;
        foreach (var name in names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)) quote = PrivateName.WithholdCut(PrivateName.Withhold(quote, name, Withheld), name, Withheld);
        return quote;
    }

    /// <summary>Whether <paramref name="word"/> is a word of a private person's name in <paramref name="article"/>.</summary>
    public bool Names(string article, string word)
    {
        if (_names) return false;
        Ensure(article);
        return _namesByArticle.TryGetValue(article, out var names) && names.Any(n => n.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether <paramref name="statement"/> may be shown.</summary>
    public bool Shows(Statement statement)
    {
        if (_names) return true;
        Ensure(statement.Article);
        return Shows(statement.Id);
    }

    /// <summary>Whether the statement of that id may be shown.</summary>
    public bool Shows(string statement) => !_statements.Contains(statement);

    /// <summary>Whether <paramref name="actor"/> may be shown.</summary>
    public bool Shows(Actor actor) => _names || actor.Kind != ActorKind.Person || _public.Contains(actor.Id);

    /// <summary>Whether <paramref name="relation"/> may be shown.</summary>
    public bool Shows(Relation relation) => _names || relation.Type != RelationType.MemberOf || _public.Contains(relation.Subject) || !IsPerson(relation.Subject);

    /// <summary><paramref name="e"/> as it may be shown: without names an entry keeps what else it tells.</summary>
    public Event Of(Event e)
    {
        if (_names) return e;
        if (_isLazy) foreach (var report in e.Reports) if (_ledger.ArticleOf(report) is { } article) Ensure(article);
        var names = Names(e.Reports);
        // A name that a person wrote for a suspect stands in no statement.
        if (e.Findings.Any(f => f.Field == Code.Of(Field.Suspect) && f.For.IsEmpty)) names.UnionWith(e.Suspects.Select(s => s.Name).Where(n => !_publicNames.Contains(n)));
        if (names.Count == 0 && e.Findings.All(f => f.For.All(Shows) && f.Against.All(Shows) && f.Disputed.All(Shows))) return e;
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
                    Disputed = [.. f.Disputed.Where(Shows)],
                }),
            ],
        };
    }

    /// <summary>A line about the event of those <paramref name="reports"/> as it may be shown.</summary>
    public string Of(string words, ImmutableArray<string> reports) => _names ? words : Hide(words, Names(reports));

    /// <summary>The reason of <paramref name="judgement"/> as it may be shown.</summary>
    public string Of(Judgement judgement) => _names ? judgement.Reason : Hide(judgement.Reason, Names([judgement.Left, judgement.Right]));

    // A group's news agency is a member of it too, and no person.
    private bool IsPerson(string actor)
    {
        if (!_persons.TryGetValue(actor, out var isPerson)) _persons[actor] = isPerson = _ledger.Actor(actor) is not { } known || known.Kind == ActorKind.Person;
        return isPerson;
    }

    private void ReadPublic(LedgerStore ledger)
    {
        foreach (var actor in ledger.Leaders())
        {
            _public.Add(actor.Id);
            _publicNames.UnionWith(actor.Names.Select(n => n.Name).Append(actor.Name));
        }
    }

    private void Ensure(string article)
    {
        if (!_isLazy || !_read.Add(article)) return;
        foreach (var statement in _ledger.StatementsOnPeople(Personal, article)) Read(statement);
    }

    private void Read(Statement statement)
    {
        var name = statement.Value switch
        {
            ActorValue { Kind: ActorKind.Person } a when a.Actor is null || !_public.Contains(a.Actor) => a.Name,
            RelationValue { Type: RelationType.MemberOf } r when !_public.Contains(r.Subject) && IsPerson(r.Subject) => "",
            TextValue t when statement.Field == Field.Victim => t.Words,
            _ => null,
        };
        if (name is null) return;
        _statements.Add(statement.Id);
        if (name.Length > 0 && char.IsUpper(name[0]) && !IsPublic(name))
        {
            if (!_namesByArticle.TryGetValue(statement.Article, out var inArticle)) _namesByArticle[statement.Article] = inArticle = new(StringComparer.Ordinal);
            inArticle.Add(name);
            if (PrivateName.Surname(name) is { } surname) inArticle.Add(surname);
        }
        if (statement.Report is null || name.Length == 0) return;
        if (!_namesByReport.TryGetValue(statement.Report, out var names)) _namesByReport[statement.Report] = names = new(StringComparer.Ordinal);
        names.Add(name);
    }

    // "Pakistani Oskar Dunn", "Commander Oskar Dunn": whoever leads a group, with a word before his whole name.
    private bool IsPublic(string name)
    {
        for (var at = 0; at >= 0; at = name.IndexOf(' ', at + 1))
        {
            var rest = at == 0 ? name : name[(at + 1)..];
            if ((at == 0 || rest.Contains(' ', StringComparison.Ordinal)) && _publicNames.Contains(rest)) return true;
        }
        return false;
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
