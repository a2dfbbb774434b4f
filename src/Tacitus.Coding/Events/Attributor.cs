using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Attributions;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Says who, inside the article, says the words of a statement.</summary>
internal static class Attributor
{
    /// <summary>The innermost attribution whose content holds <paramref name="span"/>; null when the article says it in its own voice.</summary>
    public static Attribution? Attribute(Analysis analysis, ImmutableArray<ActorMention> actors, Span span)
    {
        AttributionMention? mention = null;
        foreach (var a in analysis.Attributions)
            if ((mention is null || a.Content.Length < mention.Content.Length) && a.Content.Contains(span) && !a.Source.Overlaps(span)) mention = a;
        if (mention is null) return null;
        var party = false;
        foreach (var actor in actors) party |= actor.Kind is ActorKind.ArmedGroup or ActorKind.StateForce && mention.Source.Contains(actor.Span);
        return new Attribution(analysis[mention.Source], mention.Source, mention.Kind, Outer(analysis, mention), party);
    }

    // Those who are told to say that the mention's source says it, the innermost first.
    private static ImmutableArray<string> Outer(Analysis analysis, AttributionMention mention)
    {
        List<AttributionMention>? outer = null;
        foreach (var a in analysis.Attributions)
            if (a != mention && a.Content.Contains(mention.Content) && !a.Source.Overlaps(mention.Source)) (outer ??= []).Add(a);
        return outer is null ? [] : [.. outer.OrderBy(a => a.Content.Length).Select(a => analysis[a.Source])];
    }
}
