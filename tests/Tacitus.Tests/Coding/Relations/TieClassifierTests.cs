using Tacitus.Coding.Entities;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Relations;

public class TieClassifierTests
{
    private static readonly Analyser Analyser = new();
    private static readonly TieClassifier Classifier = new();

    [Theory]
    [InlineData("The rebels attacked the army.", "The rebels", EntityType.Organisation, "the army", EntityType.Organisation, "FightingAgainst")]
    [InlineData("The rebels attacked government forces in the city.", "government forces", EntityType.Organisation, "the city", EntityType.Location, "CoLocated")]
    [InlineData("Soldiers stood in Harbourton.", "Soldiers", EntityType.Organisation, "Harbourton", EntityType.Location, "CoLocated")]
    [InlineData("Soldiers stood in Harbourton.", "Harbourton", EntityType.Location, "Soldiers", EntityType.Organisation, null)]
    public void Two_entities_of_a_sentence_have_the_tie_that_its_words_tell(string text, string source, EntityType sourceType, string target, EntityType targetType, string? type)
    {
        var ties = Classifier.Classify(Analyser.Analyse(ArticleReader.OfText(text, null)), [Mention(text, source, sourceType), Mention(text, target, targetType)]);
        Assert.Equal(type, ties.FirstOrDefault(t => t.Source.Span == Mention(text, source, sourceType).Span)?.Type.ToString());
    }

    [Fact]
    public void Entities_of_different_sentences_have_no_tie() =>
        Assert.Empty(Classifier.Classify(Analyser.Analyse(ArticleReader.OfText("The rebels left. The army attacked.", null)), [Mention("The rebels left. The army attacked.", "The rebels", EntityType.Organisation), Mention("The rebels left. The army attacked.", "The army", EntityType.Organisation) with { Sentence = 1 }]));

    [Fact]
    public void What_holds_another_entity_is_told_apart_from_what_holds_none()
    {
        const string text = "The Aron army left Velm.";
        var (army, town, inner) = (Mention(text, "The Aron army", EntityType.Organisation), Mention(text, "Velm", EntityType.Location), Mention(text, "Aron", EntityType.Nationality));
        Assert.NotEqual(Features([army, town], 1), Features([army, inner, town], 2));

        static HashSet<uint> Features(EntityMention[] entities, int target)
        {
            var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
            return [.. TieFeatures.Of(new TieSentence(analysis, analysis.Sentences[0], entities), 0, target)];
        }
    }

    private static EntityMention Mention(string text, string words, EntityType type) => new(new Span(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length), 0, type);
}
