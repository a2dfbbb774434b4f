using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

public class DoerWeigherTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void Who_claims_an_attack_is_held_to_have_done_it() =>
        Assert.Contains("Ardan River Brigade", Held("A car bomb killed nine people at a market in Kandahar on Monday.\n\nThe rebel group Ardan River Brigade claimed responsibility for the attack in a statement."));

    [Fact]
    public void Police_who_look_into_an_attack_did_not_make_it() =>
        Assert.DoesNotContain(Held("The rebel group Ardan River Brigade attacked a school in Kandahar on Monday, killing nine pupils. Police are investigating the attack. Police opened a line for witnesses."), n => n.Contains("olice", StringComparison.Ordinal));

    [Fact]
    public void A_state_that_condemns_an_attack_did_not_make_it() =>
        Assert.DoesNotContain("Iran", Held("The rebel group Ardan River Brigade attacked a school in Kandahar on Monday, killing nine pupils.\n\nIran condemned the attack."));

    [Fact]
    public void An_armed_group_did_not_fly_the_strike_that_killed_its_commander()
    {
        var strike = Assert.Single(
            Code("The Ardan River Brigade rebels have lost ground since Monday. Their commander was killed in an airstrike in Herat province. The rebel group Ardan River Brigade then attacked a school in Kandahar, killing nine pupils.").Reports,
            r => r.Of(Field.Tactic).Any(t => t.Value.Text == "air_strike"));
        Assert.DoesNotContain(strike.Of(Field.Perpetrator), s => s.Probability >= Statement.EvenOdds);
    }

    [Fact]
    public void A_force_of_a_state_is_called_as_the_article_calls_it() =>
        Assert.Equal(["Turkish jets"], Held("Turkish jets bombed a village near Herat on Monday, killing nine farmers.").Distinct());

    [Theory]
    [InlineData("Three people died when Turkish shelling hit a village near Herat on Monday, the governor said.", "Turkish forces")]
    [InlineData("A Turkish drone strike killed four farmers near Herat on Monday, the governor said.", "Turkish forces")]
    [InlineData("Two men on a motorcycle shot dead a mayor outside his office in Herat on Monday, police said.", "Two men")]
    public void Who_fires_and_whoever_does_it_without_a_name_are_read(string text, string doer) =>
        Assert.Contains(Told(text), n => n.Equals(doer, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_drone_that_kills_is_nobody() => Assert.Empty(Told("Orven Zafar, acting emir of the League and wanted for the bombing of the consulate in Herat, is killed by a drone in February 2010."));

    [Fact]
    public void Whom_a_toll_counts_did_not_do_it() =>
        Assert.DoesNotContain(Told("Students clashed with police outside a court in Herat on Monday, leaving 11 officers injured."), n => n.Contains("officers", StringComparison.Ordinal));

    [Theory]
    [InlineData("Boy, 8, shot in Herat neighborhood\n\nAn 8-year-old boy was shot in Herat on Monday, officials said.", "boy")]
    [InlineData("HERAT SHOOTING\n\nHERAT, Ill. (XP) - A man was shot dead in Herat on Monday. The shooting is the ninth this year.", "herat")]
    [InlineData("A boy was shot at his home in Herat on Monday, according to a release from the School District of Lorden. The School District of Lorden mourned the pupil.", "school")]
    [InlineData("A man accused of shooting two people in Herat and leading police on a chase was still on the run on Monday.", "police")]
    [InlineData("Two men were killed in a shooting in Herat on Monday. Detectives spoke with several people about who shot the men.", "detective")]
    public void Victims_towns_officers_and_institutions_did_not_do_it(string text, string nobody) =>
        Assert.DoesNotContain(Held(text), n => n.Contains(nobody, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Soldiers_who_kill_some_of_the_assailants_did_not_make_the_attack() =>
        Assert.DoesNotContain(
            Held("Suspected jihadists attacked a market in Djibo on Wednesday, killing 11 people. They opened fire on traders. A security source said soldiers killed six of the assailants in a counter-attack."),
            n => n.Contains("soldiers", StringComparison.Ordinal));

    [Theory]
    [InlineData("Three soldiers were killed in a drone attack near Herat on Sunday. The president blamed Iran-backed groups.", "Iran")]
    [InlineData("A suicide bomber killed 12 people at a cafe in Mogadishu on Monday. Al Shabaab, which is allied to al Qaeda, said it had targeted officials there.", "al-Qaeda")]
    public void Backers_and_allies_did_not_do_it(string text, string nobody) => Assert.DoesNotContain(nobody, Held(text));

    [Fact]
    public void Whose_members_were_killed_did_not_do_it() =>
        Assert.DoesNotContain(
            Code("A bomb killed four people in Marawi on Sunday. Military chief Romeo Brawner said the blast could be retaliation for a military operation on Friday that killed 11 suspected members of Dawlah Islamiyah in Sulu province.")
                .Reports[^1].Of(Field.Perpetrator), s => s.Probability >= Statement.EvenOdds);

    [Fact]
    public void Who_has_made_similar_attacks_is_not_said_to_have_made_this_one() =>
        Assert.DoesNotContain(
            Code("Eleven people were killed when gunmen attacked a market in Djibo on Wednesday, residents said.\n\nNo group immediately claimed responsibility. The al Qaeda-linked JNIM group has carried out similar attacks in the area, including one in January in which 14 soldiers were killed near Dori.")
                .Reports[0].Of(Field.Perpetrator), s => s.Probability >= Statement.EvenOdds && s.Value.Text.Contains("Nusrat", StringComparison.Ordinal));

    [Fact]
    public void Who_sends_gunmen_did_it() =>
        Assert.Contains("Ardan River Brigade", Held("The following year, the rebel group Ardan River Brigade sent gunmen into a hotel in Kandahar and killed nine guests, seeking to undermine the promise of the Taliban."));

    [Fact]
    public void Police_who_kill_gunmen_did_not_make_the_attack() =>
        Assert.DoesNotContain(Held("Police killed gunmen in a hotel in Kandahar on Monday after nine guests had been shot dead there."), n => n.Contains("olice", StringComparison.Ordinal));

    [Theory]
    [InlineData("A man was shot dead outside a bar in Lorden on Monday. Lorden police said the shooting was not random. Police are working to find a car that was seen leaving.")]
    [InlineData("When police arrived at a house in Lorden on a report of a shooting on Monday, they found two victims shot to death.")]
    [InlineData("Two men were shot in Lorden on Monday, and eleven shell casings were found by police at the scene.")]
    [InlineData("A shop owner was shot dead in Lorden on Monday. Police issued a warrant for a 32-year-old man, who is suspected of shooting him.")]
    [InlineData("The man who police say killed two brothers in Lorden on Monday had argued with them.")]
    [InlineData("Lorden police are investigating three separate shootings that wounded four people on Monday.")]
    public void Police_who_come_seek_find_and_tell_did_not_do_it(string text) =>
        Assert.DoesNotContain(Held(text), n => n.Contains("olice", StringComparison.Ordinal));

    [Theory]
    [InlineData("A 19-year-old student was shot dead by police in Lorden on Monday.")]
    [InlineData("Police opened fire on students outside a school in Lorden on Monday, killing two of them.")]
    public void Police_who_use_force_did_it(string text) =>
        Assert.Contains(Held(text), n => n.Contains("olice", StringComparison.Ordinal));

    [Fact]
    public void What_is_only_gang_related_was_not_done_by_a_gang() =>
        Assert.DoesNotContain(Held("A man was shot dead outside a bar in Lorden on Monday. Police said the shooting was gang-related, and gang detectives were called."), n => n.Contains("gang", StringComparison.Ordinal));

    [Fact]
    public void What_nobody_claims_is_not_laid_to_a_group_that_is_only_strong_there() =>
        Assert.DoesNotContain("Taliban", Held("A bomb killed nine people at a market in Kandahar on Monday.\n\nNo group has claimed the attack.\n\nThe Taliban are strong in the district and have fought the army for years."));

    [Fact]
    public void An_army_that_no_rule_reads_may_have_done_it() =>
        Assert.Contains(Held("Three shells fell on a village near Herat on Sunday and killed a nun. Villagers say that they came from the army's guns on the ridge. The army says that it was aiming at rebels."), n => n.Contains("army", StringComparison.Ordinal));

    [Theory]
    [InlineData("A jury in Herat found four men guilty on Tuesday of conspiring to kill Norwegians, in the trial over the bombing of the Norwegian embassy in Kandahar, which killed nine people in May.")]
    [InlineData("A court sentenced four men on Tuesday for the bombing of a hotel in Kandahar, an attack that targeted Norwegians and killed nine people in May.")]
    public void Whom_it_was_to_kill_did_not_do_it(string text) => Assert.DoesNotContain(Held(text), n => n.Contains("Norwe", StringComparison.Ordinal) || n.Contains("Norway", StringComparison.Ordinal));

    [Fact]
    public void Whom_a_group_is_linked_to_did_not_do_it() =>
        Assert.DoesNotContain("Ardan River Brigade", Told("A bomb killed nine people in Kandahar on Monday. The Sons of Velm, a group linked to the rebel group Ardan River Brigade, claimed the attack."));

    [Fact]
    public void Both_who_claim_it_are_read() =>
        Assert.Superset(
            new HashSet<string> { "Ardan River Brigade", "Islamic State" },
            Code("A bomb killed nine people in Kandahar on Monday. The Islamic State and the rebel group Ardan River Brigade claimed responsibility for the attack.").Reports.SelectMany(r => r.Of(Field.Claim)).Select(s => s.Value.Text).ToHashSet());

    [Fact]
    public void An_army_that_says_what_it_struck_claims_nothing() =>
        Assert.Empty(Code("A Turkish airstrike hit a school near Herat on Monday, killing nine pupils. The Turkish army said it carried out the strike on a rebel camp.").Reports.SelectMany(r => r.Of(Field.Claim)));

    [Fact]
    public void What_rules_read_and_the_model_doubts_is_kept_and_decides_nothing()
    {
        var told = Code("Soldiers killed the last of the gunmen in a hotel in Kandahar on Monday, hours after the rebel group Ardan River Brigade stormed it and killed nine guests. The group claimed responsibility for the attack.")
            .Reports.SelectMany(r => r.Of(Field.Perpetrator)).ToList();
        Assert.Contains(told, s => s.Probability >= Statement.EvenOdds);
        Assert.All(told, s => Assert.InRange(s.Probability, 0, 1000));
        Assert.Equal(told.Select(s => s.Id).Distinct().Count(), told.Count);
    }

    private static HashSet<string> Told(string text) => [.. Code(text).Reports.SelectMany(r => r.Of(Field.Perpetrator)).Select(s => s.Value.Text)];

    private static string[] Held(string text) =>
        [.. Code(text).Reports.SelectMany(r => r.Of(Field.Perpetrator)).Where(s => s.Probability >= Statement.EvenOdds).Select(s => s.Value.Text)];

    private static CodedArticle Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));
}
