using System.Collections.Immutable;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads the tolls of one sentence.</summary>
internal sealed class SentenceTolls
{
    private readonly TollSentence _s;
    private readonly PersonGroups _groups;
    private readonly List<TollTrigger> _triggers;
    private readonly GroupLinker _linker;
    private readonly TollMaker _maker;

    /// <summary>Reads the groups and effects of <paramref name="sentence"/>.</summary>
    public SentenceTolls(TollSentence sentence)
    {
        _s = sentence;
        _groups = GroupReader.Read(sentence);
        _triggers = TriggerReader.Read(sentence, _groups);
        _linker = new GroupLinker(sentence, _groups, _triggers);
        _maker = new TollMaker(sentence, _groups, _linker);
    }

    /// <summary>Adds them to <paramref name="tolls"/>.</summary>
    public void AddTo(ImmutableArray<TollMention>.Builder tolls)
    {
        var casualties = new CasualtyReader(_s, _groups);
        for (var i = 0; i < _triggers.Count; i++)
        {
            if (_triggers[i].Replaced) continue;
            _triggers[i].Either |= IsEither(_triggers[i]);
            if (_triggers[i].Use.Sense == EffectSense.Casualties) casualties.Read(tolls, _triggers[i]);
            else Add(tolls, _triggers[i], i + 1 < _triggers.Count ? _triggers[i + 1].Token : _s.Length);
        }
        foreach (var group in _groups.List) AddInside(tolls, group);
        AddAmong(tolls);
        AddListed(tolls);
        AddOfThose(tolls);
        AddFatal(tolls);
        AddNotSurviving(tolls);
        NobodyReader.Read(_s, tolls);
        new StatedTollReader(_s, _groups, _linker, _maker).Read(tolls);
        new WoundReader(_s, _linker, _groups, _maker).Read(tolls);
        new AttackerReader(_s, _groups, _triggers, _linker, _maker).Read(tolls);
        new CaptiveReader(_s, _groups, _maker).Read(tolls);
        new PropertyReader(_s, _groups, _maker).Read(tolls);
    }

    // "more than 100 dead or wounded": how many of the two, nobody says.
    private bool IsEither(TollTrigger trigger) => trigger.Voice == TollVoice.Reduced && _s[trigger.End] == "or"
        && _s.Word(trigger.End + 1) is { } other && other.Effects.Any(e => (e.Form & (EffectForm.Participle | EffectForm.Predicate)) != 0 && e.Particle.Length == 0);

    // "beat Dorn by 12 points", "beat Dorn 3-2": a margin after the beaten tells of a contest.
    private bool IsContest(TollTrigger trigger, int after) =>
        _s[trigger.Token].StartsWith("beat", StringComparison.Ordinal) && trigger.Voice == TollVoice.Active
        && (_s[after] == "by" && _s.Tag(after + 1) == PartOfSpeech.Num || _s.Number(after) is { Kind: Language.Numbers.NumberKind.Label });

    // "killed 12 and 15 people respectively": of two events, which no total adds up.
    private bool IsRespective(int from)
    {
        for (var k = from; k < from + 8; k++) if (_s[k] is "respectively") return true;
        return false;
    }

    private void Add(ImmutableArray<TollMention>.Builder tolls, TollTrigger trigger, int next)
    {
        var (wholes, distributed) = _linker.Link(trigger);
        wholes.RemoveAll(g => !GroupFilter.Fits(_s, trigger, g) || trigger.Either && g.Count.High is null);
        if (wholes.Count == 0 || IsContest(trigger, wholes[^1].End)) return;
        var parts = _linker.Parts(trigger.Voice == TollVoice.Active ? wholes[^1].End : Math.Min(wholes[^1].End, trigger.Token), next, trigger.Edge);
        var words = _s.Cover(trigger.Token, trigger.End);
        var rule = "toll." + trigger.Voice.ToString().ToLowerInvariant();
        foreach (var effect in EffectReader.Read(_s, trigger, wholes[0]))
        {
            var coordinated = wholes.Count > 1 && !distributed && !IsRespective(wholes[^1].End);
            var first = tolls.Count;
            // "three others, two women and a man": the first is the sum of the rest.
            var summed = coordinated && IsSum(wholes);
            foreach (var group in wholes) tolls.Add(_maker.Make(effect, trigger, group, words, rule, coordinated && !(summed && group == wholes[0])));
            if (summed) { }
            else if (coordinated && Sum(tolls, first) is { } total) tolls.Add(total);
            else if (coordinated) for (var k = first; k < tolls.Count; k++) tolls[k] = tolls[k] with { IsPart = false };
            foreach (var part in parts) tolls.Add(_maker.Make(effect, trigger, part, words, "toll.part", true));
        }
    }

    private bool IsSum(List<PersonGroup> wholes) => wholes.Count > 2 && _s[wholes[0].End] == "," && wholes[0].Count.Bound == CountBound.Exactly
        && (wholes[0].Population == Population.Total || wholes[0].Population == Population.Unknown || wholes[0].Population == Population.Civilians)
        && wholes.Skip(1).All(g => g.Count.Bound == CountBound.Exactly && (g.Population == Population.Women || g.Population == Population.Children || g.Population == Population.Unknown))
        && wholes[0].Count.Low == wholes.Skip(1).Sum(g => g.Count.Low);

    // "170 civilians and 13 soldiers": the sum is told by no words of its own.
    internal static TollMention? Sum(ImmutableArray<TollMention>.Builder tolls, int first)
    {
        var sum = tolls[first].Value.Count;
        for (var k = first; k < tolls.Count; k++) if (tolls[k].Value.Count.Bound is CountBound.None or CountBound.Unknown or CountBound.Several) return null;
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
                var effect = use.Sense == EffectSense.Casualties ? Effect.Killed : EffectReader.Of(use.Sense);
                foreach (var group in _linker.SubjectsOf(new TollTrigger(t, t + 1, use, TollVoice.Passive, k - 1)))
                {
                    if (group.Head is GroupHead.Plural || _linker.IsTaken(group)) continue;
                    tolls.Add(_maker.Make(effect, new TollTrigger(t, t + 1, use, TollVoice.Reduced, k - 1), group, _s.Cover(t, t + 1), "toll.part", true));
                }
            }
            else if ((_s[k] is "along" or "together" && _s[k + 1] is "with" || _s.Matches(k, ["as", "well", "as"])) && Before(k, 14) is { Voice: TollVoice.Passive, Use.Sense: not (EffectSense.Captured or EffectSense.Harmed or EffectSense.Casualties) } trigger
                && TriggerReader.ObjectStart(_s, _s[k] is "as" ? k + 3 : k + 2, _groups) is { IsPeople: true, Head: not (GroupHead.Plural or GroupHead.Pronoun) } with && !_linker.IsTaken(with))
            {
                tolls.Add(_maker.Make(EffectReader.Of(trigger.Use.Sense), trigger, with, _s.Cover(trigger.Token, trigger.End), "toll.passive", false));
            }
        }
    }

    // "the dead included four children", "among the wounded were two guards": some of those who are counted elsewhere.
    private void AddListed(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 1; t < _s.Length; t++)
        {
            if (_s[t - 1] is not ("the" or "those") || _s[t] is not ("dead" or "victims" or "fatalities" or "wounded" or "injured" or "killed" or "arrested" or "detained")) continue;
            var k = t + 1;
            while (_s[k] is "in" or "from" or "so" or "far" or "also") k++;
            var among = _s[t - 2] is "among" or "amongst";
            if (!(_s[k] is "include" or "included" or "includes" || _s[k] is "were" or "are" || among && _s[k] is "was" or "is")) continue;
            if (TriggerReader.ObjectStart(_s, k + 1, _groups) is not { IsPeople: true, Head: GroupHead.Noun or GroupHead.Bare or GroupHead.Name } first) continue;
            var effect = _s[t] is "wounded" or "injured" ? Effect.Injured : _s[t] is "arrested" or "detained" ? Effect.Arrested : Effect.Killed;
            var trigger = new TollTrigger(t, t + 1, new EffectUse(effect == Effect.Injured ? EffectSense.Injured : effect == Effect.Arrested ? EffectSense.Arrested : EffectSense.Killed, EffectForm.Participle, []), TollVoice.Reduced, t);
            foreach (var group in _linker.Joined(first)) if (!_linker.IsTaken(group)) tolls.Add(_maker.Make(effect, trigger, group, _s.Cover(t, t + 1), "toll.part", true));
        }
    }

    // "Of the dead, 21 were women"
    private void AddOfThose(ImmutableArray<TollMention>.Builder tolls)
    {
        if (_s[0] is not "of" || _s[1] is not ("the" or "those") || _s[2] is not ("dead" or "killed" or "victims" or "wounded" or "injured" or "arrested" or "detained")) return;
        for (var k = 3; k < 8; k++)
        {
            if (_groups.StartingAt(k) is not { Head: GroupHead.Bare } some) continue;
            if (!_s.IsBe(some.End) || NounReader.Read(_s, some.End + 1) is not { Kind: GroupHead.Noun } kind) return;
            var effect = _s[2] is "wounded" or "injured" ? Effect.Injured : _s[2] is "arrested" or "detained" ? Effect.Arrested : Effect.Killed;
            var trigger = new TollTrigger(2, 3, new EffectUse(EffectSense.Killed, EffectForm.Participle, []), TollVoice.Reduced, 2);
            tolls.Add(_maker.Make(effect, trigger, some with { End = kind.End, Population = kind.Population, Head = GroupHead.Noun, HeadToken = kind.Head }, _s.Cover(2, 3), "toll.part", true));
            return;
        }
    }

    // "Three people were shot, two of them fatally"
    private void AddFatal(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 1; t < _s.Length; t++)
        {
            if (_s[t] is not ("fatally" or "mortally") || _s.Word(t + 1) is { Effects.Length: > 0 } || _groups.EndingAt(t) is not { IsPeople: true, Head: GroupHead.Bare or GroupHead.Noun } group || _linker.IsTaken(group)) continue;
            if (Before(group.Start) is not { Use.Sense: EffectSense.Injured }) continue;
            var trigger = new TollTrigger(t, t + 1, new EffectUse(EffectSense.Killed, EffectForm.Participle, []), TollVoice.Reduced, t);
            tolls.Add(_maker.Make(Effect.Killed, trigger, group, _s.Cover(t, t + 1), "toll.fatal", false));
        }
    }

    // The last effect that is told before the token, and fewer than so many tokens before it.
    private TollTrigger? Before(int token, int reach = int.MaxValue)
    {
        for (var i = _triggers.Count - 1; i >= 0; i--) if (_triggers[i].End <= token && token - _triggers[i].End < reach) return _triggers[i];
        return null;
    }

    // "a welder and a girl of 13 did not survive"
    private void AddNotSurviving(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 2; t < _s.Length; t++)
        {
            if (_s[t] is not "survive" || _s[t - 1] is not ("not" or "n't") && !_s[t - 1].EndsWith("n't", StringComparison.Ordinal)) continue;
            var trigger = new TollTrigger(t, t + 1, new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Passive, _maker.EdgeOf(t));
            var people = _linker.SubjectsOf(trigger);
            people.RemoveAll(g => g.Head is GroupHead.Plural or GroupHead.HowMany or GroupHead.Other || g.Count.Bound is CountBound.None or CountBound.Unknown || _linker.IsTaken(g));
            var first = tolls.Count;
            foreach (var group in people) tolls.Add(_maker.Make(Effect.Killed, trigger with { Voice = TollVoice.Active }, group, _s.Cover(t - 1, t + 1), "toll.not_survived", people.Count > 1) with { Modality = Modality.Asserted });
            if (people.Count > 1 && Sum(tolls, first) is { } total) tolls.Add(total);
        }
    }

    // "one dead terrorist", "two wounded soldiers"
    private void AddInside(ImmutableArray<TollMention>.Builder tolls, PersonGroup group)
    {
        if (group.Inside is not { } use || group.Head is not (GroupHead.Noun or GroupHead.Other) || group.Count.Bound is CountBound.Unknown || use.Sense is EffectSense.Captured or EffectSense.Harmed) return;
        foreach (var other in _triggers) if (other.Voice is TollVoice.Passive && other.Use.Sense == use.Sense && other.Edge == group.End) return;
        var trigger = new TollTrigger(group.InsideToken, group.InsideToken + 1, use, TollVoice.Reduced, group.InsideToken);
        // "two of the three kidnapped nuns": three were.
        var some = group.OfThem && group.Whole is null;
        if (group.Whole is { } whole) group = group with { Count = whole };
        tolls.Add(_maker.Make(EffectReader.Of(use.Sense), trigger, group, _s.Cover(group.InsideToken, group.InsideToken + 1), "toll.reduced", some));
    }
}
