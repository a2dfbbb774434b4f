using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>A report in the making: the tellings gathered so far. Lives inside one call of <see cref="TellingGrouper.Group"/>.</summary>
internal sealed class Draft(Telling first)
{
    /// <summary>The tellings in order of reading.</summary>
    public List<Telling> Tellings { get; } = [first];

    /// <summary>The telling that brought the event up.</summary>
    public Telling First => Tellings[0];

    /// <summary>The latest telling.</summary>
    public Telling Last => Tellings[^1];

    /// <summary>How far it went: the strongest word told.</summary>
    public EventStatus Status => First.Frame.Situation.Status;

    /// <summary>The first date told.</summary>
    public DateValue? Date => Tellings.Select(t => t.Date?.Value).FirstOrDefault(d => d is not null);

    /// <summary>The most exact place told.</summary>
    public EventPlace? Place => Tellings.Where(t => t.Place is not null).Select(t => t.Place!.Value).OrderBy(p => p.Precision).FirstOrDefault();
}
