using System.Globalization;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Learning;

/// <summary>Features of the word classes in a text: which there are, which is first, and which stand near each other in which order.</summary>
internal static class ClassFeatures
{
    private const int Near = 10;

    /// <summary>Adds them.</summary>
    public static void Add(FeatureBuilder features, byte family, WordClasses classes, ReadOnlySpan<Token> tokens)
    {
        var found = classes.Find(tokens);
        for (var i = 0; i < found.Count; i++)
        {
            var name = classes.Names[found[i].Class];
            features.Add(family, 'c', name);
            if (i == 0) features.Add(family, 'f', name);
            for (var j = 0; j < found.Count; j++)
            {
                var gap = found[j].Start - found[i].End;
                if (found[j].Class == found[i].Class || gap < 0) continue;
                var other = classes.Names[found[j].Class];
                features.Add(family, FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Start(family, 'd'), name), other));
                if (gap <= Near) features.Add(family, FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Start(family, 'n'), name), other), (gap / 4).ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
