using System.Collections.Immutable;
using Tacitus.Inquiry.Profiles;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Pages.Actors;

/// <summary>An actor's ties to others: the actor in the middle, the others around it.</summary>
/// <param name="Nodes">The others, friends from the top clockwise, then enemies, then the rest.</param>
/// <param name="More">How many others are not drawn.</param>
public sealed record TieGraph(ImmutableArray<TieNode> Nodes, int More)
{
    private const int Most = 14;

    /// <summary>The first and last year that a tie names; null when none does.</summary>
    public (int First, int Last)? Years { get; } = Span([.. Nodes.SelectMany(n => n.Ties).SelectMany(t => new[] { t.From, t.To }).OfType<int>()]);

    /// <summary>The graph of a dossier. Private persons are left out.</summary>
    internal static TieGraph Of(Dossier dossier)
    {
        var leaders = dossier.Relations.Where(r => r.Type is RelationType.LedBy or RelationType.FoundedBy).Select(r => r.Object).ToHashSet(StringComparer.Ordinal);
        var nodes = dossier.Relations.Where(r => r.Type != RelationType.OperatesIn).GroupBy(r => r.Subject == dossier.Actor.Id ? r.Object : r.Subject, StringComparer.Ordinal)
            .Select(g => (Other: dossier.Others.GetValueOrDefault(g.Key), Ties: g)).Where(n => n.Other is { } other && (other.Kind != ActorKind.Person || leaders.Contains(other.Id)))
            .Select(n => new TieNode(n.Other!.Id, n.Other.Name, [.. n.Ties.OrderBy(t => t.Start).ThenBy(t => t.Id, StringComparer.Ordinal).Select(t => Tie(t, dossier.Actor.Id))]))
            .OrderBy(n => n.Mood).ThenByDescending(n => n.Ties.Sum(t => t.Statements)).ThenBy(n => n.Name, StringComparer.Ordinal).ToList();
        var drawn = nodes.OrderByDescending(n => n.Ties.Sum(t => t.Statements)).ThenBy(n => n.Name, StringComparer.Ordinal).Take(Most).ToHashSet();
        return new TieGraph([.. nodes.Where(drawn.Contains)], nodes.Count - drawn.Count);
    }

    private static TieLine Tie(Relation relation, string actor) => new(
        Names.Of(Code.Of(relation.Type)) + (relation.State == RelationState.InForce ? "" : $" ({Names.Of(Code.Of(relation.State))})"), relation.Subject == actor,
        relation.Type switch
        {
            RelationType.RivalOf or RelationType.SplitFrom or RelationType.DesignatedBy => TieMood.Hostile,
            RelationType.NegotiatesWith => TieMood.Neither,
            _ => TieMood.Friendly,
        },
        relation.State == RelationState.InForce, relation.Start?.Start.Year, relation.End?.End.Year, relation.Statements.Length);

    private static (int, int)? Span(ImmutableArray<int> years) => years.IsEmpty ? null : (years.Min(), years.Max());
}
