using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>Gathers the actors that an article names, each with the names that it uses for them.</summary>
internal sealed class ActorLister
{
    /// <summary>The actors in the order of their ids, and a statement for each name at the place where it is first used or defined.</summary>
    public (ImmutableArray<Actor> Actors, ImmutableArray<Statement> Names) List(Analysis analysis, ImmutableArray<ActorMention> mentions)
    {
        var actors = ImmutableArray.CreateBuilder<Actor>();
        var names = ImmutableArray.CreateBuilder<Statement>();
        foreach (var group in mentions.Where(m => m.Actor is not null).GroupBy(m => m.Actor!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var known = ActorLexicon.Default.Find(group.Key);
            var written = new SortedDictionary<string, Span>(StringComparer.Ordinal);
            foreach (var mention in group.Where(m => IsName(analysis, m)).OrderBy(m => m.Definition is null).ThenBy(m => m.Span))
            {
                if (!written.TryAdd(analysis[mention.Span], mention.Span)) continue;
                ImmutableArray<Span> spans = mention.Definition is { } definition && definition != mention.Span ? [.. new[] { mention.Span, definition }.Order()] : [mention.Span];
                names.Add(Statement.Of(analysis.Article, null, Field.Name, new ActorValue(group.Key, analysis[mention.Span], mention.Kind), spans, mention.Rule));
            }
            var first = group.MinBy(m => m.Span)!;
            var all = written.Keys.Append(first.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            actors.Add(new Actor(group.Key, first.Name, first.Kind, known is { Countries: { Length: > 0 } countries } ? countries[0] : null, [.. all.Select(n => new ActorName(n, "en"))]));
        }
        return (actors.DrainToImmutable(), names.DrainToImmutable());
    }

    // A description ("the group") that leads back to the actor is no name of it.
    private static bool IsName(Analysis analysis, ActorMention mention)
    {
        var words = analysis[mention.Span];
        return words.Length > 1 && (char.IsUpper(words[0]) || mention.Definition is not null);
    }
}
