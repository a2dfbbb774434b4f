using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>How a mention of somebody who did it is written down: under which name, and on what ground.</summary>
internal static class DoerStatement
{
    /// <summary>The value for <paramref name="actor"/> with <paramref name="qualifier"/>.</summary>
    public static ActorValue Of(Analysis analysis, ActorMention actor, string? qualifier)
    {
        // A country's force goes by many words ("Turkish jets", "Ankara's forces"): the event keeps those of the article, the actor's id tells which force it is.
        if (actor.Rule == "force.nationality" && actor.Kind == ActorKind.StateForce) return new ActorValue(actor.Actor, analysis[actor.Span].ReplaceLineEndings(" "), actor.Kind, qualifier);
        // "Turkish shelling" is that of Turkish forces.
        if (actor.Rule == "force.fire") return new ActorValue(actor.Actor, analysis[actor.Span] + " forces", actor.Kind, qualifier);
        return new ActorValue(actor.Actor, actor.Actor is null ? Small(analysis, actor.Span, actor.Name) : actor.Name, actor.Kind, qualifier);
    }

    /// <summary>The words of a description as it would stand within a sentence.</summary>
    public static string Described(Analysis analysis, Span words) => Small(analysis, words, analysis[words]);

    // "Gunmen" at the head of a sentence are gunmen: a large first letter makes no name of a description.
    private static string Small(Analysis analysis, Span words, string name)
    {
        var opens = words.Start == analysis.Sentences[analysis.SentenceAt(words.Start)].Span.Start && name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1])
            && analysis.Tokens[analysis.TokenAt(words.Start)].Tag is not PartOfSpeech.Propn;
        return opens ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>Named, where the article itself says so; accused, where a party or a doubtful source does, or words beside the name doubt it.</summary>
    public static PerpetratorBasis BasisOf(Analysis analysis, Attribution? attribution, Span span) =>
        attribution is { Party: true } or { Kind: not (AttributionKind.Said or AttributionKind.Confirmed) } || Doubts.IsDoubted(analysis, span) ? PerpetratorBasis.Accused : PerpetratorBasis.Named;
}
