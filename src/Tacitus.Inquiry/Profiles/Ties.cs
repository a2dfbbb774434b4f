using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;

namespace Tacitus.Inquiry.Profiles;

/// <summary>The ties of one actor, those that say the same together.</summary>
internal sealed class Ties(Dossier dossier, Footnotes notes)
{
    /// <summary>The ties of <paramref name="type"/> from one side, or from both where the tie has no direction: the best told first.</summary>
    public ImmutableArray<Relation> Of(RelationType type, bool asSubject = true) =>
    [
        .. dossier.Relations
            .Where(r => r.Type == type && Shows(r) && (IsMutual(type) || (asSubject ? r.Subject == dossier.Actor.Id : r.Object == dossier.Actor.Id)))
            .OrderByDescending(IsInForce).ThenByDescending(r => r.Statements.Length).ThenBy(r => r.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether <paramref name="tie"/> surely is in force.</summary>
    public bool IsInForce(Relation tie) => tie.State == RelationState.InForce && !IsUnsettled(tie);

    /// <summary>Whether <paramref name="tie"/> holds or held, though it is not sure which.</summary>
    public bool IsUnsettled(Relation tie) => dossier.Unsettled.Contains(tie.Id);

    /// <summary>The tie as a clause, which says no more of whether it still holds than is sure.</summary>
    public string Clause(Relation tie, ActorWords subject, string value) => IsUnsettled(tie) ? TieWords.Unsettled(tie, subject, value) : TieWords.Clause(tie, subject, value);

    /// <summary>The same of a tie without direction that is told from both ends.</summary>
    public string Mutual(Relation tie, ActorWords left, ActorWords right) => IsUnsettled(tie) ? TieWords.Unsettled(tie, new ActorWords($"{left.Name} and {right.Name}", true), "each other") : TieWords.Mutual(tie, left, right);

    /// <summary>The other end of <paramref name="tie"/> as a sentence names it.</summary>
    public string Other(Relation tie)
    {
        var id = tie.Subject == dossier.Actor.Id ? tie.Object : tie.Subject;
        if (dossier.Others.TryGetValue(id, out var actor)) return ActorWords.Of(actor).Name;
        var place = dossier.NameOf(id);
        return tie.Type == RelationType.OperatesIn && CountryName.Find(place) is { } code ? CountryName.Of(code) : place;
    }

    /// <summary>Who founded the actor. "Taliban" beside "Pakistani Taliban" is the same told less exactly, and no rival to it.</summary>
    public ImmutableArray<Relation> Founders()
    {
        var founders = Of(RelationType.FoundedBy);
        return [.. founders.Where(f => !founders.Any(o => o.Object != f.Object && NamesOf(o.Object).Any(exact => NamesOf(f.Object).Any(name => exact.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)))))];
    }

    /// <summary>The founders, those together whom one article names: they founded it with each other, and are no rivals.</summary>
    public ImmutableArray<ImmutableArray<Relation>> FoundingParties()
    {
        var parties = new List<(HashSet<string> Articles, List<Relation> Founders)>();
        foreach (var founder in Founders())
        {
            var articles = founder.Statements.Select(notes.Find).OfType<Citation>().Select(c => c.Article.Id).ToHashSet(StringComparer.Ordinal);
            if (parties.Find(p => p.Articles.Overlaps(articles) || p.Founders.Exists(f => f.Object == founder.Object)) is { Founders: { } others } party)
            {
                others.Add(founder);
                party.Articles.UnionWith(articles);
            }
            else parties.Add((articles, [founder]));
        }
        return [.. parties.Select(p => p.Founders.ToImmutableArray())];
    }

    private IEnumerable<string> NamesOf(string id) => dossier.Others.TryGetValue(id, out var actor) ? [actor.Name, .. actor.Names.Select(n => n.Name)] : [];

    /// <summary>One labelled passage for each kind of tie that <paramref name="types"/> name and that is told.</summary>
    public IEnumerable<Passage> Passages(params (RelationType Type, bool AsSubject)[] types)
    {
        foreach (var (type, asSubject) in types)
        {
            // Both directions of one hostility, and one tie in two states, are one entry.
            foreach (var group in Of(type, asSubject).GroupBy(r => (Other: Other(r), r.State)))
            {
                var tie = group.First() with { Start = group.Select(r => r.Start).FirstOrDefault(d => d is not null), End = group.Select(r => r.End).FirstOrDefault(d => d is not null) };
                yield return new Passage(TieWords.Label(type, asSubject), $"{group.Key.Other}{Note(tie)}{Said(group)}", notes.Of(group.SelectMany(r => r.Statements)));
            }
        }
    }

    /// <summary>How <paramref name="tie"/> stands in a list of values: <c> (reported dead)</c> of a leader, else as <see cref="TieWords.Note"/>.</summary>
    public string Note(Relation tie) => tie.End is null && IsEndedByDeath(tie) ? " (reported dead)" : TieWords.Note(tie);

    /// <summary>Whether an article tells that the leader has died.</summary>
    public bool IsEndedByDeath(Relation tie) => tie.Type == RelationType.LedBy && tie.Statements.Select(notes.Find).OfType<Citation>().Any(c => c.Statement.Derivation?.Contains("death", StringComparison.Ordinal) == true);

    /// <summary>" according to X" where one source inside the articles is all that a tie rests on.</summary>
    public string Said(IEnumerable<Relation> ties)
    {
        var said = ties.SelectMany(r => r.Statements).Select(notes.Find).OfType<Citation>().Select(c => c.Statement.Attribution?.Source).Distinct(StringComparer.Ordinal).ToList();
        return said is not [{ } one] ? "" : SpeakerName.Of(one) is { } name ? $", according to {name}" : ", as one source says";
    }

    private static bool IsMutual(RelationType type) => type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith;

    // Members of a group are private persons; its media and parts are not.
    private bool Shows(Relation tie) =>
        tie.Type != RelationType.MemberOf || !dossier.Others.TryGetValue(tie.Subject == dossier.Actor.Id ? tie.Object : tie.Subject, out var other) || other.Kind != ActorKind.Person;
}
