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
    public void A_date_of_another_verb_does_not_date_a_tie(string text, string? date) => Assert.Equal(date, StartOf(text, RelationType.SplitFrom));

    [Theory]
    [InlineData("Hezbollah, a party since 1984, was banned by the European Union in 2019.", "2019")]
    [InlineData("The European Union listed Hezbollah in 2019 and the United Nations banned Boko Haram that July.", "2019")]
    public void What_stands_right_behind_a_tie_dates_it_and_that_month_is_of_no_year_that_anybody_knows(string text, string? date) => Assert.Equal(date, StartOf(text, RelationType.DesignatedBy));

    private static string? StartOf(string text, RelationType type)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        var ties = Relations.Find(analysis, Actors.Find(analysis, places), places).Select(s => s.Value).OfType<RelationValue>().Where(r => r.Type == type);
        return Assert.Single(ties.Select(t => t.Start?.ToString()).Where(d => d is not null).Distinct().DefaultIfEmpty());
    }
}
