using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Roles;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Events;

/// <summary>What an article tells before it is weighed who did what.</summary>
/// <param name="Text">Its reports, and who may have done what they tell.</param>
/// <param name="Aims">What may have been the target or the site of each report.</param>
/// <param name="Told">All that it tells of events, what was sifted out too.</param>
/// <param name="Drafts">What words, rules and the encoder make of the drafts.</param>
/// <param name="Drafted">What may have a part in any of the drafts.</param>
/// <param name="Homes">For each report the index of its draft.</param>
/// <param name="Aggregates">What is told only in sum.</param>
/// <param name="Salience">How likely the article tells of an event of its own, in thousandths.</param>
internal sealed record UnweighedReports(DoerText Text, AimText Aims, Drafted Told, DraftReadings Drafts, Lazy<AimText> Drafted, ImmutableArray<int> Homes, ImmutableArray<AggregateReport> Aggregates, int Salience);
