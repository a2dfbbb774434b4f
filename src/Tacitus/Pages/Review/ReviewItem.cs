using Tacitus.Model.Events;

namespace Tacitus.Pages.Review;

/// <summary>Something that a person might decide.</summary>
/// <param name="Event">The event.</param>
/// <param name="Field">The field whose value is in doubt; null when it is a pair of reports.</param>
/// <param name="Judgement">The judgement that is in doubt; null when it is a value.</param>
/// <param name="Stake">How many deaths may be counted wrongly by it: what the queue is ordered by.</param>
/// <param name="Why">What is in doubt, in a sentence.</param>
public sealed record ReviewItem(string Event, string? Field, Judgement? Judgement, double Stake, string Why)
{
    /// <summary>Where it is decided.</summary>
    public string Address => Judgement is { } j ? $"/review/pairs/{j.Left}/{j.Right}" : $"/review/events/{Event}/{Field}";
}
