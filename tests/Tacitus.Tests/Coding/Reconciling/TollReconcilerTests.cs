using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Reconciling;

public class TollReconcilerTests
{
    private static Event Reconcile(params ArticleDraft[] articles) => Reconcile(Preset.Standard, null, null, articles);

    private static Event Reconcile(Preset preset, string? reliabilities, string? placements, params ArticleDraft[] articles)
    {
        var coded = articles.Select(a => a.Coded).ToArray();
        var cluster = coded.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal);
        return Assert.Single(new Reconciler(Weighing.Of(preset, reliabilities, placements)).Reconcile(new Linked([.. coded], [[.. cluster]], [])).Events);
    }

    private static ArticleDraft Article(string outlet, string? published, Action<ReportDraft> fill, Narration narration = Narration.Lead) =>
        new ArticleDraft("An attack on the town.", published, outlet).Report("attack", r => fill(r.Kind(EventKind.Attack)), narration);

    private static (int?, int?, int?) Killed(Event e)
    {
        var toll = e.Tolls.Single(t => t.Effect == Effect.Killed);
        return (toll.Low, toll.Best, toll.High);
    }

    [Fact]
    public void Lower_bounds_and_the_latest_number_agree()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.AtLeast(133))),
            Article("B", "2031-05-03", r => r.Killed(Count.MoreThan(130))),
            Article("C", "2031-05-09", r => r.Killed(Count.Exactly(145))));
        Assert.Equal((133, 145, 145), Killed(e));
        var finding = e.Findings.Single(f => f.Field == "killed");
        Assert.Equal("133..145, best 145", finding.Value);
        Assert.Equal(3, finding.For.Length);
        Assert.Contains("145 by the article itself as of 2031-05-09; also told: more than 130, at least 133", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_number_that_another_has_passed_limits_nothing() =>
        Assert.Equal((1800, 1800, null), Killed(Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.About(1500))), Article("B", "2031-05-02", r => r.Killed(Count.MoreThan(1800))))));

    [Fact]
    public void A_number_its_lower_bound_and_a_rounded_one_agree()
    {
        var e = Reconcile(
            Article("A", null, r => r.Killed(Count.Exactly(84))),
            Article("B", null, r => r.Killed(Count.AtLeast(84))),
            Article("C", null, r => r.Killed(Count.FewerThan(100))));
        Assert.Equal((84, 84, 99), Killed(e));
    }

    [Fact]
    public void Parts_of_which_one_is_an_upper_bound_make_a_total_that_is_one_too()
    {
        var e = Reconcile(Article("A", null, r => r.Killed(Count.UpTo(170), Population.Civilians).Killed(Count.Exactly(13), Population.SecurityForces)));
        Assert.Equal((13, 183, 183), Killed(e));
        var by = e.Tolls.Single().By;
        Assert.Equal(["civilians", "security_forces"], by.Select(t => t.Population.Code));
        Assert.Equal((0, 170, 170), (by[0].Low, by[0].Best, by[0].High));
        Assert.Equal((13, 13, 13), (by[1].Low, by[1].Best, by[1].High));
        Assert.Equal(2, e.Findings.Single(f => f.Field == "killed").For.Length);
    }

    [Fact]
    public void A_later_article_that_tells_of_one_person_leaves_the_earlier_total_standing()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.AtLeast(20))),
            Article("B", "2031-06-20", r => r.Killed(Count.Exactly(1), Population.Unknown)));
        Assert.Equal((20, 20, null), Killed(e));
    }

    [Fact]
    public void A_later_article_that_counts_only_the_officers_among_the_dead_leaves_the_earlier_total_standing()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(10))),
            Article("B", "2031-05-04", r => r.Killed(Count.Exactly(4), Population.SecurityForces)));
        Assert.Equal((10, 10, 10), Killed(e));
    }

    [Theory]
    [InlineData("Two more people died in the fire.", "Two more people", 12, 12)]
    [InlineData("Two people died in the fire.", "Two people", 2, 2)]
    public void Those_who_came_to_others_are_not_all_of_them(string text, string quote, int low, int best)
    {
        var later = new ArticleDraft(text, "2031-05-04", "A").Report(quote, r => r.Kind(EventKind.Attack).Killed(Count.Exactly(2)));
        Assert.Equal((low, best, best), Killed(Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.Exactly(12))), later)));
    }

    [Theory]
    [InlineData("The ferryman died of his wounds.", "The ferryman", 1, 13)]
    [InlineData("Two more people died in hospital.", "Two more people", 2, 14)]
    [InlineData("Nine people died of their wounds.", "Nine people", 9, 12)]
    public void Who_dies_of_wounds_later_adds_to_the_number_of_before(string text, string quote, int died, int best)
    {
        ArticleDraft Later(string outlet) => new ArticleDraft(text, "2031-05-04", outlet).Report(quote, r => r.Kind(EventKind.Attack).Killed(Count.Exactly(died), Population.Civilians));
        var e = Reconcile(Article("A", "2031-05-02", r => r.Says("the mayor").Killed(Count.Exactly(12))), Later("A"), Later("B"));
        Assert.Equal((best, best, best), Killed(e));
    }

    [Fact]
    public void Who_dies_of_wounds_adds_nothing_to_a_number_that_is_as_late()
    {
        var died = new ArticleDraft("The ferryman died of his wounds.", "2031-05-04", "B").Report("The ferryman", r => r.Kind(EventKind.Attack).Killed(Count.Exactly(1), Population.Civilians));
        var e = Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.Exactly(12))), died, Article("C", "2031-05-05", r => r.Killed(Count.Exactly(13))));
        Assert.Equal((13, 13, 13), Killed(e));
    }

    [Theory]
    [InlineData("Ada Quill", "the superintendent of the hospital, Ada Quill", 13)]
    [InlineData("Ada Quill", "a neighbour, Ada Quill", 14)]
    public void Who_holds_an_office_in_one_article_holds_it_in_the_next(string name, string office, int best)
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says(office).Killed(Count.Exactly(12))),
            Article("B", "2031-05-04", r => r.Says(name).Killed(Count.Exactly(13))),
            Article("C", "2031-05-04", r => r.Says("the police").Killed(Count.Exactly(14))));
        Assert.Equal(best, Killed(e).Item2);
    }

    [Theory]
    [InlineData(21, 21)]
    [InlineData(11, 16)]
    public void A_higher_number_that_later_news_tells_as_a_fact_replaces_that_of_an_office_and_a_lower_one_does_not(int later, int best)
    {
        var e = Reconcile(Article("A", "2031-05-02", r => r.Says("the governor").Killed(Count.Exactly(16))), Article("B", "2031-05-08", r => r.Killed(Count.Exactly(later))));
        Assert.Equal(best, Killed(e).Item2);
    }

    [Theory]
    [InlineData("2032-04-21", 13)]
    [InlineData("2031-06-01", 14)]
    public void What_an_article_tells_without_a_source_long_after_is_a_recap(string published, int best)
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(12))),
            Article("B", "2031-05-09", r => r.Killed(Count.Exactly(13))),
            Article("C", "2031-05-09", r => r.Killed(Count.Exactly(13))),
            Article("D", published, r => r.Killed(Count.Exactly(14))));
        Assert.Equal(best, Killed(e).Item2);
    }

    [Fact]
    public void A_recap_that_repeats_a_number_which_news_has_replaced_is_set_aside_with_it()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(14))),
            Article("B", "2031-05-09", r => r.Says("the city hospital").Killed(Count.Exactly(13))),
            Article("C", "2033-05-02", r => r.Killed(Count.Exactly(14)), Narration.Background));
        Assert.Equal((13, 13, 13), Killed(e));
    }

    [Theory]
    [InlineData("the superintendent of the hospital, Ada Quill", 13)]
    [InlineData("the superintendent of the hospital, a neighbour", 12)]
    public void A_person_named_after_an_office_is_one_voice_with_the_name(string first, int best)
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says(first).Killed(Count.Exactly(12))),
            Article("B", "2031-05-04", r => r.Says("Ada Quill").Killed(Count.Exactly(13))));
        Assert.Equal(best, Killed(e).Item2);
    }

    [Fact]
    public void A_small_number_beside_a_large_one_of_the_same_report_is_a_part()
    {
        var e = Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.Exactly(1)).Killed(Count.FewerThan(100))));
        Assert.Equal((90, 100, 100), Killed(e));
        Assert.Single(e.Findings.Single(f => f.Field == "killed").Against);
    }

    // The small number is later and would replace the large one, which would make a part of it in turn: nothing would stand.
    [Fact]
    public void A_small_number_of_a_later_day_in_the_same_report_is_a_part_and_replaces_nothing() =>
        Assert.Equal((10, 10, 10), Killed(Reconcile(Article("A", "2031-05-09", r => r.Says("the mayor").Killed(Count.Exactly(10), asOf: "2031-05-02").Killed(Count.Exactly(3), asOf: "2031-05-08")))));

    [Fact]
    public void Women_and_children_alone_are_only_a_part()
    {
        var e = Reconcile(Article("A", null, r => r.Killed(Count.Exactly(3), Population.Children)));
        Assert.Equal((3, 3, null), Killed(e));
    }

    [Fact]
    public void A_later_number_of_the_same_source_replaces_an_earlier_one_even_when_it_is_lower()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the health ministry").Killed(Count.Exactly(50))),
            Article("B", "2031-05-05", r => r.Says("The Health Ministry").Killed(Count.Exactly(41))));
        Assert.Equal((41, 41, 41), Killed(e));
        var finding = e.Findings.Single(f => f.Field == "killed");
        Assert.Contains("replaced: 50", finding.Reason, StringComparison.Ordinal);
        Assert.Single(finding.Against);
    }

    [Fact]
    public void A_worse_placed_source_does_not_replace_a_better_one()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(30))),
            Article("B", "2031-05-05", r => r.Says("the rebels", party: true).Killed(Count.Exactly(70))));
        Assert.Equal((30, 30, 70), Killed(e));
    }

    [Fact]
    public void Two_numbers_of_the_same_day_both_stand()
    {
        var e = Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.Exactly(130))), Article("B", "2031-05-02", r => r.Killed(Count.Exactly(145))));
        Assert.Equal((130, 145, 145), Killed(e));
    }

    [Fact]
    public void A_late_recap_is_no_news()
    {
        var e = Reconcile(
            Article("A", "2031-05-09", r => r.Killed(Count.Exactly(145))),
            Article("B", "2033-05-02", r => r.Killed(Count.Exactly(130)), Narration.Background));
        Assert.Equal((130, 145, 145), Killed(e));
        Assert.Empty(e.Findings.Single(f => f.Field == "killed").Against);
    }

    [Theory]
    [InlineData(Preset.Standard, 30, 30, 70)]
    [InlineData(Preset.Conservative, 30, 30, 70)]
    [InlineData(Preset.Latest, 70, 70, 70)]
    public void A_worse_placed_later_number_counts_as_the_preset_says(Preset preset, int low, int best, int high)
    {
        var e = Reconcile(preset, null, null,
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(30))),
            Article("B", "2031-05-05", r => r.Says("the rebels", party: true).Killed(Count.Exactly(70))));
        Assert.Equal((low, best, high), Killed(e));
    }

    [Theory]
    [InlineData(Preset.Standard, 130, 145, 145)]
    [InlineData(Preset.Conservative, 130, 130, 145)]
    [InlineData(Preset.Ucdp, 130, 130, 145)]
    [InlineData(Preset.Latest, 130, 145, 145)]
    public void Of_two_numbers_of_one_day_the_preset_takes_the_lower_or_the_larger(Preset preset, int low, int best, int high)
    {
        var e = Reconcile(preset, null, null,
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(130))), Article("B", "2031-05-02", r => r.Killed(Count.Exactly(145))));
        Assert.Equal((low, best, high), Killed(e));
    }

    [Fact]
    public void Dead_attackers_that_one_report_counts_alone_are_no_rival_of_what_another_counts_in_parts()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(61), Population.Civilians).Killed(Count.Exactly(6), Population.SecurityForces)),
            Article("B", "2031-05-02", r => r.Killed(Count.Exactly(5), Population.Attackers)));
        Assert.Equal((67, 67, 67), Killed(e));
    }

    // The table of presets in docs/reconciling.md.
    [Theory]
    [InlineData(Preset.Standard, 41, 41, 41, 30, 30, 70)]
    [InlineData(Preset.Conservative, 41, 41, 41, 30, 30, 70)]
    [InlineData(Preset.Ucdp, 41, 41, 50, 30, 30, 70)]
    [InlineData(Preset.Latest, 41, 41, 41, 70, 70, 70)]
    public void What_is_corrected_and_what_a_party_counts_comes_out_as_the_preset_says(Preset preset, int low, int best, int high, int partyLow, int partyBest, int partyHigh)
    {
        Assert.Equal((low, best, high), Killed(Reconcile(preset, null, null,
            Article("A", "2031-05-02", r => r.Says("the health ministry").Killed(Count.Exactly(50))), Article("B", "2031-05-05", r => r.Says("The Health Ministry").Killed(Count.Exactly(41))))));
        Assert.Equal((partyLow, partyBest, partyHigh), Killed(Reconcile(preset, null, null,
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(30))), Article("B", "2031-05-05", r => r.Says("the rebels", party: true).Killed(Count.Exactly(70))))));
    }

    [Theory]
    [InlineData(Preset.Standard, "dozens", 24, null, null)]
    [InlineData(Preset.Ucdp, "dozens", 24, null, null)]
    [InlineData(Preset.Latest, "dozens", 24, null, null)]
    [InlineData(Preset.Ucdp, "20 to 30", 20, 25, 30)]
    [InlineData(Preset.Latest, "20 to 30", 20, 25, 30)]
    [InlineData(Preset.Conservative, "dozens", 12, 12, null)]
    [InlineData(Preset.Conservative, "hundreds", 100, 100, null)]
    [InlineData(Preset.Standard, "20 to 30", 20, 25, 30)]
    [InlineData(Preset.Conservative, "20 to 30", 20, 20, 30)]
    [InlineData(Preset.Conservative, "several", 2, null, null)]
    public void A_range_and_words_without_a_number_count_as_the_preset_says(Preset preset, string words, int low, int? best, int? high)
    {
        var count = words switch { "dozens" => Count.Dozens, "hundreds" => Count.Hundreds, "several" => Count.Several, _ => Count.Between(20, 30) };
        Assert.Equal((low, best, high), Killed(Reconcile(preset, null, null, Article("A", "2031-05-02", r => r.Killed(count)))));
        // Told twice, it is the same.
        Assert.Equal((low, best, high), Killed(Reconcile(preset, null, null, Article("A", "2031-05-02", r => r.Killed(count)), Article("B", "2031-05-02", r => r.Killed(count)))));
    }

    [Fact]
    public void What_was_replaced_still_widens_the_range_of_ucdp()
    {
        var e = Reconcile(Preset.Ucdp, null, null,
            Article("A", "2031-05-02", r => r.Says("the health ministry").Killed(Count.Exactly(50))),
            Article("B", "2031-05-05", r => r.Says("The Health Ministry").Killed(Count.Exactly(41))));
        Assert.Equal((41, 41, 50), Killed(e));
    }

    [Fact]
    public void A_source_that_the_user_holds_unreliable_gives_way_and_the_reason_says_so()
    {
        ArticleDraft[] articles =
        [
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(30))), Article("B", "2031-05-02", r => r.Says("the mayor").Killed(Count.Exactly(24))),
        ];
        Assert.Equal((24, 30, 30), Killed(Reconcile(Preset.Standard, null, null, articles)));
        var e = Reconcile(Preset.Standard, "E City Hospital\nB the mayor\n", null, articles);
        Assert.Equal((24, 24, 30), Killed(e));
        Assert.Contains("24 by 'the mayor' (reliability B)", e.Findings.Single(f => f.Field == "killed").Reason, StringComparison.Ordinal);
        Assert.Equal("reliabilities:2: a letter from A to F and a name are wanted", Assert.Throws<FormatException>(() => Weighing.Of(Preset.Standard, "A x\nG y\n", null)).Message);
    }

    [Fact]
    public void A_table_of_the_users_own_says_who_is_placed_to_know()
    {
        var e = Reconcile(Preset.Standard, null, "[hospital]\nmayor\n[ministry]\nhospital\n",
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(30))), Article("B", "2031-05-02", r => r.Says("the mayor").Killed(Count.Exactly(24))));
        Assert.Equal((24, 24, 30), Killed(e));
    }

    [Fact]
    public void An_open_lower_bound_has_no_upper_one()
    {
        var e = Reconcile(Article("A", null, r => r.Killed(Count.AtLeast(43))));
        Assert.Equal((43, 43, null), Killed(e));
        Assert.Equal("43.., best 43", e.Findings.Single(f => f.Field == "killed").Value);
    }

    [Fact]
    public void Hundreds_have_no_number()
    {
        var e = Reconcile(Article("A", null, r => r.Injured(Count.Hundreds)));
        var toll = Assert.Single(e.Tolls);
        Assert.Equal((200, null, null), (toll.Low, toll.Best, toll.High));
    }

    [Fact]
    public void Those_feared_dead_are_not_counted_and_not_denied()
    {
        Assert.DoesNotContain(Reconcile(Article("A", "2031-05-02", r => r.Killed(Count.UpTo(30), modality: Modality.Hypothetical))).Findings, f => f.Field == "killed");
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(12)).Killed(Count.UpTo(30), modality: Modality.Hypothetical)),
            Article("B", "2031-05-03", r => r.Killed(Count.UpTo(30), modality: Modality.Hypothetical)));
        Assert.Equal((12, 12, 12), Killed(e));
        Assert.Empty(e.Findings.Single(f => f.Field == "killed").Against);
    }

    [Fact]
    public void The_missing_who_are_found_dead_leave_the_missing_and_join_the_killed()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the mayor").Killed(Count.Exactly(12)).Add(Field.Missing, new CountValue(Count.Exactly(9), Population.Total, null))),
            Article("B", "2031-05-07", r => r.Says("the mayor").Killed(Count.Exactly(21)).Add(Field.Missing, new CountValue(Count.None, Population.Total, null))));
        Assert.Equal((21, 21, 21), Killed(e));
        var missing = e.Tolls.Single(t => t.Effect == Effect.Missing);
        Assert.Equal((0, 0, 0), (missing.Low, missing.Best, missing.High));
    }

    [Fact]
    public void Not_told_none_denied_and_unknown_are_four_things()
    {
        Assert.DoesNotContain(Reconcile(Article("A", null, _ => { })).Findings, f => f.Field == "killed");
        var none = Reconcile(Article("A", null, r => r.Killed(Count.None)));
        Assert.Equal((0, 0, 0), Killed(none));
        Assert.Equal(FindingState.None, none.Findings.Single(f => f.Field == "killed").State);
        var denied = Reconcile(Article("A", null, r => r.Killed(Count.Exactly(5), modality: Modality.Negated)));
        Assert.Empty(denied.Tolls);
        Assert.Equal(FindingState.Denied, denied.Findings.Single(f => f.Field == "killed").State);
        var dismissed = Reconcile(Article("A", null, r => r.Says("the coroner", AttributionKind.Denied).Killed(Count.Exactly(5))));
        Assert.Empty(dismissed.Tolls);
        Assert.Equal(FindingState.Denied, dismissed.Findings.Single(f => f.Field == "killed").State);
        var unknown = Reconcile(Article("A", null, r => r.Killed(Count.Unknown)));
        Assert.Empty(unknown.Tolls);
        Assert.Equal(FindingState.Unknown, unknown.Findings.Single(f => f.Field == "killed").State);
    }

    [Fact]
    public void A_total_is_not_below_those_of_whom_it_is_made()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(1))),
            Article("B", "2031-05-02", r => r.Killed(Count.Exactly(4), Population.Children)));
        var toll = Assert.Single(e.Tolls);
        Assert.Equal((1, 4, 4), (toll.Low, toll.Best, toll.High));
        Assert.Equal(4, Assert.Single(toll.By).Best);
        var finding = e.Findings.Single(f => f.Field == "killed");
        Assert.Contains("4 children, who are some of them", finding.Reason, StringComparison.Ordinal);
        Assert.Equal(2, finding.For.Length);
    }

    [Fact]
    public void A_part_that_fewer_tell_or_that_came_before_does_not_raise_a_total_and_stands_in_its_finding_alone()
    {
        var few = Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(3))), Article("B", "2031-05-02", r => r.Killed(Count.Exactly(3))),
            Article("C", "2031-05-02", r => r.Killed(Count.Exactly(4), Population.Children)));
        Assert.Equal(3, Assert.Single(few.Tolls).Best);
        Assert.Empty(few.Tolls[0].By);
        Assert.Contains(few.Findings, f => f is { Field: "killed:children", Value: "4" });
        var before = Reconcile(Article("A", "2031-05-09", r => r.Killed(Count.Exactly(3))), Article("C", "2031-05-02", r => r.Killed(Count.Exactly(4), Population.Children)));
        Assert.Equal(3, Assert.Single(before.Tolls).Best);
    }

    [Fact]
    public void Parts_that_together_are_more_than_the_total_are_not_all_of_it()
    {
        var toll = Assert.Single(Reconcile(
            Article("A", "2031-05-02", r => r.Killed(Count.Exactly(5))), Article("B", "2031-05-02", r => r.Killed(Count.Exactly(4), Population.Civilians)),
            Article("C", "2031-05-02", r => r.Killed(Count.Exactly(3), Population.SecurityForces))).Tolls);
        Assert.Equal(5, toll.Best);
        Assert.Equal(Population.Civilians, Assert.Single(toll.By).Population);
    }
}
