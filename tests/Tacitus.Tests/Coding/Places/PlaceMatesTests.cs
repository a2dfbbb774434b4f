using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Places;

public class PlaceMatesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Finder = new();

    private static (Analysis Analysis, ImmutableArray<PlaceMention> Places) Read(string text)
    {
        var analysis = Analyser.Analyse(new ArticleDraft(text).Article);
        return (analysis, Finder.Find(analysis));
    }

    [Fact]
    public void Those_of_the_same_place_and_of_its_country_are_counted()
    {
        var (analysis, places) = Read("A bomb killed two people in Kandahar. Police in Kabul said that another was found in Kandahar. A man was shot in Lahore.");
        var mates = PlaceMates.Of(analysis, places);
        var told = places.Select((p, i) => (Name: analysis[p.Span], Mates: mates[i])).ToList();
        Assert.Equal([(1, 0), (1, 1)], told.Where(t => t.Name == "Kandahar").Select(t => (t.Mates.Same, t.Mates.Earlier)));
        Assert.Equal(2, told.Find(t => t.Name == "Kabul").Mates.Country);
        Assert.Equal((0, 0), (told.Find(t => t.Name == "Lahore").Mates.Same, told.Find(t => t.Name == "Lahore").Mates.Country));
    }

    [Fact]
    public void What_holds_the_place_is_told_in_its_own_sentence_only()
    {
        var (analysis, places) = Read("A bomb killed two people in Kandahar in Afghanistan. A man was shot in Herat.");
        var mates = PlaceMates.Of(analysis, places);
        int Inside(string name) => mates[places.IndexOf(places.First(p => analysis[p.Span] == name))].Inside;
        Assert.NotEqual(0, Inside("Kandahar"));
        Assert.Equal(0, Inside("Herat"));
    }

    [Fact]
    public void Other_places_have_mates_of_their_own()
    {
        var (analysis, places) = Read("A bomb killed two people in Kandahar. A man was shot in Kabul.");
        Assert.Same(PlaceMates.Of(analysis, places), PlaceMates.Of(analysis, places));
        Assert.Equal(0, PlaceMates.Of(analysis, [places[0]])[0].Country);
    }
}
