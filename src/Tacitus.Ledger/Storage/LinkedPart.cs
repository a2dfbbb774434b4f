using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;

namespace Tacitus.Ledger.Storage;

/// <summary>What a change comes to: the events of the reports that it touched, and all that changed with them.</summary>
/// <param name="Reports">The reports that were linked, with what is to be kept of them.</param>
/// <param name="Events">Their events.</param>
/// <param name="Judgements">The computed decisions on them.</param>
/// <param name="Unsettled">The articles that were looked at, as they tell by themselves, in the order of their ids.</param>
/// <param name="Settled">The same with what only the collection could resolve.</param>
/// <param name="Aggregates">What the changed articles tell only in sum.</param>
/// <param name="Actors">The actors that the changed articles tell or told of; null for one of which no article tells any more.</param>
/// <param name="Relations">For each thing that statements on relations said which changed, the relations that stand.</param>
/// <param name="Copies">For each article whose copies were looked at, the one that was first; null when it copies none and none copies it.</param>
/// <param name="Bands">The marks by which copies of the changed articles are found.</param>
/// <param name="Issues">Where people's judgements contradict each other; replaces what was said of that before.</param>
public sealed record LinkedPart(
    ImmutableArray<LinkedReport> Reports, ImmutableArray<EventInMaking> Events, ImmutableArray<Judgement> Judgements,
    ImmutableArray<CodedArticle> Unsettled, ImmutableArray<CodedArticle> Settled, ImmutableArray<Aggregate> Aggregates,
    ImmutableArray<(string Id, Actor? Actor)> Actors, ImmutableArray<(string Said, ImmutableArray<Relation> Relations)> Relations,
    ImmutableArray<(string Article, string? Original)> Copies, ImmutableArray<(string Article, long Band)> Bands, ImmutableArray<Issue> Issues)
{
    /// <summary>The articles of <see cref="Unsettled"/> as the first linking settled them; none when there was one alone.</summary>
    public ImmutableArray<CodedArticle> SettledFirst { get; init; } = [];

    /// <summary>What all of <paramref name="part"/> comes to by events that were not made from its reports.</summary>
    public static LinkedPart Of(
        UnlinkedPart part, IEnumerable<Event> events, IEnumerable<Aggregate> aggregates, IEnumerable<Actor> actors, IEnumerable<Relation> relations) => new(
        [.. part.Articles.SelectMany(a => a.Reports.Select(r => new LinkedReport(r.Id, a.Article.Id, r.Id, [], [])))], [.. events.Select(EventInMaking.Of)], [], part.Articles, part.Articles,
        [.. aggregates], [.. actors.Select(a => (a.Id, (Actor?)a))],
        [.. relations.GroupBy(r => $"{r.Subject} {Code.Of(r.Type)} {r.Object}", StringComparer.Ordinal).Select(g => (g.Key, g.ToImmutableArray()))], [], [], []);
}
