namespace Tacitus.Model.Events;

/// <summary>A recorded decision that two reports do, or do not, tell of the same event, or that two actors are, or are not, the same. It can be undone.</summary>
/// <param name="Left">The report or actor whose id is first in ordinal order.</param>
/// <param name="Right">The other one.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Score">How sure, in thousandths.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who decided: <c>tacitus</c>, or a person's name. A person's judgement beats a computed one.</param>
public sealed record Judgement(string Left, string Right, Verdict Verdict, int Score, string Reason, string By);
