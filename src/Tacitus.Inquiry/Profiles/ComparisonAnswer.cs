using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Writes two actors side by side: what each is, what they share, how they stand to each other, and where sources contradict each other about it.</summary>
public static class ComparisonAnswer
{
    private const int MostShared = 8;

    /// <summary>Writes the comparison; both dossiers come of one ledger.</summary>
    public static Answer Write(Dossier left, Dossier right)
    {
        var citations = left.Citations.Concat(right.Citations).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var notes = new Footnotes(citations);
        var (a, b) = (new Side(left, notes), new Side(right, notes));
        var rows = Side.Rows.Select(row => (ImmutableArray<Cell>)[row, a.Cell(row), b.Cell(row)]).Where(r => r[1].Text.Length + r[2].Text.Length > 0)
            .Select(r => (ImmutableArray<Cell>)[r[0], NotTold(r[1]), NotTold(r[2])]);
        Section[] sections =
        [
            new("Side by side", [], new Table(["", left.Actor.Name, right.Actor.Name], [.. rows])),
            new("How they stand to each other", [.. Between(left, right, notes), .. new ActorSentences(left, notes).Towards(right.Actor), .. new ActorSentences(right, notes).Towards(left.Actor)]),
            new("What they share", [.. Shared(a, b)]),
            new("Events with both", [.. SharedEvents(left, right, notes)]),
            new("Where sources contradict each other", [.. Contradictions(left, right, notes)]),
        ];
        return new Answer($"{left.Actor.Name} and {right.Actor.Name}", [.. sections.Where(s => !s.IsEmpty)], notes.Sources, TimelineAnswer.Cautions(left.Coverage));
    }

    /// <summary>The ties between the two in the order of time; those without a date last.</summary>
    internal static IEnumerable<Passage> Between(Dossier left, Dossier right, Footnotes notes)
    {
        var words = new Ties(left, notes);
        var ties = left.Relations.Where(r => r.Subject == right.Actor.Id || r.Object == right.Actor.Id).ToList();
        // A hostility is told from either side; the clause is the same.
        foreach (var group in ties.GroupBy(r => (r.Type, r.State, IsUnsettled: words.IsUnsettled(r), Subject: IsMutual(r.Type) ? "" : r.Subject)).OrderBy(g => g.Min(r => r.Start) is null).ThenBy(g => g.Min(r => r.Start))
            .ThenByDescending(g => g.Sum(r => r.Statements.Length)).ThenBy(g => g.Key.Type).ThenBy(g => g.Key.State))
        {
            var tie = group.First() with { Start = group.Select(r => r.Start).FirstOrDefault(d => d is not null), End = group.Select(r => r.End).FirstOrDefault(d => d is not null) };
            var subject = tie.Subject == left.Actor.Id ? left.Actor : right.Actor;
            var value = tie.Subject == left.Actor.Id ? right.Actor : left.Actor;
            var both = IsMutual(tie.Type) && group.Select(r => r.Subject).Distinct(StringComparer.Ordinal).Count() > 1;
            yield return new Passage(null, Phrase.Sentence((both ? words.Mutual(tie, ActorWords.Of(left.Actor), ActorWords.Of(right.Actor)) : words.Clause(tie, ActorWords.Of(subject), TieWords.Value(tie.Type, value))) + words.Said(group)), notes.Of(group.SelectMany(r => r.Statements)));
        }
        var (against, back) = (Attacks(left, right), Attacks(right, left));
        if (against + back == 0) yield break;
        var clauses = new List<string>();
        if (against > 0) clauses.Add($"{Phrase.Counted(against, "violent event", "violent events")} of {ActorWords.Of(left.Actor).Name} against {ActorWords.Of(right.Actor).Name}");
        if (back > 0) clauses.Add($"{Phrase.Counted(back, "violent event", "violent events")} of {ActorWords.Of(right.Actor).Name} against {ActorWords.Of(left.Actor).Name}");
        yield return new Passage(null, Phrase.Sentence($"The articles tell of {Phrase.List(clauses)}"), []);
    }

    /// <summary>What the sources contradict each other on about the two.</summary>
    internal static IEnumerable<Passage> Contradictions(Dossier left, Dossier right, Footnotes notes)
    {
        var between = left.Relations.Where(r => (r.Subject == right.Actor.Id || r.Object == right.Actor.Id) && r.State == RelationState.InForce && !left.Unsettled.Contains(r.Id)).ToList();
        foreach (var friendly in between.Where(r => r.Type is RelationType.AlliedWith or RelationType.Supports or RelationType.BranchOf or RelationType.AllegianceTo))
        {
            foreach (var against in between.Where(r => Speaks(r, friendly)).GroupBy(r => r.Type).OrderBy(g => g.Key))
            {
                var other = against.Key == RelationType.RivalOf ? "they are hostile to each other" : Clause(against.First());
                yield return new Passage(null, Phrase.Sentence($"Some sources say that {Clause(friendly)}, others that {other}"), notes.Of(friendly.Statements.Take(2).Concat(against.SelectMany(r => r.Statements).Take(2))));
            }
        }
        foreach (var side in (Dossier[])[left, right])
        foreach (var passage in ProfileAnswer.TieDisagreements(side, new Ties(side, notes), notes))
            yield return passage;
        var shared = left.Events.Where(e => right.Events.Any(o => o.Id == e.Id));
        foreach (var passage in shared.SelectMany(e => Disagreements.Of(e, notes, new Setting())).Take(MostShared)) yield return passage;

        string Clause(Relation tie)
        {
            var (subject, value) = tie.Subject == left.Actor.Id ? (left.Actor, right.Actor) : (right.Actor, left.Actor);
            return TieWords.Clause(tie, ActorWords.Of(subject), ActorWords.Of(value).Name);
        }
    }

    // Who fights somebody is no friend of theirs; who has left somebody is no part of them.
    private static bool Speaks(Relation against, Relation friendly) =>
        against.Type == RelationType.RivalOf || against.Type == RelationType.SplitFrom && friendly.Type is RelationType.BranchOf or RelationType.AllegianceTo;

    private static IEnumerable<Passage> Shared(Side a, Side b)
    {
        foreach (var row in Side.Rows)
        {
            var both = a.Entries(row).Intersect(b.Entries(row), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
            if (both.Count > 0) yield return new Passage(row, string.Join(", ", both), []);
        }
    }

    private static IEnumerable<Passage> SharedEvents(Dossier left, Dossier right, Footnotes notes) =>
        left.Events.Where(e => right.Lines.Any(l => l.Id == e.Id)).Take(MostShared).Select(e => new Passage(
            e.Date is { } date ? Phrase.Date(date) : "no date", $"{Phrase.A(Phrase.Act(e, notes))}{EventWords.On(e)} {EventWords.Where(e, notes)}".Trim() + $": {Part(left, e)}; {Part(right, e)}", notes.Of(EventWords.For(e, "perpetrator", "target", "claim", "kind"))));

    private static string Part(Dossier side, Event e)
    {
        var part = side.Lines.First(l => l.Id == e.Id).Part;
        var words = new List<string>();
        if (part.HasFlag(ActorPart.Perpetrator)) words.Add("perpetrator");
        if (part.HasFlag(ActorPart.Claimant)) words.Add("claimant");
        if (part.HasFlag(ActorPart.Target)) words.Add("target");
        return $"{side.Actor.Name} is {Phrase.List(words)}";
    }

    private static int Attacks(Dossier by, Dossier on)
    {
        var suffered = on.Lines.Where(l => l.Part.HasFlag(ActorPart.Target)).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        return by.Lines.Count(l => l.IsDeed && l.IsViolence && suffered.Contains(l.Id));
    }

    private static Cell NotTold(Cell cell) => cell.Text.Length > 0 ? cell : "not told";

    private static bool IsMutual(RelationType type) => type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith;
}
