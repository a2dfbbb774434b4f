using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Lists;

/// <summary>What has the words that were searched for.</summary>
/// <param name="Words">The words; empty when nothing was asked.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Events">The events, the newest first, with how many there are in all.</param>
/// <param name="EventCount">How many events there are in all.</param>
/// <param name="Articles">The articles; without an excerpt where the words stand in the headline alone.</param>
/// <param name="Statements">The statements.</param>
public sealed record SearchModel(
    string Words, ImmutableArray<Actor> Actors, ImmutableArray<EventEntry> Events, int EventCount, ImmutableArray<(ArticleEntry Article, Excerpt? Excerpt)> Articles, ImmutableArray<Quote> Statements)
{
    /// <summary>Whether nothing has them.</summary>
    public bool IsEmpty => Actors.IsEmpty && Events.IsEmpty && Articles.IsEmpty && Statements.IsEmpty;
}
