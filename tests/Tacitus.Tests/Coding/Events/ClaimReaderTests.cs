using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class ClaimReaderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void Attacks_in_the_plural_are_all_claimed()
    {
        var coded = Code("A bombing killed nine people in Kabul on Monday.\n\nAnother bombing killed two people in Kandahar on Monday.\n\nThe attacks were claimed by the Taliban.");
        Assert.Equal(2, coded.Reports.Length);
        Assert.All(coded.Reports, r => Assert.NotEmpty(r.Of(Field.Claim)));
    }

    [Fact]
    public void Who_claims_the_attacks_on_two_towns_claims_no_third()
    {
        var coded = Code("A bombing killed nine people in Kabul on Monday.\n\nAnother bombing killed two people in Kandahar on Monday.\n\nA third bombing killed four herders in Herat on Monday.\n\nThe Taliban spoke of revenge in claiming the attacks on Kabul and now Kandahar.");
        Assert.Equal(3, coded.Reports.Length);
        Assert.Equal(["Kabul", "Kandahar"], coded.Reports.Where(r => r.Of(Field.Claim).Any()).Select(r => ((PlaceValue)r.First(Field.Place)!.Value).Place.Name).Order());
    }

    [Fact]
    public void Attacks_are_claimed_by_the_town_that_opens_their_paragraph()
    {
        var coded = Code("Kabul (Kabul province). Details emerge of the assault. Gunmen overran a police post on Monday and killed nine officers.\n\nHerat (Herat province). Quiet until evening. Gunmen killed four herders at a market on Monday.\n\nKandahar (Kandahar province). The Taliban spoke of revenge in claiming the attacks on Kabul and now Paktika.");
        var claimed = Assert.Single(coded.Reports, r => r.Of(Field.Claim).Any());
        Assert.Equal("Kabul", ((PlaceValue)claimed.First(Field.Place)!.Value).Place.Name);
    }

    [Fact]
    public void Who_claims_the_killings_of_one_place_claims_no_others()
    {
        var coded = Code("A bombing killed nine people in Kabul on Monday.\n\nAnother bombing killed two people in Kandahar on Monday.\n\nThe Taliban said it carried out the bombings in Kabul.");
        Assert.Equal(2, coded.Reports.Length);
        Assert.Single(coded.Reports, r => r.Of(Field.Claim).Any());
    }

    [Theory]
    [InlineData("The Taliban on Friday claimed Monday's bombing of the market in Kabul, in which nine people died.", true)]
    [InlineData("A bombing killed nine people at a market in Kabul on Monday. The Taliban claimed the bombing was staged.", false)]
    public void Who_claims_a_deed_claims_it(string text, bool claimed) => Assert.Equal(claimed, Code(text).Reports.Any(r => r.Of(Field.Claim).Any()));

    [Theory]
    [InlineData("The Taliban said in a message that its men had torched the bus.", true)]
    [InlineData("The Taliban released a video of the burning bus.", true)]
    [InlineData("The Taliban released nine prisoners.", false)]
    [InlineData("The Taliban said its men had rested.", false)]
    [InlineData("The Taliban put its name to the fire.", true)]
    [InlineData("The Taliban put its offices in order.", false)]
    [InlineData("A banner by the road bore the name of the Taliban.", true)]
    public void A_group_claims_what_it_tells_of_as_its_own_and_what_it_shows(string next, bool claimed) =>
        Assert.Equal(claimed, Code("Gunmen burned a bus near Kandahar on Monday and killed nine people. " + next).Reports.Any(r => r.Of(Field.Claim).Any()));

    [Theory]
    [InlineData("Police attributed both the fire and the shooting to the Taliban.", "accused")]
    [InlineData("The fire was attributed to the Taliban.", "accused")]
    [InlineData("Farmers see the hand of the Taliban.", "accused")]
    [InlineData("Farmers attributed the silence that followed to fear of the Taliban.", null)]
    public void To_whom_others_attribute_a_deed_is_accused_of_it(string next, string? ground) =>
        Assert.Equal(ground, Code("Gunmen burned a bus near Kandahar on Monday and killed nine people. " + next).Reports.SelectMany(r => r.Of(Field.Perpetrator)).Where(s => s.Rule.StartsWith("responsibility/", StringComparison.Ordinal)).Select(s => ((ActorValue)s.Value).Qualifier).FirstOrDefault());

    [Theory]
    [InlineData("The Taliban, which considers such buses sinful, told a radio station that its men had planted the bomb.", true)]
    [InlineData("It told a radio station that its fighters had planted the bomb.", false)]
    [InlineData("The Taliban owned the bombing through its spokesman and promised more.", true)]
    [InlineData("The Taliban claimed the blast and told drivers to stay at home.", true)]
    [InlineData("A text on the walls claimed the attack for the Taliban.", true)]
    [InlineData("The Taliban wrote on Telegram that the driver had been a spy.", true)]
    [InlineData("The Taliban wrote on Telegram that nobody should have been hurt.", false)]
    [InlineData("The Taliban said in a video that its men would sleep in the hotels.", false)]
    [InlineData("The Taliban said its men had rested after jets attacked.", false)]
    [InlineData("The Taliban said that the man was a soldier of Islam.", true)]
    [InlineData("The Taliban said that the man was a soldier of the army.", false)]
    [InlineData("In an audio tape the Taliban called it an answer to raids on farms.", true)]
    [InlineData("The Taliban said that Taliban fighters had planted the device.", true)]
    [InlineData("The Taliban said that Taliban fighters were killed by the device.", false)]
    [InlineData("The Taliban claimed that one as well.", true)]
    [InlineData("The Taliban claimed that one driver was a spy.", false)]
    [InlineData("Farmers near the hills of the Taliban, three elders said in a letter, had heard the blast.", false)]
    public void Who_speaks_of_a_deed_as_its_own_or_right_after_it_claims_it(string next, bool claimed) =>
        Assert.Equal(claimed, Code("A bomb burned a bus near Kandahar on Monday and killed nine people. " + next).Reports.Any(r => r.Of(Field.Claim).Any()));

    [Fact]
    public void A_claim_is_of_what_was_done_at_the_place_that_it_names()
    {
        var coded = Code("A bomb killed nine people at a market in Kandahar on Monday.\n\nThe market was closed.\n\nGunmen shot dead two officers in Herat on Tuesday.\n\nThe Taliban took responsibility in a message for what happened in Kandahar.");
        Assert.Equal("2024-03-18", Value(Assert.Single(coded.Reports, r => r.Of(Field.Claim).Any()), Field.Date));
    }

    [Fact]
    public void The_first_time_that_a_group_claimed_an_attack_is_no_attack_beside_it() =>
        Assert.Single(Code("A bomb killed nine people at a market in Kandahar on Monday, and the Taliban said it was behind it. It was the first time the group had claimed an attack in Pakistan.").Reports);

    [Fact]
    public void A_claim_is_of_the_attack_and_not_of_the_arrests_that_followed()
    {
        const string text = "A bomb killed nine people at a market in Kandahar on Monday, the governor said. The market was closed for the day.\n\nPolice arrested three men on Tuesday in Herat with rifles. The Islamic State claimed responsibility.\n\nThe governor promised help to the families. Schools stay closed.";
        var claimed = new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, null))).Reports.Where(r => r.Of(Field.Claim).Any()).Select(r => r.First(Field.Kind)!.Value.Text);
        Assert.DoesNotContain("security_operation", claimed);
    }

    [Fact]
    public void A_town_that_was_taken_may_be_claimed() =>
        Assert.Contains(Code("The Taliban said on Monday that its fighters had captured the town of Lashkar Gah.").Reports, r => Value(r, Field.Kind) == "territory_change" && r.Of(Field.Claim).Any());

    [Fact]
    public void A_band_that_gives_itself_a_name_claims_by_it()
    {
        var coded = Code("Gunmen shot dead an administrator and his wife in Kandahar on Monday. An urban group that calls itself Copper Lanterns wrote on Facebook that the man had been a spy.");
        Assert.Contains(coded.Reports, r => Value(r, Field.Claim) == "Copper Lanterns");
    }

    [Theory]
    [InlineData("The Taliban, which rules the south, on Friday published a video of the burning bus.", "Taliban")]
    [InlineData("The Taliban, which fights the army, posted on Telegram that its men had planted the bomb.", "Taliban")]
    [InlineData("A text on the walls claimed the attack for the \"soldiers of the well\".", "soldiers of the well")]
    [InlineData("The Copper Lanterns, the oldest band of the hills, have issued a claim for the bombing.", "Copper Lanterns")]
    [InlineData("A band, which has its bases in eastern Ghazni, took responsibility for the bombing.", null)]
    [InlineData("The walls own the blast as revenge for \"Comrade Lantern\", who was shot in May.", null)]
    public void Who_claims_stands_before_what_is_told_of_it_and_may_be_quoted(string next, string? claimant) =>
        Assert.Equal(claimant, Code("A bomb burned a bus near Kandahar on Monday and killed nine people. " + next).Reports.Select(r => Value(r, Field.Claim)).FirstOrDefault(v => v is not null));

    [Fact]
    public void Both_of_two_attacks_are_claimed()
    {
        var coded = Code("A bombing killed nine people in Kabul on Monday.\n\nAnother bombing killed two people in Kandahar on Monday.\n\nThe Taliban claimed both of Monday's attacks.");
        Assert.Equal(2, coded.Reports.Length);
        Assert.All(coded.Reports, r => Assert.NotEmpty(r.Of(Field.Claim)));
    }

    [Fact]
    public void What_was_avenged_is_not_what_is_claimed()
    {
        var coded = Code("A bomb killed nine officers at a police station in Kandahar on Monday. The Taliban said its men had avenged the farmers shot dead in Herat in January.");
        Assert.Equal("2024-03-18", Value(Assert.Single(coded.Reports, r => r.Of(Field.Claim).Any()), Field.Date));
    }

    [Fact]
    public void Who_claims_an_attack_and_threatens_more_claims_the_attack()
    {
        var coded = Code("A bomb killed nine officers at a police station in Kandahar on Monday. The Taliban claimed responsibility and threatened to attack every police station in the province.");
        Assert.Equal("attack", Value(Assert.Single(coded.Reports, r => r.Of(Field.Claim).Any()), Field.Kind));
    }

    [Fact]
    public void What_was_not_claimed_has_no_claimant()
    {
        var coded = Code("A bombing killed nine people in Kabul on Monday. The Taliban has not claimed responsibility for the attack.");
        Assert.Empty(coded.Reports.SelectMany(r => r.Of(Field.Claim)));
    }

    private static CodedArticle Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));

    private static string? Value(Report report, Field field) => report.Of(field).FirstOrDefault()?.Value.Text;
}
