using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Review;

/// <summary>A field of an event that two coders read otherwise.</summary>
/// <param name="Event">The event.</param>
/// <param name="Summary">The event in a line, without the names that are left out.</param>
/// <param name="Field">The field's code.</param>
/// <param name="First">What one read.</param>
/// <param name="Second">What the other read.</param>
/// <param name="Computed">What the ledger has; empty when nothing.</param>
public sealed record CodingDifference(string Event, string Summary, string Field, BlindCoding First, BlindCoding Second, string Computed);
