using System.Globalization;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Places;

namespace Tacitus.Tests.Coding.Places;

public class PlaceSpecTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();

    public static IEnumerable<TheoryDataRow<int, string, string, string, string>> Cases() => SpecFile.Mentions("places.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Places_are_read_as_the_spec_says(int line, string verdict, string text, string words, string expected)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var mentions = Places.Find(analysis);
        var all = $"line {line}: '{words}', {verdict} {expected}; found: "
            + string.Join("; ", mentions.Select(m => $"{analysis[m.Span]} = {m.Place?.Name}, {m.Place?.Admin1}, {m.Place?.Country} ({m.Use}, {m.Precision}, in {m.Within?.Name})"));
        Assert.True(Holds(verdict, text, words, expected), all);
    }

    /// <summary>Whether <paramref name="words"/> of <paramref name="text"/> are read as a spec says.</summary>
    internal static bool Holds(string verdict, string text, string words, string expected)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var read = Places.Find(analysis).Where(m => analysis[m.Span] == words).ToArray();
        return verdict switch
        {
            "found" => read.Any(m => m.Place is { } place && Is(place, expected)),
            "not" => expected == "*" ? read.Length == 0 : !read.Any(m => m.Place is { } place && Is(place, expected)),
            "use" => read.Any(m => Use(m) == expected),
            "not-use" => !read.Any(m => Use(m) == expected),
            "precision" => read.Any(m => m.Precision.ToString(CultureInfo.InvariantCulture) == expected),
            "within" => read.Any(m => m.Place is null && m.Within?.Country == expected),
            _ => false,
        };
    }

    [Fact]
    public void Half_of_the_spec_is_negative()
    {
        var cases = Cases().ToArray();
        var negative = cases.Count(c => c.Data.Item2.StartsWith("not", StringComparison.Ordinal));
        Assert.True(cases.Length >= 300);
        Assert.InRange(negative, cases.Length * 2 / 5, cases.Length * 3 / 5);
    }

    // "US/Texas" is somewhere in Texas or Texas itself; a name is a region.
    private static bool Is(Place place, string expected)
    {
        var parts = expected.Split('/');
        return parts[0].Length == 2
            ? place.Country == parts[0] && (parts.Length == 1 || place.Admin1 == parts[1] || place.Name == parts[1])
            : place.Name == expected;
    }

    private static string Use(PlaceMention mention) => mention.Use.ToString().ToLowerInvariant();
}
