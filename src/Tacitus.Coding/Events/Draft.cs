using Tacitus.Language;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>A report in the making: the tellings gathered so far. Lives inside one call of <see cref="Grouping.TellingGrouper.Group"/>.</summary>
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
    public Setting Setting
    {
        get
        {
            foreach (var telling in Tellings) if (telling.Setting != Setting.Open) return telling.Setting;
            return default;
        }
    }

    /// <summary>The dates told.</summary>
    public IEnumerable<DateValue> Dates => Tellings.Select(t => t.Date?.Value).OfType<DateValue>();

    /// <summary>The places told.</summary>
    public IEnumerable<EventPlace> Places => Tellings.Select(t => t.Place?.Value).OfType<EventPlace>();

    /// <summary>Whether it is told of several places at once ("in three villages").</summary>
    public bool IsSpread => Tellings.Exists(t => t.IsSpread);

    /// <summary>The draft that it is a part of: an operation in several places; null when it stands by itself.</summary>
    public Draft? Whole { get; init; }

    /// <summary>How likely it is political by its words and its article's, in thousandths.</summary>
    public int Political { get; set; }

    /// <summary>How likely it is a real event, and its article tells of any, in thousandths.</summary>
    public (int Real, int Tells) Likely { get; set; }

    /// <summary>How likely it is none of the events told before it, in thousandths.</summary>
    public int Opened { get; set; }

    /// <summary>How likely the telling that is least likely of it is of it, in thousandths.</summary>
    public int Joined { get; set; } = 1000;

    /// <summary>The kind that a word for the act itself gives it; null while only harm has been told.</summary>
    public EventKind? Act
    {
        get
        {
            foreach (var telling in Tellings) if (telling.Frame.Trigger.Strength != TriggerStrength.Effect) return telling.Kind;
            return null;
        }
    }

    /// <summary>Whether the article brought it up in its headline or first sentences.</summary>
    public bool IsLead(Analysis analysis)
    {
        if (First.Frame.Sentence <= 0) return true;
        var (blocks, last, running) = (0, -1, 0);
        for (var i = 0; i <= First.Frame.Sentence; i++)
        {
            var sentence = analysis.Sentences[i];
            // Headlines, datelines and what else stands above the text have few words.
            if (blocks == 0 && sentence.EndToken - sentence.FirstToken < LeastWords && i <= LeadSentences) continue;
            if (sentence.Block != last) (blocks, last) = (blocks + 1, sentence.Block);
            if (blocks > LeadBlocks || ++running > LeadSentences) return false;
        }
        return true;
    }

    // The first paragraphs, or the first sentences of a long one.
    private const int LeadBlocks = 2;
    private const int LeadSentences = 4;
    private const int LeastWords = 14;
}
