using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
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
        var lead = sentences.Lead();
        var parts = new BriefParts(
            [lead], [.. sentences.Known(), Plain($"{Phrase.Counted(told, "report tells", "reports tell")} of it")], [.. sentences.Settled(), .. Disagreements.Of(e, notes, named: false)],
            file.Doers.SelectMany(d => Background(d, notes, e)));
        return parts.Fit(Capital(EventWords.Title(e)), Words(length), notes, []);
    }

    /// <summary>A brief of the actor of <paramref name="dossier"/>.</summary>
    public static Answer OfActor(Dossier dossier, BriefLength length)
    {
        var notes = new Footnotes(dossier.Citations);
        var sentences = new ActorSentences(dossier, notes);
        var events = dossier.Events.Where(e => dossier.Lines.Any(l => l.Id == e.Id && l.IsDeed && l.IsViolence)).ToList();
        var parts = new BriefParts(
            [.. sentences.Identity().Take(1), .. sentences.Deeds().Take(1)],
            [.. sentences.Origin(), .. sentences.Aims().Take(2), .. sentences.Character(), .. sentences.Deeds().Skip(1), .. sentences.Identity().Skip(1), .. sentences.Leaders(), .. Others(events.Skip(1), dossier.Others, notes)],
            [.. ProfileAnswer.TieDisagreements(dossier, new Ties(dossier, notes), notes), .. events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, named: true))],
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
        var shared = left.Events.Where(e => right.Lines.Any(l => l.Id == e.Id)).Take(MostTold).Select(e => new EventSentences(e, notes, actors.GetValueOrDefault).Lead());
        var nothing = Plain($"no tie between {ActorWords.Of(left.Actor).Name} and {ActorWords.Of(right.Actor).Name} is told in these articles");
        var parts = new BriefParts(
            between.Count > 0 ? between.OrderByDescending(p => p.Sources.Length).Take(2) : [nothing], [.. between, .. shared], ComparisonAnswer.Contradictions(left, right, notes),
            [.. a.Identity().Take(1), .. b.Identity().Take(1), .. Named(a.Deeds().Take(1), left), .. Named(b.Deeds().Take(1), right)]);
        return parts.Fit($"{left.Actor.Name} and {right.Actor.Name}", Words(length), notes, TimelineAnswer.Cautions(left.Coverage));
    }

    /// <summary>A brief of a country, a period or both.</summary>
    /// <param name="title">The country and period.</param>
    /// <param name="setting">The same as an adverb: <c>in Norway in 2031</c>.</param>
    /// <param name="lines">All events of it.</param>
    /// <param name="file">Its deadliest events whole.</param>
    /// <param name="length">How long it may be.</param>
    public static Answer OfPeriod(string title, string setting, IReadOnlyCollection<EventLine> lines, EventFile file, BriefLength length)
    {
        var notes = new Footnotes(file.Citations);
        var violence = lines.Where(l => l.IsViolence).ToList();
        var killed = Series.Sum(violence.Select(l => l.Killed));
        var harm = TollPhrase.People(killed) is { } people ? $", in which {people} {(TollPhrase.IsOne(killed) ? "was" : "were")} killed" : "";
        var events = file.Events.Where(e => violence.Exists(l => l.Id == e.Id)).ToList();
        var lead = new Passage(null, Phrase.Sentence($"The articles tell of {Phrase.Counted(violence.Count, "violent event", "violent events")} {setting}{harm}"), notes.Of(events.SelectMany(e => EventWords.For(e, "killed", "kind").Take(1))));
        var series = Series.Of(violence, file.Coverage);
        var doers = events.SelectMany(e => e.Perpetrators.Where(p => !p.Individual && p.Actor is not null).Select(p => (p.Actor, p.Name, Event: e))).GroupBy(p => p.Actor!, StringComparer.Ordinal).Where(_ => events.Count > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3)
            .Select(g => new Passage(null, Phrase.Sentence($"{(file.Actors.TryGetValue(g.Key, out var actor) ? ActorWords.Of(actor).Name : g.First().Name)} carried out, claimed or is accused of {(g.Count() == events.Count ? "each" : Phrase.Small(g.Count()))} of the {Phrase.Small(events.Count)} deadliest"), notes.Of(g.SelectMany(p => EventWords.ForValue(p.Event, "perpetrator", p.Name).Take(1)))));
        var parts = new BriefParts(
            [lead], [.. Others(events, file.Actors, notes), .. doers], events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, named: true)),
            TimelineAnswer.Sentences(series, Trend.Of(series), violence).Skip(1).Select(Plain));
        return parts.Fit(title, Words(length), notes, TimelineAnswer.Cautions(file.Coverage));
    }

    private static IEnumerable<Passage> Background(Dossier doer, Footnotes notes, Event e)
    {
        var sentences = new ActorSentences(doer, notes);
        foreach (var passage in sentences.Identity().Take(1).Concat(sentences.Origin()).Concat(sentences.Aims().Take(1))) yield return passage;
        var before = doer.Events.Where(o => o.Id != e.Id && doer.Lines.Any(l => l.Id == o.Id && l.IsDeed && l.IsViolence)).Take(3);
        foreach (var other in before) yield return new EventSentences(other, notes, doer.Others.GetValueOrDefault).Lead();
        foreach (var passage in sentences.Relations()) yield return passage;
    }

    private static IEnumerable<Passage> Others(IEnumerable<Event> events, IReadOnlyDictionary<string, Actor> actors, Footnotes notes) =>
        events.OrderByDescending(e => e.Tolls.FirstOrDefault(t => t.Effect == Model.Counts.Effect.Killed)?.Best ?? -1).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Take(MostTold).Select(e => new EventSentences(e, notes, actors.GetValueOrDefault).Lead());

    // A sentence that begins with "the articles tell ... that it" needs its name back where another actor stands before it.
    private static IEnumerable<Passage> Named(IEnumerable<Passage> passages, Dossier dossier) =>
        passages.Select(p => p with { Text = p.Text.Replace("that it has", $"that {ActorWords.Of(dossier.Actor).Name} has", StringComparison.Ordinal).Replace("that they have", $"that {ActorWords.Of(dossier.Actor).Name} have", StringComparison.Ordinal) });

    private static Passage Plain(string clause) => new(null, Phrase.Sentence(clause), []);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static int Words(BriefLength length) => length == BriefLength.Short ? ShortWords : FullWords;
}
