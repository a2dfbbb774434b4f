using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

/// <summary>What short texts tell as an event, as a sum of many, and as none.</summary>
public class OneEventOrNoneTests
{
    private const string News = "Gunmen of the Taliban killed six farmers at a market in Kandahar on Monday, police said.\n\n";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("The province saw years of fighting between rebels and the army around Herat.")]
    [InlineData("Most farmers of the valley left in 1999, when the army withdrew after the alliance's bombing campaign against Herat.")]
    [InlineData("Worshippers who had come to Herat for a night vigil at a church fled over the wall.")]
    [InlineData("An officer in Herat warned the ministry on Tuesday of what the man had said about previous attacks.")]
    [InlineData("An army of Taliban fighters was coming up the river to take Herat on Tuesday.")]
    public void What_lasts_for_years_what_is_only_meant_and_who_is_only_visited_is_no_second_event(string text) => Assert.Equal(["attack"], Kinds(News + text));

    [Theory]
    [InlineData("Captain Velk, who toppled President Orsk in January in Herat, spoke on television.", "attack", "other")]
    [InlineData("A special court in Kabul on Tuesday found twelve men guilty of the murder of a judge.", "attack", "trial")]
    [InlineData("In Herat a crowd set a locomotive alight on Tuesday.", "attack", "mob_violence")]
    [InlineData("Herat was hit by suicide bombings in May that left 40 dead.", "attack", "attack")]
    public void What_takes_power_what_a_court_finds_and_what_a_crowd_does_is_an_event(string text, params string[] kinds) => Assert.Equal(kinds, Kinds(News + text));

    [Theory]
    [InlineData("Its founder fled to Herat, where she died in 2007.")]
    [InlineData("Their first leader died in May 2011 in Herat.")]
    public void That_somebody_died_in_some_year_is_of_a_life_and_of_no_attack(string text) => Assert.Equal(["attack"], Kinds(News + text));

    [Fact]
    public void Who_died_after_an_attack_of_that_month_died_of_it() =>
        Assert.Contains(Code(News + "In May 2011 gunmen raided a bank in Kabul. A guard died.").Reports.SelectMany(r => r.Of(Field.Killed)), s => s.Value is CountValue { Count.High: 1 });

    [Fact]
    public void Who_was_killed_in_some_year_was_attacked() => Assert.Equal(["attack", "attack"], Kinds(News + "Its founder fled to Herat, where gunmen killed her in 2007."));

    [Fact]
    public void The_dead_of_a_war_are_those_of_no_attack() =>
        Assert.DoesNotContain(Code(News + "Rebels of the League stormed a camp at Herat in May 2004. In all perhaps 100,000 people died.").Reports.SelectMany(r => r.Of(Field.Killed)), s => s.Value is CountValue { Count.Low: > 1000 });

    [Theory]
    [InlineData("The goal of the 4 May attack on the embassy in Kabul was not solely to kill soldiers.")]
    [InlineData("The aim of the attack of 4 May on the embassy in Kabul was to scare the ministry.")]
    public void What_a_known_attack_was_for_is_told_of_one_that_happened(string text) => Assert.Equal(["attack", "attack"], Kinds(News + text));

    [Fact]
    public void Whom_an_attack_was_meant_to_hurt_did_not_do_it() =>
        Assert.DoesNotContain(Code(News + "The goal of the 4 May attack on Hamid Karzai International Airport in Kabul was not solely to kill soldiers but also to embarrass the Taliban.").Reports[1].Of(Field.Perpetrator), p => p.Probability >= Statement.EvenOdds);

    [Fact]
    public void One_of_many_told_in_sum_is_an_event_of_its_own() =>
        Assert.Equal(2, Kinds(News + "In past years the Taliban have made many deadly attacks in Kabul. Within these attacks, one of them targeted a hospital, killing 24 people.").Length);

    [Fact]
    public void An_airport_with_a_name_of_its_own_is_in_its_town_and_a_site_there()
    {
        var place = (PlaceValue)Code("A bomb killed six people at Hamid Karzai International Airport on Monday, police said.").Reports[0].Of(Field.Place).First().Value;
        Assert.Equal(("Kabul", "Hamid Karzai International Airport"), (place.Place.Name, place.Place.Site));
    }

    [Fact]
    public void What_is_threatened_is_the_target_of_the_threat() =>
        Assert.Contains(Code("In May the rebels threatened attacks against the Chinese, Indian and Iranian embassies in Kabul.").Reports[0].Of(Field.Target), t => t.Value.Text == "Chinese, Indian and Iranian embassies" && t.Probability >= Statement.EvenOdds);

    [Fact]
    public void A_deed_and_the_deed_that_it_was_done_in_revenge_for_are_two() =>
        Assert.Equal(2, Kinds("Hundreds of settlers set fire to houses in Huwara on Sunday in revenge for the killing of two brothers near Nablus.").Length);

    [Fact]
    public void What_was_foiled_in_a_town_is_not_what_killed_people_elsewhere_in_it()
    {
        var reports = Code("More than 40 people are killed in a terrorist attack on a concert hall in Kabul. The Taliban claimed it.\n\nPolice: Attack on church in Kabul prevented\n\nJust two weeks ago, the police said they had thwarted an attack by the Taliban on a Kabul church.").Reports.Where(r => r.First(Field.Kind)!.Value.Text == "attack").ToList();
        Assert.Equal(["foiled", "occurred"], reports.Select(r => r.First(Field.Status)!.Value.Text).Order());
    }

    [Fact]
    public void What_was_done_by_others_before_is_an_event_of_its_own() =>
        Assert.Equal(2, Kinds("Farmers burned down nine houses in Kandahar on Monday after two brothers were shot dead by gunmen.").Length);

    [Fact]
    public void Who_was_named_in_full_before_is_no_place_that_is_captured() =>
        Assert.DoesNotContain("territory_change", Kinds("Umar Patek was sentenced to 20 years by a court in Jakarta on Thursday.\n\nPatek was wounded and captured in January 2011 by soldiers at a house in Abbottabad."));

    [Fact]
    public void Who_enters_a_town_to_shoot_takes_none() =>
        Assert.DoesNotContain("territory_change", Kinds("Members of the Gran Grif gang entered the town of Kandahar on Thursday and moved from street to street, shooting dead nine residents."));

    [Fact]
    public void The_wounded_who_are_visited_are_of_the_battle_told_before() =>
        Assert.DoesNotContain(Code("18 Afghan soldiers killed in fighting with the Crane Front\n\nKABUL, Afghanistan (Plain Wire) - Eighteen soldiers were killed and more than 50 wounded in a daylong battle with Crane Front militants in a southern Afghan valley, the army's heaviest loss in a single day this year, officials said Sunday.\n\nFive militants, one of them a foreigner, also died in the fighting, which began Saturday morning when an army battalion on its way to an Crane Front camp was caught in the open near Spin Boldak town in Kandahar province, said Maj. Orla Kesh, a regional military spokesman. He said about 120 gunmen held the high ground and used homemade bombs and rifle grenades.\n\n\"The enemy had the advantage of the terrain,\" Kesh said. Four of the soldiers were beheaded, according to a military report.\n\nThe militants were under Davo Velk, who has pledged allegiance to the Grey League and has a bounty of $5 million on his head. A son of his was said to be among the dead, but Kesh could not confirm it.\n\nThe group still holds about 18 foreigners. Among them are two Canadians and a Norwegian who were abducted with a local woman from a marina in Kunduz last September, and for whom the militants have threatened to kill one captive unless ransom is paid by the end of the month.\n\nPresident Milan Velkic was to visit the wounded in Herat city.").Reports, r => r.Of(Field.Place).Any(p => p.Value.Text.Contains("Herat", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Seven inmates dead in prison fights\n\nBISHOPVILLE, S.C. - Seven inmates were killed and 17 others seriously injured as prisoners armed with homemade knives fought for more than seven hours at a prison in South Carolina, officials said Monday.\n\nA director said the violence was between gangs. Most of those killed had been stabbed or slashed; others appeared to have been beaten.")]
    [InlineData("Protesters set fire to barriers outside the embassy in Kandahar on Saturday and threw stones at the building.")]
    public void Those_who_were_told_of_before_make_no_second_event(string text) => Assert.Single(Kinds(text), k => k != "trial");

    [Theory]
    [InlineData("Turkey has fought the militants in Herat since last year, after a ceasefire broke down.")]
    [InlineData("Doctors in Herat are at risk even after the internationally brokered ceasefire.")]
    [InlineData("Two attacks an hour apart killed 49 people in Herat on Tuesday.")]
    [InlineData("Three men were executed for them in November 2008.")]
    public void A_truce_that_broke_a_sum_of_two_and_a_sentence_carried_out_are_no_event(string text) => Assert.Equal(["attack"], Kinds(News + text));

    [Theory]
    [InlineData("Several hundred farmers blocked the road through Kandahar on Friday, threw stones at cars and beat a driver, police said.", "mob_violence")]
    [InlineData("Rebels of the Taliban killed 43 people in Kandahar on Monday. Several young people were marched off into the forest.", "attack")]
    [InlineData("Toll from Russian missile strike on Chernihiv rises to 18\n\nKYIV (Plain Wire) - The number of people killed when three Russian missiles hit the northern Ukrainian city of Chernihiv has risen to 18, officials said on Thursday as the search of the rubble was called off.\n\nA further 78 people, among them four children, were wounded in the strike on Wednesday morning, the state emergency service said. The first count had been 13 dead and about 60 wounded.\n\nThe missiles came down near a busy street and damaged an eight-storey building, a hospital and a place of higher education, acting mayor Oleksandr Lomako said. The dead included a police lieutenant of 25 who had been at home on sick leave, according to the interior ministry.", "strike")]
    public void What_a_crowd_does_in_one_run_and_what_the_same_missiles_hit_is_one_event(string text, string kind) => Assert.Equal([kind], Kinds(text));

    [Fact]
    public void Who_is_still_held_is_a_sum() => Assert.Single(Code(News + "The Taliban still holds about 18 foreigners.").Aggregates);

    [Fact]
    public void What_an_old_picture_shows_is_no_event() => Assert.Equal(["attack"], Kinds(News + "FILE - Police stand at a station after a bombing in Herat, March 3, 2017."));

    [Fact]
    public void The_harm_of_a_series_is_its_sum() =>
        Assert.Equal(["trial", "attack"], Kinds("Guilty plea over robberies in Herat. When Velk and a helper were indicted, the court heard that in three weeks the two committed a string of robberies of goldsmiths in Herat and Kabul that resulted in the deaths of five guards and the wounding of nine. On Dec. 28, 2005, Velk shot his cousin Orla Kesh in a lane in Herat."));

    [Fact]
    public void What_somebody_may_become_is_no_event() =>
        Assert.DoesNotContain(Code("He said it would answer. A man said being a suicide bomber was right.\n\nGunmen of the Taliban killed six farmers in Kandahar on Monday.").Reports, r => r.Of(Field.Tactic).Any(t => t.Value.Text == "bombing"));

    [Fact]
    public void Who_was_murdered_is_not_shot_again_where_the_court_is_the_news() =>
        Assert.Single(Code("Kandahar court jails 12 for murder of Afghan premier\n\nKANDAHAR (Plain Wire) - A special court in Kandahar on Wednesday found twelve men guilty of the assassination of Prime Minister Milan Velkic and gave the two main defendants 40 years in prison, the longest term under Afghan law.\n\nThey are a former commander of the Grey Caps, a disbanded special police unit, who planned the murder, and his deputy, who fired the rifle from the window of an office opposite. The other ten, most of them members of the criminal gang known as the Orsk clan, received between eight and 37 years. Five were tried in their absence.\n\n\"This was a political murder, a criminal act aimed against the state,\" presiding judge Orla Kesh said as she read out the judgment. The court did not say who, if anyone, had given the order from above, which lawyers of the Velkic family regretted.\n\nVelkic, who led the revolt that brought down a general and later handed him over to the U.N. tribunal at The Hague, was shot in the yard of the government building on March 12, 2003. A bodyguard was badly wounded. The government then proclaimed a state of emergency and detained thousands.\n\nThree weeks earlier the same gang had tried to kill him on the motorway in Kandahar, where a lorry swerved into the path of his motorcade.\n\nThe trial lasted more than three years. One of the first witnesses, a former gang member, was shot dead near his home in Kandahar in March 2004. A judge resigned after threats.").Reports, r => r.Of(Field.Target).Concat(r.Of(Field.Victim)).Any(t => t.Value.Text.Contains("Velkic", StringComparison.Ordinal)) && r.Of(Field.Status).All(t => t.Value.Text == "occurred"));

    [Fact]
    public void A_war_of_the_forties_is_history_in_a_text_without_a_day() =>
        Assert.Empty(Coder.Code(Analyser.Analyse(ArticleReader.OfText("German soldiers view a tower. In June 1940, German troops marched into Paris, forcing France to sign a truce. Planes flew in formation during a battle.", null))).Reports);

    private static string[] Kinds(string text) => [.. Code(text).Reports.Select(r => r.Of(Field.Kind).First().Value.Text)];

    private static CodedArticle Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));
}
