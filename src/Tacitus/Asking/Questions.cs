using System.Collections.Immutable;
using Tacitus.Commands;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Indices;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Warnings;
using Tacitus.Inquiry.Wording;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Asking;

/// <summary>What a ledger can be asked, by commands and pages alike.</summary>
internal static class Questions
{
    private const int MostWarnings = 500, MostStatements = 6;

    /// <summary>Two actors side by side, with the dossiers that it was made from.</summary>
    /// <exception cref="WrongUseException">Both are one.</exception>
    public static (Answer Answer, Dossier Left, Dossier Right) Compare(LedgerStore ledger, Actor left, Actor right, Coverage? coverage = null)
    {
        if (left.Id == right.Id) throw new WrongUseException($"Both are {left.Name}; name two actors.");
        var (a, b) = (new DossierReader(ledger, coverage).Read(left, right), new DossierReader(ledger, coverage).Read(right, left));
        return (ComparisonAnswer.Write(a, b), a, b);
    }

    /// <summary>The events of a timeline: what <paramref name="actor"/>, or whom people hold to be the same, did or claimed; or all. In the order of ids.</summary>
    public static List<EventLine> Lines(LedgerStore ledger, Actor? actor, string? country, PartialDate? from, PartialDate? to)
    {
        if (actor is null) return [.. ledger.Lines(null, country, from, to)];
        var same = ledger.SameActors(actor.Id);
        var deeds = same.SelectMany(id => ledger.Lines(id, country, from, to)).Where(l => l.IsDeed);
        return same.Length == 1 ? [.. deeds] : [.. deeds.DistinctBy(l => l.Id).OrderBy(l => l.Id, StringComparer.Ordinal)];
    }

    /// <summary>Those of <paramref name="lines"/> that the ledger gives for the same country and time.</summary>
    public static IEnumerable<EventLine> Within(IEnumerable<EventLine> lines, string? country, PartialDate? from, PartialDate? to) => lines.Where(l =>
        (country is null || l.Country == country) && (from is null || l.Date?.End >= from.Value.Start) && (to is null || l.Date?.Start <= to.Value.End));

    /// <summary>Events by month or year, with what changed.</summary>
    public static Answer Timeline(LedgerStore ledger, IReadOnlyCollection<EventLine> lines, Actor? actor, string? country, PartialDate? from, PartialDate? to, bool? byMonth, Coverage coverage)
    {
        var aggregates = actor is null ? [] : ledger.Aggregates(actor.Id).Where(a => Within(a.Date, from, to));
        var title = "Timeline" + (actor is null ? "" : $" of {actor.Name}") + (country is null ? "" : $" in {CountryName.Of(country)}");
        // What became of a group counts whatever part it had: who lists it, splits from it or agrees with it.
        var all = actor is null ? lines : ledger.SameActors(actor.Id).SelectMany(id => ledger.Lines(id, country, from, to)).DistinctBy(l => l.Id);
        var changes = all.Where(l => TimelineAnswer.IsChange(l.Kind)).OrderByDescending(l => l.Reports).ThenBy(l => l.Id, StringComparer.Ordinal).Take(TimelineAnswer.MostListed).Select(l => ledger.Event(l.Id)!).ToList();
        return TimelineAnswer.Write(title, lines, aggregates, coverage, changes, byMonth);
    }

    /// <summary>Countries or actors ranked by the impact of attacks.</summary>
    /// <exception cref="WrongUseException">The year is none.</exception>
    public static Answer Index(LedgerStore ledger, bool actors, int year, PartialDate? covers, Coverage coverage, IEnumerable<EventLine>? lines = null)
    {
        if (year is < 5 or > 9998) throw new WrongUseException("--year is a year like 2021.");
        var window = ImpactIndex.Window(year);
        var entries = actors
            ? ImpactIndex.Rank(ledger.Deeds(window, window), year, l => l.Actor)
            : ImpactIndex.Rank(lines is null ? ledger.Lines(null, null, window, window) : Within(lines, null, window, window), year, l => l.Country);
        return IndexAnswer.Write(entries, year, unit => actors ? ledger.Actor(unit)?.Name ?? unit : CountryName.Bare(unit), coverage, covers);
    }

    /// <summary>Threats and warnings.</summary>
    public static Answer Warnings(LedgerStore ledger, string? country, PartialDate? from, PartialDate? to, Coverage coverage, IEnumerable<EventLine>? lines = null)
    {
        var citations = new CitationReader(ledger);
        var warnings = (lines is null ? ledger.Lines(null, country, from, to) : Within(lines, country, from, to))
            .Where(l => l.Kind is EventKind.Threat or EventKind.Warning || l.Status == EventStatus.Threatened).Take(MostWarnings).ToList().ConvertAll(line =>
            {
                var e = ledger.Event(line.Id)!;
                foreach (var finding in e.Findings) citations.Read(finding.For.Take(MostStatements));
                string[] speakers = [.. ledger.StatementsOf(e.Id).Where(s => s.Statement.Field == Field.Warning).Select(s => s.Statement.Id).Take(MostStatements)];
                citations.Read(speakers);
                return new WarningFile(e, [.. speakers.Select(id => citations.Citations[id])]);
            });
        return WarningsAnswer.Write(warnings, citations.Citations, coverage);
    }

    private static bool Within(PartialDate? date, PartialDate? from, PartialDate? to) =>
        date is null ? from is null && to is null : (from is null || date.Value.End >= from.Value.Start) && (to is null || date.Value.Start <= to.Value.End);
}
