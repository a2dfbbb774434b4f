using System.Collections.Immutable;
using CsCheck;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Dates;

public class TimeFinderTests
{
    private static readonly Analyser Analyser = new();

    [Theory]
    [InlineData("https://velmora-news.co.uk/a", "2019-04-03")]
    [InlineData("https://velmora-news.in/a", "2019-04-03")]
    [InlineData("https://velmora-news.us/a", "2019-03-04")]
    [InlineData("https://velmora-news.com/a", "2019-03-04")]
    [InlineData("https://www.bbc.com/news/velmora-1", "2019-04-03")]
    [InlineData("https://notbbc.com/news/velmora-1", "2019-03-04")]
    [InlineData(null, "2019-03-04")]
    public void The_country_of_the_outlet_decides_which_number_is_the_month(string? url, string expected)
    {
        var article = Article("The pact of 3/4/2019 holds.", "2024-03-22") with { Url = url };
        Assert.Equal(expected, Assert.Single(Analyser.Analyse(article).Times).Value);
    }

    [Fact]
    public void The_day_of_publication_written_in_numbers_tells_which_number_is_the_month() =>
        Assert.Equal(["2019-03-04", "2019-05-02"], Times("Posted 04/03/2019. The pact of 02/05/2019 holds.", "2019-03-04").Select(t => t.Value));

    [Fact]
    public void The_year_that_heads_an_entry_of_a_chronology_is_that_of_its_days() => Assert.Equal(
        ["2013-07", "2013-09-20", "2014-06-08", "2014-01-01", "2003-07-04", "2003-09"],
        Times("2013. An elder was freed, July. 20 September: pilgrims shot.\n\n2014. 8 June: a hotel in Orv, nine dead. A mill burned on 1 January.\n\n4 July 2003. A mosque in Velm was bombed. Its imam died in September.", "2020-08-01").Select(t => t.Date?.ToString()));

    [Fact]
    public void A_year_on_a_line_of_its_own_heads_the_paragraphs_below_it() => Assert.Equal(
        ["2013", "2013-07-05", "2013-09-20", "2014", "2014-06-08"],
        Times("2013\n\nOn 5 July men fell.\n\nOn 20 September more fell.\n\n2014\n\nOn 8 June a mill burned.", "2020-08-01").Select(t => t.Date?.ToString()));

    [Theory]
    [InlineData("Orvam led his men out in May 2014. The Velm band followed in August.", "2014-08")]
    [InlineData("Orvam led his men out in May 2014. The Velm band followed in March.", "2023-03")]
    [InlineData("Orvam led his men out in May 2014. The Velm band followed last August.", "2023-08")]
    [InlineData("Orvam led his men out in May 2014. The Velm band followed in October.", "2023-10")]
    [InlineData("Orvam led his men out in May 2014.\n\nThe Velm band followed in June.", "2023-06")]
    public void A_month_after_a_past_month_of_its_paragraph_is_of_the_same_year(string text, string expected) => Assert.Equal(expected, Times(text, "2023-11-20")[1].Date?.ToString());

    [Fact]
    public void A_dateline_dates_an_article_that_nothing_else_dates()
    {
        var times = Times("VELMORA, 3 March 2021 (AP) -- Nine died yesterday.", null);
        Assert.True(times[0].IsDateline);
        Assert.Equal("2021-03-02", times[1].Date?.ToString());
    }

    [Fact]
    public void A_day_before_the_place_of_the_dateline_dates_the_article()
    {
        var times = Times("Monday, December 15, 2014 VELMORA, Orsk --A miller was shot on Sunday.", null);
        Assert.True(times[0].IsDateline);
        Assert.Equal("2014-12-14", times[1].Date?.ToString());
    }

    [Fact]
    public void A_given_publication_beats_the_dateline()
    {
        var times = Times("VELMORA, 3 March 2021 (AP) -- Nine died yesterday.", "2021-03-05");
        Assert.Equal("2021-03-04", times[1].Date?.ToString());
    }

    [Fact]
    public void A_date_in_the_first_sentence_is_no_dateline() =>
        Assert.DoesNotContain(Times("On 3 March 2021 nine people died in Velmora - the worst toll yet.", null), t => t.IsDateline);

    [Fact]
    public void A_day_before_capitals_that_are_no_place_is_no_dateline() =>
        Assert.DoesNotContain(Times("15 December 2014 NATO soldiers died. It was long ago - the worst toll yet.", null), t => t.IsDateline);

    [Fact]
    public void The_ends_of_a_range_know_the_whole_of_it()
    {
        var times = Times("The siege ran from 3 May 2019 to 5 June 2019.", "2024-03-22");
        Assert.All(times, t => Assert.Equal("2019-05-03/2019-06-05", t.Range?.Date?.ToString()));
        Assert.Equal(2, times.Length);
    }

    [Fact]
    public void A_stretch_since_an_event_is_found_though_TIMEX3_does_not_mark_it()
    {
        var text = "Since taking power in Velmora, he has jailed hundreds.";
        var time = Assert.Single(Times(text, "2024-03-22"));
        Assert.Equal("", time.Value);
        Assert.Equal(DateAnchor.Event, time.Relative!.Anchor);
        Assert.Equal(DateExtent.Since, time.Relative.Extent);
        Assert.StartsWith("taking power", time.Relative.AnchorSpan!.Value.In(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_names_what_something_is_counted_from_is_a_time_of_its_own()
    {
        var times = Times("Nothing has moved since the Monday raid.", "2024-03-22");
        Assert.All(times.Zip(times.Skip(1)), p => Assert.True(p.First.Span.End <= p.Second.Span.Start));
        Assert.Contains(times, t => t.Relative?.Extent == DateExtent.Since);
        Assert.Contains(times, t => t.Value.StartsWith("2024-03-18", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_date_resolves_as_it_would_have_with_its_publication() =>
        Gen.Select(Gen.Int[0, Sentences.Length - 1].Select(i => Sentences[i]), Gen.Int[2000 * 366, 2020 * 366].Select(DateOnly.FromDayNumber)).Sample((text, day) =>
        {
            var known = Times(text, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            var open = Times(text, null);
            return known.Length == open.Length && known.Zip(open).All(p =>
                p.First.Relative is null || p.Second.Relative is { } relative && DateResolver.Resolve(relative, PartialDate.Day(day)) == p.First.Date);
        });

    [Fact]
    public void Any_text_is_read_without_a_fault_and_spans_are_its_words() =>
        Gen.Select(Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 40], Gen.Bool).Sample((words, dated) =>
        {
            var text = string.Join(' ', words);
            var times = Times(text, dated ? "2024-03-22" : null);
            return times.All(t => t.Span.Start >= 0 && t.Span.End <= text.Length && t.Span.Length > 0 && t.Date is not { } d | t.Date?.Start <= t.Date?.End)
                && times.Zip(times.Skip(1)).All(p => p.First.Span.End <= p.Second.Span.Start);
        });

    private static readonly string[] Sentences =
    [
        "Nine were killed on Friday.", "Nine were killed last week.", "Nine were killed two weeks ago.", "Nine were killed in March.", "Nine were killed earlier this year.",
        "Nine were killed yesterday evening.", "Nine were killed over the weekend.", "Nine were killed last summer.", "Nine were killed on Christmas Day.",
        "Nine were killed in the past three months.", "Nine were killed on 3 May, as he had said.", "Nine were killed last month.", "Nine were killed in late September.",
    ];

    private static readonly string[] Scraps =
    [
        "the", "last", "next", "this", "first", "second", "fifth", "99th", "quarter", "half", "of", "Monday", "May", "march", "31", "June", "2019", "0", "00", "99", "1999-13-45", "'79",
        "-", "/", ".", ",", "a", "few", "years", "ago", "later", "before", "after", "since", "from", "to", "between", "and", "at", "0230", "25:61", "pm", "Easter", "Ramadan", "9999", "1",
        "twenty", "thousand", "hundred", "century", "decade", "week", "ended", "in", "time", "'s", "noon", "every", "Q9", "H7", "\u2013", "mid", "early", "end", "99999999999", "3/4/5",
        "2147483648 years ago", "the 0th century", "100000 weeks ago", "\ud83d\ude00", "29 February", "9:5", "[", "]",
    ];

    private static ImmutableArray<TimeMention> Times(string text, string? published) => Analyser.Analyse(Article(text, published)).Times;

    private static Article Article(string text, string? published) =>
        ArticleReader.OfText(text, published is null ? null : new Publication(PartialDate.Parse(published), DateBasis.Given));
}
