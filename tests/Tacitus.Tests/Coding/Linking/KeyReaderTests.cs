using Tacitus.Coding.Linking;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Tests.Coding.Linking;

public class KeyReaderTests
{
    private static ReportTraits Raid(string words, string? published, string? day = null, string? by = null, int? killed = null, string? told = null, Narration narration = Narration.Lead, bool inTown = true)
    {
        var draft = new ArticleDraft($"They raided it{(told is null ? "" : " on " + told)}. {words}", published);
        return TraitReader.Read(draft.Report("raided", r =>
        {
            r.Kind(EventKind.Attack);
            if (inTown) r.At(Map.Dunholm);
            if (day is not null) r.On(day);
            if (by is not null) r.By(by);
            if (killed is { } dead) r.Killed(Count.Exactly(dead));
            if (told is not null) r.Told(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, null, 5, 1), told);
        }, narration).Coded)[0];
    }

    private static bool Meet(ReportTraits one, ReportTraits other) => CandidateIndex.Pairs([one.Keys, other.Keys]).Count == 1;

    [Theory]
    [InlineData("2031-05-01", true)]
    [InlineData("2030-12-01", true)]
    [InlineData("2027-05-01", false)]
    public void What_tells_no_day_meets_a_side_in_a_town_only_in_the_years_round_its_publication(string day, bool meet) =>
        Assert.Equal(meet, Meet(Raid("", "2031-05-02", by: "red-hand", narration: Narration.Background), Raid("It was said.", day, day, by: "red-hand")));

    [Theory]
    [InlineData("2030/2033", false)]
    [InlineData("2031", true)]
    public void A_town_in_several_years_is_no_key(string years, bool meet) => Assert.Equal(meet, Meet(Raid("", "2041-05-02", years), Raid("It was said.", "2031-05-02", "2031-05-01")));

    [Fact]
    public void A_side_in_a_town_is_too_little_for_what_tells_no_time() =>
        Assert.False(Meet(Raid("", null, by: "red-hand"), Raid("It was said.", "2031-05-02", "2031-05-01", by: "red-hand")));

    [Theory]
    [InlineData(12, null, true)]
    [InlineData(13, null, false)]
    [InlineData(13, "1 May", true)]
    public void With_a_number_of_dead_or_a_day_of_the_year_it_is_enough(int killed, string? told, bool meet) =>
        Assert.Equal(meet, Meet(Raid("", null, by: "red-hand", killed: killed, told: told), Raid("It was said.", "2031-05-02", "2031-05-01", by: "red-hand", killed: 12)));

    [Theory]
    [InlineData("The quillfeather and the marrowick fell.", false)]
    [InlineData("The quillfeather, the marrowick and the thistledown fell.", true)]
    public void Two_rare_words_are_too_little_for_what_tells_neither_time_nor_town_and_three_are_enough(string words, bool meet) =>
        Assert.Equal(meet, Meet(Raid(words, null, inTown: false), Raid("A marrowick saw the thistledown by a quillfeather.", "2031-05-02", "2031-05-01", inTown: false)));

    [Theory]
    [InlineData("The quillfeather and the marrowick fell.", true)]
    [InlineData("The quillfeather of Dunholm fell.", false)]
    public void In_one_town_two_are_enough_of_which_none_is_its_name(string words, bool meet) =>
        Assert.Equal(meet, Meet(Raid(words, null), Raid("A marrowick in Dunholm saw the quillfeather.", "2031-05-02", "2031-05-01")));

    [Theory]
    [InlineData("A boy aged 9 saw the quillfeather.", true)]
    [InlineData("A boy aged 8 saw the quillfeather.", false)]
    public void In_one_town_an_age_and_a_word_are_enough(string words, bool meet) =>
        Assert.Equal(meet, Meet(Raid(words, null), Raid("There was a 9-year-old girl, a 34-year-old woman and a quillfeather.", "2031-05-02", "2031-05-01")));
}
