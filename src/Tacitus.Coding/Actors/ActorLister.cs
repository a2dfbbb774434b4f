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
                names.Add(Statement.Of(analysis.Article, null, Field.Name, new ActorValue(group.Key, analysis[mention.Span], mention.Kind), spans, known?.Loose.Contains(analysis[mention.Span]) == true ? "description.name" : mention.Rule));
            }
            foreach (var (name, span) in written.ToArray())
            {
                // "the Amak news agency": the words in small letters say what it is, and the name is what stands before them.
                if (Bare(name) is { } bare && known is not null && known.Actor.Names.Any(n => n.Name == bare)) written.TryAdd(bare, new Span(span.Start, span.Start + bare.Length));
            }
            var first = group.MinBy(m => m.Span)!;
            var all = written.Keys.Append(first.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            actors.Add(new Actor(group.Key, first.Name, first.Kind, known is { Countries: { Length: > 0 } countries } ? countries[0] : null, [.. all.Select(n => new ActorName(n, "en"))]));
        }
        return (actors.DrainToImmutable(), names.DrainToImmutable());
    }

    private static string? Bare(string name)
    {
        var end = name.Length;
        while (end > 0 && name.LastIndexOf(' ', end - 1) is var blank and > 0 && char.IsLower(name[blank + 1])) end = blank;
        return end < name.Length ? name[..end] : null;
    }

    // A description ("the group") that leads back to the actor is no name of it.
    private static bool IsName(Analysis analysis, ActorMention mention)
    {
        var words = analysis[mention.Span];
        return words.Length > 1 && (char.IsUpper(words[0]) || mention.Definition is not null);
    }
}
