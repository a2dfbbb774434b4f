using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Profiles;

/// <summary>What is known of an actor in sentences, each made from its ties, attributes and events, and nothing where they are silent.</summary>
internal sealed class ActorSentences(Dossier dossier, Footnotes notes)
{
    private const int MostNames = 3, MostPlaces = 5, MostCourse = 4, MostPlots = 3, MostParts = 6;

    private static readonly FrozenSet<string> Generic = new[]
    {
        "group", "groups", "subunit", "affiliate", "branch", "militants", "militant", "rebels", "fighters", "insurgents", "gunmen", "cell", "its", "their", "the", "he", "they", "organisation", "organization", "movement", "militia",
        "network", "forces", "troops", "men", "government", "offshoot", "faction", "arm", "wing", "leaders", "members", "jets", "separatists", "guerrillas", "guerrilla", "extremists", "jihadists", "paramilitaries", "militiamen", "terrorists", "gunmen", "mujahideen", "operatives",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Ties _ties = new(dossier, notes);
    private readonly ActorWords _me = ActorWords.Of(dossier.Actor);

    // After the first sentence a pronoun stands for the name.
    private readonly ActorWords _it = ActorWords.Of(dossier.Actor) is { Plural: true } many ? many with { Name = "they" } : new ActorWords("it", false);

    /// <summary>Whether all that <see cref="Identity"/> can say is its kind.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Who it is: names, kind, parent, area.</summary>
    public IEnumerable<Passage> Identity()
    {
        var used = new List<string>();
        var parents = _ties.Of(RelationType.BranchOf).Where(_ties.IsInForce).ToList();
        var area = _ties.Of(RelationType.OperatesIn).Where(_ties.IsInForce).Take(MostPlaces).ToList();
        var names = Names().Take(MostNames).ToList();
        var clause = $"{_me.Name}{(names.Count > 0 ? $", also called {Phrase.List(names, "or")}," : "")} {_me.Is}{(dossier.IsPerhapsOver ? $" or {_me.Was}" : "")} {Phrase.A(Kind())}";
        IsPlain = names.Count + parents.Count == 0;
        if (parents.Count > 0)
        {
            clause += $" and a branch of {Phrase.List([.. parents.Select(_ties.Other).Distinct(StringComparer.Ordinal)])}";
            used.AddRange(parents.SelectMany(p => p.Statements));
        }
        yield return Sentence(clause, used.Concat(NameStatements()).Concat(used.Count == 0 && names.Count == 0 ? dossier.Attributes.Select(c => c.Statement.Id).Take(2) : []));
        if (area.Count > 0)
            yield return Sentence($"{Capital(_me.It)} {_me.Verb("operates")} in {Phrase.List([.. area.Select(_ties.Other).Distinct(StringComparer.Ordinal)])}{_ties.Said(area)}", area.SelectMany(a => a.Statements));
    }

    /// <summary>Who it is and what it did, in as few sentences as that takes.</summary>
    /// <param name="isKnown">Whether a deed or a tie of it is told; else nothing but a name is.</param>
    public IEnumerable<Passage> Introduction(bool isKnown)
    {
        var identity = Identity().First();
        if (IsPlain && !isKnown && dossier.Attributes.All(c => c.Statement.Field == Field.Name))
            return [Sentence($"neither a deed nor a tie of {_me.Name} was read surely enough in these articles to be told here", [])];
        if (IsPlain && dossier.Events.Where(IsDeed).ToList() is [var deed]) return [Deed(deed, _me with { Name = $"{_me.Name}, {Phrase.A(Kind())}," }, default)];
        return [identity, .. Deeds().Take(1)];
    }

    /// <summary>How it began: founders, whom it left, whom it swore allegiance to.</summary>
    public IEnumerable<Passage> Origin()
    {
        if (Founded(_it, null) is { } founding) yield return founding;
        foreach (var group in _ties.Of(RelationType.SplitFrom).GroupBy(r => (r.Start, r.State, _ties.IsUnsettled(r))))
            yield return Sentence($"{_ties.Clause(group.First(), _it, Others(group))}{_ties.Said(group)}", group.SelectMany(r => r.Statements));
        foreach (var group in _ties.Of(RelationType.AllegianceTo).GroupBy(r => (r.Start, r.State, _ties.IsUnsettled(r))))
            yield return Sentence($"{_ties.Clause(group.First(), _it, Others(group))}{_ties.Said(group)}", group.SelectMany(r => r.Statements));
    }

    /// <summary>The actors that have a part in <paramref name="e"/>, by id.</summary>
    public static IEnumerable<string> Sides(Event e) => e.Perpetrators.Select(p => p.Actor).Concat(e.Targets.Select(t => t.Actor)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>By whom and when it was founded, with its name; null where nobody is told to have founded it.</summary>
    /// <param name="date">When, where its founders' ties have no date.</param>
    public Passage? Founding(Model.Dates.PartialDate? date) => Founded(_me, date);

    private Passage? Founded(ActorWords it, Model.Dates.PartialDate? date)
    {
        var founders = _ties.Founders();
        if (founders.Length == 0) return null;
        var when = founders.Select(f => f.Start).OfType<Model.Dates.PartialDate>().Distinct().Order().ToList();
        if (when.Count == 0 && date is { } told) when.Add(told);
        var dates = when.Count == 0 ? "" : " " + Phrase.List([.. when.Select(Phrase.When)], "or");
        var by = _ties.FoundingParties().Select(p => Phrase.List([.. p.Select(f => dossier.Find(f.Object) is { } other ? TieWords.Value(f.Type, other) : _ties.Other(f)).Distinct(StringComparer.Ordinal)])).Distinct(StringComparer.Ordinal).ToList();
        return Sentence($"{it.Name} {it.Was} founded{dates} by {Phrase.List(by, "or, as other sources have it, by")}{_ties.Said(founders)}", founders.SelectMany(f => f.Statements));
    }

    /// <summary>Who leads it, and what became of them.</summary>
    public IEnumerable<Passage> Leaders()
    {
        foreach (var group in _ties.Of(RelationType.LedBy).Take(MostNames).GroupBy(r => (r.State, _ties.IsUnsettled(r), TieWords.When(r), IsDead: _ties.IsEndedByDeath(r), Said: _ties.Said([r]))))
        {
            var names = Others(group);
            yield return Sentence($"{_ties.Clause(group.First(), _it, names)}{(group.Key.IsDead ? $", who {(group.Count() > 1 ? "are" : "is")} reported dead" : "")}{group.Key.Said}", group.SelectMany(r => r.Statements));
        }
    }

    /// <summary>Friends and enemies, and whom it belongs to, a sentence a kind of tie.</summary>
    public IEnumerable<Passage> Relations()
    {
        foreach (var type in (RelationType[])[RelationType.RivalOf, RelationType.AlliedWith, RelationType.NegotiatesWith, RelationType.Supports, RelationType.DesignatedBy, RelationType.MemberOf, RelationType.MergedInto])
        {
            foreach (var group in ByState(_ties.Of(type)))
                yield return Sentence(_ties.Clause(group.First() with { Start = null, End = null }, _it, Others(group)) + _ties.Said(group), group.SelectMany(r => r.Statements));
        }
        // What is in force stands where it is said who it is.
        foreach (var type in (RelationType[])[RelationType.BranchOf, RelationType.OperatesIn])
        {
            foreach (var group in ByState(_ties.Of(type).Where(r => _ties.IsUnsettled(r) || r.State == RelationState.Ended).Take(MostPlaces)))
                yield return Sentence(_ties.Clause(group.First() with { Start = null, End = null }, _it, Others(group)) + _ties.Said(group), group.SelectMany(r => r.Statements));
        }
        var supporters = _ties.Of(RelationType.Supports, asSubject: false).Where(r => r.State == RelationState.InForce).ToList();
        if (supporters.Count > 0) yield return Sentence($"{_it.Name} {_it.Has} been supported by {Others(supporters)}{_ties.Said(supporters)}", supporters.SelectMany(r => r.Statements));
    }

    /// <summary>Its parts, and who left it or joined it.</summary>
    public IEnumerable<Passage> Parts()
    {
        foreach (var (type, clause) in ((RelationType, Func<ActorWords, bool, string>)[])
        [
            (RelationType.BranchOf, (o, many) => $"{o.Name} {o.Is} {(many ? "branches" : "a branch")} of {_it.Object}"),
            (RelationType.SplitFrom, (o, _) => $"{o.Name} split from {_it.Object}"),
            (RelationType.MergedInto, (o, _) => $"{o.Name} merged into {_it.Object}"),
            (RelationType.AllegianceTo, (o, _) => $"{o.Name} {o.Has} pledged allegiance to {_it.Object}"),
            (RelationType.MemberOf, (o, _) => $"{o.Name} {o.Verb("belongs")} to {_it.Object}"),
        ])
        {
            // Of a pledge, a split or a merger it is told that it came about.
            var group = _ties.Of(type, asSubject: false).Where(r => IsActor(r.Subject) && (_ties.IsInForce(r) || type is RelationType.SplitFrom or RelationType.MergedInto && r.State is RelationState.InForce or RelationState.Ended)).Take(MostParts).ToList();
            if (group.Count == 0) continue;
            var many = group.Select(r => r.Subject).Distinct(StringComparer.Ordinal).Count() > 1;
            var parts = many ? new ActorWords(Others(group), true) : ActorWords.Of(dossier.Others[group[0].Subject]);
            yield return Sentence(clause(parts, many) + _ties.Said(group), group.SelectMany(r => r.Statements));
        }
    }

    // People stand in no list of parts.
    private bool IsActor(string id) => dossier.Others.TryGetValue(id, out var other) && other.Kind is ActorKind.ArmedGroup or ActorKind.Organisation or ActorKind.StateForce;

    private IEnumerable<IGrouping<(RelationState State, bool IsUnsettled), Relation>> ByState(IEnumerable<Relation> ties) => ties.GroupBy(r => _ties.IsUnsettled(r) ? (State: RelationState.InForce, IsUnsettled: true) : (State: r.State, IsUnsettled: false)).OrderBy(g => g.Key.IsUnsettled).ThenBy(g => g.Key.State);

    /// <summary>What it says that it wants, as articles put it.</summary>
    public IEnumerable<Passage> Aims() =>
        Told(AttributeKind.Aim).Take(MostNames).Select((a, i) => Sentence(
            i == 0 ? $"{(_me.Plural ? "their" : "its")} aim, {a.By}, is \"{a.Words}\""
            : $"{_it.Name} also {(_me.Plural ? "aim" : "aims")}, {a.By}, {(a.Words.StartsWith("to ", StringComparison.Ordinal) ? "" : "at ")}\"{a.Words}\"", a.Statements));

    /// <summary>What it believes in and how strong it is, as articles put it.</summary>
    public IEnumerable<Passage> Character() =>
        Told(AttributeKind.Ideology).Take(1).Select(a => Sentence($"{_it.Name} {_it.Verb("follows")}, {a.By}, \"{a.Words}\"", a.Statements))
            .Concat(Told(AttributeKind.Strength).Take(MostNames).Select(a => Sentence($"{_it.Name} {_it.Has}, {a.By}, {a.Words}{(char.IsDigit(a.Words[^1]) ? " members" : "")}", a.Statements)));

    /// <summary>How it changed over time, in the words of the articles.</summary>
    public IEnumerable<Passage> Course() => Quoted(AttributeKind.Course, _it, _ => true);

    /// <summary>What it holds against those whom it is hostile to, in the words of the articles.</summary>
    public IEnumerable<Passage> Grievances() => _ties.Of(RelationType.RivalOf).Select(r => dossier.Others.GetValueOrDefault(r.Subject == dossier.Actor.Id ? r.Object : r.Subject)).OfType<Actor>().DistinctBy(a => a.Id)
        .SelectMany(a => Quoted(AttributeKind.Grievance, _it, words => Names(words, a)).Take(1)).DistinctBy(p => p.Text);

    /// <summary>Of how it changed, and of what it holds against others, what names <paramref name="other"/>, with its own name.</summary>
    public IEnumerable<Passage> Towards(Actor other) => Quoted(AttributeKind.Grievance, _me, words => Names(words, other)).Concat(Quoted(AttributeKind.Course, _me, words => Names(words, other)));

    private static bool Names(string words, Actor other) => other.Names.Select(n => n.Name).Append(other.Name).Any(n => n.Length > 2 && words.Contains(n, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Passage> Quoted(AttributeKind kind, ActorWords it, Func<string, bool> isAsked)
    {
        var all = Told(kind).Where(a => isAsked(a.Words)).ToList();
        // "Has focused on the north" is in "has focused on the north for two years".
        var others = 0;
        foreach (var (words, _, statements) in all.Where(a => !all.Exists(o => o.Words.Length > a.Words.Length && o.Words.StartsWith(a.Words, StringComparison.OrdinalIgnoreCase))).Take(MostCourse))
        {
            var citation = dossier.Attributes.First(c => c.Statement.Id == statements.First());
            var (parts, source, opening) = (words.Split(' '), Teller(citation), Opening(citation));
            if (source == Unnamed && others++ % 2 == 1) source = "in the words of one article";
            var verb = parts[0] switch { "has" or "have" => it.Has, "had" => "had", "is" or "are" => it.Is, "was" or "were" => it.Was, _ => null };
            var its = it == _me ? $"{_me.Name}'s" : _me.Plural ? "their" : "its";
            // "Attacks have grown bolder" are its attacks; "has grown" is said of it in the number of its name.
            var isPart = kind == AttributeKind.Course && verb is null && parts.Skip(1).Take(3).Any(w => w is "has" or "have" or "had" or "is" or "are" or "was" or "were");
            var clause = isPart ? $"{source}, {its} \"{words}\"" : verb is null ? $"{source}, {it.Name} \"{words}\"" : $"{it.Name} {verb}, {source}, \"{string.Join(' ', parts.Skip(1))}\"";
            yield return Sentence(opening.Length > 0 ? $"{opening}, {clause}" : clause, statements);
        }
    }

    private const string Unnamed = "as one article puts it";

    // What changes is as old as the article that tells it.
    private string Teller(Citation citation)
    {
        if (SpeakerName.Of(citation.Statement.Attribution?.Source) is { } source) return IsOneself(source) ? $"by {(_me.Plural ? "their" : "its")} own account" : $"according to {source}";
        var day = citation.Article is { IsInferred: false, Published: { IsDay: true } published } ? " " + Phrase.When(published) : "";
        return $"as {citation.Article.Outlet ?? "one article"} {(day.Length > 0 ? "put" : "puts")} it{day}";
    }

    // "In 2018, however, the Front became": the year stands before the words that are quoted.
    private static string Opening(Citation citation)
    {
        var quote = citation.Quote;
        if (!quote.StartsWith("In ", StringComparison.Ordinal) || quote.IndexOf(',', StringComparison.Ordinal) is not (> 3 and < 24 and var comma)) return "";
        return Model.Dates.PartialDate.TryParse(quote[3..comma], out var date) && date.IsYear ? Phrase.When(date) : "";
    }

    private bool IsOneself(string speaker) => dossier.Actor.Names.Select(n => n.Name).Append(dossier.Actor.Name).Any(n => speaker.EndsWith(n, StringComparison.OrdinalIgnoreCase) && speaker.Length - n.Length <= 4);

    /// <summary>What is told of one attribute: the words, who says so, and the statements; those told most first.</summary>
    public IEnumerable<(string Words, string By, IEnumerable<string> Statements)> Told(AttributeKind kind) => dossier.Attributes
        .Where(c => c.Statement.Value is AttributeValue value && value.Kind == kind)
        .GroupBy(c => ((AttributeValue)c.Statement.Value).Words, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Article.Published is null).ThenByDescending(g => g.First().Article.Published).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (Words: Shown(g.Key, g.First().Quote).ReplaceLineEndings(" "), By(g.First()), g.Select(c => c.Statement.Id))).Where(t => t.Words.Length > 0);

    // A name that the quote withholds stands in no sentence either: the words end before it, where enough of them are left.
    private static string Shown(string words, string quote)
    {
        if (!quote.Contains(Withheld, StringComparison.Ordinal) || quote.Contains(words, StringComparison.Ordinal)) return words;
        var start = quote.IndexOf(words[..Math.Min(words.Length, LeastShown)], StringComparison.Ordinal);
        if (start < 0) return "";
        var same = 0;
        while (same < words.Length && start + same < quote.Length && words[same] == quote[start + same]) same++;
        var cut = Math.Max(words.LastIndexOf(" and ", same - 1, StringComparison.Ordinal), words.LastIndexOf(", ", same - 1, StringComparison.Ordinal));
        return cut > LeastShown ? words[..cut] : "";
    }

    private const string Withheld = "[name withheld]";

    private const int LeastShown = 12;

    private static string By(Citation citation) =>
        SpeakerName.Of(citation.Statement.Attribution?.Source) is { } source ? $"according to {source}" : citation.Article.Outlet is { } outlet ? $"as {outlet} puts it" : "as one article puts it";

    /// <summary>The weightiest of what it is told to have done; null where nothing is told clearly.</summary>
    public Event? Weightiest => dossier.Events.Where(IsDeed).OrderByDescending(e => dossier.Deeds.First(d => d.Id == e.Id).Killed.Best ?? -1).ThenByDescending(e => e.Reports.Length).ThenBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>What it did, as far as that is told clearly: its weightiest deed, and on what ground others are told of it, and where.</summary>
    /// <param name="named">Whether it is named in the first of them; else it stands as "it", named before.</param>
    public IEnumerable<Passage> Deeds(bool named = false)
    {
        if (Weightiest is not { } first) yield break;
        yield return Deed(first, named ? _me : _it, default);
        // Two of them may be one that was told twice, and others are not told clearly: how many is not said.
        var others = dossier.Events.Where(e => e.Id != first.Id && IsDeed(e) && Sureness.IsEnough(e)).ToList();
        if (others.Count == 0) yield break;
        var grounds = others.GroupBy(e => BasisOf(e)).OrderBy(g => Order(g.Key)).Select((g, i) => Ground(g.Key, i == 0, g.Count() > 1 ? "others" : "another", Countries(g))).ToList();
        yield return Sentence($"{_it.Name} {Phrase.List(grounds)}", others.SelectMany(PartIn));
    }

    // " in Norland and Lorvale" where it is told of each of them in which country it was.
    private static string Countries(IEnumerable<Event> events)
    {
        var countries = events.Select(e => e.Place?.Place?.Country).ToList();
        return countries.TrueForAll(c => c is { Length: > 0 }) && countries.Distinct(StringComparer.Ordinal).ToList() is { Count: <= MostPlaces } told ? " in " + Phrase.List([.. told.Select(c => CountryName.Of(c!)).Order(StringComparer.Ordinal)]) : "";
    }

    /// <summary>What it threatened, and plots of it that came to nothing: the latest first.</summary>
    public IEnumerable<Passage> Plots() => dossier.Events.Where(e => IsPlot(e) && IsTold(e) && Sureness.IsEnough(e)).OrderBy(e => e.Date is null).ThenByDescending(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostPlots)
        .Select(e => Deed(e, TellingForm.Act, default));

    /// <summary>Whether <paramref name="e"/> is a threat, or violence that was foiled or only planned.</summary>
    public static bool IsPlot(Event e) => e.Kind == EventKind.Threat || e.Status is EventStatus.Foiled or EventStatus.Planned && e.Kind is EventKind.Attack or EventKind.Strike;

    /// <summary>Whether <paramref name="e"/> is a violent event that it did or claimed, and a sentence may say so.</summary>
    public bool IsDeed(Event e) => dossier.Deeds.Any(d => d.Id == e.Id) && IsTold(e);

    // On what ground it is told of this event; null where that is not sure.
    private PerpetratorBasis? BasisOf(Event e) =>
        !Sureness.IsGroundSure(e) ? e.Claims.Any(c => c.Actor == dossier.Actor.Id) ? PerpetratorBasis.Claimed : null
        : Doers.Told(e, dossier.Find, notes).Where(p => p.Actor == dossier.Actor.Id).Select(p => (PerpetratorBasis?)p.Basis).FirstOrDefault() ?? PerpetratorBasis.Claimed;

    /// <summary>Whether a sentence may say of <paramref name="e"/> that it did it: the words that are cited say so.</summary>
    public bool IsTold(Event e) => e.Claims.Any(c => c.Actor == dossier.Actor.Id) || Doers.Told(e, dossier.Find, notes).Any(p => p.Actor == dossier.Actor.Id);

    /// <summary>One deed of it with its name, where nothing has named it before.</summary>
    public Passage NamedDeed(Event e, TellingForm form, Setting setting) => Deed(e, _me, setting, form);

    /// <summary>One deed of it, on the ground that is told.</summary>
    public Passage Deed(Event e, TellingForm form, Setting setting) => Deed(e, _it, setting, form);

    private Passage Deed(Event e, ActorWords doer, Setting setting, TellingForm form = TellingForm.Act) =>
        Sentence(new EventClause(e, notes, dossier.Find).TellAsDeed(doer, BasisOf(e), setting, form), PartIn(e).Take(1).Concat(EventWords.ForAll(e, notes)));

    private IEnumerable<string> PartIn(Event e) =>
        e.Findings.Where(f => f.Field is "perpetrator" or "claim" && IsMine(f.Value, e)).SelectMany(f => f.For).Take(2);

    private bool IsMine(string name, Event e) =>
        e.Perpetrators.Any(p => p.Actor == dossier.Actor.Id && p.Name == name) || e.Claims.Any(c => c.Actor == dossier.Actor.Id && c.Name == name);

    private static int Order(PerpetratorBasis? basis) => basis switch { PerpetratorBasis.Named => 0, PerpetratorBasis.Claimed => 1, PerpetratorBasis.Admitted => 2, PerpetratorBasis.Convicted => 3, _ => 4 };

    private string Ground(PerpetratorBasis? basis, bool isFirst, string events, string where)
    {
        var also = isFirst ? "also " : "";
        return basis switch
        {
            null => $"{_it.Is} {also}said to be behind {events}",
            PerpetratorBasis.Claimed => $"{also}claimed {events}",
            PerpetratorBasis.Admitted => $"{also}admitted {events}",
            PerpetratorBasis.Convicted => $"{_it.Was} {also}found guilty of {events}",
            PerpetratorBasis.Accused => $"{_it.Is} {also}accused of {events}",
            _ => $"{_it.Is} {also}named as the perpetrator of {events}",
        } + where;
    }

    /// <summary>Where its names are read from.</summary>
    public IEnumerable<string> NameStatements() => NameCitations().Select(c => c.Statement.Id);

    /// <summary>Its other names, the most used first.</summary>
    public IEnumerable<string> Names() => dossier.Attributes.Length > 0
        ? NameCitations().Select(c => NameWords.Cased(((ActorValue)c.Statement.Value).Name)).Distinct(StringComparer.OrdinalIgnoreCase)
        : dossier.Actor.Names.Select(n => n.Name).Where(n => n != dossier.Actor.Name && IsOtherName(n)).Distinct(StringComparer.Ordinal);

    private IEnumerable<Citation> NameCitations() => dossier.Attributes
        .Where(c => c.Statement is { Field: Field.Name, Value: ActorValue name } && !IsDescription(c.Statement.Rule) && !string.Equals(name.Name, dossier.Actor.Name, StringComparison.OrdinalIgnoreCase) && IsOtherName(name.Name))
        .GroupBy(c => ((ActorValue)c.Statement.Value).Name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.OrderBy(c => c.Statement.Id, StringComparer.Ordinal).First());

    // "the guerrillas", "ISIS fighters", "Turkish troops" lead to an actor and do not name it.
    private static bool IsDescription(string rule) =>
        rule.StartsWith("anaphor", StringComparison.Ordinal) || rule.StartsWith("description", StringComparison.Ordinal) || rule.StartsWith("force", StringComparison.Ordinal);

    // "Turkey's defence ministry", "British warplanes", "the Khorasan subunit" and, in capitals, "GROUP" or "ITS" stand for an actor in a text; they are no names of it.
    private bool IsOtherName(string name)
    {
        if (dossier.Actor.Kind is ActorKind.State or ActorKind.StateForce or ActorKind.Person || name.Contains('\'', StringComparison.Ordinal) && name.Contains("'s ", StringComparison.Ordinal) || name.Contains("\u2019s ", StringComparison.Ordinal)) return false;
        if (name.Contains('(', StringComparison.Ordinal)) return false;
        var last = name.TrimEnd()[(name.TrimEnd().LastIndexOf(' ') + 1)..];
        if (last.Length == 0) return false;
        // "the Union" of a "Moro Homeland Union" is short for it.
        if (dossier.Actor.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && !name.Contains(' ', StringComparison.Ordinal)) return false;
        return !Generic.Contains(name) && !(last.Length > 0 && char.IsLower(last[0]) && Generic.Contains(last));
    }

    private string Kind() => dossier.Actor.Kind switch
    {
        ActorKind.ArmedGroup => "armed group", ActorKind.State => "state", ActorKind.StateForce => "force of a state", ActorKind.Organisation => "organisation",
        ActorKind.Person => "person", ActorKind.Community => "community", _ => "group without a name",
    };

    private string Others(IEnumerable<Relation> ties) => Phrase.List([.. ties.Select(_ties.Other).Distinct(StringComparer.Ordinal)]);

    private Passage Sentence(string clause, IEnumerable<string> statements) => new(null, Phrase.Sentence(clause), notes.Of(statements));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
