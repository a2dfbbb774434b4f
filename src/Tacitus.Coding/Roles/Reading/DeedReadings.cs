using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>What the reader of deeds makes of an article: which of its events are real and of which kind, and who or what has which part in them.</summary>
internal sealed class DeedReadings
{
    private readonly Dictionary<(int Event, int Type, DeedParty Party), DeedReading> _readings;
    private readonly ImmutableArray<int> _events;
    private readonly Func<int, bool> _isAsked;
    // What stands in nouns, by event and part.
    private readonly ILookup<(int, int), DeedReading> _words;

    /// <summary>What was read.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="events">Which event of the readings each event is.</param>
    /// <param name="isAsked">Which events of the readings were read; of others some parts may have been too.</param>
    public DeedReadings(Dictionary<(int Event, int Type, DeedParty Party), DeedReading> readings, ImmutableArray<int> events, Func<int, bool> isAsked)
        : this(readings, events, isAsked, readings.Where(r => r.Key.Party.Kind == DeedKind.Thing).ToLookup(r => (r.Key.Event, r.Key.Type), r => r.Value))
    {
    }

    private DeedReadings(Dictionary<(int Event, int Type, DeedParty Party), DeedReading> readings, ImmutableArray<int> events, Func<int, bool> isAsked, ILookup<(int, int), DeedReading> words) =>
        (_readings, _events, _isAsked, _words) = (readings, events, isAsked, words);

    /// <summary>The same of some of the events, in another order.</summary>
    public DeedReadings Of(IEnumerable<int> events) => new(_readings, [.. events.Select(e => _events[e])], _isAsked, _words);

    /// <summary>Whether the event was read.</summary>
    public bool Knows(int e) => _isAsked(_events[e]);

    /// <summary>How likely the actor with <paramref name="key"/> did it; null where no passage has both.</summary>
    public DeedReading? Doer(int e, string key) => Of(e, DeedPart.Doer, new DeedParty(DeedKind.Other, -1, key));

    /// <summary>How likely the noun at <paramref name="words"/> has the part; null where it stands too far away.</summary>
    public DeedReading? Thing(int e, DeedPart part, Span words) => Of(e, part, DeedParty.Thing(words));

    /// <summary>The log odds that it is a real event, in thousandths; null where no passage has it.</summary>
    public int? Real(int e) => Own(e, (int)DeedPart.Real);

    /// <summary>The log odds that it is of the kind, in thousandths; null where no passage has it.</summary>
    public int? Kind(int e, EventKind kind) => Own(e, DeedNames.FirstKind + (int)kind);

    /// <summary>The likeliest reading of nouns that overlap <paramref name="words"/>; null where there are none.</summary>
    public DeedReading? Words(int e, DeedPart part, Span words)
    {
        DeedReading? best = null;
        foreach (var reading in Words(e, part)) if (reading.Words.Overlaps(words) && (best is null || best.Value.Score < reading.Score)) best = reading;
        return best;
    }

    /// <summary>What is read of the nouns that may have the part.</summary>
    public IEnumerable<DeedReading> Words(int e, DeedPart part) => _words[(_events[e], (int)part)];

    private int? Own(int e, int type) => _readings.TryGetValue((_events[e], type, new DeedParty(DeedKind.Deed, _events[e], "")), out var reading) ? reading.Score : null;

    private DeedReading? Of(int e, DeedPart part, DeedParty party) => _readings.TryGetValue((_events[e], (int)part, party), out var reading) ? reading : null;
}
