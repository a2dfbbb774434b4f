using Tacitus.Coding.Actors;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Coding.Entities;

public class EntityTaggerTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly EntityTagger Tagger = new();

    [Theory]
    [InlineData("The Foreign Minister met the Syrian opposition in Damascus on Monday.", "the Syrian opposition", EntityType.Organisation)]
    [InlineData("The Foreign Minister met the Syrian opposition in Damascus on Monday.", "Damascus", EntityType.Location)]
    [InlineData("The Foreign Minister met the Syrian opposition in Damascus on Monday.", "Monday", EntityType.Temporal)]
    [InlineData("The Foreign Minister met the Syrian opposition in Damascus on Monday.", "The Foreign Minister", EntityType.Person)]
    [InlineData("THE GOVERNMENT OF TURKEY SENT TROOPS TO SYRIA.", "SYRIA", EntityType.Location)]
    [InlineData("the government sent troops to syria.", "syria", EntityType.Location)]
    public void Noun_phrases_are_read_as_what_they_stand_for(string text, string words, EntityType type)
    {
        var found = Read(text);
        Assert.Contains((words, type), found);
    }

    [Fact]
    public void One_entity_may_lie_inside_another() =>
        Assert.Equal([("the Syrian army", EntityType.Organisation), ("Syrian", EntityType.Nationality)], Read("They fought the Syrian army.").Where(e => e.Words.Contains("Syrian", StringComparison.Ordinal)));

    [Fact]
    public void A_text_without_letters_has_no_entities() => Assert.Empty(Read("... --- !!!"));

    private static (string Words, EntityType Type)[] Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return [.. Tagger.Tag(analysis, places, Actors.Find(analysis, places)).Select(e => (analysis[e.Span], e.Type))];
    }
}
