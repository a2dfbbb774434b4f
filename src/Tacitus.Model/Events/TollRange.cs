using System.Globalization;

namespace Tacitus.Model.Events;

/// <summary>How many people, in short. All null when not told.</summary>
/// <param name="Low">The least that the sources support.</param>
/// <param name="Best">The best-placed figure.</param>
/// <param name="High">The most that the sources support; null when they set no upper bound.</param>
public readonly record struct TollRange(int? Low, int? Best, int? High)
{
    /// <summary><c>145</c>, <c>145 (133-150)</c> when the sources leave room, <c>200+</c> without an upper bound; empty when not told.</summary>
    public override string ToString() => (Low, Best, High) switch
    {
        (null, null, null) => "",
        (var low, var best, null) when best is null || best == low => string.Create(CultureInfo.InvariantCulture, $"{low}+"),
        (var low, var best, null) => string.Create(CultureInfo.InvariantCulture, $"{best} ({low}+)"),
        (var low, null, var high) => string.Create(CultureInfo.InvariantCulture, $"{low}-{high}"),
        var (low, best, high) when low == best && high == best => string.Create(CultureInfo.InvariantCulture, $"{best}"),
        var (low, best, high) => string.Create(CultureInfo.InvariantCulture, $"{best} ({low}-{high})"),
    };
}
