using Tacitus.Coding.Linking;

namespace Tacitus.Tests.Coding.Linking;

public class NewsTreesTests
{
    private static NewsTrees Read(string text) => NewsTrees.Read("trees", new StringReader(text));

    [Fact]
    public void Trees_are_read_in_prefix_order_and_summed()
    {
        var trees = Read("# card\nbase -100\nnews<0.5 title<0.2 1 2 30\nopening<0.1 -7 7\n");
        int Score(double news, double title, double opening)
        {
            var features = new double[Enum.GetValues<PairFeature>().Length];
            features[(int)PairFeature.News] = news;
            features[(int)PairFeature.Title] = title;
            features[(int)PairFeature.Opening] = opening;
            return trees.Score(features);
        }
        Assert.Equal(-100 + 1 - 7, Score(0.4, 0.1, 0));
        Assert.Equal(-100 + 2 + 7, Score(0.4, 0.2, 0.1));
        Assert.Equal(-100 + 30 + 7, Score(0.5, 0.9, 0.9));
    }

    [Theory]
    [InlineData("base 1\nnews<0.5 1\n", "trees:2: this is no tree")]
    [InlineData("base 1\nnews<0.5 1 2 3\n", "trees:2: this is no tree")]
    [InlineData("base 1\nweather<0.5 1 2\n", "trees:2: this is no tree")]
    [InlineData("news<0.5 1 2\n", "trees:1: the base is missing")]
    public void Bad_trees_stop_with_file_and_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    [Fact]
    public void More_likeness_never_lowers_the_score_of_the_shipped_trees()
    {
        var random = new Random(7);
        var weighed = Enum.GetValues<PairFeature>().Where(f => NewsTrees.DirectionOf(f) != 0).ToArray();
        for (var i = 0; i < 500; i++)
        {
            var features = new double[Enum.GetValues<PairFeature>().Length];
            foreach (var feature in weighed) features[(int)feature] = random.NextDouble() * 3;
            var before = NewsTrees.Shipped.Score(features);
            var changed = weighed[random.Next(weighed.Length)];
            features[(int)changed] += random.NextDouble();
            var change = NewsTrees.Shipped.Score(features) - before;
            Assert.True(change * NewsTrees.DirectionOf(changed) >= 0, $"{changed}: {change}");
        }
    }
}
