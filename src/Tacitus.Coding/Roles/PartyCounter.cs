using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Counts those who did it, those taken hostage and those arrested where the words that name them give their number and nothing else does: "two men on a motorcycle
/// shot dead a doctor", "six girls were led into the forest". Pure; safe to share between threads.
/// </summary>
internal sealed class PartyCounter
{
    private readonly GroupCounter _groups = new();
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The report with their numbers.</summary>
    public Report Count(Analysis analysis, Report report)
    {
        List<Statement> counted = [];
        var kind = report.First(Field.Kind)?.Value.Text;
        if (kind is "attack" or "mob_violence") Count(analysis, report, Field.Perpetrator, Field.Attackers, "toll.doers", counted);
        if (kind is "attack" && report.Of(Field.Tactic).Any(t => t.Probability >= Statement.EvenOdds && t.Value.Text is "kidnapping" or "hostage_taking") && HasHappened(report)) Count(analysis, report, Field.Target, Field.Kidnapped, "toll.taken", counted);
        if (kind is "security_operation" && HasHappened(report) && report.First(Field.Killed) is null) Count(analysis, report, Field.Target, Field.Arrested, "toll.held", counted);
        if (counted.Count == 0) return report;
        return report with { Statements = [.. report.Statements.Concat(counted).DistinctBy(s => s.Id).OrderBy(s => s.Field).ThenBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)] };
    }

    private void Count(Analysis analysis, Report report, Field party, Field toll, string rule, List<Statement> counted)
    {
        if (report.First(toll) is not null) return;
        var population = toll == Field.Attackers ? Population.Attackers : Population.Total;
        foreach (var one in report.Of(party))
        {
            // Whom no words of the event name may have been many elsewhere.
            if (one.Probability < Statement.EvenOdds || one.Modality != Modality.Asserted || one.Rule == "role/weighed") continue;
            // "The doctor was seized": of those taken one who is named or told by an office is one.
            var lone = toll == Field.Kidnapped && one.Value is ActorValue { Kind: not (ActorKind.State or ActorKind.Organisation) } value && (value.Kind == ActorKind.Person || IsOne(analysis, one.Spans[0])) ? ((Count Count, Span Words)?)(Model.Counts.Count.Exactly(1), one.Spans[0]) : null;
            var told = one.Value is ActorValue { Actor: null, Kind: ActorKind.Unnamed or ActorKind.ArmedGroup } ? one.Spans.Select(s => _groups.Count(analysis, s)).FirstOrDefault(c => c is not null) : null;
            if ((told ?? lone) is not { } found) continue;
            counted.Add(Statement.Of(analysis.Article, report.Id, toll, new CountValue(found.Count, population), [found.Words], rule, one.Attribution, one.Modality, one.Probability));
        }
    }

    // Whether the words are headed by a noun in the singular for somebody: "a soldier on leave".
    private bool IsOne(Analysis analysis, Span words)
    {
        var first = analysis.TokenAt(words.Start);
        var head = -1;
        for (var i = first; i < analysis.Tokens.Length && analysis.Tokens[i].Span.End <= words.End && analysis.Tokens[i].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Cconj); i++)
            if (analysis.Tokens[i].Tag is PartOfSpeech.Noun) head = i;
        if (head < 0 || analysis.Tokens[head].Form != WordForm.Singular) return false;
        var noun = analysis.Tokens[head].Normal;
        return NounClasses.IsPerson(noun) || _targets.KindOf(analysis, head, head + 1) is not null && !_targets.IsThing(analysis, head, head + 1) && TollLexicon.Shipped.Find(noun) is { Person: not null };
    }

    private static bool HasHappened(Report report) => report.First(Field.Status)?.Value.Text == Code.Of(EventStatus.Occurred);
}
