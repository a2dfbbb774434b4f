using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class ReportSifterTests
{
    [Fact]
    public void An_admission_with_few_words_of_violence_stands_by_its_day_and_place()
    {
        var (reports, fired) = Sift("Six weeks after it denied everything, the Northern Coalition has admitted that its aircraft hit a wedding hall in Orsk on 6 September. An investigation found that a pilot had been given the coordinates of the wrong roof, it said on Monday.\n\nThe coalition offered money to families and gave no number of victims.");
        Assert.Equal(1, reports);
        Assert.Contains("sifting/sure", fired);
    }

    [Theory]
    [InlineData("The bank hit its targets in Orsk on 6 September, its chairman said. It attacked costs, cut branches and won customers from its rivals.")]
    [InlineData("Six weeks after the cup final, the coach admitted that his forwards had bombed in Orsk on 6 September. The team lost the match by three goals and was hit by injuries, and the league's best striker left the club in the summer.")]
    public void A_manner_of_speaking_is_no_event_whatever_its_day_and_place(string text) => Assert.Equal(0, Sift(text).Reports);

    [Theory]
    [InlineData("Six suspected militants of the Orsk Front were arrested in Kandahar on 3 April.", true)]
    [InlineData("Two men were arrested on Tuesday.", false)]
    public void An_arrest_stands_beside_an_attack_by_its_own_day_and_place(string arrest, bool stands) =>
        Assert.Equal(stands ? 2 : 1, Sift("A bomb killed nine people in Kabul on Monday.\n\n" + arrest).Reports);

    [Theory]
    [InlineData("A relay cabinet was burned in Orsk on Monday. The railway said that its trains ran late.", true)]
    [InlineData("A relay cabinet was burned. The railway said that its trains ran late.", false)]
    public void A_weak_word_is_weighed_where_a_day_and_a_place_stand_beside_it(string text, bool isWeighed)
    {
        var trace = new CodingTrace();
        new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given))), trace);
        Assert.Equal(!isWeighed, trace.Decisions.Any(d => d.Rule == "telling/weak"));
    }

    [Theory]
    [InlineData("Gunmen seize Orsk ferry terminal\n\nEight gunmen in balaclavas stormed the ferry terminal in Orsk on Tuesday, shot the purser and took forty passengers hostage, police said.\n\nTwo guards were killed and nine people were wounded. The attackers fled in a speedboat before soldiers arrived. No group has claimed responsibility for the attack, the second on the terminal this year.\n\nRelatives of the passengers waited outside the hospital for news. The governor condemned the attack and ordered more patrols on the river.", 1)]
    [InlineData("Hostages get sandwiches and a second take\n\nEight gunmen in balaclavas stormed the ferry terminal in Orsk on Tuesday, shot the purser and took forty passengers hostage. Then somebody shouted that the light was wrong, and they did it again.\n\nThe series, about a smuggler's daughter, will be shown next winter. The town gets a fee for the closed quay, and the purser, a retired baker, gets a credit.\n\n\"I die rather well,\" he said over soup. His wife, who plays a passenger, thought that he fell too slowly.", 0)]
    public void An_article_about_a_series_that_is_filmed_tells_of_nothing_in_the_words_of_news(string text, int events) => Assert.Equal(events, Sift(text).Reports);

    [Fact]
    public void A_truce_signed_before_a_match_is_an_event() =>
        Assert.Equal(1, Sift("Truce before cup final\n\nElders of the Gadud and Harti clans, whose youths have fought over the boreholes since March, signed a truce on the centre spot of the stadium in Wajir on Saturday, minutes before the final of the Peace Cup.\n\nEleven herders were killed in the fighting, a county official said. Under the truce the two clans will share the wells.\n\nThe match ended in a draw. The goalkeeper of the home team saved two penalties in the second half, and the coach praised his players.").Reports);

    [Theory]
    [InlineData("A boy of nine was accidentally shot and killed at his home in Lodi on Thursday, police said.", true)]
    [InlineData("Lodi boy dies in accidental shooting", true)]
    [InlineData("A boy of nine was shot and killed at his home in Lodi on Thursday, police said. It was not accidental.", false)]
    [InlineData("A man shot and killed a boy of nine in Lodi on Thursday and claimed that he had fired accidentally, police said.", false)]
    [InlineData("A boy of nine was shot in the leg at his home in Lodi on Thursday. The gun went off while his brother was playing with it, police said.", true)]
    [InlineData("A man was shot and killed in Lodi on Thursday. Police say that the shooting was accidental.", true)]
    [InlineData("Teen hurt in hunting accident\n\nA girl of sixteen was shot in the arm near Lodi on Thursday, police said.", true)]
    [InlineData("A man was shot and killed in Lodi on Thursday. His neighbour told police that the gun went off when it fell.", false)]
    [InlineData("A man was shot and killed in Lodi on Thursday. Police say that the shooting was no accident and that it was not accidental.", false)]
    public void What_is_told_as_an_accident_is_no_event_but_where_it_is_doubted_or_claimed(string lead, bool isAccident) =>
        Assert.Equal(isAccident, Refused($"{lead}\n\nThe boy was taken to a hospital, where he was pronounced dead. Neighbors left candles and flowers at the door. A school was closed on Friday.").Contains("sifting/accident"));

    [Theory]
    [InlineData("Two arrested in shooting\n\nTwo men were arrested on Friday in the shooting of a shopkeeper in Herat, police said.", true)]
    [InlineData("Police arrest six in Herat\n\nSix men were arrested on Friday in Herat with rifles, police said.", false)]
    public void An_arrest_that_opens_the_news_of_the_deed_that_it_is_for_is_no_event_of_its_own(string opening, bool follows)
    {
        var trace = new CodingTrace();
        var text = opening + "\n\nThe shopkeeper, 41, was shot on Tuesday and died at a hospital. Detectives asked for witnesses. The street was closed for hours.";
        new Coder().Code(new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given))), trace);
        Assert.Equal(follows, trace.Decisions.Any(d => d.Rule == "sifting/aftermath"));
    }

    private static (int Reports, string[] Fired) Sift(string text)
    {
        var (reports, decisions) = Decide(text);
        return (reports, [.. decisions.Where(d => d.Fired).Select(d => d.Rule)]);
    }

    private static string[] Refused(string text) => [.. Decide(text).Decisions.Where(d => !d.Fired).Select(d => d.Rule)];

    private static (int Reports, CodingDecision[] Decisions) Decide(string text)
    {
        var trace = new CodingTrace();
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given)));
        var coded = new Coder().Code(analysis, trace);
        return (coded.Reports.Length, [.. trace.Decisions]);
    }
}
