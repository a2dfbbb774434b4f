using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>A frame with all that its stretch of the sentence says of the event.</summary>
internal sealed record Telling
{
    /// <summary>The frame.</summary>
    public required Frame Frame { get; init; }

    /// <summary>How the event word is introduced.</summary>
    public required Definiteness Definiteness { get; init; }

    /// <summary>When it is set, as seen from the news.</summary>
    public Setting Setting { get; init; }

    /// <summary>When, with the words and the rule; null when the stretch does not say.</summary>
    public Read<DateValue>? Date { get; init; }

    /// <summary>Where, with the words and the rule; null when the stretch does not say.</summary>
    public Read<EventPlace>? Place { get; init; }

    /// <summary>The words for the one thing at which it was, in small letters and without an article ("al noor mosque"); null when it does not say, or says several.</summary>
    public string? Site { get; init; }

    /// <summary>Who acts and who suffers.</summary>
    public ImmutableArray<RoleMention> Roles { get; init; } = [];

    /// <summary>The actors in the stretch.</summary>
    public ImmutableArray<ActorMention> Actors { get; init; } = [];

    /// <summary>Whether its words part it from what was told before ("in a separate incident").</summary>
    public bool IsApart { get; init; }

    /// <summary>Whether it tells how those who were taken came free: not when they were taken.</summary>
    public bool IsRelease { get; init; }

    /// <summary>Whether it tells of several places at once ("in three villages", "at the airport and in the metro").</summary>
    public bool IsSpread { get; init; }

    /// <summary>Whether its sentence opens a paragraph with a day or place of its own.</summary>
    public bool OpensScene { get; init; }

    /// <summary>Whether it is an entry of a list of tolls by place.</summary>
    public bool IsListed { get; init; }

    /// <summary>How many people.</summary>
    public ImmutableArray<TollMention> Tolls { get; init; } = [];

    /// <summary>The kind of event.</summary>
    public EventKind Kind => Frame.Situation.Kind;
}
