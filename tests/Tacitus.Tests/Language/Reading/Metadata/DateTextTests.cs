using Tacitus.Language.Reading.Metadata;

namespace Tacitus.Tests.Language.Reading.Metadata;

public class DateTextTests
{
    [Theory]
    [InlineData("Posted Mar 24, 2024 3:52 PM CDT", "2024-03-24", "Mar 24, 2024 3:52 PM CDT")]
    [InlineData("September 21, 2021", "2021-09-21", "September 21, 2021")]
    [InlineData("on 24th of March 2024, he said", "2024-03-24", "24th of March 2024")]
    [InlineData("24. März 2024, 15:52 Uhr", "2024-03-24", "24. März 2024, 15:52 Uhr")]
    [InlineData("2 de marzo de 2020", "2020-03-02", "2 de marzo de 2020")]
    [InlineData("2024-03-24T15:52:00+01:00", "2024-03-24", "2024-03-24T15:52:00+01:00")]
    [InlineData("31.12.2019", "2019-12-31", "31.12.2019")]
    [InlineData("04.03.2019", "2019-03-04", "04.03.2019")]
    [InlineData("12/31/2019", "2019-12-31", "12/31/2019")]
    [InlineData("7 марта 2022", "2022-03-07", "7 марта 2022")]
    public void A_whole_date_is_found(string text, string date, string words)
    {
        var found = DateText.Find(text)!.Value;
        Assert.Equal((date, words), (found.Date.ToString(), found.Span.In(text)));
    }

    [Theory]
    [InlineData("04/03/2019")]
    [InlineData("March 2024")]
    [InlineData("Mar 24")]
    [InlineData("February 30, 2020")]
    [InlineData("may have 20 2000")]
    public void What_is_not_one_day_is_not_found(string text) => Assert.Null(DateText.Find(text));
}
