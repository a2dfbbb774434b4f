using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Trends;

/// <summary>What happened in one month or year.</summary>
/// <param name="Date">The month or year.</param>
/// <param name="Events">The events that lie wholly in it, in the order in which they were given.</param>
/// <param name="Perhaps">How many more may lie in it, by a date that is less exact.</param>
/// <param name="Killed">The deaths of the events in it, added up; null bounds where no toll is told.</param>
/// <param name="NewCountries">Countries that no earlier period has.</param>
/// <param name="NewTargets">Kinds of target that no earlier period has.</param>
/// <param name="Articles">How many articles were published in it.</param>
public sealed record Period(
    PartialDate Date, ImmutableArray<EventLine> Events, int Perhaps, TollRange Killed, ImmutableArray<string> NewCountries, ImmutableArray<string> NewTargets, int Articles);
