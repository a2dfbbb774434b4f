using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Confidence;

/// <summary>Writes down what speaks for and against an event and its findings: who read it by which rule, how many say so, how near the words stand to those that name the event.</summary>
internal sealed class ConfidenceFeatures
{
    private readonly Event _event;
    private readonly Dictionary<string, Testimony> _told;
    private readonly Dictionary<string, int> _values;
    private readonly Testimony[] _kinds;
    private readonly int _voices, _articles, _narration, _start;

    /// <summary>The features of what is said of <paramref name="e"/> by <paramref name="told"/>.</summary>
    public ConfidenceFeatures(Event e, ImmutableArray<Testimony> told)
    {
        _event = e;
        _told = new(told.Length, StringComparer.Ordinal);
        foreach (var testimony in told) _told.TryAdd(testimony.Id, testimony);
        _values = _told.Values.GroupBy(t => t.Statement.Field).ToDictionary(
            g => Model.Code.Of(g.Key), g => g.Select(t => t.Statement.Value.Text).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
        _kinds = [.. told.Where(t => t.Statement.Field == Field.Kind)];
        _voices = told.Voices();
        _articles = told.Select(t => t.Article.Id).Distinct(StringComparer.Ordinal).Count();
        _narration = told.Select(t => (int)t.Report.Narration).DefaultIfEmpty(0).Min();
        _start = told.Select(t => t.Report.Trigger.Start).DefaultIfEmpty(0).Min();
    }

    /// <summary>The field that <paramref name="finding"/> is weighed as; null where it is not weighed.</summary>
    public static Weighed? Of(Finding finding) => finding.State is not (FindingState.Stated or FindingState.None) ? null : finding.Field switch
    {
        "kind" => Weighed.Kind, "status" => Weighed.Status, "tactic" => Weighed.Tactic, "date" => Weighed.Date, "place" => Weighed.Place, "perpetrator" => Weighed.Perpetrator,
        "suspect" => Weighed.Suspect, "target" => Weighed.Target, "weapon" => Weighed.Weapon, "killed" => Weighed.Killed, "injured" => Weighed.Injured, "kidnapped" => Weighed.Kidnapped,
        "arrested" => Weighed.Arrested, "attackers" => Weighed.Attackers, "claim" => Weighed.Claim,
        var field => field.StartsWith("killed:", StringComparison.Ordinal) || field.StartsWith("injured:", StringComparison.Ordinal) ? Weighed.Part : null,
    };

    /// <summary>The articles that speak for <paramref name="finding"/>, for the whole event where it is null. Each is weighed for itself, and the surest stands for all: more articles are more
    /// voices, but their words and rules do not add up.</summary>
    public IEnumerable<string> Articles(Finding? finding) => All(finding).Select(t => t.Article.Id).Distinct(StringComparer.Ordinal).DefaultIfEmpty("");

    /// <summary>Fills <paramref name="features"/> with those of <paramref name="finding"/> as <paramref name="article"/> tells it, weighed as <paramref name="what"/>; of the whole event where it is null.</summary>
    public void Write(FeatureList features, Weighed what, Finding? finding, string article)
    {
        features.Clear();
        var all = All(finding);
        var against = finding is null ? 0 : finding.Against.Select(_told.GetValueOrDefault).OfType<Testimony>().Voices();
        var voices = all.Voices();
        Testimony[] by = [.. all.Where(t => t.Article.Id == article)];
        Add(1, 0);
        foreach (var rule in by.Select(t => t.Statement.Rule).Distinct(StringComparer.Ordinal)) Add(2, Hash.Of(rule));
        var surest = by.Select(t => t.Statement.Probability).DefaultIfEmpty(0).Max() / 100;
        Add(3, (uint)surest);
        Add(4, Few(voices));
        Add(5, Few(against));
        Add(6, Few(_articles), _articles > 1 ? 4u : Few(_event.Reports.Length));
        Add(7, (uint)(4 * voices / Math.Max(1, _voices)));
        Add(8, (uint)by.Select(t => (int)t.Report.Narration).DefaultIfEmpty(9).Min());
        Add(9, by.Any(t => t.Statement.Attribution is null) ? 0u : by.Any(t => t.Statement.Attribution is { Party: false }) ? 1u : 2u);
        Add(10, by.Select(Distance).DefaultIfEmpty(9u).Min());
        Add(11, by.Any(IsBeside) ? 1u : 0);
        Add(12, (uint)_event.Kind);
        var named = _kinds.Select(k => k.Statement.Probability).DefaultIfEmpty(0).Max() / 100;
        var isSpotted = !_kinds.Any(k => k.Statement.Rule.StartsWith("trigger/", StringComparison.Ordinal));
        Add(13, (uint)named, isSpotted ? 1u : 0);
        Add(14, finding is null ? 0 : Few(_event.Findings.Count(f => f.Field == finding.Field)));
        Add(15, by.Any(t => t.Statement.Modality == Modality.Asserted) ? 0u : 1u);
        Add(16, Own(what, finding));
        Add(17, by.Any(t => t.Statement.Derivation is null) ? 0u : 1u);
        Add(18, (_event.Date is null ? 0u : _event.Date.Value.IsDay ? 2u : 1u) * 16 + (_event.Place is null ? 0u : _event.Place.Precision > 3 ? 1u : 2u) * 4 + (_event.Tolls.IsEmpty ? 0u : 1u));
        Add(19, (uint)_narration, Few(_articles));
        Add(20, (uint)_event.Status, (uint)_event.Assertion);
        Add(21, _start < 150 ? 0u : _start < 400 ? 1u : _start < 1000 ? 2u : 3u);
        foreach (var rule in by.Select(t => t.Statement.Rule).Distinct(StringComparer.Ordinal)) Add(22, Hash.Of(rule), (uint)surest / 2);
        Add(23, (uint)Math.Log2(1 + _told.Count / Math.Max(1, _articles)));
        Add(24, (uint)_event.Tactics.FirstOrDefault());
        Add(25, (uint)_event.Political);

        if (finding is null)
        {
            foreach (var trigger in by.Select(k => k.Article[k.Statement.Spans[0]].ToLowerInvariant()).Distinct(StringComparer.Ordinal)) Add(26, Hash.Of(trigger));
            foreach (var rule in _told.Values.Where(t => t.Article.Id == article && t.Statement.Field is Field.Date or Field.Place or Field.Perpetrator or Field.Target or Field.Political or Field.Status).Select(t => t.Statement.Rule).Distinct(StringComparer.Ordinal)) Add(27, Hash.Of(rule));
            Add(28, Few(_event.Findings.Select(f => f.Field).Distinct(StringComparer.Ordinal).Count(f => f is "date" or "place" or "killed" or "injured" or "perpetrator" or "target" or "claim" or "suspect")));
        }
        else
        {
            Add(29, Few(_values.GetValueOrDefault(finding.Field.Split(':')[0])));
            foreach (var word in by.Where(t => t.Statement.Value is CountValue).Select(t => t.Article[t.Statement.Spans[0]].Split(' ')[0].ToLowerInvariant()).Distinct(StringComparer.Ordinal))
                Add(30, char.IsAsciiDigit(word[0]) ? 0 : Hash.Of(word), (uint)what);
            if (what is Weighed.Perpetrator or Weighed.Ground) Add(30, (uint)(_event.Perpetrators.FirstOrDefault(p => p.Name == finding.Value)?.Probability ?? 0) / 100, (uint)surest);
            if (what is Weighed.Perpetrator or Weighed.Target) foreach (var word in by.SelectMany(t => t.Statement.Value.Text.Split(' ')).Select(w => w.ToLowerInvariant()).Distinct(StringComparer.Ordinal)) Add(31, Hash.Of(word));
        }

        void Add(uint template, uint first, uint second = 0) => features.Add(template * 32 + (uint)what, first, second);
    }

    private Testimony[] All(Finding? finding) => finding is null ? _kinds : [.. finding.For.Select(_told.GetValueOrDefault).OfType<Testimony>()];

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

    private static bool IsBeside(Testimony testimony) =>
        testimony.Report.Sentences.Any(s => s.Overlaps(testimony.Report.Trigger) && s.Overlaps(testimony.Statement.Spans[0]));
}
