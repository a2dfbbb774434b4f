using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Writes who an actor is: summary, attributes, ties, deadliest events, activity, and what sources disagree on.</summary>
public static class ProfileAnswer
{
    private const int MostEvents = 10, MostDisagreements = 8, MostAggregates = 12, MostQuoted = 200;

    /// <summary>Writes the profile.</summary>
    public static Answer Write(Dossier dossier)
    {
        var notes = new Footnotes(dossier.Citations);
        var sure = dossier.Sure();
        var sentences = new ActorSentences(sure, notes);
        var ties = new Ties(dossier, notes);
        var deeds = dossier.Deeds.ToList();
        var series = Series.Of(deeds, dossier.Coverage);
        Section[] sections =
        [
            new("", [.. sentences.Identity(), .. sentences.Origin().Take(2), .. sentences.Aims().Take(1), .. sentences.Deeds()]),
            new("Names and attributes", [.. Attributes(dossier, sentences, ties, notes)]),
            new("Ties", [.. ties.Passages(
                (RelationType.BranchOf, true), (RelationType.BranchOf, false), (RelationType.AllegianceTo, true), (RelationType.AllegianceTo, false), (RelationType.SplitFrom, true),
                (RelationType.SplitFrom, false), (RelationType.MergedInto, true), (RelationType.MergedInto, false), (RelationType.RivalOf, true), (RelationType.AlliedWith, true),
                (RelationType.Supports, true), (RelationType.Supports, false), (RelationType.NegotiatesWith, true), (RelationType.MemberOf, true))]),
            new("What became of it", [], dossier.Actor.Kind is ActorKind.ArmedGroup or ActorKind.Organisation ? Changes(dossier, notes) : null),
            new("Branch or whole", [.. BranchDoubts.Of(dossier, notes)]),
            new("Deadliest events", [], Deadliest(dossier, notes)),
            new(series.ByMonth ? "Activity by month" : "Activity by year", [.. TimelineAnswer.Sentences(series, Trend.Of(series), deeds).Skip(1).Select(s => new Passage(null, Phrase.Sentence(s), []))], ByTime(series)),
            new("Activity by country", [], Activity.ByCountry(deeds)),
            new("Activity by type", [], Activity.ByType(deeds)),
            new("Targets", [], Activity.ByTarget(deeds)),
            new("Told only in sum, and not counted", [.. dossier.Aggregates.Take(MostAggregates).Select(a => new Passage(
                a.Date is { } d ? Phrase.Date(d) : "no date", $"\"{InSentence(a, notes)}\"", notes.Of(a.Statements)))]),
            new("Where sources disagree", [.. TieDisagreements(sure, new Ties(sure, notes), notes), .. dossier.Events.SelectMany(e => Disagreements.Of(e, notes, new Setting())).Take(MostDisagreements)]),
        ];
        return new Answer($"{dossier.Actor.Name}", [.. sections.Where(s => !s.IsEmpty)], notes.Sources, TimelineAnswer.Cautions(dossier.Coverage));
    }

    private static IEnumerable<Passage> Attributes(Dossier dossier, ActorSentences sentences, Ties ties, Footnotes notes)
    {
        if (sentences.Names().ToList() is { Count: > 0 } names) yield return new Passage("also called", string.Join(", ", names), notes.Of(sentences.NameStatements()));
        foreach (var judged in dossier.Judged)
            yield return new Passage(judged.Verdict == Verdict.Same ? "held to be one" : "held apart", $"{judged.Left} and {judged.Right}, by {judged.By}{(judged.Reason.Length > 0 ? $": {judged.Reason}" : "")}", []);
        yield return new Passage("kind", Code.Of(dossier.Actor.Kind).Replace('_', ' '), []);
        foreach (var passage in ties.Passages((RelationType.FoundedBy, true), (RelationType.OperatesIn, true), (RelationType.LedBy, true), (RelationType.DesignatedBy, true))) yield return passage;
        foreach (var kind in (AttributeKind[])[AttributeKind.Aim, AttributeKind.Ideology, AttributeKind.Strength, AttributeKind.Course, AttributeKind.Grievance])
        foreach (var (words, by, statements) in sentences.Told(kind).Take(4))
            yield return new Passage(Code.Of(kind), $"\"{words}\", {by}", notes.Of(statements));
        var channels = dossier.Events.SelectMany(e => e.Claims.Where(c => c.Actor == dossier.Actor.Id && c.Through is not null).Select(c => (Channel: c.Through!, Event: e)))
            .GroupBy(c => c.Channel, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var channel in channels) yield return new Passage("claims through", channel.Key, notes.Of(channel.SelectMany(c => EventWords.For(c.Event, "claim"))));
        foreach (var medium in ties.Of(RelationType.MemberOf, asSubject: false).Where(r => dossier.Others.TryGetValue(r.Subject, out var o) && o.Kind == ActorKind.Organisation))
            yield return new Passage("media", ties.Other(medium), notes.Of(medium.Statements));
        if (dossier.FirstDeed is { } first) yield return Seen("first deed told", first);
        if (dossier.LatestDeed is { } latest) yield return Seen("latest deed told", latest);

        Passage Seen(string label, EventLine line)
        {
            var told = dossier.Events.FirstOrDefault(e => e.Id == line.Id);
            return new Passage(label, Phrase.Date(line.Date!.Value) + (line.Place is null ? "" : $", {line.Place}"), told is null ? [] : notes.Of(EventWords.For(told, "date", "place", "perpetrator").Take(4)));
        }
    }

    // A few words that name attacks say nothing by themselves: their sentence does.
    private static string InSentence(Aggregate sum, Footnotes notes)
    {
        if (sum.Statements.Select(notes.Find).OfType<Citation>().FirstOrDefault() is not { } source) return sum.Text;
        var quote = source.Quote.Replace('"', '\'');
        return quote.Length <= MostQuoted ? quote : quote[..quote.LastIndexOf(' ', MostQuoted)].TrimEnd(',', ';') + " \u2026";
    }

    // Foundings, splits, mergers, pledges, listings and leaders, in the order of time.
    private static Table Changes(Dossier dossier, Footnotes notes) => new(
        ["date", "what", "with", "event"],
        [
            .. dossier.Events.Where(e => e.Kind == EventKind.GroupChange).OrderBy(e => e.Date is null).ThenBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => (ImmutableArray<Cell>)
            [
                e.Date is { } date ? Phrase.Date(date) : "no date", Phrase.Act(e, notes),
                string.Join(", ", ActorSentences.Sides(e).Where(id => id != dossier.Actor.Id).Select(dossier.NameOf)), new Cell(e.Id, null, notes.Of(EventWords.For(e, "kind", "date", "perpetrator", "target"))),
            ]),
        ]);

    private static Table Deadliest(Dossier dossier, Footnotes notes)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        foreach (var line in dossier.Deeds.Where(d => d.Killed.Best > 0 || d.Killed.Low > 0).Take(MostEvents))
        {
            if (dossier.Events.FirstOrDefault(e => e.Id == line.Id) is not { } e) continue;
            var by = e.Perpetrators.FirstOrDefault(p => p.Actor == dossier.Actor.Id) is { } p ? Code.Of(p.Basis) : "claimed";
            rows.Add(
            [
                e.Date is { } date ? Phrase.Date(date) : "no date", $"{Phrase.Act(e, notes)}{EventWords.On(e)} {EventWords.Where(e, notes)}".Trim(), TollPhrase.Number(EventWords.Toll(e, Effect.Killed)) ?? "",
                TollPhrase.Number(EventWords.Toll(e, Effect.Injured)) ?? "", by, new Cell(e.Id, null, notes.Of(EventWords.For(e, "killed", "perpetrator", "place"))),
            ]);
        }
        return new Table(["date", "what and where", "killed", "injured", "on what ground", "event"], rows.DrainToImmutable());
    }

    private static Table ByTime(Series series) => new(
        ["period", "events", "perhaps more", "killed", "articles published"],
        [
            .. series.Periods.Where(p => p.Events.Length > 0 || p.Perhaps > 0).Select(p => (ImmutableArray<Cell>)
                [p.Date.ToString(), p.Events.Length, p.Perhaps, TollPhrase.Number(p.Killed) ?? "", p.Articles]),
        ]);

    // Two founders of one group, or a friend who is also an enemy: told side by side, never settled here.
    internal static IEnumerable<Passage> TieDisagreements(Dossier dossier, Ties ties, Footnotes notes)
    {
        var founders = ties.FoundingParties().GroupBy(p => Phrase.List([.. p.Select(ties.Other).Distinct(StringComparer.Ordinal)]), StringComparer.Ordinal).ToList();
        if (founders.Count > 1)
            yield return new Passage(null, Phrase.Sentence($"Sources differ on who founded {ActorWords.Of(dossier.Actor).Name}: {Phrase.List([.. founders.Select(f => f.Key)], "or")}"), notes.Of(founders.SelectMany(f => f.SelectMany(p => p).SelectMany(r => r.Statements).Take(2))));
        var hostile = ties.Of(RelationType.RivalOf).Where(ties.IsInForce).GroupBy(ties.Other, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var allied in ties.Of(RelationType.AlliedWith).Where(ties.IsInForce).GroupBy(ties.Other, StringComparer.Ordinal))
        {
            if (!hostile.TryGetValue(allied.Key, out var enemies)) continue;
            yield return new Passage(null, Phrase.Sentence($"Some sources have {allied.Key} as an ally, others as an enemy"), notes.Of(allied.SelectMany(r => r.Statements).Take(2).Concat(enemies.SelectMany(r => r.Statements).Take(2))));
        }
    }
}
