using Tacitus.Language;
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

    /// <summary>How far it went, as first told.</summary>
    public EventStatus Status => First.Frame.Situation.Status;

    /// <summary>When it is set: what any telling says.</summary>
    public Setting Setting => Tellings.Select(t => t.Setting).FirstOrDefault(s => s != Setting.Open);

    /// <summary>The dates told.</summary>
    public IEnumerable<DateValue> Dates => Tellings.Select(t => t.Date?.Value).OfType<DateValue>();

    /// <summary>The places told.</summary>
    public IEnumerable<EventPlace> Places => Tellings.Select(t => t.Place?.Value).OfType<EventPlace>();

    /// <summary>The kind that a word for the act itself gives it; null while only harm has been told.</summary>
    public EventKind? Act => Tellings.Where(t => t.Frame.Trigger.Strength != TriggerStrength.Effect).Select(t => (EventKind?)t.Kind).FirstOrDefault();

    /// <summary>Whether the article brought it up in its headline or first sentences.</summary>
    public bool IsLead(Analysis analysis) => First.Frame.Sentence == 0 || First.Frame.Sentence <= LeadSentences && analysis.Sentences[First.Frame.Sentence].Block <= LeadBlocks;

    // The headline, a line under it or a dateline, and the first paragraph.
    private const int LeadBlocks = 2;
    private const int LeadSentences = 4;
}
