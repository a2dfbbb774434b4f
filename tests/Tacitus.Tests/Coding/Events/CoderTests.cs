using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class CoderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void An_attack_is_told_with_its_words()
    {
        var (article, coded) = Code("Gunmen attacked a police station in Kandahar on Monday, killing nine officers.");
        var report = Assert.Single(coded.Reports);
        Assert.Equal("attack", Value(report, Field.Kind));
        Assert.Equal("2024-03-18", Value(report, Field.Date));
        Assert.Equal("9", Value(report, Field.Killed));
        Assert.Equal("attacked", article[report.Trigger]);
        Assert.All(report.Statements, s => Assert.All(s.Spans, span => Assert.NotEmpty(article[span])));
    }

    [Theory]
    [InlineData("The elephants raided the village on Monday and killed two people.")]
    [InlineData("The salesmen bombarded widows with calls for a year.")]
    [InlineData("The candidate was ambushed by budget cuts.")]
    [InlineData("A raid on the savings of nine thousand pensioners began in May.")]
    [InlineData("Police arrested a man on Monday over unpaid parking fines.")]
    [InlineData("Profit fell to nine million on Monday.")]
    [InlineData("The group holds 3,027,330 shares.")]
    [InlineData("A man was charged on Monday with terrorist murder.")]
    [InlineData("No one was captured in Kandahar on Monday.")]
    public void What_is_told_in_a_manner_of_speaking_is_no_event(string text) => Assert.Empty(Code(text).Coded.Reports);

    [Theory]
    [InlineData("An explosion killed three people in a building in Kandahar on Monday. Police ruled out an attack.")]
    [InlineData("An explosion killed three people in a building in Kandahar on Monday. It was not an attack, firefighters said.")]
    public void What_nobody_meant_is_no_event(string text) => Assert.Empty(Code(text).Coded.Reports);

    [Fact]
    public void Harm_told_in_the_second_half_of_a_sentence_is_that_of_its_act()
    {
        var (_, coded) = Code("Gunmen killed four people in Kandahar on Monday. The attack took place at a market in the city, and nine people were injured.");
        Assert.Equal("9", Value(Assert.Single(coded.Reports), Field.Injured));
    }

    [Fact]
    public void A_dateline_abroad_is_not_the_place_of_what_the_sentence_puts_elsewhere()
    {
        var (_, coded) = Code("Drone strike kills commander\n\nWASHINGTON, March 19, 2024 - A drone strike killed a rebel commander in Nangarhar province on Monday, the ministry said.");
        Assert.Contains("Nangarhar", Value(Assert.Single(coded.Reports), Field.Place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_of_the_datelines_country_that_the_sentence_names_is_the_place()
    {
        var (_, coded) = Code("NIAMEY, March 19, 2024 - Attackers killed up to 26 villagers on Monday in Niger's Tillaberi region, near the border with Mali, a security source said.");
        Assert.StartsWith("Tillab", Value(Assert.Single(coded.Reports), Field.Place), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_ministry_speaks_is_not_where_it_happened_and_does_not_part_one_act_into_two()
    {
        var (_, coded) = Code("ANKARA, March 19, 2024 - Turkish warplanes struck caves and depots in northern Iraq on Monday and killed 15 militants, the defence ministry in Ankara said.");
        var report = Assert.Single(coded.Reports);
        Assert.Equal("15", Value(report, Field.Killed));
        Assert.DoesNotContain("Ankara", string.Join(' ', report.Of(Field.Place).Select(p => p.Value.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_no_verb_of_saying_before_a_day()
    {
        var (_, coded) = Code("Armed men on motorcycles killed 17 farmers, among them four women, and wounded two dozen others in Zamfara state on Monday, residents said.");
        Assert.Equal("2024-03-18", Value(Assert.Single(coded.Reports), Field.Date));
    }

    [Fact]
    public void Those_arrested_at_a_riot_are_counted_with_it()
    {
        var (_, coded) = Code("Two people died and six were injured in riots in Malmo on Monday night, police said. Eleven people were arrested.");
        Assert.Equal("11", Value(coded.Reports[0], Field.Arrested));
    }

    [Fact]
    public void A_group_does_not_claim_what_an_army_did()
    {
        var (_, coded) = Code("A missile struck a ferry off Herat on Monday, wounding nine sailors, and hours later U.S. warplanes bombed a radar post at Kandahar.\n\nThe rebel Sons of the Valley, who hold much of the coast, claimed responsibility for the attack in a statement.");
        Assert.Equal("strike", Value(Assert.Single(coded.Reports, r => r.Statements.Any(s => s.Field == Field.Claim)), Field.Kind));
        Assert.DoesNotContain(coded.Reports, r => r.Statements.Any(s => s.Field == Field.Claim) && r.Statements.Any(s => s.Field == Field.Tactic && s.Value.ToString()!.Contains("air_strike", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_entry_of_a_list_has_the_day_it_opens_with()
    {
        var (_, coded) = Code("Attacks this year\n\nOnly what two sources confirm is listed.\n\n4 January, Kenya. Gunmen killed two teachers. The gunmen fled.\n\n9 February, Mali. A bomb killed nine soldiers in a bus. No one claimed it.");
        Assert.Equal(["2024-01-04", "2024-02-09"], coded.Reports.Select(r => Value(r, Field.Date)).Order());
    }

    [Fact]
    public void A_paragraph_headed_by_where_and_when_tells_of_that()
    {
        var (_, coded) = Code("Our desk has looked through its files for attacks in two years.\n\nKandahar, Afghanistan, 16 May 2022. A bomb in a bank killed a guard.\n\nMombasa, Kenya, 19 June 2023. Gunmen killed nine soldiers in a bus.");
        Assert.Equal(["2022-05-16", "2023-06-19"], coded.Reports.Select(r => Value(r, Field.Date)).Order());
    }

    [Fact]
    public void A_bombing_that_killed_is_one_though_the_news_speaks_of_trade()
    {
        var (_, coded) = Code("The bombing of a cattle market in Herat on Monday killed 16 people. Buyers from across the border gather there for the weekly sale. He said nine of the dead were traders. Livestock markets were suspended.");
        Assert.Equal("16", Value(Assert.Single(coded.Reports), Field.Killed));
    }

    [Fact]
    public void The_day_of_the_verdict_is_not_the_day_of_the_deed()
    {
        var (_, coded) = Code("A court in Kabul sentenced two men on Monday.\n\nThe men had bombed a market in Herat. Nine people were killed in the bombing on Monday, the judge said.");
        Assert.Contains(coded.Reports, r => Value(r, Field.Kind) == "trial" && Value(r, Field.Date) == "2024-03-18");
        Assert.DoesNotContain(coded.Reports, r => Value(r, Field.Kind) == "attack" && Value(r, Field.Date) == "2024-03-18");
    }

    [Theory]
    [InlineData("A bomb killed nine people in Kabul on Monday. In a separate incident on Monday, two men were shot in Kabul.", 2)]
    [InlineData("The bombs went off in May 2023. In Nairobi 213 people died. The second bomb, in Dar es Salaam, killed eleven.", 2)]
    [InlineData("Soldiers and rebels fought in clashes in Kabul on Monday.", 1)]
    [InlineData("Four gunmen attacked a hotel in Kabul on Monday. None of them has been executed.", 1)]
    public void Events_are_told_apart_by_what_parts_them(string text, int events) => Assert.Equal(events, Code(text).Coded.Reports.Length);

    [Theory]
    [InlineData("Police thwarted an attack on a synagogue in Moscow.", "attack", "foiled")]
    [InlineData("Rebels tried to assassinate the mayor of Kandahar.", "attack", "attempted")]
    [InlineData("The rebels threatened attacks against the embassy in Kabul.", "threat", "threatened")]
    [InlineData("The embassy warned that militants were planning an imminent attack in Moscow.", "warning", "threatened")]
    [InlineData("A bomb exploded in Kabul on Monday, killing two people.", "attack", "occurred")]
    public void How_far_it_went_is_told_apart(string text, string kind, string status)
    {
        var (_, coded) = Code(text);
        Assert.Contains(coded.Reports, r => Value(r, Field.Kind) == kind && Value(r, Field.Status) == status);
        Assert.DoesNotContain(coded.Reports, r => status != "occurred" && Value(r, Field.Status) == "occurred");
    }

    [Theory]
    [InlineData("The militants have carried out near daily attacks on soldiers.")]
    [InlineData("In past years the group has conducted many deadly attacks in Kabul.")]
    public void What_is_told_in_sum_is_no_event(string text)
    {
        var (_, coded) = Code(text);
        Assert.Empty(coded.Reports);
        Assert.NotEmpty(coded.Aggregates);
    }

    [Theory]
    [InlineData("He died of a heart attack at home.")]
    [InlineData("Nine people died in a plane crash near Kabul on Monday.")]
    [InlineData("The striker shot wide of the goal in a battle for the title.")]
    [InlineData("There was no attack in Kabul on Monday.")]
    [InlineData("The group could attack Kabul if talks fail.")]
    public void What_only_sounds_like_violence_is_no_event(string text) => Assert.Empty(Code(text).Coded.Reports);

    [Fact]
    public void Acts_on_different_targets_in_one_sentence_are_different_events()
    {
        var (_, coded) = Code("Militants attacked the embassy in Kabul, tried to assassinate the mayor and sent gunmen into a hotel in Kabul.");
        Assert.Equal(3, coded.Reports.Length);
    }

    [Fact]
    public void Gunmen_who_are_sent_into_a_hotel_storm_it()
    {
        var (_, coded) = Code("The militants sent gunmen into a hotel in Kabul.");
        Assert.Contains(coded.Reports.SelectMany(r => r.Of(Field.Tactic)), s => s.Value.Text == "storming");
    }

    [Fact]
    public void The_attack_leads_back_to_the_attack_told_before()
    {
        var (_, coded) = Code("Gunmen attacked a market in Kabul on Monday.\n\nThe attack killed nine people, police said.");
        var report = Assert.Single(coded.Reports);
        Assert.Equal("9", Value(report, Field.Killed));
        Assert.Contains(report.Of(Field.Killed), s => s.Attribution?.Source == "police");
    }

    [Fact]
    public void A_second_bombing_is_another_event()
    {
        var (_, coded) = Code("A bombing killed nine people in Kabul on Monday.\n\nA second bombing killed two people in Kandahar on Tuesday.");
        Assert.Equal(2, coded.Reports.Length);
    }

    [Fact]
    public void The_day_of_a_signed_attack_is_not_the_claimant()
    {
        var (_, coded) = Code("The Anssar el-Ouadi have signed the ambush of Wednesday against a convoy of tank trucks close to Kandahar. Nineteen drivers were killed.");
        Assert.DoesNotContain(coded.Reports.SelectMany(r => r.Of(Field.Claim)), s => s.Value.Text == "Wednesday");
    }

    [Fact]
    public void The_channel_of_a_claim_is_not_the_claimant()
    {
        var (_, coded) = Code("A bombing killed nine people in Kabul on Monday. Islamic State claimed responsibility for the bombing in a statement carried by the Amak news agency.");
        var claims = coded.Reports.SelectMany(r => r.Of(Field.Claim)).Select(s => s.Value.Text).ToArray();
        Assert.Contains("Islamic State", claims);
        Assert.DoesNotContain(claims, c => c.Contains("Amak", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suspect_is_never_a_perpetrator()
    {
        var (_, coded) = Code("A shooting killed two people in Kabul on Monday. Maria Alvarado was arrested on Tuesday.");
        Assert.Contains(coded.Reports.SelectMany(r => r.Of(Field.Suspect)), s => s.Value is ActorValue { Name: "Maria Alvarado", Qualifier: "arrested" });
        Assert.DoesNotContain(coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)), s => s.Value.Text.Contains("Alvarado", StringComparison.Ordinal));
    }

    [Fact]
    public void The_attackers_whom_the_police_kill_make_no_perpetrator_of_the_police()
    {
        var (_, coded) = Code("A man stabbed three people at a station in Kabul on Monday before police shot him.");
        Assert.DoesNotContain(coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)), s => s.Probability >= Statement.EvenOdds && s.Value.Text.Contains("police", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_was_the_day_before_an_attack_is_dated_by_it_and_not_the_attack()
    {
        var (_, coded) = Code("The group has continued its attacks, including a suicide bombing in Kandahar, the seat of the movement, the day before the concert hall attack.");
        var dated = Assert.Single(coded.Reports, r => r.Of(Field.Date).Any());
        Assert.Contains(dated.Of(Field.Place), s => s.Value.Text == "Kandahar");
        Assert.Equal(-1, ((DateValue)dated.Of(Field.Date).First().Value).Relative!.Shift);
    }

    [Fact]
    public void The_men_of_a_group_act_for_the_group()
    {
        var (_, coded) = Code("Fighters of the Ardan River Brigade attacked a market in Kandahar on Monday, killing nine people.");
        Assert.Contains(coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)), s => s.Value is ActorValue { Name: "Ardan River Brigade", Qualifier: "named" });
    }

    [Fact]
    public void Suspected_members_are_only_accused()
    {
        var (_, coded) = Code("Suspected Ardan River Brigade militants attacked a market in Kandahar on Monday, killing nine people.");
        Assert.All(coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)).Where(s => s.Value.Text.Contains("Ardan", StringComparison.Ordinal)), s => Assert.Equal("accused", ((ActorValue)s.Value).Qualifier));
    }

    [Fact]
    public void All_who_are_blamed_are_accused()
    {
        var (_, coded) = Code("Gunmen attacked a camp in Kandahar on Monday, killing nine people. Residents blamed the Ardan River Brigade and allied militias.");
        var accused = coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)).Select(s => s.Value.Text).ToArray();
        Assert.Contains("Ardan River Brigade", accused);
        Assert.Contains(accused, a => a.Contains("militias", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Two men shot dead a teacher at a school in Kandahar on Monday.", true)]
    [InlineData("A man was shot dead in Kandahar on Monday. A study counts 12 shooting deaths of infants this year.", false)]
    [InlineData("A man was shot dead in Kandahar on Monday. The brothers were going to go target shooting.", false)]
    public void What_stands_before_a_noun_did_nothing(string text, bool told) => Assert.Equal(told, Code(text).Coded.Reports.Any(r => r.Of(Field.Perpetrator).Any(s => s.Value.Text is not "brothers")));

    [Theory]
    [InlineData("Students blocked a road in Kandahar on Monday to protest against the killing of a teacher.", "students")]
    [InlineData("Fog blocked a road in Kandahar on Monday during a protest against the killing of a teacher.", null)]
    public void Who_protests_stands_as_who_did_it(string text, string? who) =>
        Assert.Equal(who, Code(text).Coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)).Select(s => s.Value.Text.ToLowerInvariant()).FirstOrDefault());

    [Fact]
    public void Who_signs_a_truce_is_a_side_of_it()
    {
        var (_, coded) = Code("The Taliban signed a ceasefire with the government in Kandahar on Monday.");
        Assert.Contains(Assert.Single(coded.Reports).Of(Field.Perpetrator), s => s.Value.Text == "Taliban");
    }

    [Fact]
    public void An_embassy_where_a_bomb_went_off_is_the_site_and_a_month_is_not()
    {
        var (_, coded) = Code("A bomb exploded outside the Ardanian embassy in Kabul on Monday, killing two people, in the first attack since last month's train bombings.");
        var places = coded.Reports.SelectMany(r => r.Of(Field.Place)).Select(s => ((PlaceValue)s.Value).Place.Site).ToArray();
        Assert.Contains(places, p => p is not null && p.Contains("embassy", StringComparison.Ordinal));
        Assert.DoesNotContain(places, p => p is not null && p.Contains("month", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_by_name_is_no_target_without_being_marked_as_a_person()
    {
        var (_, coded) = Code("Gunmen attacked Mayor Anton Velm in Kandahar on Monday and killed him.");
        Assert.All(coded.Reports.SelectMany(r => r.Of(Field.Target)).Where(s => s.Value.Text.Contains("Velm", StringComparison.Ordinal) && s.Probability >= Statement.EvenOdds), s => Assert.Equal(Tacitus.Model.Actors.ActorKind.Person, ((ActorValue)s.Value).Kind));
    }

    [Fact]
    public void Who_warns_of_violence_is_told_as_a_warning_and_who_warns_of_ice_is_not()
    {
        var (_, coded) = Code("Gunmen shot at a bus near Kandahar on Monday. The governor warned traders on Tuesday against travel after dark.");
        Assert.Contains(coded.Reports, r => Value(r, Field.Kind) == "warning");
        Assert.Empty(Code("The police in Kandahar warned drivers on Monday of black ice.").Coded.Reports);
    }

    [Fact]
    public void Whom_the_police_take_into_custody_is_not_kidnapped()
    {
        var (_, coded) = Code("Gunmen shot dead nine officers in Kandahar on Monday. Police took six men into custody.");
        Assert.DoesNotContain(coded.Reports, r => r.Of(Field.Tactic).Any(t => ((CodeValue)t.Value).Code == "kidnapping"));
    }

    [Fact]
    public void The_wounded_are_of_an_event_told_elsewhere()
    {
        var (_, coded) = Code("Gunmen shot dead nine officers in Kandahar on Monday.\n\nThe fighters had brought four of their wounded to a clinic.");
        Assert.Single(coded.Reports);
    }

    [Theory]
    [InlineData("Bombings at the airport and in a cinema of Kandahar killed 31 people on Monday.\n\nA bomb went off at the airport at eight. An hour later a second bomb wounded nine people at the cinema.")]
    [InlineData("Thirty-one people were killed in shootings at two mosques in Kandahar on Monday.\n\nThe gunman opened fire inside the Shah mosque at noon. Then he shot dead seven people at the White mosque.")]
    public void An_attack_at_one_of_several_sites_is_part_of_the_whole(string text)
    {
        var (_, coded) = Code(text);
        var whole = Assert.Single(coded.Reports, r => !r.Of(Field.PartOf).Any());
        Assert.Equal([whole.Id, whole.Id], coded.Reports.Where(r => r.Of(Field.PartOf).Any()).Select(r => Value(r, Field.PartOf)));
    }

    [Fact]
    public void An_attack_on_one_of_several_villages_is_part_of_the_raid_on_all()
    {
        var (_, coded) = Code("Raiders attacked three villages near Kandahar on Monday, killing 31 people.\n\nAt Velmo, the raiders killed nine farmers.\n\nAt Sarnik, they shot dead four women.");
        var whole = coded.Reports.First(r => r.Of(Field.Killed).Any(s => s.Value.Text.Contains("31", StringComparison.Ordinal)));
        var parts = coded.Reports.Where(r => r.Of(Field.PartOf).Any()).ToArray();
        Assert.Equal(2, parts.Length);
        Assert.All(parts, p => Assert.Equal(whole.Id, Value(p, Field.PartOf)));
    }

    [Theory]
    [InlineData("The League has killed more than 800 people in three decades. Its fighters live in the hills near Kandahar.")]
    [InlineData("Militants have killed 110 villagers near Kandahar since May 2023.")]
    public void What_was_done_over_years_is_a_sum(string text) => Assert.Empty(Code(text).Coded.Reports.Where(r => Value(r, Field.Kind) == "attack"));

    [Fact]
    public void A_bomb_hours_before_is_told_apart()
    {
        var (_, coded) = Code("A gunman killed nine people at a camp near Kabul on Monday, two hours after a car bomb had killed two people in Kandahar.");
        Assert.Equal(2, coded.Reports.Length);
    }

    [Fact]
    public void The_day_of_a_later_death_or_of_the_count_is_not_the_day_of_the_deed()
    {
        var (_, coded) = Code("Gunmen attacked a market in Kabul on 11 March, killing nine people. One more of the wounded died in hospital on 18 March.\n\nThe number of people known to have died was put at ten on 19 March.");
        Assert.All(coded.Reports.SelectMany(r => r.Of(Field.Date)), d => Assert.Equal("2024-03-11", d.Value.Text));
    }

    [Fact]
    public void A_paragraph_that_opens_with_a_place_tells_of_it_to_its_end()
    {
        var (_, coded) = Code("Soldiers killed at least 34 civilians in two villages in April, witnesses said.\n\nAt Velmo, on April 11, the men came in pickups. They killed nine farmers.");
        Assert.Contains(coded.Reports, r => r.Of(Field.Place).Any(p => p.Value.Text.StartsWith("Velmo", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("An explosion at a bakery near Kandahar injured four people on Monday. Firemen put out the fire.", false)]
    [InlineData("An explosion at an army base near Kandahar injured four soldiers on Monday.", true)]
    [InlineData("An explosion at a bakery near Kandahar injured four people on Monday. Police found parts of a bomb there. The bomb exploded at noon.", true)]
    public void An_explosion_is_an_attack_where_something_says_that_it_was_meant(string text, bool attack) => Assert.Equal(attack, !Code(text).Coded.Reports.IsEmpty);

    [Theory]
    [InlineData("A court in Kandahar on Monday sentenced two men for tax evasion. Gunmen attacked a market in Kabul on Sunday, killing nine people.", 0)]
    [InlineData("A court in Kandahar on Monday sentenced two men for the murder of nine people at a market in Kabul on Sunday.", 1)]
    public void Only_trials_for_violence_are_told(string text, int trials) => Assert.Equal(trials, Code(text).Coded.Reports.Count(r => Value(r, Field.Kind) == "trial"));

    [Fact]
    public void Captured_rebels_are_no_capture() =>
        Assert.DoesNotContain(Code("Gunmen abducted 19 pupils near Kandahar on Monday. The two captured bandits were set free.").Coded.Reports, r => Value(r, Field.Kind) == "security_operation");

    [Fact]
    public void Coding_twice_gives_the_same_statements()
    {
        const string text = "Gunmen attacked a market in Kabul on Monday, killing nine people. Officials blamed the Taliban.";
        Assert.Equal(Code(text).Coded.Reports.SelectMany(r => r.Statements).Select(s => s.Id), Code(text).Coded.Reports.SelectMany(r => r.Statements).Select(s => s.Id));
    }

    private static (Article Article, CodedArticle Coded) Code(string text)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given));
        return (article, Coder.Code(Analyser.Analyse(article)));
    }

    private static string? Value(Report report, Field field) => report.Of(field).FirstOrDefault()?.Value.Text;
}
