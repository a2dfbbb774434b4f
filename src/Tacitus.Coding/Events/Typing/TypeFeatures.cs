using Tacitus.Coding.Learning;
using Tacitus.Language;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Events.Typing;

/// <summary>The features by which a short text is told to be of a type: its words, letters and word classes, those of its first sentence again, and the clusters of its words and clauses.</summary>
internal sealed class TypeFeatures
{
    /// <summary>How many families there are: words, letters, classes, classes of the first sentence, clusters of words, clusters of clauses.</summary>
    public const int Families = 6;

    /// <summary>The classes of words.</summary>
    public static WordClasses Classes { get; } = WordClasses.Read(LexiconFile.Embedded(typeof(TypeFeatures).Assembly, "Typing.typing.lexicon"));

    /// <summary>The features of the text of <paramref name="analysis"/>.</summary>
    public FeatureVector Of(Analysis analysis)
    {
        var features = new FeatureBuilder();
        var tokens = analysis.Tokens.AsSpan();
        TextFeatures.AddWords(features, 0, tokens, 2);
        TextFeatures.AddLetters(features, 1, tokens, 3, 5);
        ClassFeatures.Add(features, 2, Classes, tokens);
        if (analysis.Sentences.Length > 0) ClassFeatures.Add(features, 3, Classes, analysis.TokensOf(analysis.Sentences[0]));
        ClusterFeatures.AddWords(features, 4, tokens);
        ClusterFeatures.AddClauses(features, 5, analysis);
        return features.Build();
    }
}
