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
    [InlineData("Publié le 1er août 2021", "2021-08-01", "1er août 2021")]
    [InlineData("Erstellt am 27.08.21", "2021-08-27", "27.08.21")]
    [InlineData("2021. augusztus 27.", "2021-08-27", "2021. augusztus 27")]
    [InlineData("27 Αυγούστου 2021", "2021-08-27", "27 Αυγούστου 2021")]
    [InlineData("27 августа 2021", "2021-08-27", "27 августа 2021")]
    [InlineData("27 tháng 8, 2021", "2021-08-27", "27 tháng 8, 2021")]
    [InlineData("2021年8月27日", "2021-08-27", "2021年8月27")]
    [InlineData("2021년 8월 27일", "2021-08-27", "2021년 8월 27")]
    [InlineData("27 अगस्त 2021", "2021-08-27", "27 अगस्त 2021")]
    [InlineData("27 באוגוסט 2021", "2021-08-27", "27 באוגוסט 2021")]
    [InlineData("27 d’agost de 2021", "2021-08-27", "27 d’agost de 2021")]
    [InlineData("27 Agustus 2021", "2021-08-27", "27 Agustus 2021")]
    [InlineData("VELMORA, Oct 25, 2020 - A bomb went off", "2020-10-25", "Oct 25, 2020")]
    [InlineData("VELMORA, Oct 25, 2020 - At least nine people", "2020-10-25", "Oct 25, 2020")]
    [InlineData("VELMORA, Oct 25, 2020 - 10 people", "2020-10-25", "Oct 25, 2020")]
    [InlineData("Oct 25, 2020 at 5 p.m. ET", "2020-10-25", "Oct 25, 2020 at 5 p.m. ET")]
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
    [InlineData("Copyright © 2021 August")]
    [InlineData("In 2021 August 27 soldiers")]
    [InlineData("may have 20 2000")]
    public void What_is_not_one_day_is_not_found(string text) => Assert.Null(DateText.Find(text));
}
