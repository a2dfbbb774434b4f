using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class AttributeFinderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly AttributeFinder Attributes = new();

    public static IEnumerable<TheoryDataRow<string, string?>> Examples() => 
        AttributeLexicon.Default.File.Sections.SelectMany(s => s.Matching.Select(e => Row(e.Text)).Concat(s.Refused.Select(e => new TheoryDataRow<string, string?>(e.Text, null))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_lexicon_reads_its_examples_and_not_its_counter_examples(string text, string? value)
    {
        var read = string.Join("; ", Read(text).Select(s => s.Value).Cast<AttributeValue>().Select(v => $"{v.Actor["actor-".Length..]} {Code.Of(v.Kind)}: {v.Words}"));
        Assert.Equal(value ?? "", read);
    }

    [Fact]
    public void A_strength_keeps_its_bound() =>
        Assert.Equal(CountBound.About, ((AttributeValue)Assert.Single(Read("Boko Haram has about 5,000 fighters.")).Value).Count!.Value.Bound);

    [Fact]
    public void Who_says_so_is_kept() => Assert.Equal(
        "an expert at the Institute of Peace",
        Assert.Single(Read("Boko Haram \"seeks to establish a state of its own by larger attacks,\" said an expert at the Institute of Peace.")).Attribution?.Source);

    [Theory]
    [InlineData("Hezbollah won that round: by 2014 Boko Haram was out of the valley. It has grown rapidly ever since.")]
    [InlineData("Boko Haram claimed an ambush. At Dunholm, Tuareg separatists said they had killed 84 soldiers. Boko Haram spoke of 50 dead. The separatists have grown rapidly ever since.")]
    public void Who_may_be_another_has_not_grown(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Hezbollah won that round. It has grown rapidly ever since.", "hezbollah")]
    [InlineData("Hezbollah struck at 10:30 and Boko Haram fled. It has grown rapidly ever since.", "hezbollah")]
    [InlineData("Boko Haram separatists struck a town in May. Boko Haram spoke of 50 dead. The separatists have grown rapidly ever since.", "boko-haram")]
    [InlineData("Boko Haram claimed an ambush. Boko Haram spoke of 50 dead. The separatists have grown rapidly ever since.", "boko-haram")]
    public void Who_can_be_no_other_has_grown(string text, string actor) => Assert.Equal("actor-" + actor, ((AttributeValue)Assert.Single(Read(text)).Value).Actor);

    private static TheoryDataRow<string, string?> Row(string example)
    {
        var parts = example.Split(" => ");
        return new(parts[0], parts[1]);
    }

    private static IEnumerable<Statement> Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Attributes.Find(analysis, Actors.Find(analysis, places), places);
    }
}
