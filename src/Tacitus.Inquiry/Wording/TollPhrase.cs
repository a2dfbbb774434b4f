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

    /// <summary>The number with who they are: <c>145 people (133 to 145)</c>, <c>at least 43 people</c>; null when none is told.</summary>
    public static string? People(TollRange toll, string one = "person", string many = "people")
    {
        if (Number(toll) is not { } number) return null;
        var bracket = number.IndexOf(" (", StringComparison.Ordinal);
        var head = bracket < 0 ? number : number[..bracket];
        var noun = head is "1" or "at least 1" or "up to 1" ? one : many;
        if (int.TryParse(head, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var small)) head = Phrase.Small(small);
        return bracket < 0 ? $"{head} {noun}" : $"{head} {noun}{number[bracket..]}";
    }

    /// <summary>Whether the phrase for <paramref name="toll"/> is one person.</summary>
    public static bool IsOne(TollRange toll) => People(toll) is { } people && (people.EndsWith(" person", StringComparison.Ordinal) || people.Contains(" person (", StringComparison.Ordinal));

    /// <summary>The past participle of what was done to them.</summary>
    public static string Done(Effect effect) => effect switch
    {
        Effect.Killed => "killed", Effect.Injured => "injured", Effect.Kidnapped => "kidnapped or held hostage", Effect.Arrested => "arrested",
        Effect.Missing => "reported missing", Effect.Displaced => "displaced", _ => "counted as attackers",
    };

    /// <summary>The bounds of <paramref name="toll"/>.</summary>
    public static TollRange Of(Toll toll) => new(toll.Low, toll.Best, toll.High);
}
