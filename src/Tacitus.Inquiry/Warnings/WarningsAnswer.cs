using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Warnings;

/// <summary>Writes who threatened or warned whom, of what, when, as said by whom.</summary>
public static class WarningsAnswer
{
    /// <summary>Writes the list, in the order of time.</summary>
    public static Answer Write(IEnumerable<WarningFile> warnings, IReadOnlyDictionary<string, Citation> citations, Coverage coverage)
    {
        var notes = new Footnotes(citations);
        var rows = warnings.OrderBy(w => w.Event.Date is null).ThenBy(w => w.Event.Date).ThenBy(w => w.Event.Id, StringComparer.Ordinal).Select(w => Row(w, notes)).ToImmutableArray();
        var table = new Table(["date", "what", "by", "against", "where", "as said by", "words"], rows);
        return new Answer("Threats and warnings", rows.IsEmpty ? [] : [new Section("", [], table)], notes.Sources, [$"The list rests on {CoverageWords.Of(coverage)}. A threat is what somebody says they will do, a warning what others will do; neither is counted as violence."]);
    }

    private static ImmutableArray<Cell> Row(WarningFile warning, Footnotes notes)
    {
        var e = warning.Event;
        var statements = e.Findings.Where(f => f.Field is "kind" or "target" or "perpetrator" or "status").SelectMany(f => f.For).Concat(warning.Speakers.Select(s => s.Statement.Id)).ToList();
        var told = statements.Select(notes.Find).OfType<Citation>().ToList();
        var by = warning.Speakers.Select(s => s.Statement.Value).OfType<ActorValue>().Where(v => v.Kind != ActorKind.Person).Select(v => v.Name)
            .Concat(e.Perpetrators.Where(p => !p.Individual).Select(p => p.Name)).Distinct(StringComparer.OrdinalIgnoreCase);
        var said = told.Select(c => SpeakerName.Of(c.Statement.Attribution?.Source)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(3);
        var words = told.Where(c => c.Statement.Field == Field.Kind).Concat(told).FirstOrDefault();
        return
        [
            e.Date is { } date ? Phrase.Date(date) : "no date", Phrase.Act(e, notes), string.Join("; ", by), string.Join("; ", e.Targets.Where(t => t.Kind != "civilians").Select(t => t.Name).Distinct(StringComparer.OrdinalIgnoreCase)),
            Where(e, notes, said), string.Join("; ", said), new Cell(words is null ? "" : $"\"{words.Quote}\"", null, notes.Of((words is null ? [] : new[] { words.Statement.Id }).Concat(statements))),
        ];
    }

    // Whom it is against is no place, nor who speaks: "at Iranian Embassies in Norland" is in Norland.
    private static string Where(Event e, Footnotes notes, IEnumerable<string> said) => EventWords.Where(
        e.Place is { Site: { } site } place && (e.Targets.Any(t => t.Name.EndsWith(site, StringComparison.OrdinalIgnoreCase)) || said.Any(s => s.EndsWith(site, StringComparison.OrdinalIgnoreCase))) ? e with { Place = place with { Site = null } } : e, notes);
}
