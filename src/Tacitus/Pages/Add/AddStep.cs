namespace Tacitus.Pages.Add;

/// <summary>One thing that happened while articles were added.</summary>
/// <param name="Stage">The stage: found, read, coded, stored, linked, lost.</param>
/// <param name="Text">What happened, in a line.</param>
public sealed record AddStep(string Stage, string Text);
