using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Roles;
using Tacitus.Language.Names;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Training.Relations.Naming;

/// <summary>Trains the model of parties on articles with keys of ties: for groups and for people a logistic regression of its own against all other names.</summary>
internal static class PartyTrainer
{
    // What an example weighs against the ridge; those whom the lexicon knows, who are spoken of as others but are not to be found, less.
    private const double Looseness = 0.1, KnownLooseness = 0.03;
    private const double Least = 0.006;
    private const int Passes = 20;
    private const int Doubtful = -1500;
    private const int Folds = 4;

    /// <summary>One party to learn from.</summary>
    /// <param name="Features">What is seen of it.</param>
    /// <param name="IsGroup">Whether it is a group; null when not known.</param>
    /// <param name="IsPerson">Whether it is a person; null when not known.</param>
    /// <param name="IsInKey">Whether the key has it, so that what it is is sure.</param>
    /// <param name="Looseness">What it weighs against the ridge.</param>
    internal sealed record Example(uint[] Features, bool? IsGroup, bool? IsPerson, bool IsInKey, double Looseness = PartyTrainer.Looseness);

    /// <summary>The parties of an article whose actors are <paramref name="actors"/>.</summary>
    public static IEnumerable<Example> Examples(KeyedArticle article, ImmutableArray<ActorMention> actors)
    {
        var text = new PartyText(article.Analysis, actors, article.Places);
        using var features = FeatureList.Borrow();
        foreach (var party in text.Parties)
        {
            if (party.Known is { } known)
            {
                text.Fill(party, features);
                yield return new Example(features.Items.ToArray(), known.Kind == ActorKind.ArmedGroup, known.Kind == ActorKind.Person, true, KnownLooseness);
                continue;
            }
            var kinds = party.Names.SelectMany(n => article.KindsOf(text.Text.SpanOf(n.Mentions[0].First, n.Mentions[0].End).In(text.Text.Text))).ToHashSet();
            text.Fill(party, features);
            // Whom no tie names may be a person all the same.
            var person = kinds.Contains("person") ? true : kinds.Count > 0 || !IsNamedPerson(text, party) ? false : (bool?)null;
            yield return new Example(features.Items.ToArray(), kinds.Contains("group"), person, kinds.Count > 0);
        }
    }

    /// <summary>What <paramref name="model"/> makes of the parties of an article whose actors are not yet all found.</summary>
    public static IEnumerable<string> List(KeyedArticle article, PartyWeigher model)
    {
        var text = new PartyText(article.Analysis, article.Actors, article.Places);
        using var features = FeatureList.Borrow();
        foreach (var party in text.Parties)
        {
            var kinds = party.Names.SelectMany(n => article.KindsOf(text.Text.SpanOf(n.Mentions[0].First, n.Mentions[0].End).In(text.Text.Text))).Distinct();
            var (group, person) = party.Known is null ? model.Weigh(text, party, features) : default;
            yield return $"{article.Key.Name}\t{string.Join(",", kinds)}\t{group}\t{person}\t{party.Known?.Actor}\t{string.Join(" | ", party.Names.Select(n => $"{n.Key} x{n.Mentions.Count}{(n.IsPlace ? " place" : "")}{(n.Actor is { } a ? $" ({a.Kind} {a.Rule})" : "")}"))}";
        }
    }

    private static bool IsNamedPerson(PartyText text, Party party) =>
        party.Mentions.Exists(m => m.Title.Length > 0 || text.Text.Analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(text.Text.SpanOf(m.First, m.End))));

    /// <summary>Trains on <paramref name="examples"/>: a second time without those that the key does not have and that a first model holds for people, who they may be.</summary>
    public static HashedRows Train(IReadOnlyList<Example> examples)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => TrainOnce([.. examples.Where((_, i) => i % Folds != fold)])).ToArray();
        return TrainOnce([.. examples.Select((e, i) => e.IsInKey || e.IsPerson is null || Score(models[i % Folds], e)[PartyWeigher.Person] < Doubtful ? e : e with { IsPerson = null })]);
    }

    private static int[] Score(HashedRows model, Example example)
    {
        var scores = new int[PartyWeigher.Width];
        foreach (var feature in example.Features) model.Add(feature, scores);
        return scores;
    }

    private static HashedRows TrainOnce(IReadOnlyList<Example> examples)
    {
        // What only one party has tells nothing of others.
        var keys = examples.SelectMany(e => e.Features).GroupBy(f => f).Where(g => g.Skip(1).Any()).Select(g => g.Key).Order().ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var rows = examples.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        var weights = new Func<Example, bool?>[] { e => e.IsGroup, e => e.IsPerson }.Select(label =>
        {
            var known = Enumerable.Range(0, examples.Count).Where(i => label(examples[i]) is not null).ToArray();
            return LogisticTrainer.Train([.. known.Select(i => rows[i])], [.. known.Select(i => label(examples[i]) == true)], keys.Length, [.. known.Select(i => examples[i].Looseness)], Passes);
        }).ToArray();
        var kept = Enumerable.Range(0, keys.Length).Where(i => weights.Any(w => Math.Abs(w[i]) >= Least)).ToArray();
        var whole = new short[kept.Length * PartyWeigher.Width];
        for (var i = 0; i < kept.Length; i++)
            for (var c = 0; c < PartyWeigher.Width; c++)
                whole[i * PartyWeigher.Width + c] = weights[c][kept[i]] is var w && Math.Abs(w) < Least ? (short)0 : (short)Math.Clamp(Math.Round(w * 1000), short.MinValue, short.MaxValue);
        return new HashedRows([.. kept.Select(k => keys[k])], whole, PartyWeigher.Width);
    }
}
