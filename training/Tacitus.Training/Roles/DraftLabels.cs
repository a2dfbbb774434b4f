namespace Tacitus.Training.Roles;

/// <summary>What is known of a draft; null where it is not known.</summary>
/// <param name="IsReal">Whether it tells of a real event.</param>
/// <param name="IsPolitical">Whether that is political.</param>
/// <param name="Kind">The code of its kind.</param>
internal readonly record struct DraftLabels(bool? IsReal, bool? IsPolitical, string? Kind);
