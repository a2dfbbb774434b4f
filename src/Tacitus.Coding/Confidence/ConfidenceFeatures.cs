using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Confidence;

/// <summary>Writes down what speaks for and against an event and its findings: who read it by which rule, how many say so, how near the words stand to those that name the event.</summary>
internal sealed class ConfidenceFeatures
{
    private readonly Event _event;
    private readonly Dictionary<string, Testimony> _told;
    private (Finding? Finding, Testimony[] All, int Voices, int Against)? _last;
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly Testimony[] _kinds;
    private readonly int _voices, _articles, _narration, _start;
    private readonly OddsFeatures _odds;
    private readonly WordFeatures _words;

    /// <summary>The features of what is said of <paramref name="e"/> by <paramref name="told"/> in <paramref name="articles"/>.</summary>
    public ConfidenceFeatures(Event e, ImmutableArray<Testimony> told, ImmutableArray<CodedArticle> articles)
    {
        (_odds, _words) = (new OddsFeatures(e, told, articles), new WordFeatures(e, told));
        _event = e;
        _told = new(told.Length, StringComparer.Ordinal);
        foreach (var testimony in told) _told.TryAdd(testimony.Id, testimony);
        _kinds = [.. told.On(Field.Kind)];
        _voices = told.Voices();
        _articles = ArticlesOf([.. told]).Count;
        (_narration, _start) = told.IsEmpty ? (0, 0) : (int.MaxValue, int.MaxValue);
        foreach (var testimony in told)
        {
            _narration = Math.Min(_narration, (int)testimony.Report.Narration);
            _start = Math.Min(_start, testimony.Report.Trigger.Start);
        }
    }

    /// <summary>The field that <paramref name="finding"/> is weighed as; null where it is not weighed.</summary>
    public static Weighed? Of(Finding finding) => finding.State is not (FindingState.Stated or FindingState.None) ? null : finding.Field switch
    {
        "kind" => Weighed.Kind, "status" => Weighed.Status, "tactic" => Weighed.Tactic, "date" => Weighed.Date, "place" => Weighed.Place, "perpetrator" => Weighed.Perpetrator,
        "suspect" => Weighed.Suspect, "target" => Weighed.Target, "weapon" => Weighed.Weapon, "killed" => Weighed.Killed, "injured" => Weighed.Injured, "kidnapped" => Weighed.Kidnapped,
        "arrested" => Weighed.Arrested, "attackers" => Weighed.Attackers, "claim" => Weighed.Claim,
        var field => field.StartsWith("killed:", StringComparison.Ordinal) || field.StartsWith("injured:", StringComparison.Ordinal) ? Weighed.Part : null,
    };

    /// <summary>Who speaks for <paramref name="finding"/> as <paramref name="what"/>, for the whole event where it is null: each article for itself, of those who did it each statement. Each is weighed alone, and the surest
    /// stands for all: more of them are more voices, but their words and rules do not add up.</summary>
    public IReadOnlyList<Testimony[]> Speakers(Weighed what, Finding? finding)
    {
        var all = Of(finding, out _, out _);
        if (all.Length == 0) return [all];
        if (what is Weighed.Perpetrator or Weighed.Ground) return Array.ConvertAll(all, t => new[] { t });
        return _articles == 1 ? [all] : ArticlesOf(all).ConvertAll(a => Array.FindAll(all, t => t.Article.Id == a));
    }

    private static List<string> ArticlesOf(Testimony[] told)
    {
        var articles = new List<string>(1);
        foreach (var testimony in told)
            if ((articles.Count == 0 || articles[^1] != testimony.Article.Id) && !articles.Contains(testimony.Article.Id)) articles.Add(testimony.Article.Id);
        return articles;
    }

    // What speaks for a finding, and how many voices speak for and against it: each of its articles asks for it.
    private Testimony[] Of(Finding? finding, out int voices, out int against)
    {
        if (_last is not { } known || !ReferenceEquals(known.Finding, finding))
        {
            var all = finding is null ? _kinds : Of(finding.For);
            known = (finding, all, all.Voices(), finding is null ? 0 : Of(finding.Against).Voices());
            _last = known;
        }
        (voices, against) = (known.Voices, known.Against);
        return known.All;
    }

    private Testimony[] Of(ImmutableArray<string> ids)
    {
        var told = new List<Testimony>(ids.Length);
        foreach (var id in ids)
            if (_told.TryGetValue(id, out var testimony)) told.Add(testimony);
        return [.. told];
    }

    // How many values are told of a field: each of its findings asks.
    private int Values(string field)
    {
        if (_values.TryGetValue(field, out var known)) return known;
        List<string> values = [];
        foreach (var testimony in _told.Values)
            if (Model.Code.Of(testimony.Statement.Field) == field && testimony.Statement.Value.Text is var text && !values.Contains(text)) values.Add(text);
        return _values[field] = values.Count;
    }

    /// <summary>Fills <paramref name="features"/> with those of <paramref name="finding"/> as <paramref name="by"/> tell it, weighed as <paramref name="what"/>; of the whole event where it is null.</summary>
    public void Write(FeatureList features, Weighed what, Finding? finding, Testimony[] by)
    {
        features.Clear();
        var pen = new FeaturePen(features, what);
        Of(finding, out var voices, out var against);
        var (surest, narration, distance, source) = (0, 9, 9u, 2u);
        var (isBeside, isAsserted, isOwn) = (false, false, false);
        foreach (var testimony in by)
        {
            surest = Math.Max(surest, testimony.Statement.Probability);
            narration = Math.Min(narration, (int)testimony.Report.Narration);
            distance = Math.Min(distance, Distance(testimony));
            source = Math.Min(source, testimony.Statement.Attribution switch { null => 0u, { Party: false } => 1u, _ => 2u });
            isBeside |= IsBeside(testimony);
            isAsserted |= testimony.Statement.Modality == Modality.Asserted;
            isOwn |= testimony.Statement.Derivation is null;
        }
        surest /= 100;
        // A feature that is added twice counts once.
        Add(1, 0);
        foreach (var testimony in by) Add(2, Hash.Of(testimony.Statement.Rule));
        Add(3, (uint)surest);
        Add(4, Few(voices));
        Add(5, Few(against));
        Add(6, Few(_articles), _articles > 1 ? 4u : Few(_event.Reports.Length));
        Add(7, (uint)(4 * voices / Math.Max(1, _voices)));
        Add(8, (uint)narration);
        Add(9, source);
        Add(10, distance);
        Add(11, isBeside ? 1u : 0);
        Add(12, (uint)_event.Kind);
        var (named, isSpotted) = (0, true);
        foreach (var kind in _kinds)
        {
            named = Math.Max(named, kind.Statement.Probability);
            isSpotted &= !kind.Statement.Rule.StartsWith("trigger/", StringComparison.Ordinal);
        }
        named /= 100;
        Add(13, (uint)named, isSpotted ? 1u : 0);
        Add(14, finding is null ? 0 : Few(Findings(finding.Field)));
        Add(15, isAsserted ? 0u : 1u);
        Add(16, Own(what, finding));
        Add(17, isOwn ? 0u : 1u);
        Add(18, (_event.Date is null ? 0u : _event.Date.Value.IsDay ? 2u : 1u) * 16 + (_event.Place is null ? 0u : _event.Place.Precision > 3 ? 1u : 2u) * 4 + (_event.Tolls.IsEmpty ? 0u : 1u));
        Add(19, (uint)_narration, Few(_articles));
        Add(20, (uint)_event.Status, (uint)_event.Assertion);
        Add(21, _start < 150 ? 0u : _start < 400 ? 1u : _start < 1000 ? 2u : 3u);
        foreach (var testimony in by) Add(22, Hash.Of(testimony.Statement.Rule), (uint)surest / 2);
        Add(23, (uint)Math.Log2(1 + _told.Count / Math.Max(1, _articles)));
        Add(24, (uint)_event.Tactics.FirstOrDefault());
        Add(25, (uint)_event.Political);

        if (finding is null)
        {
            foreach (var testimony in by) Add(26, Hash.Of(testimony.Article[testimony.Statement.Spans[0]].ToLowerInvariant()));
            foreach (var testimony in _told.Values)
                if ((by.Length == 0 || testimony.Article.Id == by[0].Article.Id) && testimony.Statement.Field is Field.Date or Field.Place or Field.Perpetrator or Field.Target or Field.Political or Field.Status) Add(27, Hash.Of(testimony.Statement.Rule));
            Add(28, Few(Math.Min(1, Findings("date")) + Math.Min(1, Findings("place")) + Math.Min(1, Findings("killed")) + Math.Min(1, Findings("injured"))
                + Math.Min(1, Findings("perpetrator")) + Math.Min(1, Findings("target")) + Math.Min(1, Findings("claim")) + Math.Min(1, Findings("suspect"))));
        }
        else
        {
            Add(29, Few(Values(finding.Field.Split(':')[0])));
            foreach (var testimony in by)
                if (testimony.Statement.Value is CountValue && testimony.Article[testimony.Statement.Spans[0]].Split(' ')[0].ToLowerInvariant() is var word)
                    Add(30, char.IsAsciiDigit(word[0]) ? 0 : Hash.Of(word), (uint)what);
            if (what is Weighed.Perpetrator or Weighed.Ground) Add(30, (uint)(_event.Perpetrators.FirstOrDefault(p => p.Name == finding.Value)?.Probability ?? 0) / 100, (uint)surest);
            if (what is Weighed.Perpetrator)
                foreach (var testimony in by)
                    if (testimony.Statement.Value is ActorValue actor)
                    {
                        var known = (uint)actor.Kind * 2 + (actor.Actor is null ? 0u : 1);
                        Add(31, known, 1000);
                        Add(31, known, 2000 + Math.Min(distance, 5));
                        Add(31, known, Hash.Of(testimony.Statement.Rule));
                        Add(31, known, 3000 + (isBeside ? 1u : 0));
                    }
            if (what is Weighed.Target)
                foreach (var testimony in by)
                    foreach (var word in testimony.Statement.Value.Text.Split(' ')) Add(31, Hash.Of(word.ToLowerInvariant()));
        }

        if (by.Length == 0) return;
        var report = by.MaxBy(t => t.Report.Odds.Real)!.Report;
        _odds.Write(pen, what, finding, by, report);
        _words.Write(pen, what, finding, by, report);

        void Add(uint template, uint first, uint second = 0) => pen.Add(template, first, second);
    }

    private int Findings(string field)
    {
        var count = 0;
        foreach (var finding in _event.Findings)
            if (finding.Field == field) count++;
        return count;
    }

    // What the value itself is like.
    private uint Own(Weighed what, Finding? finding) => what switch
    {
        Weighed.Date or Weighed.Month => _event.Date is { } date ? date.Days == 1 ? 1u : date.Days < 8 ? 2u : date.Days < 32 ? 3u : 4u : 0,
        Weighed.Place or Weighed.Country => Hash.Of((uint)_event.Place!.Precision, _event.Place.Place is { } place ? 1 + (uint)place.Kind : 0),
        Weighed.Site => _event.Place!.Site is { } site ? (site.Any(char.IsUpper) ? 8u : 0) + Few(site.Split(' ').Length) : 0,
        Weighed.Perpetrator or Weighed.Ground => _event.Perpetrators.FirstOrDefault(p => p.Name == finding!.Value) is { } p ? Hash.Of((uint)p.Basis, (p.Actor is null ? 0u : 1) + (p.Name.Any(char.IsUpper) ? 2u : 0) + (p.Individual ? 4u : 0)) : 0,
        Weighed.Target => _event.Targets.FirstOrDefault(t => t.Name == finding!.Value) is { } t ? Hash.Of(Hash.Of(t.Kind), t.Name.Any(char.IsUpper) ? 1u : 0) : 0,
        Weighed.Kind or Weighed.Status or Weighed.Tactic => Hash.Of(finding!.Value),
        Weighed.Killed or Weighed.Deaths => Number(_event.Tolls.FirstOrDefault(x => x.Effect == Model.Counts.Effect.Killed)),
        Weighed.Injured => Number(_event.Tolls.FirstOrDefault(x => x.Effect == Model.Counts.Effect.Injured)),
        Weighed.Part => Hash.Of(finding!.Field),
        _ => 0,
    };

    private static uint Number(Toll? toll) => toll is null ? 0 : (toll.Best is { } best ? 1 + (uint)Math.Log2(1 + best) : 20) * 4 + (toll.Low == toll.High ? 0u : toll.High is null ? 1u : 2u);

    private static uint Few(int number) => (uint)Math.Min(number, 4);

    private static uint Distance(Testimony testimony)
    {
        var (trigger, words) = (testimony.Report.Trigger, testimony.Statement.Spans[0]);
        var gap = Math.Max(words.Start - trigger.End, trigger.Start - words.End);
        return gap < 25 ? 0u : gap < 60 ? 1u : gap < 120 ? 2u : gap < 300 ? 3u : gap < 800 ? 4u : 5u;
    }

    private static bool IsBeside(Testimony testimony)
    {
        foreach (var sentence in testimony.Report.Sentences)
            if (sentence.Overlaps(testimony.Report.Trigger) && sentence.Overlaps(testimony.Statement.Spans[0])) return true;
        return false;
    }
}
