using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations.Weighing;

public class RelationWeigherTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    [Fact]
    public void A_tie_that_no_rule_reads_is_told_with_the_word_that_speaks_most_for_it()
    {
        const string Text = "The group was banned. The United States sanctioned Hezbollah as a terrorist organisation in 1997.";
        var told = Assert.Single(Read(Text, new RelationFinder([])), s => s.Value is RelationValue { Type: RelationType.DesignatedBy });
        Assert.Equal(("relation.weighed", "actor-hezbollah", "actor-united-states"), (told.Rule, ((RelationValue)told.Value).Subject, ((RelationValue)told.Value).Object));
        Assert.Contains(told.Spans.Select(s => s.In(Text)), w => w is "sanctioned" or "terrorist");
    }

    [Fact]
    public void A_tie_has_the_probability_of_the_model() => Assert.InRange(Assert.Single(Read("Hezbollah is led by Aron Dorn, a former clerk.", new RelationFinder())).Probability, 500, 999);

    [Fact]
    public void Words_that_tell_no_tie_tell_none() => Assert.Empty(Read("Hezbollah and Boko Haram were in the news on Monday, and Aron Dorn wrote of Norway.", new RelationFinder()));

    private static IEnumerable<Statement> Read(string text, RelationFinder finder)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return finder.Find(analysis, Actors.Find(analysis, places), places);
    }
}
