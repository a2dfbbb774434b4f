using Tacitus.Coding.Linking;

namespace Tacitus.Tests.Coding.Linking;

public class HeadlineTests
{
    [Theory]
    [InlineData("Two shot outside a club in Ostrava - KBOX.com - Ostrava, Opava, News | Weather", "Two shot outside a club in Ostrava")]
    [InlineData("Man dies after blast | The Lantern Daily", "Man dies after blast")]
    [InlineData("Teen shot in Opava - fox9.com - Channel 9", "Teen shot in Opava")]
    [InlineData("Bomb hits market - 20 dead, police say", "Bomb hits market - 20 dead, police say")]
    [InlineData("Army Takes Town - Rebels Flee North", "Army Takes Town - Rebels Flee North")]
    [InlineData("UPDATE - Gunmen held after siege", "UPDATE - Gunmen held after siege")]
    [InlineData("Five killed in night raid", "Five killed in night raid")]
    [InlineData("", "")]
    public void The_name_of_the_site_after_a_headline_is_no_part_of_it(string title, string headline)
    {
        var span = Headline.Of(title);
        Assert.Equal(headline, title[span.Start..span.End]);
    }
}
