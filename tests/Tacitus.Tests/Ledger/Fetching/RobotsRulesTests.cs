using Tacitus.Ledger.Fetching;

namespace Tacitus.Tests.Ledger.Fetching;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: tacitus\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: other\nUser-Agent: Tacitus\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?print", "/a?x=1&print", true)]
    [InlineData("User-agent: *\nDisallow: /*?*print", "/a?x=1&print", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\n# Disallow: /\nDisallow: /b # not a", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\r\nSitemap: x\r\nDisallow: /a\r\n", "/a", false)]
    public void The_longest_rule_that_matches_counts(string robots, string path, bool allows) =>
        Assert.Equal(allows, RobotsRules.Parse(robots).Allows(new Uri("http://news.example" + path)));

    [Fact]
    public void A_pattern_of_stars_costs_no_more_than_its_length() =>
        Assert.True(RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b").Allows(new Uri("http://news.example/" + new string('a', 5000))));

    [Fact]
    public void The_delay_that_a_host_asks_for_is_read() => Assert.Equal(TimeSpan.FromSeconds(2.5), RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5").Delay);

    [Theory]
    [InlineData("https://n.example/a?utm_source=x&id=3&fbclid=9#top", "https://n.example/a?id=3")]
    [InlineData("https://n.example/a?utm_source=x", "https://n.example/a")]
    [InlineData("https://n.example/a", "https://n.example/a")]
    public void An_address_loses_what_only_says_where_a_reader_came_from(string address, string kept) => Assert.Equal(kept, WebAddress.WithoutTracking(address));
}
