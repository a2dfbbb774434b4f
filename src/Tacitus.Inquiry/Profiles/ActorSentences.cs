using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>What is known of an actor in sentences, each made from its ties, attributes and events, and nothing where they are silent.</summary>
internal sealed class ActorSentences(Dossier dossier, Footnotes notes)
{
    private const int MostNames = 3, MostPlaces = 5;

    private readonly Ties _ties = new(dossier, notes);
    private readonly ActorWords _me = ActorWords.Of(dossier.Actor);

    // After the first sentence a pronoun stands for the name.
    private readonly ActorWords _it = ActorWords.Of(dossier.Actor) is { Plural: true } many ? many with { Name = "they" } : new ActorWords("it", false);

    /// <summary>Who it is: names, kind, parent, area.</summary>
    public IEnumerable<Passage> Identity()
    {
        var kind = dossier.Actor.Kind switch
        {
            ActorKind.ArmedGroup => "armed group", ActorKind.State => "state", ActorKind.StateForce => "force of a state", ActorKind.Organisation => "organisation",
            ActorKind.Person => "person", ActorKind.Community => "community", _ => "group without a name",
        };
        var used = new List<string>();
        var parents = _ties.Of(RelationType.BranchOf).Where(r => r.State == RelationState.InForce).ToList();
        var area = _ties.Of(RelationType.OperatesIn).Where(r => r.State == RelationState.InForce).Take(MostPlaces).ToList();
        var names = Names().Take(MostNames).ToList();
        var clause = $"{_me.Name}{(names.Count > 0 ? $", also called {Phrase.List(names, "or")}," : "")} {_me.Is} {Phrase.A(kind)}";
        if (parents.Count > 0)
        {
            clause += $" and a branch of {Phrase.List([.. parents.Select(_ties.Other).Distinct(StringComparer.Ordinal)])}";
            used.AddRange(parents.SelectMany(p => p.Statements));
        }
        yield return Sentence(clause, used.Concat(NameStatements()).Concat(used.Count == 0 && names.Count == 0 ? dossier.Attributes.Select(c => c.Statement.Id).Take(2) : []));
        if (area.Count > 0)
            yield return Sentence($"{Capital(_me.It)} {_me.Verb("operates")} in {Phrase.List([.. area.Select(_ties.Other).Distinct(StringComparer.Ordinal)])}{_ties.Said(area)}", area.SelectMany(a => a.Statements));
    }

    /// <summary>How it began: founders, whom it left, whom it swore allegiance to.</summary>
    public IEnumerable<Passage> Origin()
    {
        var founders = _ties.Of(RelationType.FoundedBy);
        if (founders.Length > 0)
        {
            var when = founders.Select(f => f.Start).OfType<Model.Dates.PartialDate>().Distinct().Order().ToList();
            var dates = when.Count == 0 ? "" : " " + Phrase.List([.. when.Select(Phrase.When)], "or");
            yield return Sentence($"{_it.Name} {_it.Was} founded{dates} by people of {Phrase.List([.. founders.Select(_ties.Other).Distinct(StringComparer.Ordinal)], "or, as other sources have it, of")}{_ties.Said(founders)}", founders.SelectMany(f => f.Statements));
        }
        foreach (var group in _ties.Of(RelationType.SplitFrom).GroupBy(r => (r.Start, r.State)))
            yield return Sentence($"{TieWords.Clause(group.First(), _it, Others(group))}{_ties.Said(group)}", group.SelectMany(r => r.Statements));
        foreach (var group in _ties.Of(RelationType.AllegianceTo).GroupBy(r => (r.Start, r.State)))
            yield return Sentence($"{TieWords.Clause(group.First(), _it, Others(group))}{_ties.Said(group)}", group.SelectMany(r => r.Statements));
    }

    /// <summary>Who leads it, and what became of them.</summary>
    public IEnumerable<Passage> Leaders()
    {
        foreach (var leader in _ties.Of(RelationType.LedBy).Take(MostNames))
        {
            var death = leader.Statements.Select(notes.Find).OfType<Citation>().Any(c => c.Statement.Derivation?.Contains("death", StringComparison.Ordinal) == true);
            yield return Sentence($"{TieWords.Clause(leader, _it, _ties.Other(leader))}{(death ? ", whose death is told" : "")}{_ties.Said([leader])}", leader.Statements);
        }
    }

    /// <summary>Friends and enemies, a sentence a kind of tie.</summary>
    public IEnumerable<Passage> Relations()
    {
        foreach (var type in (RelationType[])[RelationType.RivalOf, RelationType.AlliedWith, RelationType.NegotiatesWith, RelationType.Supports, RelationType.DesignatedBy])
        {
            foreach (var group in _ties.Of(type).GroupBy(r => r.State).OrderBy(g => g.Key))
                yield return Sentence(TieWords.Clause(group.First() with { Start = null, End = null }, _it, Others(group)) + _ties.Said(group), group.SelectMany(r => r.Statements));
        }
        var supporters = _ties.Of(RelationType.Supports, asSubject: false).Where(r => r.State == RelationState.InForce).ToList();
        if (supporters.Count > 0) yield return Sentence($"{_it.Name} {_it.Has} been supported by {Others(supporters)}{_ties.Said(supporters)}", supporters.SelectMany(r => r.Statements));
    }

    /// <summary>What it says that it wants, as articles put it.</summary>
    public IEnumerable<Passage> Aims() =>
        Told(AttributeKind.Aim).Take(MostNames).Select(a => Sentence($"its aim, {a.By}, is \"{a.Words}\"", a.Statements)).Select(p => _me.Plural ? p with { Text = "Their" + p.Text[3..] } : p);

    /// <summary>What it believes in and how strong it is, as articles put it.</summary>
    public IEnumerable<Passage> Character() =>
        Told(AttributeKind.Ideology).Take(1).Select(a => Sentence($"{_it.Name} {_it.Verb("follows")}, {a.By}, \"{a.Words}\"", a.Statements))
            .Concat(Told(AttributeKind.Strength).Take(MostNames).Select(a => Sentence($"{_it.Name} {_it.Has}, {a.By}, {a.Words}", a.Statements)));

    /// <summary>What is told of one attribute: the words, who says so, and the statements; those told most first.</summary>
    public IEnumerable<(string Words, string By, IEnumerable<string> Statements)> Told(AttributeKind kind) => dossier.Attributes
        .Where(c => c.Statement.Value is AttributeValue value && value.Kind == kind)
        .GroupBy(c => ((AttributeValue)c.Statement.Value).Words, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Article.Published is null).ThenByDescending(g => g.First().Article.Published).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (g.Key.ReplaceLineEndings(" "), By(g.First()), g.Select(c => c.Statement.Id)));

    private static string By(Citation citation) =>
        SpeakerName.Of(citation.Statement.Attribution?.Source) is { } source ? $"according to {source}" : citation.Article.Outlet is { } outlet ? $"as {outlet} puts it" : "as one article puts it";

    /// <summary>How much it did, and the deadliest of it.</summary>
    public IEnumerable<Passage> Deeds()
    {
        var deeds = dossier.Deeds.ToList();
        if (deeds.Count == 0) yield break;
        var killed = Series.Sum(deeds.Select(d => d.Killed));
        var silent = deeds.Count(d => d.Killed is { Low: null, Best: null, High: null });
        var told = dossier.Events.Where(e => deeds.Exists(d => d.Id == e.Id)).ToList();
        var harm = TollPhrase.People(killed) is { } people ? $", in which {people} {(TollPhrase.IsOne(killed) ? "was" : "were")} killed{(silent > 0 ? $" ({Phrase.Small(silent)} without a toll)" : "")}" : "";
        yield return Sentence($"The articles tell of {Phrase.Counted(deeds.Count, "violent event", "violent events")} that {_it.Name} {_it.Has} carried out, claimed or {_it.Is} accused of{harm}",
            told.SelectMany(e => EventWords.ForValue(e, "perpetrator", _me.Name.StartsWith("the ", StringComparison.Ordinal) ? _me.Name[4..] : _me.Name).Take(1)));
        if (deeds.Count > 1 && deeds[0].Killed is { Best: > 0 } or { Low: > 0 } && dossier.Events.FirstOrDefault(e => e.Id == deeds[0].Id) is { } worst && EventWords.Harm(worst) is { } toll)
            yield return Sentence($"The deadliest was the {EventWords.Title(worst)}, in which {toll}", EventWords.For(worst, "killed", "date", "place"));
    }

    /// <summary>Where its names are read from.</summary>
    public IEnumerable<string> NameStatements() => NameCitations().Select(c => c.Statement.Id);

    /// <summary>Its other names, the most used first.</summary>
    public IEnumerable<string> Names() => dossier.Attributes.Length > 0
        ? NameCitations().Select(c => ((ActorValue)c.Statement.Value).Name).Distinct(StringComparer.Ordinal)
        : dossier.Actor.Names.Select(n => n.Name).Where(n => n != dossier.Actor.Name).Distinct(StringComparer.Ordinal);

    private IEnumerable<Citation> NameCitations() => dossier.Attributes
        .Where(c => c.Statement is { Field: Field.Name, Value: ActorValue name } && !string.Equals(name.Name, dossier.Actor.Name, StringComparison.OrdinalIgnoreCase))
        .GroupBy(c => ((ActorValue)c.Statement.Value).Name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.OrderBy(c => c.Statement.Id, StringComparer.Ordinal).First());

    private string Others(IEnumerable<Relation> ties) => Phrase.List([.. ties.Select(_ties.Other).Distinct(StringComparer.Ordinal)]);

    private Passage Sentence(string clause, IEnumerable<string> statements) => new(null, Phrase.Sentence(clause), notes.Of(statements));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
