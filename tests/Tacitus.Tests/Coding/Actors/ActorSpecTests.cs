using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Actors;

public class ActorSpecTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    public static IEnumerable<TheoryDataRow<int, string, string, string, string>> Cases() => SpecFile.Mentions("actors.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Actors_are_read_as_the_spec_says(int line, string verdict, string text, string words, string actor)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var mentions = Actors.Find(analysis, Places.Find(analysis));
        Assert.True(Holds(verdict, text, words, actor), $"line {line}: '{words}', {verdict} {actor}; found: {string.Join("; ", mentions.Select(m => $"{analysis[m.Span]} = {m.Actor}"))}");
    }

    /// <summary>Whether <paramref name="words"/> of <paramref name="text"/> are read as a spec says.</summary>
    internal static bool Holds(string verdict, string text, string words, string actor)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var read = Actors.Find(analysis, Places.Find(analysis)).Where(m => analysis[m.Span] == words).Select(m => m.Actor is null ? "-" : m.Actor["actor-".Length..]).ToArray();
        return verdict == "found" ? read.Contains(actor) : actor == "*" ? read.Length == 0 : !read.Contains(actor);
    }

    [Fact]
    public void Half_of_the_spec_is_negative()
    {
        var cases = Cases().ToArray();
        var negative = cases.Count(c => c.Data.Item2 == "not");
        Assert.InRange(negative, cases.Length * 2 / 5, cases.Length * 3 / 5);
    }
}
