using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Briefs;

/// <summary>Writes readable accounts from findings: lead, what is known, what is disputed, background; each sentence with its sources and nothing that is not told.</summary>
public static class Brief
{
    private const int ShortWords = 80, FullWords = 400, MostTold = 5;

    /// <summary>A brief of the one event of <paramref name="file"/>.</summary>
    public static Answer OfEvent(EventFile file, BriefLength length)
    {
        var e = file.Events[0];
        var notes = new Footnotes(file.Citations);
        var sentences = new EventSentences(e, notes, file.Actors.GetValueOrDefault);
        var told = e.Reports.Length;
        var lead = sentences.Lead(told % 2 == 0 ? TellingForm.People : TellingForm.Act);
        var parts = new BriefParts(
            [lead], [.. sentences.Known(), Plain(told == 1 ? "this rests on one report" : $"this rests on {Phrase.Small(told)} reports")], [.. sentences.Settled(), .. Disagreements.Of(e, notes)],
            file.Doers.SelectMany(d => Background(d, notes, e)));
        return parts.Fit(Capital(EventWords.Title(e, notes)), Words(length), notes, []);
    }

    /// <summary>A brief of the actor of <paramref name="dossier"/>.</summary>
    public static Answer OfActor(Dossier dossier, BriefLength length)
    {
        var notes = new Footnotes(dossier.Citations);
        var sentences = new ActorSentences(dossier, notes);
        var firm = dossier.FirmDeeds.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var events = dossier.Events.Where(e => firm.Contains(e.Id) && sentences.IsTold(e)).ToList();
        var parts = new BriefParts(
            [.. sentences.Introduction()],
            [.. sentences.Origin(), .. sentences.Aims().Take(2), .. sentences.Deeds().Skip(1), .. sentences.Character(), .. sentences.Identity().Skip(1), .. sentences.Leaders(), .. events.Count > 1 ? Told(events.Skip(1), sentences.Deed, default) : []],
            [.. ProfileAnswer.TieDisagreements(dossier, new Ties(dossier, notes), notes), .. events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, new Setting(e.Place?.Place?.Country)))],
            sentences.Relations());
        return parts.Fit(dossier.Actor.Name, Words(length), notes, TimelineAnswer.Cautions(dossier.Coverage));
    }

    /// <summary>A brief of how two actors stand to each other.</summary>
    public static Answer OfPair(Dossier left, Dossier right, BriefLength length)
    {
        var notes = new Footnotes(left.Citations.Concat(right.Citations).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal));
        var (a, b) = (new ActorSentences(left, notes), new ActorSentences(right, notes));
        var between = ComparisonAnswer.Between(left, right, notes).ToList();
        var actors = left.Others.Concat(right.Others).Append(new(left.Actor.Id, left.Actor)).Append(new(right.Actor.Id, right.Actor)).DistinctBy(x => x.Key).ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);
        var shared = left.Events.Where(e => right.Lines.Any(l => l.Id == e.Id)).Take(MostTold).Select(e => new EventSentences(e, notes, actors.GetValueOrDefault).Lead(TellingForm.Day));
        var nothing = Plain($"no tie between {ActorWords.Of(left.Actor).Name} and {ActorWords.Of(right.Actor).Name} is told in these articles");
        var parts = new BriefParts(
            between.Count > 0 ? between.OrderByDescending(p => p.Sources.Length).Take(2) : [nothing], [.. between, .. shared], ComparisonAnswer.Contradictions(left, right, notes),
            [.. a.Identity().Take(1), .. b.Identity().Take(1), .. a.Deeds(named: true).Take(1), .. b.Deeds(named: true).Take(1)]);
        return parts.Fit($"{left.Actor.Name} and {right.Actor.Name}", Words(length), notes, TimelineAnswer.Cautions(left.Coverage));
    }

    /// <summary>A brief of a country, a period or both.</summary>
    /// <param name="title">The country and period.</param>
    /// <param name="setting">The same as an adverb: <c>in Norway in 2031</c>.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null when it is of all countries.</param>
    /// <param name="period">The period; null when it is of all times.</param>
    /// <param name="lines">All events of it.</param>
    /// <param name="file">Its deadliest events whole.</param>
    /// <param name="length">How long it may be.</param>
    public static Answer OfPeriod(string title, string setting, string? country, PartialDate? period, IReadOnlyCollection<EventLine> lines, EventFile file, BriefLength length)
    {
        var notes = new Footnotes(file.Citations);
        var all = lines.Where(l => l.IsViolence).ToList();
        var violence = Dossier.Firm(all);
        var killed = Series.Sum(violence.Select(l => l.Killed));
        var events = file.Events.Where(e => violence.Any(l => l.Id == e.Id)).ToList();
        var reports = violence.Sum(l => l.Reports);
        var rest = all.Count - violence.Count;
        var lead = new Passage(
            null, Phrase.Sentence($"{Phrase.Counted(reports, "report tells", "reports tell")} of {Phrase.Counted(violence.Count, "violent event", "violent events")} {setting}{(rest > 0 ? $"; {Phrase.Small(rest)} more, of which too little is told, {(rest == 1 ? "is" : "are")} left out" : "")}"),
            notes.Of(events.SelectMany(e => EventWords.For(e, "kind").Take(1))));
        var toll = TollPhrase.People(killed) is { } people && violence.Count > 1
            ? [new Passage(null, Phrase.Sentence($"in all, {people} {(TollPhrase.IsOne(killed) ? "was" : "were")} killed"), notes.Of(events.SelectMany(e => EventWords.For(e, "killed").Take(1))))] : Array.Empty<Passage>();
        var series = Series.Of(violence, file.Coverage);
        var trend = Trend.Of(series);
        var doers = events.SelectMany(e => Doers.Told(e, file.Actors.GetValueOrDefault, notes).Where(p => p.Actor is not null).Select(p => (p.Actor, p.Name, Event: e))).GroupBy(p => p.Actor!, StringComparer.Ordinal).Where(g => events.Count > 2 && g.Select(p => p.Event.Id).Distinct().Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3)
            .Select(g => new Passage(null, Phrase.Sentence($"{(file.Actors.TryGetValue(g.Key, out var actor) ? ActorWords.Of(actor).Name : g.First().Name)} {(file.Actors.TryGetValue(g.Key, out var same) ? ActorWords.Of(same).Is : "is")} tied to {(g.Select(p => p.Event.Id).Distinct().Count() == events.Count ? "each" : Phrase.Small(g.Select(p => p.Event.Id).Distinct().Count()))} of the {Phrase.Small(events.Count)} deadliest"), notes.Of(g.SelectMany(p => EventWords.ForValue(p.Event, "perpetrator", p.Name).Take(1)))));
        var parts = new BriefParts(
            [lead, .. toll], [.. Told(events, (e, form, known) => new EventSentences(e, notes, file.Actors.GetValueOrDefault).Lead(form, known), new Setting(country, period is { } p && p.Start.Year == p.End.Year ? p.Start.Year : null)), .. doers],
            events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, new Setting(e.Place?.Place?.Country))),
            trend.Halves is null ? [] : TimelineAnswer.Sentences(series, trend, violence).Skip(1).Where(s => s != TimelineAnswer.NoTurningPoint).Select(Plain));
        return parts.Fit(title, Words(length), notes, TimelineAnswer.Cautions(file.Coverage));
    }

    private static IEnumerable<Passage> Background(Dossier doer, Footnotes notes, Event e)
    {
        var sentences = new ActorSentences(doer, notes);
        foreach (var passage in sentences.Identity().Take(1).Where(_ => !sentences.IsPlain).Concat(sentences.Origin()).Concat(sentences.Aims().Take(1))) yield return passage;
        var firm = doer.FirmDeeds.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        // "They" needs somebody who was named before.
        var isNamed = !sentences.IsPlain;
        foreach (var passage in Told(doer.Events.Where(o => o.Id != e.Id && firm.Contains(o.Id) && sentences.IsTold(o)).Take(3), (o, form, known) =>
        {
            if (isNamed) return sentences.Deed(o, form, known);
            isNamed = true;
            return sentences.NamedDeed(o, form, known);
        }, default)) yield return passage;
        foreach (var passage in sentences.Relations()) yield return passage;
    }

    // The deadliest few, told in the order of time: a day or country that the reader knows is not said again, and openings take turns.
    private static IEnumerable<Passage> Told(IEnumerable<Event> events, Func<Event, TellingForm, Setting, Passage> tell, Setting setting)
    {
        var chosen = events.OrderByDescending(e => e.Tolls.FirstOrDefault(t => t.Effect == Model.Counts.Effect.Killed)?.Best ?? -1).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostTold)
            .OrderBy(e => e.Date is null).ThenBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < chosen.Count; i++)
        {
            var known = setting with { Before = i > 0 ? chosen[i - 1].Date : null, Again = i > 1 && chosen[i - 1].Date is { IsDay: true } && chosen[i - 2].Date == chosen[i - 1].Date };
            yield return tell(chosen[i], known.Before is not null && known.Before == chosen[i].Date ? TellingForm.Day : (TellingForm)((i + 1) % 3), known);
        }
    }

    private static Passage Plain(string clause) => new(null, Phrase.Sentence(clause), []);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static int Words(BriefLength length) => length == BriefLength.Short ? ShortWords : FullWords;
}
