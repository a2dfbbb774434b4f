using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads an article's accounts of events: frames in each sentence, what each says, which tell of the same event, and the report of each.</summary>
internal sealed class ReportReader(PartReader parts, RoleFinder roles, AimChooser aims, TriggerSpotter spotter, RelevanceReader relevance, TacticReader tactics, PlaceWeigher? weigher, DoerWeigher doers, Lazy<DeedReader>? deeds, EventJudge events, bool countsAccidents)
{
    private readonly DraftReader _drafts = new(spotter);
    private readonly ReportSifter _sifter = new(relevance, events, countsAccidents);
    private readonly ResponsibilityReader _responsibility = new();
    private readonly DeedFinder _deeds = new();
    private readonly ClaimFollower _claims = new();
    private readonly SuspectReader _suspects = new();
    private readonly SalienceReader _salience = new();
    private readonly PartyCounter _counter = new();
    private readonly AddressChooser _addresses = new();
    private readonly ReportBuilder _builder = new(tactics, weigher);
    private readonly OptionGatherer _options = new();
    private readonly FatalitySifter _fatalities = new();

    /// <summary>The reports of single events and of what is told only in sum, and how likely the article tells of an event of its own, in thousandths.</summary>
    public (ImmutableArray<Report> Reports, ImmutableArray<AggregateReport> Aggregates, int Salience) Read(
        Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, CodingTrace? trace)
    {
        var read = ReadUnweighed(analysis, places, actors, tolls, trace);
        return ([.. doers.Weigh(read.Text).Select(r => _counter.Count(analysis, r))], read.Aggregates, read.Salience);
    }

    /// <summary>The same before it is weighed who did what.</summary>
    public UnweighedReports ReadUnweighed(
        Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, CodingTrace? trace)
    {
        var approaching = tolls.RemoveAll(t => t.Rule != AttackerReader.Approaching);
        tolls = tolls.RemoveAll(t => t.Rule == AttackerReader.Approaching);
        var told = _drafts.Read(analysis, places, actors, tolls, trace);
        var salience = _salience.Read(analysis, told.Frames, tolls);
        var (readings, strongest) = roles.Find(analysis, told.Frames, actors, tolls, salience);
        var weighed = _sifter.Weigh(analysis, told, salience);
        var drafted = new Lazy<AimText>(() => new AimText(analysis, [.. told.Drafts.Select(d => d.Tellings.ToImmutableArray())], [], actors, places, readings));
        var all = deeds is not null && weighed.Odds.Any(IsAsked) ? deeds.Value.Read(drafted.Value, places, d => IsAsked(weighed.Odds[d])) : null;
        var (drafts, arrests, sifted) = _sifter.Sift(analysis, told, weighed, all, salience, trace);
        foreach (var arrest in arrests) CountArrests(arrest, drafts);
        StrayTollGatherer.Gather(analysis, told, drafts, tolls, places);
        ApproachGatherer.Gather(analysis, drafts, approaching);
        var groups = drafts.Select(d => d.Tellings.ToImmutableArray()).ToImmutableArray();
        var ties = Ties(analysis, groups, actors, places);
        var assigned = RoleAssigner.Assign(groups, readings);
        var aimed = new AimText(analysis, groups, ties, actors, places, readings);
        var homes = drafts.Select(d => told.Drafts.IndexOf(d)).ToImmutableArray();
        var read = all?.Of(homes);
        var chosen = aims.Choose(aimed, read);
        var addresses = _addresses.Choose(analysis, groups);
        var salient = _salience.Weigh(salience, strongest);
        var options = weigher is null || groups.IsEmpty ? null : _options.Gather(analysis, places, actors);
        var reports = drafts.Select((d, i) => _builder.Build(analysis, _fatalities.Sift(analysis, groups[i], trace), ties[i], assigned[i], chosen[i], Part(drafts, i), actors, places, addresses[i], groups.Length, d.Political, d.Whole is { } whole && drafts.Contains(whole) ? whole.First.Frame.Trigger : null,
            options, groups.Where((_, g) => g != i).SelectMany(g => g)))
            .Zip(drafts, (r, d) => r with { Odds = r.Odds with { Real = d.Likely.Real, Tells = d.Likely.Tells, Opened = d.Opened, Joined = d.Joined } });
        var sums = told.Sums.IsEmpty ? [] : aims.Choose(new AimText(analysis, [.. told.Sums.Select(t => ImmutableArray.Create(t))], [], actors, places, readings));
        return new UnweighedReports(new DoerText(analysis, [.. reports], groups, actors, readings, read), aimed, told, new DraftReadings(weighed, sifted, all), drafted, homes, [.. told.Sums.Select((t, i) => Sum(analysis, t, sums[i], actors, places))], salient);
    }

    // Whole passages are read, which takes time, only of what may be political and an event.
    private static bool IsAsked(DraftOdds odds) => odds is { Political: >= Political, Real: >= Real };

    private const int Political = 300, Real = 50;

    // "Rioters set fire to two buses. Eleven people were arrested": those taken at a riot or protest, or in a raid that counts none, told just before are counted there.
    private static void CountArrests(Draft arrest, ImmutableArray<Draft> drafts)
    {
        foreach (var telling in arrest.Tellings)
        {
            var tolls = telling.Tolls.Where(t => t.Effect == Effect.Arrested).ToImmutableArray();
            var at = drafts.Where(d => d.First.Kind is EventKind.MobViolence or EventKind.Protest || d.Act == EventKind.SecurityOperation && d.Tellings.TrueForAll(t => t.Tolls.All(n => n.Effect != Effect.Arrested)))
                .Where(d => d.Tellings.Exists(t => telling.Frame.Sentence - t.Frame.Sentence is >= 0 and <= ArrestReach)).MaxBy(d => d.Tellings.Max(t => t.Frame.Sentence <= telling.Frame.Sentence ? t.Frame.Sentence : -1));
            if (tolls.IsEmpty || at is null) continue;
            at.Tellings[^1] = at.Last with { Tolls = [.. at.Last.Tolls, .. tolls] };
        }
    }

    // Sentences between a riot and the arrests that it ended in.
    private const int ArrestReach = 3;

    private static Narration Part(ImmutableArray<Draft> drafts, int i) =>
        i == 0 ? Narration.Lead : drafts[i].Setting == Setting.Past ? drafts.Count(d => d.Setting == Setting.Past) >= 3 ? Narration.List : Narration.Background : Narration.Detail;

    // A tie ("claimed responsibility") goes to the event told in its sentence, else to the one told last before it.
    private List<ImmutableArray<RoleMention>> Ties(Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var ties = groups.Select(_ => ImmutableArray.CreateBuilder<RoleMention>()).ToList();
        foreach (var sentence in analysis.Sentences)
        {
            foreach (var tie in _responsibility.Read(analysis, sentence, actors))
            {
                var home = Home(analysis, groups, sentence.Index, tie);
                int[] news = [];
                if (IsFree(tie) && Plural(analysis, sentence, tie) is >= 0 and var deeds)
                {
                    var named = Named(analysis, places, sentence, deeds);
                    if (!named.IsEmpty || !IsOfOnePlace(analysis, deeds + 1, sentence.EndToken)) news = [.. News(groups).Where(g => named.IsEmpty || IsAt(groups[g], named))];
                    // "Djibo (Soum province). Fighters overran the base": where the place opens the paragraph and no telling has it.
                    if (news.Length == 0) news = [.. News(groups).Where(g => IsBeside(analysis, groups[g], places, named))];
                }
                if (news.Length == 0 && home >= 0) news = [home];
                foreach (var group in news) ties[group].Add(tie);
            }
        }
        _claims.Follow(analysis, actors, ties);
        // Without violence nobody has a part in it.
        foreach (var part in groups.Any(g => FrameFinder.Family(g[0].Kind) == 0) ? parts.Read(analysis) : [])
        {
            // A name that is read as a place is no person's.
            if (places.Any(p => p.Use is PlaceUse.Location or PlaceUse.Dateline && p.Place is not null && p.Span.Contains(part.Person.Name))) continue;
            var (home, cue) = Home(analysis, groups, part);
            if (home >= 0) ties[home].Add(new RoleMention(part.Field, part.Person.Name, part.Qualifier, cue, "person/" + part.Qualifier, part.Probability));
        }
        foreach (var (sentence, suspect) in groups.IsEmpty ? [] : _suspects.Read(analysis))
        {
            // The arrests of a raid are its outcome; a court's suspects are those of its trial and of the deed.
            if (suspect.Qualifier == "arrested" && groups.Any(g => IsOutcomeOf(g, sentence, alone: groups.Length == 1))) continue;
            for (var g = 0; g < groups.Length; g++) if (groups[g][0].Kind == EventKind.Trial && groups[g].Any(t => t.Frame.Sentence == sentence)) ties[g].Add(suspect);
            var home = Home(analysis, groups, sentence, suspect);
            // Who is taken in a raid is no suspect of the raid.
            if (home >= 0 && groups[home][0].Kind != EventKind.SecurityOperation) ties[home].Add(suspect);
        }
        // "The suspect" beside one who is described is no other.
        foreach (var own in ties) if (own.Any(t => IsBare(t) is false)) for (var t = own.Count - 1; t >= 0; t--) if (IsBare(own[t]) is true) own.RemoveAt(t);
        return [.. ties.Select(t => t.DrainToImmutable())];

        bool? IsBare(RoleMention tie) => tie.Field == Field.Suspect ? _suspects.IsBare(analysis, tie.Span) : null;
    }

    // A person belongs to the violence told in a sentence that speaks of them, the plainest first; else to what was told shortly before; else to
    // the only violence that the article tells of.
    private static (int Home, Span Cue) Home(Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups, PersonPart part)
    {
        var violent = Enumerable.Range(0, groups.Length).Where(g => FrameFinder.Family(groups[g][0].Kind) == 0 && (part.Field != Field.Suspect || groups[g][0].Kind != EventKind.SecurityOperation)).ToArray();
        foreach (var reach in new[] { 0, PersonReach })
        {
            foreach (var cue in part.Cues)
            {
                var sentence = analysis.SentenceAt(cue.Start);
                var best = violent.SelectMany(g => groups[g].Select(t => (Group: g, Back: sentence - t.Frame.Sentence, Distance: Math.Abs(t.Frame.Trigger.Span.Start - cue.End))))
                    .Where(t => t.Back >= 0 && t.Back <= reach).OrderBy(t => t.Back).ThenBy(t => t.Distance).Select(t => (int?)t.Group).FirstOrDefault();
                if (best is { } home) return (home, cue);
            }
        }
        return (violent.Length == 1 ? violent[0] : -1, part.Cues[0]);
    }

    // A weak word ("arrested") tells of a raid of its own only where the article tells of nothing else.
    private static bool IsOutcomeOf(ImmutableArray<Telling> raid, int sentence, bool alone) => raid[0].Kind is EventKind.SecurityOperation or EventKind.Protest
        && raid.Any(t => t.Frame.Sentence == sentence && (t.Kind == EventKind.Protest || t.Frame.Trigger.Strength != TriggerStrength.Weak || alone));

    // Sentences between an event and the name of somebody who took part in it: "Police identified the victim as ...".
    private const int PersonReach = 3;

    private int Home(Analysis analysis, ImmutableArray<ImmutableArray<Telling>> groups, int sentence, RoleMention tie)
    {
        var here = (Group: -1, Distance: int.MaxValue);
        var before = (Group: -1, Sentence: -1);
        var (first, threat) = (-1, -1);
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var telling in groups[g])
            {
                var cue = tie.Cue ?? tie.Span;
                if (telling.Kind == EventKind.Threat && tie.Field == Field.Claim)
                {
                    if (telling.Frame.Sentence == sentence || telling.Frame.Sentence < sentence && sentence - telling.Frame.Sentence <= 2) threat = g;
                    continue;
                }
                if (FrameFinder.Family(telling.Kind) != 0 && !(tie.Field == Field.Claim && telling.Frame.Sentence == sentence && DeedFinder.IsClaimable(telling.Kind))) continue;
                // Whoever claims a deed or is blamed for one has not arrested anybody.
                if (tie.Field != Field.Suspect && telling.Kind == EventKind.SecurityOperation && telling.Frame.Trigger.Strength == TriggerStrength.Weak) continue;
                // "They raided a house and held two men over the bombing", "a man was arrested in Velm": they are suspected of what was done before.
                if (tie.Field == Field.Suspect && telling.Kind == EventKind.SecurityOperation && (telling.Frame.Trigger.Strength == TriggerStrength.Weak || _suspects.SaysWhy(analysis, sentence))) continue;
                if (first < 0) first = g;
                if (telling.Frame.Sentence == sentence)
                {
                    if (tie.Field == Field.Claim && _responsibility.IsReason(analysis, cue, telling.Frame.Trigger.Span)) continue;
                    var distance = Math.Abs(telling.Frame.Trigger.Span.Start - cue.End);
                    if (distance < here.Distance) here = (g, distance);
                }
                else if (IsFree(tie) && telling.Frame.Sentence < sentence && sentence - telling.Frame.Sentence <= 2 && telling.Frame.Sentence > before.Sentence) before = (g, telling.Frame.Sentence);
            }
        }
        // Who claims, is blamed or denies where nothing was told just before speaks of the news.
        if (here.Group >= 0) return here.Group;
        if (tie.Field == Field.Claim && _deeds.Find(analysis, groups, analysis.Sentences[sentence], tie) is var deed and >= 0) return deed;
        // A letter signed with a name may also be no more than a threat.
        if (before.Group < 0 && threat >= 0) return threat;
        return before.Group >= 0 || !IsFree(tie) || tie.Rule is "responsibility/signed" or "responsibility/spoken" ? before.Group : first;
    }

    // "The attacks were claimed by the League": where the word in the plural stands that speaks of all that is told as news; -1 where none does.
    private static int Plural(Analysis analysis, Sentence sentence, RoleMention tie)
    {
        var end = analysis.TokenAt((tie.Cue ?? tie.Span).Start) + Plurals;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, end); i++)
        {
            if (analysis.Tokens[i].Normal is "attacks" or "bombings" or "blasts" or "explosions" or "raids" or "killings" or "assaults" or "strikes" or "shootings" or "operations"
                && i > sentence.FirstToken && (IsAll(analysis, i - 1) || OfAll(analysis, sentence, i))) return i;
        }
        return -1;
    }

    // "The attacks on Velm and now Orv": the places that follow the word, up to the next clause.
    private static ImmutableArray<PlaceMention> Named(Analysis analysis, ImmutableArray<PlaceMention> places, Sentence sentence, int deeds)
    {
        if (deeds + 1 >= sentence.EndToken || analysis.Tokens[deeds + 1].Normal is not ("in" or "at" or "near" or "on" or "against")) return [];
        var end = deeds + 2;
        while (end < sentence.EndToken && analysis.Tokens[end].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron)) end++;
        return [.. places.Where(p => p.Place is not null && p.Sentence == sentence.Index && analysis.TokenAt(p.Span.Start) is var at && at > deeds && at < end)];
    }

    private static bool IsAll(Analysis analysis, int token) => analysis.Tokens[token].Normal is "the" or "these" or "both" or "all" or "three" or "two" or "four";

    // "both of last week's attacks", "all three of Saturday's attacks"
    private static bool OfAll(Analysis analysis, Sentence sentence, int deed)
    {
        for (var i = deed - 1; i > Math.Max(sentence.FirstToken, deed - 6); i--)
        {
            if (analysis.Tokens[i].Normal == "of") return IsAll(analysis, i - 1);
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Punct) return false;
        }
        return false;
    }

    // "The killings in Velm" are not all that is told, though nobody knows where Velm is.
    private static bool IsOfOnePlace(Analysis analysis, int token, int end) =>
        token + 1 < end && analysis.Tokens[token].Normal is "in" or "at" or "near" && analysis.Tokens[token + 1].Tag == PartOfSpeech.Propn;

    // Tokens after the words for a claim in which its object may stand.
    private const int Plurals = 8;

    private static IEnumerable<int> News(ImmutableArray<ImmutableArray<Telling>> groups) =>
        Enumerable.Range(0, groups.Length).Where(g => FrameFinder.Family(groups[g][0].Kind) == 0 && groups[g][0].Kind != EventKind.SecurityOperation
            && groups[g].All(t => t.Setting != Setting.Past) && groups[g][0].Frame.Situation.Status == EventStatus.Occurred);

    // A village that the gazetteer lacks has the entry of what it is told beside.
    private static bool IsAt(ImmutableArray<Telling> group, ImmutableArray<PlaceMention> named) =>
        group.Any(t => t.Place?.Value is { Place: { } own } at && at.Name == own.Name && named.Any(n => EventPlacer.Holds(n.Place, own) || n.Place == own));

    private static bool IsBeside(Analysis analysis, ImmutableArray<Telling> group, ImmutableArray<PlaceMention> places, ImmutableArray<PlaceMention> named) =>
        group[0].Frame.Sentence is var told && places.Any(p => p.Sentence <= told && analysis.Sentences[p.Sentence].Block == analysis.Sentences[told].Block && (p.Sentence == 0 || analysis.Sentences[p.Sentence - 1].Block != analysis.Sentences[told].Block) && named.Any(n => n.Place == p.Place));

    // "carried out", "launched" need their object in the sentence; a claim, a denial or blame is told apart from its event.
    private static bool IsFree(RoleMention tie) => tie.Field is not (Field.Perpetrator or Field.Victim) || tie.Qualifier == "accused" || tie.Rule.EndsWith("behind", StringComparison.Ordinal);

    private AggregateReport Sum(Analysis analysis, Telling telling, Aim aim, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var span = telling.Frame.Situation.Cue is { } cue ? cue.Cover(telling.Frame.Trigger.Span) : telling.Frame.Trigger.Span;
        // Two sums in one sentence share its date and place: the sum is part of the statement's id.
        var id = StableId.Of("g", analysis.Article.Id, analysis.Article.TextRevision, span.ToString());
        var statements = _builder.Build(analysis, [telling], _responsibility.Read(analysis, analysis.Sentences[telling.Frame.Sentence], actors), [], aim, Narration.Background, actors, places)
            .Statements.Where(s => s.Field is Field.Date or Field.Place or Field.Perpetrator or Field.Target or Field.Killed or Field.Injured)
            .Select(s => Statement.Of(analysis.Article, null, s.Field, s.Value, s.Spans, s.Rule, s.Attribution, s.Modality, s.Probability, s.Derivation))
            .Select(s => s with { Id = StableId.Of("s", id, s.Id) });
        return new AggregateReport(id, analysis.Article.Id, telling.Kind, span, [.. statements]);
    }
}
