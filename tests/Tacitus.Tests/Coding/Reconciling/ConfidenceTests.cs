using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Dates;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Reconciling;

public class ConfidenceTests
{
    private static readonly Place Lorvale = new(77, "Lorvale", PlaceKind.Populated, "NO", "Northmark", 12, 1, 120000);

    [Fact]
    public void Every_event_says_how_sure_it_is_whatever_the_order_of_its_articles()
    {
        ArticleDraft[] articles = [Article("A", 5), Article("B", 5), Article("C", 7)];
        var (one, other) = (Reconcile(articles), Reconcile([.. articles.Reverse()]));
        Assert.Equal(one.Confidence, other.Confidence);
        Assert.Equal(one.Findings.Select(f => f.Probability), other.Findings.Select(f => f.Probability));
        Assert.InRange(one.Confidence!.Whole, 1, 999);
        Assert.All(one.Findings.Where(f => f.Field is "kind" or "place" or "killed"), f => Assert.InRange(f.Probability, 1, 999));
    }

    [Fact]
    public void Of_what_is_not_told_nothing_is_sure()
    {
        var e = Reconcile(new ArticleDraft("An attack on the town.", null, "A").Report("attack", r => r.Kind(EventKind.Attack)));
        Assert.Equal((0, 0, 0, 0), (e.Confidence!.Country, e.Confidence.Month, e.Confidence.Site, e.Confidence.Deaths));
    }

    [Fact]
    public void A_place_that_voices_contradict_is_less_sure_than_one_that_all_tell()
    {
        var quenby = new Place(78, "Quenby", PlaceKind.Populated, "NO", "Southmark", 13, 1, 20000);
        ArticleDraft At(string outlet, Place place) => new ArticleDraft("An attack on the town.", null, outlet).Report("attack", r => r.Kind(EventKind.Attack).At(place));
        int Sure(params ArticleDraft[] articles) => Reconcile(articles).Findings.Single(f => f.Field == "place").Probability;
        Assert.True(Sure(At("A", Lorvale), At("B", Lorvale), At("C", Lorvale), At("D", Lorvale)) > Sure(At("A", Lorvale), At("B", Lorvale), At("C", Lorvale), At("D", quenby)));
    }

    [Fact]
    public void A_place_that_another_was_nearly_as_likely_as_is_less_sure()
    {
        int Sure(ReportOdds odds) => Of(Article("A", 5).Coded, odds).Findings.Single(f => f.Field == "place").Probability;
        Assert.True(Sure(ReportOdds.None with { Place = 960, NextPlace = 20, Country = 990 }) > Sure(ReportOdds.None with { Place = 430, NextPlace = 390, Country = 450 }));
    }

    [Fact]
    public void What_the_model_of_tactics_doubts_is_less_sure_though_a_word_says_it()
    {
        int Sure(int bombing, int none)
        {
            int[] tactics = new int[(int)Tactic.Unspecified + 2];
            (tactics[(int)Tactic.Bombing], tactics[^1]) = (bombing, none);
            var article = new ArticleDraft("A blast hit the town. Five people were killed.", "2031-05-01", "A").Report("blast", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).At(Lorvale)).Coded;
            return Of(article, ReportOdds.None with { Tactics = [.. tactics] }).Findings.Single(f => f.Field == "tactic").Probability;
        }
        Assert.True(Sure(970, 10) > Sure(120, 800));
    }

    [Fact]
    public void An_event_that_may_be_one_told_before_is_less_surely_one_of_its_own()
    {
        int Whole(ReportOdds odds) => Of(Article("A", 5).Coded, odds).Confidence!.Whole;
        Assert.True(Whole(ReportOdds.None with { Real = 980, Tells = 990, Opened = 1000, Joined = 1000 }) > Whole(ReportOdds.None with { Real = 200, Tells = 500, Opened = 520, Joined = 510 }));
    }

    [Fact]
    public void A_day_that_stands_among_others_is_less_sure()
    {
        int Sure(string sentence) => Reconcile(new ArticleDraft(sentence, "2031-05-03", "A").Report("attack", r => r.Kind(EventKind.Attack).At(Lorvale).Add(Field.Date, new DateValue(PartialDate.Parse("2031-05-02")), "Friday"))).Findings.Single(f => f.Field == "date").Probability;
        Assert.True(Sure("Officials said the attack on the town took place on Friday.") > Sure("Officials who met on Monday and in April said the attack on the town took place on Friday."));
    }

    private static Event Of(CodedArticle article, ReportOdds odds)
    {
        var coded = article with { Reports = [.. article.Reports.Select(r => r with { Odds = odds })] };
        return Assert.Single(new Reconciler().Reconcile(new Linked([coded], [[.. coded.Reports.Select(r => r.Id)]], [])).Events);
    }

    private static ArticleDraft Article(string outlet, int killed) =>
        new ArticleDraft("An attack on the town.", "2031-05-01", outlet).Report("attack", r => r.Kind(EventKind.Attack).At(Lorvale).Killed(Count.Exactly(killed)));

    private static Event Reconcile(params ArticleDraft[] articles)
    {
        var coded = articles.Select(a => a.Coded).ToArray();
        var cluster = coded.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal);
        return Assert.Single(new Reconciler().Reconcile(new Linked([.. coded], [[.. cluster]], [])).Events);
    }
}
