using Tacitus.Model.Dates;

namespace Tacitus.Pages.Charts;

/// <summary>What happened in one day, month or year.</summary>
/// <param name="Period">The day, month or year.</param>
/// <param name="Certain">How many events lie wholly in it.</param>
/// <param name="Perhaps">How many more may lie in it, by dates that are less exact.</param>
public readonly record struct TimelineBar(PartialDate Period, int Certain, int Perhaps);
