namespace Tacitus.Training.Grouping;

/// <summary>What is known of a telling; null where it is not known.</summary>
/// <param name="IsReal">Whether it tells of an event of the key.</param>
/// <param name="Event">Which event it tells of: its place in the key, or behind them for what the key leaves out.</param>
internal readonly record struct TellingLabel(bool? IsReal, int? Event)
{
    /// <summary>Nothing is known.</summary>
    public static TellingLabel Unknown { get; }
}
