using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Gathers the actors that articles tell of, with all their names, and the ties between them.</summary>
internal static class ActorGatherer
{
    /// <summary>The actors in the order of their ids.</summary>
    public static ImmutableArray<Actor> Actors(ImmutableArray<CodedArticle> articles)
    {
        var known = articles.SelectMany(a => a.Actors).ToArray();
        var ids = known.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        // An actor that a statement names and its article does not list is known by that name alone.
        var named = articles.SelectMany(Statements).Select(s => s.Value).OfType<ActorValue>().Where(v => v.Actor is { } id && !ids.Contains(id))
            .Select(v => new Actor(v.Actor!, v.Name, v.Kind, null, [new ActorName(v.Name)]));
        return [.. known.Concat(named).GroupBy(a => a.Id, StringComparer.Ordinal).Select(Merge).OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Statement> Statements(CodedArticle article) =>
        article.Reports.SelectMany(r => r.Statements).Concat(article.Aggregates.SelectMany(a => a.Statements)).Concat(article.Statements);

    private static Actor Merge(IGrouping<string, Actor> same)
    {
        var shown = same.GroupBy(a => a.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new Actor(
            same.Key, shown, same.GroupBy(a => a.Kind).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key,
            same.Select(a => a.Country).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            [.. same.SelectMany(a => a.Names).Distinct().OrderBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Language, StringComparer.Ordinal)]);
    }

    /// <summary>The ties in the order of their ids: one for each subject, type, object and state.</summary>
    public static ImmutableArray<Relation> Relations(ImmutableArray<CodedArticle> articles) =>
    [
        .. articles.SelectMany(a => a.Statements).Where(s => s.Value is RelationValue && s.Modality != Modality.Negated)
            .GroupBy(s => (RelationValue)s.Value with { Start = null, End = null })
            .Select(g => new Relation(
                StableId.Of("l", g.Key.Subject, Code.Of(g.Key.Type), g.Key.Object, Code.Of(g.Key.State)), g.Key.Subject, g.Key.Type, g.Key.Object, g.Key.State,
                MostExact(g.Select(s => ((RelationValue)s.Value).Start)), MostExact(g.Select(s => ((RelationValue)s.Value).End)),
                [.. g.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static Model.Dates.PartialDate? MostExact(IEnumerable<Model.Dates.PartialDate?> dates) =>
        dates.OfType<Model.Dates.PartialDate>().OrderBy(d => d.Days).ThenBy(d => d).Cast<Model.Dates.PartialDate?>().FirstOrDefault();
}
