using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

/// <summary>Short texts of news agencies: how many events they tell, of what kind, and how far each went.</summary>
public class PlainNewsTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Rebels fired dozens of rockets toward Kandahar on Saturday, the army said. The army responded with air strikes that killed two fighters of the Taliban.", "strike", "strike")]
    [InlineData("The Taliban, which abducted 20 pupils in Kandahar in April 2014, attacked two villages on Wednesday, killing eight people.", "attack", "attack")]
    [InlineData("Taliban fighters bombed a pipeline near Kandahar on Friday. It was the 15th attack on the pipeline this year. A soldier was killed by a sniper on Thursday.", "attack", "attack")]
    public void What_two_sides_do_or_one_does_on_two_days_is_two_events(string text, params string[] kinds) => Assert.Equal(kinds, Kinds(text));

    [Theory]
    [InlineData("The army killed 17 Taliban fighters in clashes in Kandahar on Sunday. Three soldiers also lost their lives, a spokesman said on Monday.", "clash")]
    [InlineData("Gunmen killed a politician in Kandahar on Monday. Pakistan broke off talks in protest.", "attack")]
    [InlineData("Gunmen shot dead 23 passengers in Kandahar on Monday. In a separate attack, 11 people including five police were killed in Herat.", "attack", "attack")]
    public void What_is_said_the_day_after_is_no_second_event(string text, params string[] kinds) => Assert.Equal(kinds, Kinds(text));

    [Theory]
    [InlineData("The army said it had killed 40 Taliban fighters in fighting around Kandahar on Monday.", "clash")]
    [InlineData("Police shot dead two women in a raid on a flat in Kandahar on Monday.", "security_operation")]
    [InlineData("Soldiers shot dead two militants in Kandahar on Monday.", "security_operation")]
    [InlineData("Taliban attack ship off Karachi\n\nA missile fired by the Taliban struck a cargo ship off Karachi on Monday, killing three sailors.", "strike")]
    [InlineData("Hundreds of people marched through Kandahar on Monday to demand water. Police detained 40 protesters.", "protest")]
    [InlineData("Hundreds of people marched through Kandahar on Monday to demand water. Nine people were hurt in the clashes.", "protest")]
    public void An_event_is_of_the_kind_that_the_words_for_the_act_say(string text, string kind) => Assert.Equal([kind], Kinds(text));

    [Theory]
    [InlineData("Two men on a motorcycle killed a priest in Kandahar on Monday.")]
    [InlineData("A man armed with a bow and arrows killed five people in Kandahar on Monday.")]
    [InlineData("A man fired a rifle at the house of a reporter in Kandahar on Monday.")]
    [InlineData("Kidnappers on Saturday released 28 pupils whom they had seized from a school in Kandahar on March 5.")]
    public void What_people_do_to_people_is_an_attack(string text) => Assert.Equal(["attack"], Kinds(text));

    [Theory]
    [InlineData("Militants attacked a post in Kandahar on Monday, the Taliban said.")]
    [InlineData("Their men shelled a post in Kandahar on Monday, the Taliban said.")]
    public void An_article_may_open_with_what_a_group_says(string text) => Assert.Single(Kinds(text));

    [Theory]
    [InlineData("A car bomb exploded in Quetta on Sunday, killing at least seven people, including four policemen, and injuring 31 others.", "attack")]
    [InlineData("Israel strikes kill 22 in Gaza as Hamas fires rockets at Ashkelon", "strike", "strike")]
    public void What_the_other_side_does_is_an_event_of_its_own_and_further_harm_is_none(string text, params string[] kinds) => Assert.Equal(kinds, Kinds(text));

    [Fact]
    public void What_a_war_has_cost_is_no_toll_of_the_raid_that_began_it()
    {
        var raid = Assert.Single(Code("More than 30,000 people have been killed in Gaza since the war began on October 7, when Hamas gunmen killed 1,200 people and took 253 hostages in southern Israel.").Reports);
        Assert.Equal(["1200"], raid.Of(Field.Killed).Select(s => ((CountValue)s.Value).Count.ToString()));
        Assert.Equal(["253"], raid.Of(Field.Kidnapped).Select(s => ((CountValue)s.Value).Count.ToString()));
        Assert.NotEmpty(raid.Of(Field.Date));
    }

    [Fact]
    public void A_strip_and_the_city_in_it_are_no_two_places() =>
        Assert.Single(Kinds("Israel strikes kill 22 in Gaza\n\nIsraeli air strikes killed 22 Palestinians in the southern Gaza city of Khan Younis overnight, the ministry said."));

    [Fact]
    public void A_headline_in_the_present_with_a_toll_is_no_sum() =>
        Assert.NotEmpty(Code("Air strikes kill 22 in Kandahar").Reports);

    [Fact]
    public void Who_tells_that_the_wounded_died_did_not_die() =>
        Assert.DoesNotContain(
            Code("A bomb killed seven people in Quetta on Sunday.\n\nHospital official Wasim Baig said two of the wounded died overnight, raising the death toll to nine.").Reports.SelectMany(r => r.Of(Field.Killed)),
            s => s.Spans.Any(w => w.Start > 50) && ((CountValue)s.Value).Count.Low == 1);

    [Fact]
    public void A_raid_that_may_have_been_the_cause_lies_behind() =>
        Assert.Contains(
            Code("A bomb killed four people in Marawi on Sunday. The blast could be retaliation for a military operation on Friday that killed 11 suspected members of Abu Sayyaf in Sulu province.").Reports.SelectMany(r => r.Of(Field.Date)),
            s => ((DateValue)s.Value).Date?.ToString() == "2024-03-15");

    [Fact]
    public void The_day_of_a_release_is_not_that_of_the_kidnapping() =>
        Assert.DoesNotContain(Code("Gunmen freed three hostages near Kandahar on Saturday.").Reports, r => r.Of(Field.Date).Any(d => d.Rule == "weekday" && r.Trigger.Start > d.Spans[0].End));

    [Fact]
    public void Those_who_were_stopped_and_shot_make_no_second_event()
    {
        var report = Assert.Single(Code("Soldiers foiled a suicide attack on a mosque in Kandahar, shooting dead two would-be bombers on Monday.").Reports);
        Assert.All(report.Of(Field.Status), s => Assert.Equal("foiled", s.Value.Text));
    }

    [Fact]
    public void What_was_shot_down_on_its_way_was_an_attempt()
    {
        var report = Assert.Single(Code("Air defences shot down two drones over Kandahar on Monday, the ministry said.").Reports);
        Assert.Equal(("strike", "attempted"), (report.Of(Field.Kind).First().Value.Text, report.Of(Field.Status).First().Value.Text));
    }

    [Fact]
    public void A_trial_that_lies_ahead_is_none_yet() =>
        Assert.Single(Kinds("A guard was convicted on Monday of the murder of a boy in Kandahar. He will be sentenced next month."), k => k == "trial");

    [Fact]
    public void Prosecutors_who_charge_open_a_trial() =>
        Assert.Contains("trial", Kinds("Prosecutors have charged a man with attempted murder over the stabbing of a guard at an embassy in Kandahar in March 2018."));

    [Theory]
    [InlineData("They were the first deaths since the Taliban began attacking ships off Karachi in November.")]
    [InlineData("The company said attacks last year killed three workers.")]
    [InlineData("Violence in Afghanistan killed 950 people in February, the report said. The army is fighting the Taliban.")]
    public void The_acts_of_a_campaign_or_a_year_are_a_sum(string text) => Assert.Empty(Kinds(text));

    [Theory]
    [InlineData("Turkish jets hit camps\n\nTurkish warplanes bombed positions of the PKK in northern Iraq on Monday, the defence ministry said.", "Iraq")]
    [InlineData("Turkish police shot dead two gunmen of the PKK in Ankara on Monday.", "Ankara")]
    [InlineData("Israeli air strikes killed 22 Palestinians in the southern Gaza city of Khan Younis overnight.", "Khan Yunis")]
    public void Where_it_was_is_not_whose_forces_they_are(string text, string place) =>
        Assert.All(Code(text).Reports, r => Assert.Contains(place, r.Of(Field.Place).First().Value.Text, StringComparison.Ordinal));

    [Fact]
    public void Who_says_that_its_fighters_were_killed_claims_nothing()
    {
        Assert.DoesNotContain(Code("Jets bombed a camp near Kandahar on Monday. The Taliban said three of its fighters were killed.").Reports, r => r.Of(Field.Claim).Any());
        Assert.Contains(Code("A convoy was bombed near Kandahar on Monday. The Taliban said its fighters had attacked the convoy.").Reports, r => r.Of(Field.Claim).Any());
    }

    private static string[] Kinds(string text) => [.. Code(text).Reports.Select(r => r.Of(Field.Kind).First().Value.Text)];

    private static CodedArticle Code(string text) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));
}
