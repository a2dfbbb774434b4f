using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Writes the tellings of one event down as a report: each value a statement with the words that it was read from.</summary>
internal sealed class ReportBuilder(TacticReader tactics, PlaceWeigher? places)
{
    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly PhraseLexicon _doers = PhraseLexicon.Load("Events.doers.lexicon");
    private readonly PoliticsReader _politics = new();
    private readonly ReportPlacer _places = new(places);
    private readonly ReportDater _dates = new();

    /// <summary>The report of <paramref name="tellings"/>, one of <paramref name="events"/> of the article.</summary>
    public Report Build(
        Analysis analysis, ImmutableArray<Telling> tellings, ImmutableArray<RoleMention> ties, ImmutableArray<RoleReading> readings, Aim aim, Narration narration, ImmutableArray<ActorMention> actors,
        ImmutableArray<PlaceMention> places, Address? address = null, int events = 1, int political = 0, Trigger? whole = null, PlaceOptions? options = null, IEnumerable<Telling>? others = null)
    {
        var sentences = SentencesOf(analysis, tellings);
        var trigger = tellings[0].Frame.Trigger.Span;
        var id = IdOf(analysis, tellings[0].Frame.Trigger);
        var page = new ReportPage(analysis, id, actors);
        if (whole is not null && whole.Span != trigger) page.Add(Field.PartOf, new CodeValue(IdOf(analysis, whole)), [.. new[] { whole.Span, trigger }.Order()], "grouping/several-places");
        _places.Place(page, tellings, places, sentences, narration, aim.Site, address, options, others);
        _dates.Date(page, tellings, sentences, narration);
        var act = ActOf(tellings);
        // First, so that where a rule reads the same from the same words the statement says how sure it is.
        foreach (var reading in readings)
        {
            // A name whose part is read from all its mentions has that part; a suspect is never a perpetrator.
            if (ties.Any(t => t.Field is Field.Victim or Field.Suspect && t.Span.Overlaps(reading.Span))) continue;
            // Beside what the words say outright the model's targets are only possible ones.
            var possible = reading.Role == Roles.Role.PhysicalTarget && !aim.Targets.IsEmpty;
            if (reading.Role is Roles.Role.PerpetratorOrganisation or Roles.Role.PerpetratorIndividual && (IsPlace(analysis, places, reading.Span) || IsSuspect(analysis, ties, reading.Span) || IsSufferer(tellings, reading.Span))) continue;
            Reading(page, possible ? reading with { Probability = Math.Min(reading.Probability, Statement.EvenOdds - 1) } : reading);
        }
        var (ways, odds) = tactics.Read(analysis, tellings, events);
        page.Odds = page.Odds with { Tactics = odds };
        foreach (var way in ways) page.Add(Field.Tactic, new CodeValue(Code.Of(way.Tactic)), [way.Span], way.IsRuled ? "trigger/tactic" : "tactic/weighed", way.Probability);
        if (TacticReader.Sabotage(analysis, ways, aim.Targets) is { } sabotage) page.Add(Field.Tactic, new CodeValue(Code.Of(Tactic.Sabotage)), [sabotage.Span], "tactic/works", sabotage.Probability);
        foreach (var telling in tellings)
        {
            Nature(page, telling, act);
            if (telling.Date is { } date) page.Add(Field.Date, date.Value, date.Spans, date.Rule, date.Probability);
            Tolls(page, telling);
            foreach (var role in telling.Roles) if (!IsReadBetter(role, readings)) Role(page, telling, role);
            Weapons(page, telling);
        }
        foreach (var target in aim.Targets)
        {
            var (words, isNamed) = Unnamed(analysis, target.Words.Span);
            var actor = isNamed ? null : page.ActorAt(words);
            page.Add(Field.Target, new ActorValue(actor?.Actor, analysis[words], isNamed ? ActorKind.Person : actor?.Kind ?? ActorKind.Unnamed, target.Kind), [words], "target/weighed", target.Probability, target.Reason);
        }
        foreach (var tie in ties) RoleMentionReader.Read(page, tie);
        _politics.Read(page, tellings, political);
        return new Report(id, analysis.Article.Id, trigger, narration, sentences, page.Statements()) { Odds = page.Odds };
    }

    private static ImmutableArray<Span> SentencesOf(Analysis analysis, ImmutableArray<Telling> tellings)
    {
        List<Span> sentences = [];
        foreach (var telling in tellings) if (analysis.Sentences[telling.Frame.Sentence].Span is var span && !sentences.Contains(span)) sentences.Add(span);
        sentences.Sort();
        return [.. sentences];
    }

    // "VELM, Wyo. -", "VELM SHOOTING": in capitals a town looks like any other name.
    private static bool IsPlace(Analysis analysis, ImmutableArray<PlaceMention> places, Span words) => places.Any(p => p.Place is { Kind: not PlaceKind.Country } && p.Use is PlaceUse.Dateline or PlaceUse.Location
        && (p.Span.Contains(words) || analysis[p.Span].Equals(analysis[words], StringComparison.OrdinalIgnoreCase)));

    // "Five men shot in Velm": whom a clause tells to have been harmed.
    private static bool IsSufferer(ImmutableArray<Telling> tellings, Span words) => tellings.Any(t => t.Roles.Any(r => r.Rule == "role/passive-subject" && r.Span.Overlaps(words)));

    // Of "Anton Velm", who is charged, "Velm" is the name too: a suspect is never a perpetrator.
    private static bool IsSuspect(Analysis analysis, ImmutableArray<RoleMention> ties, Span words) => ties.Any(t => t.Field == Field.Suspect && t.Qualifier != Code.Of(LegalState.Convicted)
        && analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(t.Span) && analysis[n.Span].EndsWith(analysis[words], StringComparison.OrdinalIgnoreCase)));

    private static string IdOf(Analysis analysis, Trigger first) => StableId.Of("r", analysis.Article.Id, analysis.Article.TextRevision, first.Span.ToString());

    // The first that names an act; after "an attack", which may be any, that which says what it was: "a missile struck the ship".
    private static Telling ActOf(ImmutableArray<Telling> tellings)
    {
        List<Telling> acts = [];
        foreach (var telling in tellings) if (telling.Frame.Trigger.Strength != TriggerStrength.Effect) acts.Add(telling);
        if (acts.Count == 0) return tellings[0];
        if (!IsLoose(acts[0])) return acts[0];
        return acts.Find(t => !IsLoose(t)) is { Kind: EventKind.Strike or EventKind.MobViolence } exact ? exact : acts[0];
    }

    private static bool IsLoose(Telling telling) => telling.Kind == EventKind.Attack && telling.Frame.Triggers.All(t => t.Tactic == Tactic.Unspecified);

    private void Nature(ReportPage page, Telling telling, Telling act)
    {
        var frame = telling.Frame;
        var situation = frame.Situation;
        // Words for harm tell of any act; a later "the clash" for what was brought up as an attack names it loosely.
        var names = telling.Kind == act.Kind || frame.Trigger.Strength != TriggerStrength.Effect && telling.Definiteness != Definiteness.Definite && FrameFinder.Family(telling.Kind) == FrameFinder.Family(act.Kind)
            && !(act.Kind is EventKind.Strike or EventKind.MobViolence && IsLoose(telling));
        if (names) page.Add(Field.Kind, new CodeValue(Code.Of(situation.Kind)), [frame.Trigger.Span], (frame.Trigger.Probability < 1000 ? "spotted/" : "trigger/") + Code.Of(frame.Trigger.Kind), frame.Trigger.Probability);
        // How those who were stopped came to harm does not make what was foiled one that went ahead.
        var stopped = act.Frame.Situation.Status is EventStatus.Foiled or EventStatus.Planned || act.Frame is { Situation.Status: EventStatus.Attempted, Trigger: { Tactic: Tactic.Assassination } or { Stopped: true } };
        if (!stopped || situation.Status != EventStatus.Occurred)
            page.Add(Field.Status, new CodeValue(Code.Of(situation.Status)), situation.Cue is { } cue ? RoleMentionReader.InOrder(cue, frame.Trigger.Span) : [frame.Trigger.Span], situation.Rule);
        if (situation.Modality is Modality.Alleged) page.Add(Field.Assertion, new CodeValue(Code.Of(Assertion.Alleged)), [situation.Cue ?? frame.Trigger.Span], situation.Rule);
        foreach (var trigger in frame.Triggers)
        {
            if (FrameFinder.Family(trigger.Kind) != 0) continue;
            if (trigger.Suicide && !tactics.IsLoose(page.Analysis, telling, trigger)) page.Add(Field.Suicide, new CodeValue("true"), [trigger.Span], "trigger/suicide");
        }
    }

    private static void Tolls(ReportPage page, Telling telling)
    {
        foreach (var toll in telling.Tolls)
        {
            // A court, a truce and a threat harm nobody: the numbers told with them are those of a deed.
            if (telling.Kind is EventKind.Trial or EventKind.Agreement or EventKind.GroupChange or EventKind.Warning or EventKind.Threat && toll.Effect is Effect.Killed or Effect.Injured or Effect.Kidnapped) continue;
            // Whom a court jails is its suspect, and was arrested before.
            if (telling.Kind is EventKind.Trial && toll.Effect is Effect.Arrested) continue;
            var field = toll.Effect switch
            {
                Effect.Killed => Field.Killed,
                Effect.Injured => Field.Injured,
                Effect.Kidnapped => Field.Kidnapped,
                Effect.Arrested => Field.Arrested,
                Effect.Missing => Field.Missing,
                Effect.Attackers => Field.Attackers,
                Effect.Ruined => Field.Property,
                _ => Field.Displaced,
            };
            page.Add(field, toll.Value, toll.Spans, toll.Rule, derivation: toll.Derivation, told: toll.Modality);
        }
    }

    private void Role(ReportPage page, Telling telling, RoleMention role)
    {
        var actor = page.ActorAt(role.Span, role.Field == Field.Perpetrator);
        var words = page.Analysis[role.Span];
        var first = page.Analysis.TokenAt(role.Span.Start);
        var end = page.Analysis.TokenAt(role.Span.End - 1) + 1;
        switch (role.Field)
        {
            // A court does nothing to anybody; who signs is a side.
            case Field.Perpetrator when telling.Kind is EventKind.Trial:
                return;
            case Field.Perpetrator when role.Qualifier == "owner" && actor is not { Kind: ActorKind.ArmedGroup or ActorKind.Unnamed or ActorKind.StateForce }:
                return;
            // "shot down by Australia": a state does not do what its enemies do; what it is said to have done is told by its forces.
            case Field.Perpetrator when actor is { Kind: ActorKind.State } && telling.Kind is EventKind.Attack or EventKind.MobViolence:
                return;
            // "Commandos killed the last of the militants": whoever ends an attack did not make it.
            case Field.Perpetrator when actor is { Kind: ActorKind.StateForce } && telling.Kind == EventKind.Attack
                && telling.Roles.Any(r => r.Field is Field.Victim or Field.Target && !r.Span.Overlaps(role.Span) && page.ActorAt(r.Span) is { Kind: ActorKind.ArmedGroup or ActorKind.Unnamed }):
                return;
            // "Police are searching for whoever shot them": they are told of beside it.
            case Field.Perpetrator when actor is not null && telling.Kind == EventKind.Attack && PoliceForce.IsOfCrime(page.Analysis, actor.Span) && !PoliceForce.IsUsed(page.Analysis, actor.Span):
                return;
            case Field.Perpetrator when actor is { Kind: not (ActorKind.Community or ActorKind.Organisation) }:
                page.Add(Field.Perpetrator, DoerStatement.Of(page.Analysis, actor, Code.Of(PerpetratorBasis.Named)), [actor.Span], role.Rule);
                return;
            case Field.Perpetrator when page.Antecedent(role.Span) is { } known:
                page.Add(Field.Perpetrator, new ActorValue(known.Actor, known.Name, known.Kind, Code.Of(PerpetratorBasis.Named)), [known.Span, role.Span], role.Rule + "+pronoun");
                return;
            // "two men on a motorcycle", "farmers": whoever is told to do it is somebody, though nothing names them; whom a toll counts is not.
            case Field.Perpetrator when actor is null && !telling.Tolls.Any(t => RoleReader.IsHarm(t.Effect) && t.Spans.Any(s => s.Overlaps(role.Span))) && telling.Kind is EventKind.Attack or EventKind.MobViolence or EventKind.Clash or EventKind.Protest && IsSomebody(page.Analysis, first, end, telling.Kind == EventKind.Protest):
                page.Add(Field.Perpetrator, new ActorValue(null, DoerStatement.Described(page.Analysis, role.Span), ActorKind.Unnamed, Code.Of(PerpetratorBasis.Named)), [role.Span], role.Rule + "+somebody");
                return;
            case Field.Perpetrator:
                return;
            case Field.Warning:
                page.Add(Field.Warning, new ActorValue(actor?.Actor, actor?.Name ?? words, actor?.Kind ?? ActorKind.Unnamed), [actor?.Span ?? role.Span], role.Rule);
                return;
            case Field.Target when role.Qualifier == "modifier" && actor is { Kind: ActorKind.ArmedGroup }:
                page.Add(Field.Perpetrator, DoerStatement.Of(page.Analysis, actor, Code.Of(PerpetratorBasis.Named)), [actor.Span], role.Rule);
                return;
        }
        var kind = _targets.KindOf(page.Analysis, first, end);
        if (kind is null && actor is null && role.Field == Field.Target) return;
        if (telling.Tolls.Any(t => t.Spans.Any(s => s.Overlaps(role.Span))) && role.Field == Field.Victim && kind is null or "civilians") return;
        // Things are targets even where the verb is one of harm; people who are harmed are victims. What the event was aimed at is chosen among the targets.
        if (telling.Kind == EventKind.Threat && role is { Field: Field.Target, Rule: "role/noun-against" or "role/noun-on" } && kind is not (null or "civilians"))
        {
            // What a threat is against its own words say; models of what attacks were aimed at never saw one.
            var list = Listed(page.Analysis, role.Span, first);
            page.Add(Field.Target, new ActorValue(list == role.Span ? actor?.Actor : null, page.Analysis[list], list == role.Span ? actor?.Kind ?? ActorKind.Unnamed : ActorKind.Unnamed, kind), [list], role.Rule, Threatened);
            return;
        }
        var harmed = role.Field == Field.Victim && !_targets.IsThing(page.Analysis, first, end);
        page.Add(harmed ? Field.Victim : Field.Target, new ActorValue(actor?.Actor, words, actor?.Kind ?? ActorKind.Unnamed, kind ?? "unknown"), [role.Span], role.Rule, harmed ? 1000 : Statement.EvenOdds - 1);
    }

    private const int Threatened = 700;

    // "the Chinese, Indian and Iranian embassies": all of them.
    private static Span Listed(Analysis analysis, Span span, int first)
    {
        var start = first;
        while (start > 1 && analysis.Tokens[start - 1].Normal is "and" or "," && analysis.Tokens[start - 2].Tag is PartOfSpeech.Adj or PartOfSpeech.Propn && char.IsUpper(analysis.Article.Text[analysis.Tokens[start - 2].Span.Start])) start -= 2;
        return new Span(analysis.Tokens[start].Span.Start, span.End);
    }

    private bool IsSomebody(Analysis analysis, int first, int end, bool protests)
    {
        var head = end - 1;
        while (head > first && analysis.Tokens[head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) head--;
        var word = analysis.Tokens[head];
        if (word.Tag != PartOfSpeech.Noun || IsOf("bystander", analysis, head) || word.Normal is "people" && word.Form != WordForm.Plural) return false;
        // "13 toddler shooting deaths", "target shooting": what stands before a noun says what sort it is.
        if (IsNounAfter(analysis, head) || head + 1 < analysis.Tokens.Length && analysis.Tokens[head + 1].Normal.EndsWith("ing", StringComparison.Ordinal) && IsNounAfter(analysis, head + 1)) return false;
        // Whoever they are, doctors and students too, may protest.
        if (protests) return _targets.KindOf(analysis, head, head + 1) is { } kind and not "police" && !_targets.IsThing(analysis, first, head + 1) || IsPeople(analysis, head);
        // Officers who answer an attack, officials who speak of it and the like are told of beside it; what they do themselves is told of forces and states.
        if (_targets.KindOf(analysis, head, head + 1) is "police" or "government" or "military" or "media" or "health") return false;
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person && name.Span.Overlaps(new Span(analysis.Tokens[first].Span.Start, word.Span.End))) return false;
        // "killed by a drone": the dictionary knows people of that name too.
        return IsPeople(analysis, head) && !_targets.IsThing(analysis, first, head + 1) && _weapons.KindOf(analysis, head, head + 1) is null;
    }

    private bool IsPeople(Analysis analysis, int head) => IsOf("people", analysis, head) || IsOf("crowd", analysis, head) || NounClasses.IsPerson(AimText.Singular(analysis.Tokens[head].Normal));

    private bool IsOf(string section, Analysis analysis, int token) => _doers.Find(section, analysis, token, token + 1) is not null;

    private static bool IsNounAfter(Analysis analysis, int token) =>
        token + 1 < analysis.Tokens.Length && analysis.Tokens[token + 1] is { Tag: PartOfSpeech.Noun, Kind: TokenKind.Word } next && next.Span.Start == analysis.Tokens[token].Span.End + 1;

    // "Mayor Anton Velm": the office tells the target, and no name is written where it could not be withheld.
    private static (Span Words, bool Named) Unnamed(Analysis analysis, Span span)
    {
        foreach (var name in analysis.Names)
        {
            if (name.Kind != NameKind.Person || !name.Span.Overlaps(span)) continue;
            var end = analysis.TokenAt(name.Span.Start);
            var first = analysis.TokenAt(span.Start);
            return end > first ? (new Span(span.Start, analysis.Tokens[end - 1].Span.End), false) : (span, true);
        }
        return (span, false);
    }

    // Where the model reads the same role from the same words it tells better where they start and end.
    private static bool IsReadBetter(RoleMention role, ImmutableArray<RoleReading> readings) =>
        role.Qualifier is not "owner" and not "modifier" && readings.Any(r => r.Probability >= Statement.EvenOdds && FieldOf(r.Role) == role.Field && r.Span.Overlaps(role.Span));

    private static Field FieldOf(Role role) => role switch
    {
        Roles.Role.PhysicalTarget => Field.Target,
        Roles.Role.Victim or Roles.Role.HumanTarget => Field.Victim,
        Roles.Role.Weapon => Field.Weapon,
        _ => Field.Perpetrator,
    };

    private void Reading(ReportPage page, RoleReading reading)
    {
        var actor = page.ActorAt(reading.Span);
        var words = page.Analysis[reading.Span];
        var (first, end) = (page.Analysis.TokenAt(reading.Span.Start), page.Analysis.TokenAt(reading.Span.End - 1) + 1);
        // "Group Tied to Attack": a word for any group names none.
        if (actor is null && reading.Role is Roles.Role.PerpetratorOrganisation or Roles.Role.PerpetratorIndividual && end == first + 1
            && page.Analysis.Tokens[first].Normal is "group" or "groups" or "organization" or "organisation" or "movement" or "network" or "cell" or "faction" or "outfit" or "others") return;
        if (actor?.Actor is null && reading.Role is Roles.Role.PerpetratorOrganisation && IsInstitution(page.Analysis, first, end)) return;
        if (actor is null && reading.Role is Roles.Role.PerpetratorIndividual && page.Analysis.Tokens[end - 1].Normal is "people" or "person" or "victim" or "victims" or "witness" or "witnesses") return;
        if (actor is null && reading.Role is Roles.Role.PerpetratorIndividual && !NamesPeople(page.Analysis, first, end)) return;
        StatementValue value = reading.Role switch
        {
            Roles.Role.Weapon => new TextValue(words, _weapons.KindOf(page.Analysis, first, end) ?? "other"),
            Roles.Role.PhysicalTarget => new ActorValue(actor?.Actor, words, actor?.Kind ?? ActorKind.Unnamed, _targets.KindOf(page.Analysis, first, end) ?? "unknown"),
            Roles.Role.Victim => new ActorValue(null, words, ActorKind.Person, null),
            Roles.Role.HumanTarget => new ActorValue(actor?.Actor, words, actor?.Kind ?? ActorKind.Unnamed, _targets.KindOf(page.Analysis, first, end) ?? "unknown"),
            _ when actor is not null => DoerStatement.Of(page.Analysis, actor, Code.Of(PerpetratorBasis.Named)),
            _ => new ActorValue(null, DoerStatement.Described(page.Analysis, reading.Span), reading.Role == Roles.Role.PerpetratorOrganisation ? ActorKind.ArmedGroup : ActorKind.Unnamed, Code.Of(PerpetratorBasis.Named)),
        };
        page.Add(FieldOf(reading.Role), value, [reading.Span], "role/model-" + Code.Of(reading.Role), reading.Probability);
    }

    // "The wards of the hospital", "a count of the dead": what names no people did nothing.
    internal static bool NamesPeople(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Propn or PartOfSpeech.Pron || TollLexicon.Shipped.Find(analysis.Tokens[i].Normal) is { Person: not null } or { Doer: true }) return true;
        return false;
    }

    // "School District of Velm", "Velm Police Department": who only speaks of what happened.
    private bool IsInstitution(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (analysis.Tokens[i].Normal is "district" or "department" or "office" or "county" or "bureau" || _targets.KindOf(analysis, i, i + 1) is "education" or "health" or "media" or "police" or "business" or "aid") return true;
        return false;
    }

    private void Weapons(ReportPage page, Telling telling)
    {
        foreach (var (span, kind) in WeaponsIn(page, telling)) page.Add(Field.Weapon, new TextValue(page.Analysis[span], kind), [span], "weapon/lexicon");
    }

    private KindMatches WeaponsIn(ReportPage page, Telling telling) => _weapons.Find(
        page.Analysis, page.Analysis.TokenAt(telling.Frame.Span.Start), page.Analysis.TokenAt(telling.Frame.Span.End - 1) + 1);
}
