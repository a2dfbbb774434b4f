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
    private const int ShortWords = 80, FullWords = 400, MostTold = 5, LeastNamed = 800;

    /// <summary>A brief of the one event of <paramref name="file"/>.</summary>
    public static Answer OfEvent(EventFile file, BriefLength length)
    {
        var notes = new Footnotes(file.Citations);
        if (!Sureness.IsToldWhenAsked(file.Events[0])) return Unsure(file.Events[0], notes);
        var all = Sureness.Told(file.Events[0], notes.Find);
        if (!Sureness.IsEnough(all)) return Unsure(file.Events[0], notes);
        var sure = Widener.Widen(all);
        var e = Sureness.IsSentence(sure) ? sure : Sureness.Besides(all);
        var sentences = new EventSentences(e, notes, file.Actors.GetValueOrDefault, file.Leaders);
        var told = e.Reports.Length;
        // Who was founded is who has founders.
        var founded = EventWords.TurnOf(e, notes) != Turn.Founding ? null
            : file.Doers.Where(d => e.Perpetrators.Any(p => p.Actor == d.Actor.Id)).Select(d => new ActorSentences(d.Sure(), notes).Founding(e.Date)).FirstOrDefault(p => p is not null);
        var lead = founded ?? sentences.Lead(told % 2 == 0 ? TellingForm.People : TellingForm.Act);
        var parts = new BriefParts(
            [founded is null && !ReferenceEquals(e, sure) ? Doubted(lead, e) : lead], [.. sentences.Known(), Plain(told == 1 ? "this rests on one report" : $"this rests on {Phrase.Small(told)} reports")], [.. sentences.Settled(), .. Disagreements.Of(e, notes)],
            file.Doers.Where(d => e.Perpetrators.Any(p => p.Actor == d.Actor.Id)).SelectMany(d => Background(d.Sure(), notes, e)).Where(p => founded is null || !p.Text.Contains(" founded ", StringComparison.Ordinal)))
        { Unsure = founded is null && ReferenceEquals(e, sure) && new LessSure(all, e, notes, file.Actors.GetValueOrDefault).Sentence() is { } rest ? [rest] : [] };
        return parts.Fit(Capital(EventWords.Title(e, notes)), Words(length), notes, []);
    }

    /// <summary>A brief of the actor of <paramref name="told"/>.</summary>
    public static Answer OfActor(Dossier told, BriefLength length)
    {
        var dossier = told.Sure();
        var notes = new Footnotes(dossier.Citations);
        var sentences = new ActorSentences(dossier, notes);
        var events = dossier.Events.Where(sentences.IsDeed).ToList();
        // The weightiest stands in the introduction.
        var others = events.Where(e => e.Id != sentences.Weightiest?.Id).ToList();
        var parts = new BriefParts(
            sentences.Introduction(events.Count > 0 || dossier.Relations.Length > 0),
            [.. others.Count < events.Count && Rest(told, sentences.Weightiest!, notes) is { } rest ? [rest] : ImmutableArray<Passage>.Empty, .. sentences.Origin(), .. sentences.Aims().Take(1), .. sentences.Character(), .. Told(others, sentences.Deed, default, Whole(told, notes), e => Rest(told, e, notes)), .. sentences.Plots(), .. sentences.Course(), .. sentences.Leaders(), .. sentences.Identity().Skip(1), .. sentences.Aims().Skip(1).Take(1)],
            [.. ProfileAnswer.TieDisagreements(dossier, new Ties(dossier, notes), notes), .. events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, new Setting(e.Place?.Place?.Country)))],
            [.. sentences.Relations(), .. sentences.Grievances(), .. sentences.Parts()])
        { Unsure = [.. Unsure(told, events, notes), .. Plots(told, dossier, notes)] };
        return parts.Fit(dossier.Actor.Name, Words(length), notes, TimelineAnswer.Cautions(dossier.Coverage));
    }

    /// <summary>A brief of how two actors stand to each other.</summary>
    public static Answer OfPair(Dossier one, Dossier other, BriefLength length)
    {
        var (left, right) = (one.Sure(), other.Sure());
        var notes = new Footnotes(left.Citations.Concat(right.Citations).DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal));
        var (a, b) = (new ActorSentences(left, notes), new ActorSentences(right, notes));
        // How many violent events the articles tell of is a sum, and stands in the comparison.
        var between = ComparisonAnswer.Between(left, right, notes).Where(p => !p.Sources.IsEmpty).ToList();
        var actors = left.Others.Concat(right.Others).Append(new(left.Actor.Id, left.Actor)).Append(new(right.Actor.Id, right.Actor)).DistinctBy(x => x.Key).ToDictionary(x => x.Key, x => x.Value, StringComparer.Ordinal);
        // Who founded whom, left whom or swore to whom is told by their ties.
        var shared = left.Events.Where(e => right.Lines.Any(l => l.Id == e.Id) && e.Kind != Model.Events.EventKind.GroupChange).Take(MostTold).ToList();
        var together = shared.Select(e => new EventSentences(e, notes, actors.GetValueOrDefault).Lead(TellingForm.Day)).ToList();
        var nothing = Plain($"nothing between {ActorWords.Of(left.Actor).Name} and {ActorWords.Of(right.Actor).Name} was read surely enough in these articles to be told here");
        var parts = new BriefParts(
            between.Count > 0 ? between.OrderByDescending(p => p.Sources.Length).Take(2) : together.Count > 0 ? together.Take(1) : [nothing],
            [.. between, .. a.Towards(right.Actor), .. b.Towards(left.Actor), .. together], ComparisonAnswer.Contradictions(left, right, notes),
            [.. a.Identity().Take(1), .. b.Identity().Take(1), .. Alone(a), .. Alone(b)]);
        return parts.Fit($"{left.Actor.Name} and {right.Actor.Name}", Words(length), notes, TimelineAnswer.Cautions(left.Coverage));

        // What both had a part in is told once.
        IEnumerable<Passage> Alone(ActorSentences side) => side.Weightiest is { } deed && !shared.Exists(e => e.Id == deed.Id) ? side.Deeds(named: true).Take(1) : [];
    }

    /// <summary>A brief of a country, a period or both: the events that are told clearly. Counts, sums and trends stand in the timeline, with what they rest on.</summary>
    /// <param name="title">The country and period.</param>
    /// <param name="setting">The same as an adverb: <c>in Norway in 2031</c>.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null when it is of all countries.</param>
    /// <param name="period">The period; null when it is of all times.</param>
    /// <param name="file">Its deadliest events whole.</param>
    /// <param name="length">How long it may be.</param>
    public static Answer OfPeriod(string title, string setting, string? country, PartialDate? period, EventFile file, BriefLength length)
    {
        var notes = new Footnotes(file.Citations);
        var told = file.Events.Where(Sureness.IsTold).Select(e => Sureness.Told(e, notes.Find)).Where(Sureness.IsEnough).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var events = told.Values.Select(e => Widener.Widen(e)).Where(Sureness.IsSentence).Where(IsWithin).ToList();
        var known = new Setting(country, period is { } within && within.Start.Year == within.End.Year ? within.Start.Year : null);
        // How many there are is not said: of six such sentences on unread articles none held, since one event was told twice or another not told.
        var first = events.OrderByDescending(e => EventWords.Weight(told[e.Id])).ThenByDescending(e => e.Reports.Length).ThenBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
        var lead = first is null ? Plain($"no violent event {setting} was read surely enough in these articles to be told here") : Lead(first, TellingForm.Act, known);
        var lesser = file.Events.Where(e => Sureness.IsOfWeight(e) && !events.Exists(o => o.Id == e.Id)).Select(e => Counted(Sureness.ToldLess(e, notes.Find), e)).Where(Sureness.IsEnough).Where(IsWithin);
        var parts = new BriefParts(
            [lead], [.. first is not null && Rest(first) is { } rest ? [rest] : ImmutableArray<Passage>.Empty, .. Told(events.Where(e => e.Id != first?.Id), Lead, known, e => told[e.Id], Rest)], events.Take(MostTold).SelectMany(e => Disagreements.Of(e, notes, new Setting(e.Place?.Place?.Country))), [])
        { Unsure = Told(lesser, (e, form, set) => Doubted(Lead(e, TellingForm.Act, set), e), known) };
        return parts.Fit(title, Words(length), notes, TimelineAnswer.Cautions(file.Coverage));

        bool IsWithin(Event e) => (country is null || e.Place?.Place?.Country == country) && (period is not { } p || e.Date is { } d && p.Contains(d));

        Passage? Rest(Event e) => new LessSure(told[e.Id], e, notes, file.Actors.GetValueOrDefault, country).Sentence();

        Passage Lead(Event e, TellingForm form, Setting set) => new EventSentences(e, notes, file.Actors.GetValueOrDefault, file.Leaders).Lead(form, set);
    }

    // Silence is better than a wrong sentence: the sources are given, and what was read from them stands in `show`.
    private static Answer Unsure(Event e, Footnotes notes)
    {
        var lead = new Passage(null, "What these sources tell of here was not read surely enough to be put into sentences; their words follow.", notes.Of(EventWords.For(e, "kind", "killed", "place")));
        return new BriefParts([lead], [], [], []).Fit("An event of which little is sure", Words(BriefLength.Full), notes, []);
    }

    // Attacks of which the words say that it did them, but not surely enough to stand among what is known.
    private static IEnumerable<Passage> Unsure(Dossier dossier, IReadOnlyCollection<Event> told, Footnotes notes)
    {
        // What happened, when and where may be sure though the model doubts who did it.
        var lesser = dossier.LessSure();
        lesser = lesser with { Events = [.. lesser.Events.Select(e => Linked(dossier, e, notes))] };
        var sentences = new ActorSentences(lesser, notes);
        // That somebody did something somewhere is nothing to read.
        var events = lesser.Events.Where(e => Sureness.IsEnough(e with { Perpetrators = [], Claims = [] })).Where(sentences.IsDeed).ExceptBy(told.Select(e => e.Id), e => e.Id).Select(e => Counted(e, dossier.Events.First(o => o.Id == e.Id)));
        return Told(events, (e, form, known) => Doubted(sentences.Deed(e, TellingForm.Act, known), e), default);
    }

    // Where words of the event name the actor as who did it, a report links him to it, however little else makes that likely.
    private static Event Linked(Dossier dossier, Event told, Footnotes notes)
    {
        var me = dossier.Actor.Id;
        if (told.Perpetrators.Any(p => p.Actor == me) || told.Claims.Any(c => c.Actor == me)) return told;
        var read = dossier.Events.First(e => e.Id == told.Id).Perpetrators.FirstOrDefault(p => p.Actor == me && Doers.IsReadOf(told, p.Name, notes));
        return read is null ? told : told with { Perpetrators = told.Perpetrators.Add(read) };
    }

    // Plots that were foiled, which mostly one side alone tells of.
    private static IEnumerable<Passage> Plots(Dossier dossier, Dossier sure, Footnotes notes)
    {
        var known = new ActorSentences(sure, notes).Plots().Select(p => p.Text).ToList();
        var lesser = dossier with { Events = [.. dossier.Events.Where(e => ActorSentences.IsPlot(e) && Sureness.IsToldWhenAsked(e)).Select(e => Linked(dossier, Sureness.ToldLess(e, notes.Find) with { Date = Sureness.Told(e, notes.Find).Date }, notes))] };
        var sentences = new ActorSentences(lesser, notes);
        foreach (var plot in sentences.Plots().Where(p => !known.Contains(p.Text)))
            yield return plot.Text.StartsWith("According to", StringComparison.Ordinal) ? plot : Doubted(plot, lesser.Events[0]);
    }

    // How many died makes an event weighty enough to be told: the number is what was read. On what ground it is told of whom stays as sure as it was.
    private static Event Counted(Event told, Event read) =>
        Sureness.IsDeadly(told) && read.Tolls.FirstOrDefault(t => t.Effect == Model.Counts.Effect.Killed) is { } toll ? told with { Tolls = told.Tolls.Add(toll with { By = [] }), Confidence = Ground(told, read) } : told with { Confidence = Ground(told, read) };

    // Where it is not sure who did it, neither is on what ground.
    private static EventConfidence? Ground(Event told, Event read) => read.Confidence is not { } sure ? null
        : told.Perpetrators.Any(p => (told.Findings.FirstOrDefault(f => f.Field == "perpetrator" && f.Value == p.Name)?.Probability ?? 1000) < LeastNamed) ? sure with { Ground = 0 } : sure;

    private static readonly (string Said, string It)[] Said = [("It is said to be behind ", "it"), ("They are said to be behind ", "them")];

    // That it is told is sure; that it was read rightly is not.
    private static Passage Doubted(Passage told, Event e)
    {
        // Not every one of several need say all of it.
        var reports = e.Reports.Length == 1 ? "one report" : "several reports";
        foreach (var (behind, it) in Said)
            if (told.Text.StartsWith(behind, StringComparison.Ordinal)) return told with { Text = Phrase.Sentence($"{reports} {(e.Reports.Length == 1 ? "links" : "link")} {it} to {told.Text[behind.Length..]}") };
        // A name keeps its capital.
        var said = told.Text.Split(' ');
        var words = said[0] is "A" or "An" or "The" or "It" or "They" or "In" or "On" or "At" or "Between" or "Violence" || e.Perpetrators.IsEmpty && e.Claims.IsEmpty && !(said.Length > 1 && char.IsUpper(said[1][0])) ? char.ToLowerInvariant(told.Text[0]) + told.Text[1..] : told.Text;
        return told with { Text = Phrase.Sentence($"by {reports}, {words.TrimEnd('.')}") };
    }

    // What is told of an event beyond its first sentence.
    private static Passage? Rest(Dossier dossier, Event e, Footnotes notes)
    {
        var all = Whole(dossier, notes)(e);
        // Whose deed it is says the sentence before.
        return new LessSure(all with { Perpetrators = all.Perpetrators.RemoveAll(p => p.Actor == dossier.Actor.Id) }, e, notes, dossier.Find).Sentence();
    }

    // The event as it may be told at most.
    private static Func<Event, Event> Whole(Dossier dossier, Footnotes notes) => e => Sureness.Told(dossier.Events.First(o => o.Id == e.Id), notes.Find);

    private static IEnumerable<Passage> Background(Dossier doer, Footnotes notes, Event e)
    {
        var sentences = new ActorSentences(doer, notes);
        foreach (var passage in sentences.Identity().Take(1).Where(_ => !sentences.IsPlain).Concat(sentences.Origin()).Concat(sentences.Aims().Take(1))) yield return passage;
        // "They" needs somebody who was named before.
        var isNamed = !sentences.IsPlain;
        foreach (var passage in Told(doer.Events.Where(o => o.Id != e.Id && sentences.IsDeed(o)).Take(3), (o, form, known) =>
        {
            if (isNamed) return sentences.Deed(o, form, known);
            isNamed = true;
            return sentences.NamedDeed(o, form, known);
        }, default)) yield return passage;
        foreach (var passage in sentences.Relations()) yield return passage;
    }

    // The deadliest few, told in the order of time: a day or country that the reader knows is not said again, and openings take turns.
    private static IEnumerable<Passage> Told(IEnumerable<Event> events, Func<Event, TellingForm, Setting, Passage> tell, Setting setting, Func<Event, Event>? whole = null, Func<Event, Passage?>? besides = null)
    {
        var chosen = events.OrderByDescending(e => EventWords.Weight(whole?.Invoke(e) ?? e)).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostTold)
            .OrderBy(e => e.Date is null).ThenBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < chosen.Count; i++)
        {
            var known = setting with { Before = i > 0 ? chosen[i - 1].Date : null, Again = i > 1 && chosen[i - 1].Date is { IsDay: true } && chosen[i - 2].Date == chosen[i - 1].Date };
            yield return tell(chosen[i], known.Before is not null && known.Before == chosen[i].Date ? TellingForm.Day : (TellingForm)((i + 1) % 3), known);
            if (besides?.Invoke(chosen[i]) is { } more) yield return more;
        }
    }

    private static Passage Plain(string clause) => new(null, Phrase.Sentence(clause), []);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static int Words(BriefLength length) => length == BriefLength.Short ? ShortWords : FullWords;
}
