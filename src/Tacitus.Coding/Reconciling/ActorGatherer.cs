using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Gathers the actors that articles tell of, with all their names, and the ties between them.</summary>
public static class ActorGatherer
{
    /// <summary>The actors and the ties that <paramref name="articles"/> tell of, each in the order of their ids.</summary>
    public static (ImmutableArray<Actor> Actors, ImmutableArray<Relation> Relations) Gather(ImmutableArray<CodedArticle> articles)
    {
        var told = articles.SelectMany(a => a.Actors.Select(x => new ToldActor(x, 1, true))).Concat(articles.SelectMany(Statements).Select(s => s.Value).OfType<ActorValue>()
            .Where(v => v.Actor is not null).Select(v => new ToldActor(new Actor(v.Actor!, v.Name, v.Kind, null, [new ActorName(v.Name)]), 1, false)));
        return ([.. told.GroupBy(t => t.Actor.Id, StringComparer.Ordinal).Select(g => Merge(g.ToArray())!).OrderBy(a => a.Id, StringComparer.Ordinal)],
            Merge(articles.SelectMany(a => a.Statements)));
    }

    /// <summary>The ids of the actors that <paramref name="article"/> tells of, each once.</summary>
    public static IEnumerable<string> Of(CodedArticle article) => article.Actors.Select(a => a.Id)
        .Concat(Statements(article).Select(s => s.Value).OfType<ActorValue>().Select(v => v.Actor).OfType<string>()).Distinct(StringComparer.Ordinal);

    /// <summary>One actor as all that tell of it tell together; null when nobody does.</summary>
    public static Actor? Merge(IReadOnlyCollection<ToldActor> told)
    {
        var same = told.Any(t => t.IsListed) ? told.Where(t => t.IsListed).ToArray() : [.. told];
        if (same.Length == 0) return null;
        var shown = same.GroupBy(t => t.Actor.Name, StringComparer.Ordinal).OrderByDescending(g => g.Sum(t => t.Articles)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new Actor(
            same[0].Actor.Id, shown, same.GroupBy(t => t.Actor.Kind).OrderByDescending(g => g.Sum(t => t.Articles)).ThenBy(g => g.Key).First().Key,
            same.Select(t => t.Actor.Country).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            [.. same.SelectMany(t => t.Actor.Names).Distinct().OrderBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Language, StringComparer.Ordinal)]);
    }

    /// <summary>The ties that <paramref name="statements"/> tell, in the order of their ids: one for each subject, type, object and state.</summary>
    public static ImmutableArray<Relation> Merge(IEnumerable<Statement> statements) =>
    [
        .. statements.Where(s => s.Value is RelationValue && s.Modality != Modality.Negated)
            .GroupBy(s => (RelationValue)s.Value with { Start = null, End = null, Held = null })
            .Select(g => new Relation(
                StableId.Of("l", g.Key.Subject, Code.Of(g.Key.Type), g.Key.Object, Code.Of(g.Key.State)), g.Key.Subject, g.Key.Type, g.Key.Object, g.Key.State,
                MostExact(g.Select(s => ((RelationValue)s.Value).Start)), MostExact(g.Select(s => ((RelationValue)s.Value).End)),
                [.. g.Select(s => s.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Statement> Statements(CodedArticle article) =>
        article.Reports.SelectMany(r => r.Statements).Concat(article.Aggregates.SelectMany(a => a.Statements)).Concat(article.Statements);

    private static Model.Dates.PartialDate? MostExact(IEnumerable<Model.Dates.PartialDate?> dates) =>
        dates.OfType<Model.Dates.PartialDate>().OrderBy(d => d.Days).ThenBy(d => d).Cast<Model.Dates.PartialDate?>().FirstOrDefault();
}
