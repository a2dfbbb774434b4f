using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Tests.Coding.Linking;

namespace Tacitus.Tests.Coding.Reconciling;

public class DisputeFinderTests
{
    private static Event Reconcile(params ArticleDraft[] articles)
    {
        var coded = articles.Select(a => a.Coded).ToArray();
        var cluster = coded.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal);
        return Assert.Single(new Reconciler().Reconcile(new Linked([.. coded], [[.. cluster]], [])).Events);
    }

    private static ArticleDraft Article(string outlet, string? published, Action<ReportDraft> fill) =>
        new ArticleDraft("An attack on the town.", published, outlet).Report("attack", r => fill(r.Kind(EventKind.Attack)));

    private static string[] Disputed(params ArticleDraft[] articles) => [.. Reconcile(articles).Findings.Where(f => !f.Disputed.IsEmpty).Select(f => f.Field)];

    [Fact]
    public void A_hospital_and_a_ministry_that_count_otherwise_on_one_day_differ()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(27))),
            Article("B", "2031-05-02", r => r.Says("the health ministry").Killed(Count.Exactly(41))));
        Assert.Equal(2, e.Findings.Single(f => f.Field == "killed").Disputed.Length);
    }

    [Fact]
    public void Voices_differ_since_the_day_on_which_both_had_spoken()
    {
        var e = Reconcile(
            Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(27))),
            Article("C", "2031-05-03", r => r.Says("the mayor").Killed(Count.Exactly(27))),
            Article("B", "2031-05-04", r => r.Says("the rebels").Killed(Count.Exactly(12))));
        Assert.Equal(new DateOnly(2031, 5, 4), e.Findings.Single(f => f.Field == "killed").DisputedSince);
    }

    [Fact]
    public void A_toll_that_rose_is_no_dispute_whoever_told_the_lower_one() => Assert.Empty(Disputed(
        Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(7))),
        Article("B", "2031-05-04", r => r.Says("the rebels", party: true).Killed(Count.Exactly(16)))));

    [Fact]
    public void A_party_that_later_tells_a_lower_toll_differs() => Assert.Equal(["killed"], Disputed(
        Article("A", "2031-05-02", r => r.Says("the city hospital").Killed(Count.Exactly(27))),
        Article("B", "2031-05-04", r => r.Says("the rebels", party: true).Killed(Count.Exactly(12)))));

    [Fact]
    public void A_small_number_that_nobody_is_named_for_is_a_part_and_no_dispute() => Assert.Empty(Disputed(
        Article("A", "2031-05-02", r => r.Killed(Count.Exactly(21))), Article("B", "2031-05-02", r => r.Killed(Count.Exactly(9)))));

    [Fact]
    public void One_voice_that_gives_two_numbers_differs_with_nobody() => Assert.Empty(Disputed(
        Article("A", "2031-05-02", r => r.Killed(Count.Exactly(14)).Killed(Count.Exactly(11)))));

    [Fact]
    public void Numbers_of_different_people_are_no_dispute() => Assert.Empty(Disputed(
        Article("A", "2031-05-02", r => r.Killed(Count.Exactly(14))),
        Article("B", "2031-05-02", r => r.Says("the army").Killed(Count.Exactly(11), Population.SecurityForces).Killed(Count.Exactly(3), Population.Civilians))));

    [Fact]
    public void A_second_place_in_a_report_that_tells_the_right_one_is_no_dispute()
    {
        Assert.Empty(Disputed(Article("A", "2031-05-02", r => r.At(Map.Dunholm)), Article("C", "2031-05-02", r => r.At(Map.Dunholm)), Article("B", "2031-05-02", r => r.At(Map.Dunholm).At(Map.Fairhaven))));
        Assert.Equal(["place"], Disputed(Article("A", "2031-05-02", r => r.At(Map.Dunholm)), Article("C", "2031-05-02", r => r.At(Map.Dunholm)), Article("B", "2031-05-02", r => r.At(Map.Fairhaven))));
    }

    [Fact]
    public void The_two_days_of_a_night_are_no_dispute()
    {
        Assert.Empty(Disputed(Article("A", "2031-05-02", r => r.On("2031-05-01")), Article("C", "2031-05-02", r => r.On("2031-05-01")), Article("B", "2031-05-02", r => r.On("2031-05-02"))));
        Assert.Equal(["date"], Disputed(Article("A", "2031-05-02", r => r.On("2031-05-01")), Article("C", "2031-05-02", r => r.On("2031-05-01")), Article("B", "2031-05-02", r => r.On("2031-04-27"))));
    }

    [Fact]
    public void Who_denies_what_others_say_of_it_differs() => Assert.Equal(["perpetrator"], Disputed(
        Article("A", "2031-05-02", r => r.Says("the army").By("red-hand", "accused")),
        Article("B", "2031-05-02", r => r.Says("the Red Hand").Add(Field.Perpetrator, new ActorValue("red-hand", "red-hand", Tacitus.Model.Actors.ActorKind.ArmedGroup, "accused"), modality: Modality.Negated))));

    [Fact]
    public void How_the_codebook_reads_the_words_is_no_dispute() => Assert.Empty(Disputed(
        Article("A", "2031-05-02", r => r.Status(EventStatus.Occurred)), Article("B", "2031-05-02", r => r.Status(EventStatus.Attempted))));
}
