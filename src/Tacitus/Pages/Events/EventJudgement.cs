using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;

namespace Tacitus.Pages.Events;

/// <summary>A judgement on two reports, with the articles that have them.</summary>
/// <param name="Judgement">The judgement; its reason without the names that are left out.</param>
/// <param name="Left">The article of the first report; null when the ledger no longer holds it.</param>
/// <param name="Right">The article of the other.</param>
/// <param name="Other">The event of the report that is not of this event; null when both are.</param>
public sealed record EventJudgement(Judgement Judgement, ArticleEntry? Left, ArticleEntry? Right, string? Other);
