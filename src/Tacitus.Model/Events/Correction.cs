namespace Tacitus.Model.Events;

/// <summary>What a person holds to be the value of one field of one event. It beats what the sources come to until it is taken back.</summary>
/// <param name="Field">The field's code.</param>
/// <param name="Value">The value in one line, as <see cref="Finding.Value"/> has it; empty when nothing is told.</param>
/// <param name="Actor">The actor's id, where the value is one.</param>
/// <param name="Statement">The statement whose value it is; null when the person gave another.</param>
/// <param name="Note">Why, in the person's words; may be empty.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record Correction(string Field, string Value, string? Actor, string? Statement, string Note, string By, DateTimeOffset At);
