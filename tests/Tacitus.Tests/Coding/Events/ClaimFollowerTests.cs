using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class ClaimFollowerTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("The Taliban claimed the bombing in a video.", "video")]
    [InlineData("A Taliban spokesman, reached by telephone, claimed the bombing.", "telephone")]
    [InlineData("The Taliban claimed the bombing in a letter to the daily Lantern.", "letter to the daily Lantern")]
    [InlineData("The Taliban claimed the bombing through its news agency, Lantern.", "news agency, Lantern")]
    [InlineData("The Taliban claimed the bombing. Its spokesman told reporters by satellite phone that nine men had taken part.", "satellite phone")]
    [InlineData("The Taliban claimed the bombing of the radio station.", null)]
    [InlineData("The Taliban claimed the letter bomb.", null)]
    [InlineData("The Taliban claimed the bombing. Villagers reached by telephone said that a shepherd had died too.", null)]
    public void A_claim_comes_through_what_its_words_name(string claim, string? channel) =>
        Assert.Equal(channel, Told(claim, Field.Channel).Select(v => v.Text).FirstOrDefault());

    [Theory]
    [InlineData("Police said the claim was genuine.", "Police", "genuine")]
    [InlineData("The prosecutor in Ghazni considers the letter authentic.", "prosecutor in Ghazni", "genuine")]
    [InlineData("The claim was authenticated by a monitor.", "monitor", "genuine")]
    [InlineData("Two officers had no reason to doubt it.", "officers", "genuine")]
    [InlineData("The diocese regards the letter as authentic.", "diocese", "genuine")]
    [InlineData("An analyst doubted the claim.", "analyst", "doubted")]
    [InlineData("The police do not believe it.", "police", "doubted")]
    [InlineData("Researchers at the monitor Lantern Watch consider the letter a fake.", "Researchers at the monitor Lantern Watch", "doubted")]
    [InlineData("Police said that they were checking whether the claim was genuine.", null, null)]
    [InlineData("The police dismissed two officers.", null, null)]
    [InlineData("The letter was genuine.", null, null)]
    public void Who_judges_a_claim_is_told_with_it(string judgement, string? judge, string? verdict)
    {
        var told = Told("The Taliban claimed the bombing in a letter. " + judgement, Field.Authentication).OfType<ActorValue>().FirstOrDefault();
        Assert.Equal((judge, verdict), (told?.Text, told?.Qualifier));
    }

    [Fact]
    public void What_nobody_claimed_came_through_nothing() =>
        Assert.Empty(Told("A doctor said in a video that the claim was genuine.", Field.Channel, Field.Authentication));

    private static IEnumerable<StatementValue> Told(string next, params Field[] fields) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText("A bomb burned a bus near Kandahar on Monday and killed nine people. " + next, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))))
            .Reports.SelectMany(r => r.Statements).Where(s => fields.Contains(s.Field)).Select(s => s.Value);
}
