using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>Reads how likely it is that who or what an article names has a part in each of its events, by an encoder that sees whole passages. Pure; safe to share between threads.</summary>
internal sealed class DeedReader(PassageReader passages)
{
    // Sentences before and after what tells of an event that are read with it. With one a third less is read: crossed figures stay, but of eleven parts that were not learned from six have doers told worse, four better (docs/models/deeds.md).
    private const int Around = 3;

    /// <summary>The one with the weights that the program ships; they are read when first asked for.</summary>
    public static Lazy<DeedReader> Shipped { get; } = new(() => new DeedReader(PassageReader.Load("deeds.bin", $"{typeof(DeedReader).Namespace}.head.model")));

    /// <summary>What the article tells of its events; the log odds of a part are those of the passage in which it is likeliest.</summary>
    /// <param name="text">The article.</param>
    /// <param name="places">Its places.</param>
    /// <param name="isAsked">Which of its events are read.</param>
    public DeedReadings Read(AimText text, ImmutableArray<PlaceMention> places, Func<int, bool> isAsked)
    {
        var names = new DeedNames(text, places);
        var wanted = WantedOf(text, isAsked);
        var odds = new Dictionary<(int Event, int Type, DeedParty Party), DeedReading>();
        foreach (var (passage, reading) in passages.Read(text.Analysis, names.Names, p => names.PairsOf(p).Where(x => IsTold(p, x)), s => wanted[s], int.MinValue, DeedNames.IsLookedFor))
        {
            var (deed, party) = (names[passage.Parties[reading.Pair.Subject]].Index, names[passage.Parties[reading.Pair.Object]]);
            if (!odds.TryGetValue((deed, reading.Type, party), out var other) || other.Score < reading.Score) odds[(deed, reading.Type, party)] = new DeedReading(reading.Score, reading.States, reading.Object.Span);
        }
        return new DeedReadings(odds, [.. Enumerable.Range(0, text.Groups.Length)], isAsked);

        // Where an event was it has only learned beside the rest.
        bool IsTold(Passage passage, PassagePair pair) => passage.Parties[pair.Object].Kind != (int)DeedKind.Place && isAsked(names[passage.Parties[pair.Subject]].Index);
    }

    /// <summary>Whether each sentence is near one that tells of an event that is asked for.</summary>
    public static bool[] WantedOf(AimText text, Func<int, bool> isAsked)
    {
        var wanted = new bool[text.Analysis.Sentences.Length];
        foreach (var telling in text.Groups.Where((_, g) => isAsked(g)).SelectMany(g => g))
            for (var s = Math.Max(0, telling.Frame.Sentence - Around); s <= Math.Min(wanted.Length - 1, telling.Frame.Sentence + Around); s++) wanted[s] = true;
        return wanted;
    }
}
