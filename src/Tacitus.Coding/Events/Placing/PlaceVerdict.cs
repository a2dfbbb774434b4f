namespace Tacitus.Coding.Events.Placing;

/// <summary>Where an event likeliest was, and how likely.</summary>
/// <param name="Option">The likeliest option.</param>
/// <param name="Probability">How likely it is.</param>
/// <param name="Next">How likely the next is.</param>
/// <param name="Nowhere">How likely no place is.</param>
/// <param name="Country">How likely all places in its country are together.</param>
internal readonly record struct PlaceVerdict(int Option, float Probability, float Next, float Nowhere, float Country);
