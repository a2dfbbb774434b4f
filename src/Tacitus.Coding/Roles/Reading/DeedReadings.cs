using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>What the reader of deeds makes of an article: who or what has which part in its events.</summary>
/// <param name="readings">The readings.</param>
/// <param name="isAsked">Which events were read; of others some parts may have been too.</param>
internal sealed class DeedReadings(Dictionary<(int Event, DeedPart Part, DeedParty Party), DeedReading> readings, Func<int, bool> isAsked)
{
    // What stands in the candidates' words, by event and part.
    private readonly ILookup<(int, DeedPart), DeedReading> _words = readings.Where(r => r.Key.Party.Kind == DeedKind.Thing).ToLookup(r => (r.Key.Event, r.Key.Part), r => r.Value);

    /// <summary>Whether the event was read.</summary>
    public bool Knows(int e) => isAsked(e);

    /// <summary>How likely the actor with <paramref name="key"/> did it; null where no passage has both.</summary>
    public DeedReading? Doer(int e, string key) => Of(e, DeedPart.Doer, new DeedParty(DeedKind.Other, -1, key));

    /// <summary>How likely a candidate of the article has the part; null where it stands too far away.</summary>
    public DeedReading? Candidate(int e, DeedPart part, int candidate) => Of(e, part, new DeedParty(DeedKind.Thing, candidate, ""));

    /// <summary>How likely it was at the place with <paramref name="name"/>; null where no passage has both.</summary>
    public DeedReading? Place(int e, string name) => Of(e, DeedPart.Place, new DeedParty(DeedKind.Place, -1, name));

    /// <summary>The likeliest reading of nouns that overlap <paramref name="words"/>; null where there are none.</summary>
    public DeedReading? Words(int e, DeedPart part, Span words)
    {
        DeedReading? best = null;
        foreach (var reading in _words[(e, part)]) if (reading.Words.Overlaps(words) && (best is null || best.Value.Score < reading.Score)) best = reading;
        return best;
    }

    /// <summary>What is read of the nouns that may have the part.</summary>
    public IEnumerable<DeedReading> Words(int e, DeedPart part) => _words[(e, part)];

    private DeedReading? Of(int e, DeedPart part, DeedParty party) => readings.TryGetValue((e, part, party), out var reading) ? reading : null;
}
