using System.Collections.Immutable;

namespace Tacitus.Model.Events;

/// <summary>An event of which it is known which reports tell it, and that is made meanwhile.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reports">The ids of its reports.</param>
/// <param name="Event">The event; whoever asks before it is made waits for it or makes it.</param>
public sealed record EventInMaking(string Id, ImmutableArray<string> Reports, Lazy<Event> Event)
{
    /// <summary>One that is made.</summary>
    public static EventInMaking Of(Event made) => new(made.Id, made.Reports, new(made));
}
