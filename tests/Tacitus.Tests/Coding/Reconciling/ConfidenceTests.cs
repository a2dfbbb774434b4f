using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

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
        Assert.True(Sure(At("A", Lorvale), At("B", Lorvale), At("C", Lorvale)) > Sure(At("A", Lorvale), At("B", Lorvale), At("C", quenby), At("D", quenby)));
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
