using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Examples = System.Collections.Generic.List<(System.Collections.Generic.List<(ulong Feature, float Strength)> Row, bool Right)>;

namespace Tacitus.Training.Places;

/// <summary>Fits the models of <c>places.model</c> to articles with marked places.</summary>
internal sealed class PlaceTrainer
{
    // A word that fewer examples have teaches more of the articles than of the language.
    private const int FewestExamples = 3;

    private const int ReviewParts = 3;

    private readonly Gazetteer _gazetteer = Gazetteer.Shared;
    private readonly PlaceWords _words = new();
    private readonly PlaceCues _cues = PlaceCues.Load();
    private readonly DivisionWords _divisions = DivisionWords.Load();
    private readonly Analyser _analyser = new();

    /// <summary>What each feature is called.</summary>
    public Dictionary<ulong, string> Names { get; } = [];

    /// <summary>The weights that fit <paramref name="articles"/>.</summary>
    public Dictionary<ulong, float> Train(IReadOnlyList<GoldArticle> articles)
    {
        var texts = articles.SelectMany(a => new[] { (a, true), (a with { Text = a.Text.ToUpperInvariant() }, false), (a with { Text = a.Text.ToLowerInvariant() }, false) })
            .Select(a => new Read(a.Item1, Open(a.Item1.Text), a.Item2)).ToList();
        var weights = FirstLook(texts);
        var (reviews, unlisted) = Reviews(texts);
        foreach (var (feature, weight) in new LinearTrainer(8, 0.1, 1e-4).FitDecisions(reviews)) weights[feature] = weight;
        foreach (var (feature, weight) in new LinearTrainer(8, 0.1, 1e-4).FitDecisions(unlisted)) weights[feature] = weight;
        return weights;
    }

    private Dictionary<ulong, float> FirstLook(List<Read> texts)
    {
        var weights = new Dictionary<ulong, float>();
        foreach (var (feature, weight) in new LinearTrainer(10, 0.15, 2e-5).FitDecisions(Decisions(texts))) weights[feature] = weight;
        var classifier = new MentionClassifier(new PlaceModel(weights), _cues);
        var mixed = texts.Where(t => t.IsMixed).Select(t => Opened(t, classifier)).ToList();
        for (var round = 0; round < RankFeatures.Rounds; round++)
        {
            foreach (var (feature, weight) in new LinearTrainer(12, 0.1, 1e-5).FitChoices(Choices(round, mixed))) weights[feature] = weight;
            var model = new PlaceModel(weights);
            foreach (var article in mixed) Rank(round, article, model);
        }
        return weights;
    }

    // The second look must see first looks as they are on articles that the first was not fitted to.
    private (Examples Reviews, Examples Unlisted) Reviews(List<Read> texts)
    {
        var (examples, unlisted) = (new Examples(), new Examples());
        var buffer = new FeatureBuffer { Names = Names };
        for (var part = 0; part < ReviewParts; part++)
        {
            var model = new PlaceModel(FirstLook([.. texts.Where(t => Fold.Of(t.Gold.Id + "/review", ReviewParts) != part)]));
            var (classifier, resolver) = (new MentionClassifier(model, _cues), new PlaceResolver(model));
            foreach (var (gold, document, _) in texts.Where(t => Fold.Of(t.Gold.Id + "/review", ReviewParts) == part))
            {
                var neighbours = new PlaceNeighbours(document);
                var first = classifier.Classify(document, neighbours);
                var (slots, of) = resolver.Resolve(document, neighbours, MentionReviewer.Likely(first), first);
                var context = new PlaceContext(_gazetteer, slots, document);
                var spans = gold.Toponyms.Select(t => t.Span).ToHashSet();
                foreach (var (c, slot) in of.Where(o => document.Candidates[o.Key].Span.Start >= gold.Start))
                {
                    ReviewFeatures.Fill(document, neighbours, c, first, slot, context.Support(slot, slot.Best), buffer);
                    examples.Add(([.. buffer.Features], spans.Contains(document.Candidates[c].Span)));
                }
                var names = UnlistedScanner.Scan(document, _cues);
                var counts = new UnlistedCounts(document, names);
                foreach (var name in names.Where(n => n.Span.Start >= gold.Start))
                {
                    UnlistedFeatures.Fill(document, name, first, counts, buffer);
                    unlisted.Add(([.. buffer.Features], spans.Contains(name.Span)));
                }
            }
        }
        DropSeldom(examples);
        DropSeldom(unlisted);
        return (examples, unlisted);
    }

    private static void DropSeldom(Examples examples)
    {
        var counts = examples.SelectMany(e => e.Row).CountBy(f => f.Feature).ToDictionary();
        foreach (var (row, _) in examples) row.RemoveAll(f => counts[f.Feature] < FewestExamples);
    }

    private PlaceDocument Open(string text) => new(_analyser.Analyse(ArticleReader.OfText(text, null)), _gazetteer, _words, _divisions, _cues);

    private Examples Decisions(List<Read> texts)
    {
        var examples = new Examples();
        var buffer = new FeatureBuffer { Names = Names };
        foreach (var (gold, document, _) in texts)
        {
            var neighbours = new PlaceNeighbours(document);
            var spans = gold.Toponyms.Select(t => t.Span).ToHashSet();
            for (var c = 0; c < document.Candidates.Count; c++)
            {
                if (document.Candidates[c].Span.Start < gold.Start) continue;
                MentionFeatures.Fill(document, neighbours, c, buffer);
                examples.Add(([.. buffer.Features], spans.Contains(document.Candidates[c].Span)));
            }
        }
        DropSeldom(examples);
        return examples;
    }

    private static Choice Opened(Read text, MentionClassifier classifier)
    {
        var document = text.Document;
        var neighbours = new PlaceNeighbours(document);
        var probabilities = classifier.Classify(document, neighbours);
        var (slots, of) = PlaceResolver.Slots(document, neighbours, MentionReviewer.Likely(probabilities), probabilities);
        return new Choice(text.Gold, document, neighbours, slots, of);
    }

    private List<(List<(ulong, float)>[] Rows, bool[] Right)> Choices(int round, List<Choice> articles)
    {
        var examples = new List<(List<(ulong, float)>[] Rows, bool[] Right)>();
        var buffer = new FeatureBuffer { Names = Names };
        foreach (var article in articles)
        {
            var context = new PlaceContext(_gazetteer, round == 0 ? [] : article.Slots, article.Document);
            foreach (var (c, slot) in article.Of)
            {
                var span = article.Document.Candidates[c].Span;
                var gold = article.Gold.Toponyms.FirstOrDefault(t => t.Span == span && t.IsLinked);
                if (gold is null || slot.Entries.Length < 2 || Right(slot, gold) is not (>= 0 and var right)) continue;
                var rows = new List<(ulong, float)>[slot.Entries.Length];
                for (var i = 0; i < rows.Length; i++)
                {
                    RankFeatures.Fill(round, article.Document, article.Neighbours, context, slot, i, buffer);
                    rows[i] = [.. buffer.Features];
                }
                examples.Add((rows, [.. rows.Select((_, i) => i == right)]));
            }
        }
        return examples;
    }

    private void Rank(int round, Choice article, PlaceModel model)
    {
        var context = new PlaceContext(_gazetteer, round == 0 ? [] : article.Slots, article.Document);
        var buffer = new FeatureBuffer();
        var scores = article.Slots.Select(slot => Enumerable.Range(0, slot.Entries.Length).Select(i =>
        {
            RankFeatures.Fill(round, article.Document, article.Neighbours, context, slot, i, buffer);
            return buffer.Score(model);
        }).ToArray()).ToList();
        for (var s = 0; s < scores.Count; s++) PlaceResolver.Normalize(scores[s], article.Slots[s].Probabilities);
    }

    // The entry with the marked id; when the gazetteer has none, the nearest within 40 km, of the marked kind if there is one.
    private int Right(PlaceSlot slot, GoldToponym gold)
    {
        for (var i = 0; i < slot.Entries.Length; i++) if (gold.GeonamesId > 0 && _gazetteer.GeonamesId(slot.Entries[i].Entry) == gold.GeonamesId) return i;
        if (double.IsNaN(gold.Latitude)) return -1;
        var (best, least) = (-1, 40.0);
        for (var i = 0; i < slot.Entries.Length; i++)
        {
            var entry = slot.Entries[i].Entry;
            var distance = Distances.Kilometres(gold.Latitude, gold.Longitude, _gazetteer.Latitude(entry), _gazetteer.Longitude(entry));
            if (gold.Kind == "ADM2" && _gazetteer.Feature(entry) == PlaceFeature.Admin2) distance -= 30;
            if (distance < least) (best, least) = (i, distance);
        }
        return best;
    }

    // An article in one of the three cases that the models learn: as written, all large, all small.
    private sealed record Read(GoldArticle Gold, PlaceDocument Document, bool IsMixed);

    private sealed record Choice(GoldArticle Gold, PlaceDocument Document, PlaceNeighbours Neighbours, List<PlaceSlot> Slots, Dictionary<int, PlaceSlot> Of);
}
