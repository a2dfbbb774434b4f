using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class RelationDatesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();

    [Theory]
    [InlineData("Boko Haram split from Hezbollah in 2019.", "2019")]
    [InlineData("In 2019 Boko Haram split from Hezbollah.", "2019")]
    [InlineData("After its leaders split from Hezbollah, Boko Haram surfaced in 2019.", null)]
    [InlineData("Boko Haram split from Hezbollah and attacked a town in 2019.", null)]
    public void A_date_of_another_verb_does_not_date_a_tie(string text, string? date)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        var split = Relations.Find(analysis, Actors.Find(analysis, places), places).Select(s => s.Value).OfType<RelationValue>().Single(r => r.Type == RelationType.SplitFrom);
        Assert.Equal(date, split.Start?.ToString());
    }
}
