using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>The tolls of one sentence.</summary>
internal sealed class SentenceTolls
{
    private readonly TollSentence _s;
    private readonly List<PersonGroup> _groups;
    private readonly List<TollTrigger> _triggers;
    private readonly GroupLinker _linker;

    /// <summary>Reads the groups and effects of <paramref name="sentence"/>.</summary>
    public SentenceTolls(TollSentence sentence)
    {
        _s = sentence;
        _groups = GroupReader.Read(sentence);
        _triggers = TriggerReader.Read(sentence, _groups);
        _linker = new GroupLinker(sentence, _groups, _triggers);
    }

    /// <summary>Adds them to <paramref name="tolls"/>.</summary>
    public void AddTo(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var i = 0; i < _triggers.Count; i++)
        {
            if (_triggers[i].Replaced) continue;
            Add(tolls, _triggers[i], i + 1 < _triggers.Count ? _triggers[i + 1].Token : _s.Length);
        }
        foreach (var group in _groups) AddInside(tolls, group);
        AddAmong(tolls);
        AddTollPhrases(tolls);
        AddLives(tolls);
        AddAttackers(tolls);
    }

    // "beat Dorn by 12 points": a margin after the beaten tells of a contest.
    private bool IsContest(TollTrigger trigger, int after) =>
        _s[trigger.Token].StartsWith("beat", StringComparison.Ordinal) && trigger.Voice == TollVoice.Active && _s[after] == "by" && _s.Tag(after + 1) == PartOfSpeech.Num;

    private void Add(ImmutableArray<TollMention>.Builder tolls, TollTrigger trigger, int next)
    {
        if (trigger.Use.Sense == EffectSense.Casualties) { AddCasualties(tolls, trigger); return; }
        var (wholes, distributed) = _linker.Link(trigger);
        wholes.RemoveAll(g => !Fits(trigger, g));
        if (wholes.Count == 0 || IsContest(trigger, wholes[^1].End)) return;
        var parts = _linker.Parts(trigger.Voice == TollVoice.Active ? wholes[^1].End : Math.Min(wholes[^1].End, trigger.Token), next);
        var words = _s.Cover(trigger.Token, trigger.End);
        var rule = "toll." + trigger.Voice.ToString().ToLowerInvariant();
        foreach (var effect in Effects(trigger, wholes[0]))
        {
            var coordinated = wholes.Count > 1 && !distributed;
            var first = tolls.Count;
            // "three others, two women and a man": the first is the sum of the rest.
            var summed = coordinated && IsSum(wholes);
            foreach (var group in wholes) tolls.Add(Make(effect, trigger, group, words, rule, coordinated && !(summed && group == wholes[0])));
            if (summed) { }
            else if (coordinated && Sum(tolls, first) is { } total) tolls.Add(total);
            else if (coordinated) for (var k = first; k < tolls.Count; k++) tolls[k] = tolls[k] with { IsPart = false };
            foreach (var part in parts) tolls.Add(Make(effect, trigger, part, words, "toll.part", true));
        }
    }

    private bool IsSum(List<PersonGroup> wholes) => wholes.Count > 2 && _s[wholes[0].End] == "," && wholes[0].Count.Bound == CountBound.Exactly
        && (wholes[0].Population == Population.Total || wholes[0].Population == Population.Unknown || wholes[0].Population == Population.Civilians)
        && wholes.Skip(1).All(g => g.Count.Bound == CountBound.Exactly && (g.Population == Population.Women || g.Population == Population.Children || g.Population == Population.Unknown))
        && wholes[0].Count.Low == wholes.Skip(1).Sum(g => g.Count.Low);

    // "170 civilians and 13 soldiers": the sum is told by no words of its own.
    private static TollMention? Sum(ImmutableArray<TollMention>.Builder tolls, int first)
    {
        var sum = tolls[first].Value.Count;
        for (var k = first; k < tolls.Count; k++) if (tolls[k].Value.Count.Bound is CountBound.None or CountBound.Unknown) return null;
        for (var k = first + 1; k < tolls.Count; k++) sum += tolls[k].Value.Count;
        var spans = tolls.Skip(first).SelectMany(t => t.Spans).Distinct().Order().ToImmutableArray();
        var how = string.Join(" + ", tolls.Skip(first).Select(t => t.Value.Text));
        return tolls[first] with
        {
            Value = tolls[first].Value with { Count = sum, Population = Population.Total },
            Spans = spans,
            IsPart = false,
            Derivation = $"{how} = {sum}",
            Rule = "toll.total",
        };
    }

    private TollMention Make(Effect effect, TollTrigger trigger, PersonGroup group, Span words, string rule, bool part)
    {
        var people = _s.Cover(group.Start, group.End);
        var count = group.Count;
        if (trigger.Either && count.Bound != CountBound.None && count.High is { } high) count = Count.UpTo(high);
        var start = Math.Min(group.Start, trigger.Token);
        var end = Math.Max(group.End, trigger.End);
        var suffix = group.Head switch { GroupHead.Pronoun => ".pronoun", GroupHead.Plural => ".plural", _ => "" };
        return new TollMention(
            effect, new CountValue(count, PopulationOf(group), TollContext.AsOf(_s, false)), Ordered(people, words), _s.Index, part, null, rule + suffix)
        {
            Modality = TollContext.ModalityOf(_s, trigger, group),
            Scope = TollContext.ScopeOf(_s, start, end),
        };
    }

    private static ImmutableArray<Span> Ordered(Span people, Span words) =>
        people.Contains(words) ? [people] : people.Start < words.Start ? [people, words] : [words, people];

    // A number without a noun after people that were named is most likely some of the same.
    private Population PopulationOf(PersonGroup group)
    {
        if (group.Head is not GroupHead.Bare || group.Population != Population.Total) return group.Population;
        foreach (var other in _groups)
        {
            if (other.Start >= group.Start) break;
            if ((_linker.IsTaken(other) || other.Inside is not null) && other.Head is GroupHead.Noun && other.Population != Population.Total) return Population.Unknown;
        }
        return Population.Total;
    }

    private IEnumerable<Effect> Effects(TollTrigger trigger, PersonGroup group)
    {
        var none = group.Count.Bound == CountBound.None;
        switch (trigger.Use.Sense)
        {
            case EffectSense.Harmed:
                return none ? [Effect.Killed, Effect.Injured] : [];
            case EffectSense.Injured when none && _s[trigger.Token] is "hurt":
                return [Effect.Killed, Effect.Injured];
            case EffectSense.Captured:
                return Captured(trigger, group) is { } effect ? [effect] : [];
            default:
                return [(Effect)Enum.Parse<Effect>(trigger.Use.Sense.ToString())];
        }
    }

    // Who is captured decides: fighters are arrested, others are kidnapped; of people unsaid, who captures.
    private Effect? Captured(TollTrigger trigger, PersonGroup group)
    {
        var population = group.Population;
        if (population == Population.Combatants || population == Population.Attackers) return Effect.Arrested;
        for (var k = 0; k < trigger.Token; k++)
        {
            if (_s[k] is "police" or "army" or "troops" or "authorities" or "security" or "forces" or "soldiers") return Effect.Arrested;
            if (_s.Word(k) is { Person: { } person } && (person.Population == Population.Combatants || person.Population == Population.Attackers)) return Effect.Kidnapped;
        }
        if (group.IsSingle) return null;
        return population == Population.SecurityForces ? Effect.Kidnapped : _s[trigger.Token].StartsWith("captur", StringComparison.Ordinal) ? Effect.Arrested : null;
    }

    private bool Fits(TollTrigger trigger, PersonGroup group)
    {
        if (!group.IsPeople) return false;
        var form = trigger.Use.Form;
        if (trigger.Voice == TollVoice.Reduced && (form & EffectForm.Past) != 0 && TakesObject(trigger, group)) return false;
        if (group.Count.Bound == CountBound.Unknown && !TollsAsked(group)) return false;
        if (group.Head is GroupHead.Plural)
        {
            // Only what is told as done: not "attacks that kill people".
            if (trigger.Voice is not (TollVoice.Passive or TollVoice.Active) || (form & (EffectForm.Past | EffectForm.Participle)) == 0) return false;
            if (_s.IsHave(trigger.Edge) || trigger.Use.Sense is EffectSense.Displaced or EffectSense.Missing) return false;
        }
        if (group.Head is GroupHead.Other && trigger.Use.Sense is EffectSense.Missing or EffectSense.Displaced || group.Head is GroupHead.Other && (form & EffectForm.Intransitive) != 0) return false;
        if (group.Head is GroupHead.Other && trigger.Voice is TollVoice.Noun or TollVoice.Body && group.End != trigger.Token) return false;
        if (group.Head is GroupHead.Name && trigger.Use.Sense is EffectSense.Displaced or EffectSense.Captured) return false;
        if (trigger.Use.Sense == EffectSense.Displaced && (form & EffectForm.Intransitive) != 0)
            return (form & EffectForm.Gerund) == 0 && !group.IsSingle && group.Head is GroupHead.Noun && (group.Population == Population.Total || group.Population == Population.Civilians || _s[group.HeadToken] is "residents" or "inhabitants" or "refugees");
        if (trigger.Use.Sense == EffectSense.Captured && group.Head is GroupHead.Other) return false;
        return true;
    }

    // "The guard killed time": what looks like a participle has an object, so the people before it are those who act.
    private bool TakesObject(TollTrigger trigger, PersonGroup group)
    {
        var next = trigger.End;
        if (_s[trigger.Token - 1] is "who" or "that" or "which" || _s[next] is "them" or "him" or "her" or "it" or "us") return true;
        if (group.Head == GroupHead.Pronoun || _s.IsDeterminer(next) || _s[next] is "at") return true;
        if (_s.Number(next) is { } number && number.Kind != Language.Numbers.NumberKind.Time && !_s.IsTime(next) || _s.Name(next) is not null) return true;
        if (!group.IsSingle || !_s.IsWord(next)) return false;
        return !_s.IsFunction(next) && !_s.IsAdverb(next) && !_s.IsTime(next) && _s.Word(next) is not { Effects.Length: > 0 };
    }

    // "how many" tells that it is unknown when the sentence says so, not when it asks.
    private bool TollsAsked(PersonGroup group)
    {
        if (_s[group.Start] != "how") return true;
        if (_s[_s.Length - 1] == "?") return false;
        for (var k = 0; k < group.Start; k++)
            if (_s[k] is "not" or "n't" or "unclear" or "unknown" or "uncertain" or "yet" or "unable" or "without" or "did" or "nor" or "unsure" || _s[k].EndsWith("n't", StringComparison.Ordinal)) return true;
        return false;
    }

    private void AddCasualties(ImmutableArray<TollMention>.Builder tolls, TollTrigger trigger)
    {
        var t = trigger.Token;
        var group = _groups.Find(g => g.Start <= t && g.End >= t && g.Head is not GroupHead.Plural and not GroupHead.Thing);
        var words = _s.Cover(t, trigger.End);
        Count? count = null;
        if (group is { Count.Bound: CountBound.None }) count = Count.None;
        else if (group is null or { Head: GroupHead.Plural } && IsDenied(t)) count = Count.None;
        else if (group is { Count.Bound: CountBound.Unknown } && TollsAsked(group)) count = Count.Unknown;
        else if (group is not null && _s[t] is "casualties" or "casualty" && group.End == t && group.Count.High is { } high && group.Count.Bound != CountBound.Several) count = Count.UpTo(high);
        if (count is not { } value) return;
        var people = group is null ? words : _s.Cover(group.Start, Math.Max(group.End, trigger.End));
        foreach (var effect in new[] { Effect.Killed, Effect.Injured })
            tolls.Add(new TollMention(effect, new CountValue(value, Population.Total, TollContext.AsOf(_s, false)), [people], _s.Index, false, null,
                value.Bound == CountBound.None ? "toll.none" : value.Bound == CountBound.Unknown ? "toll.unknown" : "toll.noun"));
    }

    // "without any casualties", "did not cause casualties"
    private bool IsDenied(int t)
    {
        if (_s[t - 1] is "without" || _s[t - 1] is "any" or "reported" or "human" && _s[t - 2] is "without") return true;
        for (var k = t - 1; k >= 0 && k >= t - 7; k--)
        {
            if (_s[k] is "," or ";") return false;
            if (_s[k] is "not" or "never" or "n't" || _s[k].EndsWith("n't", StringComparison.Ordinal)) return _s[t - 1] is "any" || k >= t - 4;
        }
        return false;
    }

    // "two policemen were among the dead", ", along with two of his guards"
    private void AddAmong(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var k = 1; k < _s.Length; k++)
        {
            if (_s[k] is "among" or "amongst" && _s.IsBe(k - 1))
            {
                var t = k + 1;
                while (_s[t] is "the" or "those" or "people" or "at" or "least" or "persons" || _s.IsAdverb(t) || _s.Number(t) is not null) t++;
                var use = _s.Word(t)?.Effects.FirstOrDefault(e => e.Particle.Length == 0 && (e.Form & (EffectForm.Participle | EffectForm.Predicate | EffectForm.Nouns)) != 0) ?? default;
                if (use.Form == EffectForm.None || use.Sense is EffectSense.Captured or EffectSense.Harmed) continue;
                if (_linker.Subject(k - 1, near: false) is not { IsPeople: true, Head: not GroupHead.Plural } group || _linker.IsTaken(group)) continue;
                var effect = use.Sense == EffectSense.Casualties ? Effect.Killed : Enum.Parse<Effect>(use.Sense.ToString());
                tolls.Add(Make(effect, new TollTrigger(t, t + 1, use, TollVoice.Reduced, k - 1), group, _s.Cover(t, t + 1), "toll.part", true));
            }
            else if (_s[k] is "along" or "together" && _s[k + 1] is "with" && _triggers.FindLast(t => t.End <= k && k - t.End < 14) is { Voice: TollVoice.Passive, Use.Sense: not (EffectSense.Captured or EffectSense.Harmed or EffectSense.Casualties) } trigger
                && TriggerReader.ObjectStart(_s, k + 2, _groups) is { IsPeople: true, Head: not (GroupHead.Plural or GroupHead.Pronoun) } with && !_linker.IsTaken(with))
            {
                tolls.Add(Make(Enum.Parse<Effect>(trigger.Use.Sense.ToString()), trigger, with, _s.Cover(trigger.Token, trigger.End), "toll.passive", false));
            }
        }
    }

    // "one dead terrorist", "two wounded soldiers"
    private void AddInside(ImmutableArray<TollMention>.Builder tolls, PersonGroup group)
    {
        if (group.Inside is not { } use || group.Head is not (GroupHead.Noun or GroupHead.Other) || group.Count.Bound is CountBound.Unknown || use.Sense is EffectSense.Captured or EffectSense.Harmed) return;
        if (_triggers.Exists(t => t.Voice is TollVoice.Passive && t.Use.Sense.ToString() == use.Sense.ToString() && t.Edge == group.End)) return;
        var trigger = new TollTrigger(group.InsideToken, group.InsideToken + 1, use, TollVoice.Reduced, group.InsideToken);
        tolls.Add(Make(Enum.Parse<Effect>(use.Sense.ToString()), trigger, group, _s.Cover(group.InsideToken, group.InsideToken + 1), "toll.reduced", false));
    }

    private void AddTollPhrases(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 0; t < _s.Length; t++)
        {
            if (_s.Phrase(t, TollCue.Toll) is not { } phrase) continue;
            var end = t + phrase.Words.Length;
            if (TollNumber(t, end) is { } group)
            {
                var count = group.Count;
                if (_s[group.Start - 1] is "exceeded" or "exceeds" or "passed" or "surpassed" or "topped" or "than" && count.Bound == CountBound.Exactly) count = Count.MoreThan(count.Low);
                var number = _s.Cover(group.Start, group.End);
                var (from, to) = (Math.Min(t, group.Start), Math.Max(end, group.End));
                tolls.Add(new TollMention(
                    Enum.Parse<Effect>(phrase.Sense.ToString()), new CountValue(count, group.Head == GroupHead.Bare ? Population.Total : PopulationOf(group), TollContext.AsOf(_s, true)),
                    Ordered(number, _s.Cover(t, end)), _s.Index, false, null, "toll.count")
                {
                    IsRevised = TollContext.IsRevised(_s, from, to),
                    Scope = TollContext.ScopeOf(_s, from, to),
                    Modality = Enumerable.Range(t, Math.Max(0, group.Start - t)).Any(k => _s[k] is "could" or "may" or "might" or "would") ? Modality.Hypothetical : Modality.Asserted,
                });
            }
            else if (IsUnknown(end))
            {
                tolls.Add(new TollMention(Enum.Parse<Effect>(phrase.Sense.ToString()), new CountValue(Count.Unknown, Population.Total), [_s.Cover(t, end)], _s.Index, false, null, "toll.unknown"));
            }
            t = end - 1;
        }
    }

    private PersonGroup? TollNumber(int start, int end)
    {
        for (var k = end; k < _s.Length && k < end + 16; k++)
        {
            if (_s[k] is ";" || _s.Phrase(k, TollCue.Toll) is not null) break;
            if (_groups.Find(g => g.Start == k) is not { Head: not (GroupHead.Plural or GroupHead.Pronoun or GroupHead.Name or GroupHead.Thing) } group || _linker.IsTaken(group)) continue;
            if (_s.Number(k) is null) { k = group.End - 1; continue; }
            if (_s[k - 1] is "to" or "at" or "of" or "is" or "was" or "stands" or "stood" or "reached" or "reaches" or "hit" or "hits" or "passed" or "exceeded" or "exceeds" or "topped" or "surpassed" or ":" or "now"
                or "than" or "as" or "put" or "became" or "were" or "are" or "being" or "remained" or "remains" or "totaled" or "totalled" or "past") return group;
            k = group.End - 1;
        }
        // "bringing to 145 the number of dead"
        var before = start - 1;
        while (_s.IsDeterminer(before) || _s.IsAdverb(before) || _s[before] is "total" or "official" or "confirmed") before--;
        return _groups.Find(g => g.End == before + 1 && _s[g.Start - 1] == "to" && _s.Number(g.Start) is not null);
    }

    private bool IsUnknown(int end)
    {
        for (var k = end; k < end + 10 && k < _s.Length; k++)
        {
            if (_s[k] is "unknown" or "unclear" or "undetermined" or "uncertain" or "unconfirmed") return true;
            if (_s[k] is "not" or "n't" or "yet" || _s[k].EndsWith("n't", StringComparison.Ordinal))
                for (var j = k + 1; j < k + 5; j++) if (_s[j] is "known" or "clear" or "available" or "determined" or "established" or "released" or "confirmed" or "specified" or "disclosed") return true;
        }
        return false;
    }

    // "claimed 12 lives", "the lives of 12 men", "12 miners lost their lives"
    private void AddLives(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 0; t < _s.Length; t++)
        {
            if (_s[t] is not ("lives" or "life")) continue;
            PersonGroup? people = null;
            var verb = -1;
            for (var k = t - 1; k >= t - 7 && k >= 0; k--) if (_s.Word(k) is { TakesLives: true }) { verb = k; break; }
            if (verb >= 0 && _s[t - 1] is "their" or "his" or "her")
            {
                if (_s[verb].StartsWith("cost", StringComparison.Ordinal)) people = TriggerReader.ObjectStart(_s, verb + 1, _groups);
                else if (_s[verb] is "lost" or "lose" or "losing") people = _linker.Subject(EdgeOf(verb), near: false);
            }
            else if (verb >= 0 && _s[t + 1] is "of") people = TriggerReader.ObjectStart(_s, t + 2, _groups);
            else if (_groups.Find(g => g.Start <= t && g.End == t + 1 && _s.Number(g.Start) is not null) is { } lives
                && (verb >= 0 && verb < lives.Start || _s[t + 1] is "were" or "was" && _s[t + 2] is "lost" or "taken" or "claimed" || _s[t + 1] is "lost")) people = lives;
            if (people is not { IsPeople: true } || people.Head is GroupHead.Plural or GroupHead.HowMany) continue;
            var at = verb >= 0 ? verb : t;
            var trigger = new TollTrigger(at, Math.Max(at + 1, t + 1), new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Active, EdgeOf(at));
            tolls.Add(Make(Effect.Killed, trigger, people, verb >= 0 ? _s.Cover(verb, verb + 1) : _s.Cover(t, t + 1), "toll.lives", false));
        }
    }

    private int EdgeOf(int verb)
    {
        while (verb > 0 && (_s.IsAuxiliary(verb - 1) || _s.IsAdverb(verb - 1))) verb--;
        return verb;
    }

    // "three gunmen stormed the hotel", "shot by two men"
    private void AddAttackers(ImmutableArray<TollMention>.Builder tolls)
    {
        foreach (var group in _groups)
        {
            if (group.Head is not (GroupHead.Noun or GroupHead.Other) || _linker.IsTaken(group) || group.Count.Bound is CountBound.None or CountBound.Unknown) continue;
            var by = _s[group.Start - 1] is "by";
            if (group.Head == GroupHead.Other && !by) continue;
            if (group.Population == Population.Unknown || group.Population == Population.Total)
                if (_s.Word(group.HeadToken) is not { Doer: true } || group.IsSingle && !by && _s[group.Start] is not ("a" or "an" or "one")) continue;
            if (group.Population != Population.Attackers && group.Population != Population.Combatants && group.Population != Population.Unknown && group.Population != Population.Total) continue;
            var sure = group.Population == Population.Attackers;
            if (by && !_triggers.Exists(t => t.Voice is TollVoice.Passive or TollVoice.Reduced && t.Token < group.Start && group.Start - t.End < 6)
                && !(sure && _s.Word(group.Start - 2) is { Attack: true })) by = false;
            var attack = AttackAfter(group, sure ? 12 : 6);
            var there = sure && _s[group.Start - 2] == "there" && _s.IsBe(group.Start - 1);
            if (!by && attack < 0 && !there) continue;
            if (_s[group.Start - 1] is "of" or "on" or "against" or "from" && _s.Word(group.Start - 2) is not { Collective: true }) continue;
            var population = sure ? Population.Attackers : group.Population;
            var people = _s.Cover(group.Start, group.End);
            var at = attack >= 0 ? attack : group.Start;
            var modality = TollContext.ModalityOf(_s, new TollTrigger(at, at + 1, new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Active, EdgeOf(at)), group);
            tolls.Add(new TollMention(
                Effect.Attackers, new CountValue(group.Count, population == Population.Combatants ? population : Population.Attackers), attack < 0 ? [people] : Ordered(people, _s.Cover(attack, attack + 1)),
                _s.Index, false, null, "toll.attackers") { Modality = modality });
        }
    }

    private int AttackAfter(PersonGroup group, int reach)
    {
        for (var k = group.End; k < group.End + reach && k < _s.Length; k++)
        {
            // A past form is taken whatever its tag; a form that may be a noun ("attack", "fire") only as a verb.
            if (_s.Word(k) is { Attack: true } && (_s.Tag(k) is PartOfSpeech.Verb or PartOfSpeech.X || _s[k].EndsWith("ed", StringComparison.Ordinal) || _s[k] is "blew" or "threw" or "broke" or "took" or "held" or "drove") && !_s.IsDeterminer(k - 1)) return k;
            if (_s.IsBe(k) || _s.IsModal(k) || _s[k] is ";" || _s.Word(k) is { Effects.Length: > 0 } && !_s.IsPreposition(k - 1)) return -1;
        }
        return -1;
    }
}
