using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Training.Places;

/// <summary>Fits the models of <c>places.model</c> to articles with marked places.</summary>
internal sealed class PlaceTrainer
{
    // A word that fewer examples have teaches more of the articles than of the language.
    private const int FewestExamples = 3;

    private readonly Gazetteer _gazetteer = Gazetteer.Shared;
    private readonly PlaceWords _words = new();
    private readonly DivisionWords _divisions = DivisionWords.Load();
    private readonly Analyser _analyser = new();

    /// <summary>What each feature is called.</summary>
    public Dictionary<ulong, string> Names { get; } = [];

    /// <summary>The weights that fit <paramref name="articles"/>.</summary>
    public Dictionary<ulong, float> Train(IReadOnlyList<GoldArticle> articles)
    {
        var weights = new Dictionary<ulong, float>();
        var texts = articles.SelectMany(a => new[] { a, a with { Text = a.Text.ToUpperInvariant() }, a with { Text = a.Text.ToLowerInvariant() } })
            .Where(a => a.Toponyms.All(t => t.Span.End <= a.Text.Length)).Select(a => (Gold: a, Document: Read(a.Text))).ToList();
        foreach (var (feature, weight) in new LinearTrainer(12, 0.15, 2e-5).FitDecisions(Decisions(texts))) weights[feature] = weight;
        var classifier = new MentionClassifier(new PlaceModel(weights));
        var mixed = texts.Where((_, i) => i % 3 == 0).Select(t => Open(t.Gold, t.Document, classifier)).ToList();
        for (var round = 0; round < RankFeatures.Rounds; round++)
        {
            foreach (var (feature, weight) in new LinearTrainer(12, 0.1, 1e-5).FitChoices(Choices(round, mixed))) weights[feature] = weight;
            var model = new PlaceModel(weights);
            foreach (var article in mixed) Rank(round, article, model);
        }
        return weights;
    }

    private PlaceDocument Read(string text) => new(_analyser.Analyse(ArticleReader.OfText(text, null)), _gazetteer, _words, _divisions);

    private List<(List<(ulong, float)> Row, bool Right)> Decisions(List<(GoldArticle Gold, PlaceDocument Document)> texts)
    {
        var examples = new List<(List<(ulong Feature, float Strength)> Row, bool Right)>();
        var buffer = new FeatureBuffer { Names = Names };
        foreach (var (gold, document) in texts)
        {
            var neighbours = new PlaceNeighbours(document);
            var spans = gold.Toponyms.Select(t => t.Span).ToHashSet();
            for (var c = 0; c < document.Candidates.Count; c++)
            {
                MentionFeatures.Fill(document, neighbours, c, buffer);
                examples.Add(([.. buffer.Features], spans.Contains(document.Candidates[c].Span)));
            }
        }
        var counts = examples.SelectMany(e => e.Row).CountBy(f => f.Feature).ToDictionary();
        foreach (var (row, _) in examples) row.RemoveAll(f => counts[f.Feature] < FewestExamples);
        return examples;
    }

    private static Opened Open(GoldArticle gold, PlaceDocument document, MentionClassifier classifier)
    {
        var neighbours = new PlaceNeighbours(document);
        var probabilities = classifier.Classify(document, neighbours);
        var accepted = Enumerable.Range(0, probabilities.Length).Where(c => probabilities[c] >= 0.5f).ToList();
        var (slots, of) = PlaceResolver.Slots(document, neighbours, accepted);
        return new Opened(gold, document, neighbours, slots, of);
    }

    private List<(List<(ulong, float)>[] Rows, bool[] Right)> Choices(int round, List<Opened> articles)
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

    private void Rank(int round, Opened article, PlaceModel model)
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

    private sealed record Opened(GoldArticle Gold, PlaceDocument Document, PlaceNeighbours Neighbours, List<PlaceSlot> Slots, Dictionary<int, PlaceSlot> Of);
}
