using Tacitus.Coding.Learning;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Learning;

public class ClusterFeaturesTests
{
    [Fact]
    public void Clauses_of_words_used_alike_have_the_same_features()
    {
        Assert.Equal(Clauses("Soldiers kidnapped a farmer."), Clauses("Troops abducted a farmer."));
        Assert.Equal(Clauses("Soldiers kidnapped a farmer."), Clauses("TROOPS ABDUCTED A FARMER."));
        Assert.NotEqual(Clauses("Soldiers kidnapped a farmer."), Clauses("Soldiers praised a farmer."));
    }

    [Fact]
    public void Who_does_it_and_to_whom_it_is_done_are_told_apart() => Assert.NotEqual(Clauses("The farmer kidnapped the soldiers."), Clauses("The soldiers kidnapped the farmer."));

    [Fact]
    public void Words_that_no_cluster_has_give_none()
    {
        Assert.Empty(Words("qqqzz xxyyq"));
        Assert.NotEmpty(Words("soldiers"));
    }

    private static uint[] Clauses(string text)
    {
        var features = new FeatureBuilder();
        ClusterFeatures.AddClauses(features, 0, PlainText.Analyse(text));
        return features.Build().Keys;
    }

    private static uint[] Words(string text)
    {
        var features = new FeatureBuilder();
        ClusterFeatures.AddWords(features, 0, PlainText.Analyse(text).Tokens.AsSpan());
        return features.Build().Keys;
    }
}
