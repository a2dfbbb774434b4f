using Tacitus.Model.Events;

namespace Tacitus.Pages.Review;

/// <summary>Two reports to decide on: of one event, or not.</summary>
/// <param name="Left">The report whose id is first.</param>
/// <param name="Right">The other.</param>
/// <param name="Judgement">What was decided of them; null when nothing.</param>
public sealed record PairChoice(ToldReport Left, ToldReport Right, Judgement? Judgement);
