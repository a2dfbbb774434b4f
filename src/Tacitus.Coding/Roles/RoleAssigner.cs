using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>Gives each reading to the event that it belongs to: the one told nearest to it, in its sentence, else before it, else after it.</summary>
internal static class RoleAssigner
{
    // Sentences back to an event that is still being told of, and on to one that is brought up later; set on the development documents of MUC-4.
    private const int Back = 6;
    private const int Ahead = 2;

    /// <summary>For each of <paramref name="groups"/>, the tellings of one event, its readings in order of reading.</summary>
    public static List<ImmutableArray<RoleReading>> Assign(ImmutableArray<ImmutableArray<Telling>> groups, ImmutableArray<RoleReading> readings)
    {
        var homes = groups.Select(_ => ImmutableArray.CreateBuilder<RoleReading>()).ToList();
        foreach (var reading in readings)
        {
            var best = (Group: -1, Cost: int.MaxValue, Distance: 0);
            for (var g = 0; g < groups.Length; g++)
            {
                foreach (var telling in groups[g])
                {
                    var cost = Cost(telling, reading);
                    if (cost < best.Cost) best = (g, cost, Math.Abs(reading.Sentence - telling.Frame.Sentence));
                }
            }
            if (best.Group < 0) continue;
            // The farther the event is told from the words, the less they need be a part of it.
            var probability = best.Distance switch { 0 => reading.Probability, 1 => reading.Probability * 4 / 5, _ => reading.Probability / 2 };
            // Who did it is told beside the deed, or it decides nothing.
            if (best.Distance > 0 && reading.Role is (Role.PerpetratorIndividual or Role.PerpetratorOrganisation)) probability = Math.Min(probability, Statement.EvenOdds - 1);
            if (probability >= RoleFinder.Threshold(reading.Role)) homes[best.Group].Add(reading with { Probability = probability });
        }
        return [.. homes.Select(h => h.DrainToImmutable())];
    }

    private static int Cost(Telling telling, RoleReading reading)
    {
        if (FrameFinder.Family(telling.Kind) != 0 && telling.Kind != Model.Events.EventKind.Threat) return int.MaxValue;
        var distance = reading.Sentence - telling.Frame.Sentence;
        if (distance == 0)
        {
            var trigger = telling.Frame.Trigger.Span;
            var gap = reading.Span.Start >= trigger.End ? reading.Span.Start - trigger.End : Math.Max(0, trigger.Start - reading.Span.End);
            return telling.Frame.Span.Contains(reading.Span) ? gap : 1000 + gap;
        }
        return distance switch
        {
            > 0 and <= Back => 10_000 * distance - telling.Frame.Trigger.Span.Start / 1000,
            < 0 and >= -Ahead => 10_000 * (Back - distance),
            _ => int.MaxValue,
        };
    }
}
