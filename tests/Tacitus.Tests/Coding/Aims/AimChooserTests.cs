using Tacitus.Coding;
using Tacitus.Coding.Aims;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Aims;

public class AimChooserTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Gunmen opened fire on worshippers inside a mosque in Kandahar on Monday, killing nine people.", "mosque")]
    [InlineData("A bomb went off outside a bakery in Kandahar on Monday, killing two people.", "bakery")]
    [InlineData("A BOMB WENT OFF OUTSIDE A BAKERY IN KANDAHAR ON MONDAY, KILLING TWO PEOPLE.", "BAKERY")]
    public void The_thing_at_which_it_was_is_the_site(string text, string site) =>
        Assert.Contains(Reports(text).SelectMany(r => r.Of(Field.Place)), s => ((PlaceValue)s.Value).Place.Site?.Contains(site, StringComparison.Ordinal) == true);

    [Fact]
    public void The_site_of_the_news_is_not_the_court_of_another_trial() =>
        Assert.DoesNotContain(
            Reports("A bomb killed nine people at a market in Kandahar on Monday.\n\nA court in Kabul sentenced two men over another bombing in March.")[0].Of(Field.Place),
            s => ((PlaceValue)s.Value).Place.Site?.Contains("court", StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("A bomb went off in front of the Velm Club in Kandahar on Monday, killing nine people.", "Velm Club")]
    [InlineData("Gunmen opened fire at the front of a bakery in Kandahar on Monday, killing nine people.", "bakery")]
    public void A_part_of_a_thing_stands_for_the_thing(string text, string site) =>
        Assert.Contains(Sites(text), s => s.EndsWith(site, StringComparison.Ordinal) && !s.Contains("front", StringComparison.Ordinal));

    [Theory]
    [InlineData("Police in gas masks shot dead nine protesters in Kandahar on Monday.", "masks")]
    [InlineData("The Kandahar High Court on Monday sentenced two men over the bombing in which nine people died in March.", "Court")]
    [InlineData("A man who planned to bomb a ferry in Kandahar was given life in prison on Monday.", "prison")]
    [InlineData("Gunmen in a letter to Americans said they had killed nine people in Kandahar on Monday.", "Americans")]
    [InlineData("Gunmen shot nine people dead in the provincial capital, Kandahar, on Monday.", "capital")]
    public void People_clothes_towns_and_a_court_that_tries_are_no_site(string text, string word) =>
        Assert.DoesNotContain(Sites(text), s => s.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void A_prison_that_is_stormed_is_a_site() => Assert.Contains("prison", Sites("Rebels attacked a prison in Kandahar on Monday and freed 40 men who were held there. Two guards were killed."));

    [Theory]
    [InlineData("Gunmen attacked a police station in Kandahar on Monday, killing two officers.", "police station", "police")]
    [InlineData("Rebels shelled a hospital in Kandahar on Monday. Nine patients were killed.", "hospital", "health")]
    [InlineData("Gunmen blew up a portion of a gas pipeline near Kandahar on Monday.", "portion", "utilities")]
    [InlineData("Rebels attacked a jirga in Kandahar on Monday, killing nine people.", "jirga", "community")]
    public void What_it_was_aimed_at_is_the_target_with_its_kind_and_a_reason(string text, string name, string kind)
    {
        var target = Assert.Single(Reports(text)[0].Of(Field.Target), s => s.Probability >= Statement.EvenOdds && s.Value.Text.Contains(name, StringComparison.Ordinal));
        Assert.Equal(kind, ((ActorValue)target.Value).Qualifier);
        Assert.StartsWith("weighed most: ", target.Derivation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_event_was_aimed_at_is_no_target_of_another()
    {
        var reports = Reports("Gunmen killed nine people in Kandahar on Monday, a day after a bombing of a police station in Kabul.");
        Assert.Equal(2, reports.Length);
        Assert.Single(reports, r => r.Of(Field.Target).Any(s => s.Value.Text.Contains("police station", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_truce_is_aimed_at_nobody() =>
        Assert.DoesNotContain(Reports("The rebel group Ardan River Brigade and the army signed a truce in a school in Kandahar on Monday."), r => r.Of(Field.Target).Any(s => s.Probability >= Statement.EvenOdds));

    [Theory]
    [InlineData("bakery", false)]
    [InlineData("herder", true)]
    [InlineData("velmish", false)]
    public void Nouns_name_somebody_or_something(string noun, bool person) => Assert.Equal(person, NounClasses.IsPerson(noun));

    [Theory]
    [InlineData("churches", "church")]
    [InlineData("gunmen", "gunman")]
    [InlineData("bakeries", "bakery")]
    [InlineData("bus", "bus")]
    public void A_plural_is_looked_up_in_the_singular(string plural, string singular) => Assert.Equal(singular, AimText.Singular(plural));

    private static List<string> Sites(string text) => [.. Reports(text).SelectMany(r => r.Of(Field.Place)).Select(s => ((PlaceValue)s.Value).Place.Site).OfType<string>()];

    private static System.Collections.Immutable.ImmutableArray<Report> Reports(string text) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2031, 5, 14), DateBasis.Given)))).Reports;
}
