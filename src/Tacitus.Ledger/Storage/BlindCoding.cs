namespace Tacitus.Ledger.Storage;

/// <summary>What a coder read who saw neither the computed value nor another coder's.</summary>
/// <param name="Event">The event that holds the report now.</param>
/// <param name="Report">The report with which it goes.</param>
/// <param name="Field">The field's code.</param>
/// <param name="Value">The value; empty when nothing is told.</param>
/// <param name="By">The coder.</param>
/// <param name="At">When.</param>
public sealed record BlindCoding(string Event, string Report, string Field, string Value, string By, DateTimeOffset At);
