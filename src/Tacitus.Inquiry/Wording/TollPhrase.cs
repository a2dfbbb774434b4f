using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Wording;

/// <summary>Reconciled numbers of people in words, with the room that the sources leave.</summary>
internal static class TollPhrase
{
    /// <summary>The number alone: <c>145 (133 to 145)</c>, <c>at least 43</c>, <c>no</c>; null when none is told.</summary>
    public static string? Number(TollRange toll) => (toll.Low, toll.Best, toll.High) switch
    {
        (null, null, null) => null,
        (0 or null, 0 or null, 0) => "no",
        (0 or null, 0 or null, { } high) => $"up to {Phrase.Number(high)}",
        (var low, var best, null) when best is null || best == low => $"at least {Phrase.Number(low ?? best!.Value)}",
        ({ } low, { } best, null) => $"{Phrase.Number(best)} (at least {Phrase.Number(low)})",
        (null, { } best, null) => Phrase.Number(best),
        ({ } low, null, { } high) => low == high ? Phrase.Number(low) : $"{Phrase.Number(low)} to {Phrase.Number(high)}",
        var (low, best, high) when (low ?? best) == best && high == best => Phrase.Number(best!.Value),
        var (low, best, high) => $"{Phrase.Number(best!.Value)} ({Phrase.Number(low ?? 0)} to {Phrase.Number(high!.Value)})",
    };

    /// <summary>
    /// The number with who they are, as running text has it: <c>between 133 and 145 people</c>, <c>at least 43 people</c>, <c>nobody</c>; null when none is told.
    /// Where sources leave room it gives the bounds alone: which figure is the best placed stands in tables.
    /// </summary>
    public static string? People(TollRange toll, string one = "person", string many = "people") => Words(toll) switch
    {
        null => null,
        "no" => many == "people" ? "nobody" : "no " + many,
        var words => $"{words} {(words is "one" or "at least one" or "up to one" ? one : many)}",
    };

    /// <summary>The number in the words of running text, without a noun: <c>five</c>, <c>between 133 and 145</c>, <c>one to three</c>; null when none is told.</summary>
    public static string? Words(TollRange toll)
    {
        var low = toll.Low ?? toll.Best ?? 0;
        return (low, toll.Best, toll.High) switch
        {
            (0, null, null) when toll.Low is null => null,
            (0, 0 or null, 0) => "no",
            (0, _, { } high) => $"up to {Phrase.Small(high)}",
            (_, { } best, null) when toll.Low is null => Phrase.Small(best),
            (_, _, null) => $"at least {Phrase.Small(low)}",
            (_, _, { } high) when high == low => Phrase.Small(low),
            (_, _, { } high) => high < 10 ? $"{Phrase.Small(low)} {(high == low + 1 ? "or" : "to")} {Phrase.Small(high)}" : $"between {Phrase.Small(low)} and {Phrase.Small(high)}",
        };
    }

    /// <summary>The figure that stands, where there is one: what other sources say is told as their dispute. What has no upper bound keeps to its bounds.</summary>
    public static TollRange Settled(TollRange toll) => toll is { Best: { } best, High: not null } ? new TollRange(best, best, best) : toll;

    /// <summary>Whether the phrase for <paramref name="toll"/> takes a verb in the singular.</summary>
    public static bool IsOne(TollRange toll) => People(toll) is { } people && (people == "nobody" || people.EndsWith(" person", StringComparison.Ordinal));

    /// <summary>Whether it counts one, whoever that is.</summary>
    public static bool IsOneOf(TollRange toll) => Words(toll) is "one" or "at least one" or "up to one";

    /// <summary>The past participle of what was done to them.</summary>
    public static string Done(Effect effect) => effect switch
    {
        Effect.Killed => "killed", Effect.Injured => "injured", Effect.Kidnapped => "kidnapped or held hostage", Effect.Arrested => "arrested",
        Effect.Missing => "reported missing", Effect.Displaced => "displaced", _ => "counted as attackers",
    };

    /// <summary>The bounds of <paramref name="toll"/>.</summary>
    public static TollRange Of(Toll toll) => new(toll.Low, toll.Best, toll.High);
}
