using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Events;

public class VillageReaderTests
{
    [Theory]
    [InlineData("Soldiers shot two herders at Banje on Monday.", "Banje")]
    [InlineData("Soldiers shot two herders near Banje on Monday.", "Banje")]
    [InlineData("Soldiers shot two herders of the northern clans beside the old well at the Banje pass.", "Banje")]
    [InlineData("At Banje soldiers shot two herders.", "Banje")]
    [InlineData("Soldiers shot two herders at Banje Bakery on Monday.", null)]
    [InlineData("Soldiers shot two herders in Banje's name.", null)]
    [InlineData("Soldiers shot two herders at dawn on Monday.", null)]
    [InlineData("Soldiers shot two herders in Kandahar on Monday.", null)]
    [InlineData("Soldiers shot two herders on the road to Banje on Monday.", null)]
    public void A_name_behind_a_preposition_of_place_that_no_gazetteer_has_is_where_it_was(string text, string? village)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("A paragraph above it that tells of nothing.\n\n" + text, null));
        var places = new PlaceFinder().Find(analysis);
        var frame = new FrameFinder().Find(analysis, analysis.Sentences[^1])[0];
        // What the finder of places itself takes the name for is another reader's matter.
        var known = places.RemoveAll(p => analysis[p.Span] == "Banje");
        Assert.Equal(village, new VillageReader().Read(analysis, frame, known, new ActorFinder().Find(analysis, places))?.Value.Name);
    }

    [Fact]
    public void The_village_lies_in_the_country_that_the_article_speaks_of_most()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("Roads near Kandahar and in Herat were shut, and shops in Kunduz too.\n\nElders met in Paris.\n\nSoldiers shot two herders at Banje on Monday.", null));
        var places = new PlaceFinder().Find(analysis);
        var frame = new FrameFinder().Find(analysis, analysis.Sentences[^1])[0];
        var village = new VillageReader().Read(analysis, frame, places.RemoveAll(p => analysis[p.Span] == "Banje"), new ActorFinder().Find(analysis, places));
        Assert.Equal("AF", village?.Value.Place?.Country);
    }
}
