using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Counts those who did it, those taken hostage and those arrested where the words that name them give their number and nothing else does: "two men on a motorcycle
/// shot dead a doctor", "six girls were led into the forest". Pure; safe to share between threads.
/// </summary>
internal sealed class PartyCounter
{
    private readonly GroupCounter _groups = new();

    /// <summary>The report with their numbers.</summary>
    public Report Count(Analysis analysis, Report report)
    {
        var counted = new List<Statement>();
        var kind = report.Of(Field.Kind).FirstOrDefault()?.Value.Text;
        if (kind is "attack" or "mob_violence") Count(analysis, report, Field.Perpetrator, Field.Attackers, "toll.doers", counted);
        if (kind is "attack" && report.Of(Field.Tactic).Any(t => t.Value.Text == Code.Of(Tactic.Kidnapping)) && HasHappened(report)) Count(analysis, report, Field.Target, Field.Kidnapped, "toll.taken", counted);
        if (kind is "security_operation" && HasHappened(report) && !report.Of(Field.Killed).Any()) Count(analysis, report, Field.Target, Field.Arrested, "toll.held", counted);
        if (counted.Count == 0) return report;
        return report with { Statements = [.. report.Statements.Concat(counted).DistinctBy(s => s.Id).OrderBy(s => s.Field).ThenBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)] };
    }

    private void Count(Analysis analysis, Report report, Field party, Field toll, string rule, List<Statement> counted)
    {
        if (report.Of(toll).Any()) return;
        var population = toll == Field.Attackers ? Population.Attackers : Population.Total;
        foreach (var one in report.Of(party))
        {
            if (one.Probability < Statement.EvenOdds || one.Modality != Modality.Asserted || one.Value is not ActorValue { Actor: null, Kind: ActorKind.Unnamed or ActorKind.ArmedGroup }) continue;
            if (one.Spans.Select(s => _groups.Count(analysis, s)).FirstOrDefault(c => c is not null) is not { } found) continue;
            counted.Add(Statement.Of(analysis.Article, report.Id, toll, new CountValue(found.Count, population), [found.Words], rule, one.Attribution, one.Modality, one.Probability));
        }
    }

    private static bool HasHappened(Report report) => report.Of(Field.Status).FirstOrDefault()?.Value.Text == Code.Of(EventStatus.Occurred);
}
