using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Learning;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Model;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Sentences;

/// <summary>The features by which a sentence is told to speak of police action: its words, letters, word classes and tolls.</summary>
internal sealed class SentenceFeatures
{
    /// <summary>How many families there are: words, pairs, letters, classes and tolls.</summary>
    public const int Families = 5;

    private readonly TollFinder _tolls = new();

    /// <summary>The classes of words.</summary>
    public static WordClasses Classes { get; } = WordClasses.Read(LexiconFile.Embedded(typeof(SentenceFeatures).Assembly, "Sentences.sentences.lexicon"));

    /// <summary>The features of the sentence, or few sentences, of <paramref name="analysis"/>.</summary>
    public FeatureVector Of(Analysis analysis)
    {
        var features = new FeatureBuilder();
        var tokens = analysis.Tokens.AsSpan();
        TextFeatures.AddWords(features, 0, tokens, 3);
        TextFeatures.AddPairs(features, 1, tokens, 5);
        TextFeatures.AddLetters(features, 2, tokens, 3, 5);
        ClassFeatures.Add(features, 3, Classes, tokens);
        ImmutableArray<TollMention> tolls = _tolls.Find(analysis);
        features.Add(4, 't', "any");
        foreach (var toll in tolls)
        {
            features.Add(4, 'e', Code.Of(toll.Effect));
            features.Add(4, 'm', Code.Of(toll.Effect) + (toll.Modality == Modality.Asserted ? "+" : "-"));
            features.Add(4, 'p', Code.Of(toll.Effect) + toll.Value.Population.Code);
        }
        return features.Build();
    }
}
