using Tacitus.Coding.Learning;
using Tacitus.Tests.Language;
using Tacitus.Training.Classifying;

namespace Tacitus.Tests.Coding.Learning;

public class LinearClassifierTests
{
    private static readonly string[] Labels = ["boat", "song"];

    private static readonly (string Text, string Label)[] Texts =
    [
        ("the boat sailed at noon", "boat"), ("a boat with two masts", "boat"), ("boats in the harbour", "boat"), ("the old boat leaked", "boat"),
        ("she sang a song", "song"), ("the song was long", "song"), ("a song of the hills", "song"), ("they heard the song", "song"),
    ];

    [Fact]
    public void It_learns_to_part_what_words_part()
    {
        var model = Train();
        var scores = new int[2];
        model.Score(Features("the boat is here"), scores);
        Assert.True(scores[0] > 0 && scores[1] < 0);
        model.Score(Features("a song is heard"), scores);
        Assert.True(scores[0] < 0 && scores[1] > 0);
    }

    [Fact]
    public void A_model_is_read_back_as_it_was_written_and_written_alike_each_time()
    {
        var model = Train().With([17, -4]);
        var bytes = Bytes(model);
        var back = LinearClassifier.Read(new MemoryStream(bytes));
        Assert.Equal(bytes, Bytes(back));
        Assert.Equal(bytes, Bytes(Train().With([17, -4])));
        Assert.Equal([17, -4], back.Thresholds);
        var (first, second) = (new int[2], new int[2]);
        model.Score(Features("the boat song"), first);
        back.Score(Features("the boat song"), second);
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_text_without_known_features_has_the_scores_of_no_text()
    {
        var model = Train();
        var (none, unknown) = (new int[2], new int[2]);
        model.Score(new FeatureBuilder().Build(), none);
        model.Score(Features("qqq zzz"), unknown);
        Assert.Equal(none, unknown);
    }

    [Fact]
    public void A_fold_never_parts_a_document_and_a_threshold_maximises_f1()
    {
        Assert.Equal(Folds.Of("d1"), Folds.Of("d1"));
        var examples = Enumerable.Range(0, 6).Select(i => new TextExample($"d{i}", Features("x"), [i >= 4])).ToList();
        int[][] scores = [[1], [2], [3], [10], [8], [12]];
        Assert.Equal(5, Assert.Single(Folds.Thresholds(examples, scores, 1, _ => true)));
    }

    private static LinearClassifier Train() =>
        ClassifierTrainer.Train([.. Texts.Select((t, i) => new TextExample($"d{i}", Features(t.Text), [.. Labels.Select(l => l == t.Label)]))], [.. Labels], new ClassifierSettings(1, 0.5, 1, [1f, 0.5f]));

    private static FeatureVector Features(string text)
    {
        var features = new FeatureBuilder();
        var tokens = PlainText.Analyse(text).Tokens.AsSpan();
        TextFeatures.AddWords(features, 0, tokens, 1);
        TextFeatures.AddLetters(features, 1, tokens, 3, 4);
        return features.Build();
    }

    private static byte[] Bytes(LinearClassifier model)
    {
        var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
