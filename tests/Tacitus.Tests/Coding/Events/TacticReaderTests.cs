using Tacitus.Coding;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class TacticReaderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Three nuns were taken from a minibus by masked gunmen near Orsk on Monday and led into the forest.", "kidnapping")]
    [InlineData("Attackers poured petrol through the letter box of a bookshop in Orsk on Monday night and set it alight.", "arson")]
    [InlineData("A man with a kitchen knife attacked two passengers on a tram in Orsk on Monday.", "stabbing")]
    public void How_it_was_done_is_told_by_words_that_name_no_tactic(string text, string tactic) => Assert.Contains(tactic, Told(text));

    [Theory]
    [InlineData("Nine people died in the attack and the subsequent fire.", true)]
    [InlineData("Raiders opened fire at a market.", false)]
    [InlineData("Two men came under heavy fire.", false)]
    [InlineData("Raiders fire at a market.", false)]
    public void Fire_that_is_of_no_weapon_is_a_blaze(string text, bool isBlaze)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        Assert.Equal(isBlaze, Enumerable.Range(0, analysis.Tokens.Length).Any(t => TacticReader.IsBlaze(analysis, t)));
    }

    [Theory]
    [InlineData("Gunmen attacked a police station in Orsk on Monday.", "bombing")]
    [InlineData("A man with a kitchen knife attacked two passengers on a tram in Orsk on Monday.", "shooting")]
    public void What_nothing_tells_is_no_tactic(string text, string tactic) => Assert.DoesNotContain(tactic, Told(text));

    [Theory]
    [InlineData("A minibus packed with explosives blew up at the gate of a barracks in Orsk on Monday, killing nine soldiers.", "vehicle_bomb")]
    [InlineData("A suicide car bomber blew himself up at the gate of a barracks in Orsk on Monday, killing nine soldiers.", "vehicle_bomb")]
    [InlineData("Jets bombed a village near Orsk on Monday in an air strike that killed nine farmers.", "air_strike")]
    [InlineData("Youths threw a petrol bomb at a bookshop in Orsk on Monday and set it on fire.", "arson")]
    [InlineData("Rebels bombed a power station and two pylons near Orsk on Monday, police said.", "bombing, sabotage")]
    public void A_bomb_is_what_brought_it_and_sabotage_where_it_was_set_to_works(string text, string tactics) =>
        Assert.Equal(tactics, string.Join(", ", Told(text).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void A_tactic_points_at_words_of_the_event()
    {
        const string Text = "A man with a kitchen knife attacked two passengers on a tram in Orsk on Monday.";
        var statement = Assert.Single(Report(Text).Of(Field.Tactic), t => t.Value.Text == "stabbing");
        Assert.Equal("tactic/weighed", statement.Rule);
        Assert.Equal("knife", Text[statement.Spans[0].Start..statement.Spans[0].End]);
    }

    private static IEnumerable<string> Told(string text) => Report(text).Of(Field.Tactic).Where(t => t.Probability >= Statement.EvenOdds).Select(t => t.Value.Text);

    private static Report Report(string text) =>
        Assert.Single(Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports);
}
