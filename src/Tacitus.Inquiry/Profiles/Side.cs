using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>One actor's column of a comparison.</summary>
internal sealed class Side(Dossier dossier, Footnotes notes)
{
    private const int MostEntries = 6, MostQuoted = 3;

    private readonly Ties _ties = new(dossier, notes);
    private readonly ActorSentences _sentences = new(dossier, notes);
    private readonly List<EventLine> _deeds = [.. dossier.Deeds];

    /// <summary>What is set side by side, in order.</summary>
    public static ImmutableArray<string> Rows { get; } =
    [
        "also called", "kind", "branch of", "founded by", "split from", "allegiance to", "aims", "beliefs", "strength", "change over time", "leaders", "area", "hostile to", "allied with", "supported by", "negotiates with", "listed as terrorist by", "tactics", "targets", "countries",
        "violent events", "killed in them", "killed per event", "first told", "last told",
    ];

    /// <summary>The value of <paramref name="row"/> with its sources; empty when not told.</summary>
    public Cell Cell(string row)
    {
        if (Tie(row) is { } tie)
        {
            var ties = _ties.Of(tie.Type, tie.AsSubject);
            return new Cell(
                string.Join("; ", ties.GroupBy(r => (_ties.Other(r), _ties.Note(r))).Take(MostEntries).Select(g => g.Key.Item1 + g.Key.Item2)), null, notes.Of(ties.SelectMany(r => r.Statements)));
        }
        if (row == "also called") return new Cell(string.Join(", ", _sentences.Names().Take(MostEntries)), null, notes.Of(_sentences.NameStatements()));
        if (row is "aims" or "beliefs" or "strength" or "change over time")
        {
            var told = _sentences.Told(row switch { "aims" => AttributeKind.Aim, "beliefs" => AttributeKind.Ideology, "strength" => AttributeKind.Strength, _ => AttributeKind.Course }).Take(MostQuoted).ToList();
            return new Cell(string.Join("; ", told.Select(t => $"\"{t.Words}\"")), null, notes.Of(told.SelectMany(t => t.Statements)));
        }
        if (row is "first told" or "last told")
        {
            if ((row == "first told" ? dossier.FirstDeed : dossier.LatestDeed) is not { } line) return "";
            var told = dossier.Events.FirstOrDefault(e => e.Id == line.Id);
            return new Cell(Phrase.Date(line.Date!.Value) + (line.Place is null ? "" : $", {line.Place}"), null, told is null ? [] : notes.Of(EventWords.For(told, "date", "place", "perpetrator").Take(4)));
        }
        var killed = Series.Sum(_deeds.Select(d => d.Killed));
        return row switch
        {
            "kind" => Code.Of(dossier.Actor.Kind).Replace('_', ' '),
            "violent events" => _deeds.Count,
            "killed in them" => TollPhrase.Number(killed) ?? "",
            "killed per event" => killed.Best is { } best && _deeds.Count(d => d.Killed.Best is not null) is var told and > 0 ? Answers.Cell.Thousandths(1000L * best / told, 1) : "",
            _ => string.Join("; ", Entries(row).Take(MostEntries)),
        };
    }

    /// <summary>The entries of <paramref name="row"/> that two sides may have in common.</summary>
    public IEnumerable<string> Entries(string row)
    {
        if (Tie(row) is { } tie) return row == "leaders" ? [] : _ties.Of(tie.Type, tie.AsSubject).Where(r => r.State is RelationState.InForce or RelationState.Ended).Select(_ties.Other).Distinct(StringComparer.Ordinal);
        return row switch
        {
            "tactics" => Most(_deeds.SelectMany(d => d.Tactics).Where(t => t != Tactic.Unspecified).Select(t => Code.Of(t).Replace('_', ' '))),
            "targets" => Most(_deeds.SelectMany(d => d.TargetKinds).Select(t => t.Replace('_', ' '))),
            "countries" => Most(_deeds.Select(d => d.Country).OfType<string>().Select(CountryName.Of)),
            _ => [],
        };
    }

    private static IEnumerable<string> Most(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);

    private static (RelationType Type, bool AsSubject)? Tie(string row) => row switch
    {
        "branch of" => (RelationType.BranchOf, true),
        "founded by" => (RelationType.FoundedBy, true),
        "split from" => (RelationType.SplitFrom, true),
        "allegiance to" => (RelationType.AllegianceTo, true),
        "leaders" => (RelationType.LedBy, true),
        "area" => (RelationType.OperatesIn, true),
        "hostile to" => (RelationType.RivalOf, true),
        "allied with" => (RelationType.AlliedWith, true),
        "supported by" => (RelationType.Supports, false),
        "negotiates with" => (RelationType.NegotiatesWith, true),
        "listed as terrorist by" => (RelationType.DesignatedBy, true),
        _ => null,
    };
}
