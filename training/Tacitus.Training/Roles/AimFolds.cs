using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>What the models of targets, sites and their kinds learn from, and for each fold of the articles models that saw none of them.</summary>
internal sealed class AimFolds
{
    private const int Bits = 17;

    /// <summary>Reads the events of <paramref name="corpus"/>.</summary>
    public AimFolds(DoerCorpus corpus)
    {
        // Without what is to be learned here.
        var none = new HashedModel(AimKindReader.Kinds.Length, 1, new sbyte[AimKindReader.Kinds.Length * 2], 1);
        var nothing = new HashedModel(2, 1, [1, 0, 1, 0], 10);
        Rules = new AimChooser(nothing, nothing, none);
        Events = [.. corpus.Read([.. Enumerable.Repeat(Rules, Folds.Count)]).SelectMany(a => EventsOf(a, Rules))];
        Models = [.. Enumerable.Range(0, Folds.Count).Select(fold => (Targets(e => e.Article.Fold != fold), Sites(e => e.Article.Fold != fold), Kinds(e => e.Article.Fold != fold)))];
    }

    /// <summary>The events whose keys are known.</summary>
    public List<AimedEvent> Events { get; }

    /// <summary>A chooser that knows the rules alone.</summary>
    public AimChooser Rules { get; }

    /// <summary>For each fold the models that saw none of its articles.</summary>
    public ImmutableArray<(HashedModel Targets, HashedModel Sites, HashedModel Kinds)> Models { get; }

    /// <summary>For each fold a chooser that saw none of its articles.</summary>
    public AimChooser[] Choosers() => [.. Models.Select(m => new AimChooser(m.Targets, m.Sites, m.Kinds))];

    /// <summary>A model of targets of the events that are <paramref name="taken"/>. The project's own articles are few.</summary>
    public HashedModel Targets(Func<AimedEvent, bool> taken) => HashedTrainer.Train(
        [.. Events.Where(taken).Where(IsJudged).Where(e => AimChooser.HasTarget(e.Article.Aims.Groups[e.Event][0].Kind)).SelectMany(e => Enumerable.Repeat(e, e.Article.IsGold ? 3 : 1))
            .SelectMany(e => e.Candidates.Select((c, i) => new HashedExample(e.Features[i], e.IsTarget(c) ? 1 : 0)))],
        2, Bits, fewest: 3, passes: 3, step: 0.03f, shrinkage: 3e-3f);

    /// <summary>A model of sites of the events that are <paramref name="taken"/>.</summary>
    public HashedModel Sites(Func<AimedEvent, bool> taken) => HashedTrainer.Train(
        [.. Events.Where(taken).Where(IsJudged).Where(e => e.Key.HasSite).SelectMany(e => e.Candidates.Select((c, i) => (Thing: e.Things[i], Example: new HashedExample(e.Features[i], e.IsSite(c) ? 1 : 0)))).Where(x => x.Thing).Select(x => x.Example)],
        2, Bits, fewest: 2, passes: 5, step: 0.03f, shrinkage: 1e-2f);

    /// <summary>Whether targets and sites are learned of the event. Part <c>k</c> names targets otherwise than the others: with it those of what nobody reads are told worse (docs/models/aims.md). What kind a target is of it tells as well as they.</summary>
    public static bool IsJudged(AimedEvent e) => !e.Article.Id.StartsWith("goldk", StringComparison.Ordinal);

    /// <summary>A model of the kinds of the targets of the events that are <paramref name="taken"/>.</summary>
    public HashedModel Kinds(Func<AimedEvent, bool> taken) =>
        // In cross-validation 4,234 of 6,640 kinds are right with this shrinkage, 4,223 and 4,222 with half and twice of it, 4,142 with a tenth.
        HashedTrainer.Train([.. Events.Where(taken).SelectMany(OfKind).Select(k => k.Example)], AimKindReader.Kinds.Length, Bits, fewest: 2, passes: 10, step: 0.05f, shrinkage: 0.1f);

    /// <summary>For each target of an event that the key knows an example of its kind, and the kind that the lexicon has; empty where it has none.</summary>
    public static IEnumerable<(int Candidate, HashedExample Example, string Ruled)> OfKind(AimedEvent e)
    {
        var features = new FeatureList();
        foreach (var c in e.Candidates)
        {
            if (e.TargetOf(c) is not (var t and >= 0) || AimKindReader.Kinds.IndexOf(e.Key.Targets[t].Kind ?? "") is not (var kind and >= 0)) continue;
            AimKindFeatures.Fill(e.Article.Aims, e.Event, c, features);
            yield return (c, new HashedExample(features.Items.ToArray(), kind), AimText.KindOf(e.Article.Aims.Analysis, e.Article.Aims.Candidates[c]) ?? "");
        }
    }

    private static IEnumerable<AimedEvent> EventsOf(DoerArticle article, AimChooser chooser)
    {
        var features = new FeatureList();
        for (var g = 0; g < article.Keys.Length; g++)
        {
            if (article.Keys[g] is not { } key) continue;
            var (rule, ruled) = (chooser.RuledSite(article.Aims, g), chooser.RuledTargets(article.Aims, g));
            var candidates = AimChooser.CandidatesOf(article.Aims, g).ToImmutableArray();
            var seen = candidates.Select(c => { AimFeatures.Fill(article.Aims, g, c, rule, ruled, features, !article.IsGold); return features.Items.ToArray(); }).ToImmutableArray();
            yield return new AimedEvent(article, g, key, candidates, seen, [.. candidates.Select(c => chooser.Sifted(article.Aims, g, c) is not null)]);
        }
    }
}
