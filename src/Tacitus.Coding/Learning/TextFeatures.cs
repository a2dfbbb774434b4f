using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Learning;

/// <summary>Features that any text has: runs of words, pairs of words, runs of letters. Case does not matter, and a number is its count of digits.</summary>
internal static class TextFeatures
{
    /// <summary>Adds runs of one to <paramref name="longest"/> words.</summary>
    public static void AddWords(FeatureBuilder features, byte family, ReadOnlySpan<Token> tokens, int longest)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var hash = FeatureBuilder.Start(family, 'w');
            for (var n = 0; n < longest && i + n < tokens.Length; n++)
            {
                hash = FeatureBuilder.Extend(hash, Word(tokens[i + n]));
                features.Add(family, hash);
            }
        }
    }

    /// <summary>Adds ordered pairs of words of four letters or more that stand up to <paramref name="reach"/> tokens apart, by their first six letters.</summary>
    public static void AddPairs(FeatureBuilder features, byte family, ReadOnlySpan<Token> tokens, int reach)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Normal.Length < 4) continue;
            for (var j = i + 1; j < tokens.Length && j <= i + reach; j++)
            {
                if (tokens[j].Kind != TokenKind.Word || tokens[j].Normal.Length < 4) continue;
                features.Add(family, FeatureBuilder.Extend(FeatureBuilder.Extend(FeatureBuilder.Start(family, 'p'), Stem(tokens[i].Normal)), Stem(tokens[j].Normal)));
            }
        }
    }

    /// <summary>Adds runs of <paramref name="shortest"/> to <paramref name="longest"/> letters of each word, its ends marked.</summary>
    public static void AddLetters(FeatureBuilder features, byte family, ReadOnlySpan<Token> tokens, int shortest, int longest)
    {
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            var word = "_" + token.Normal + "_";
            for (var n = shortest; n <= longest; n++)
                for (var i = 0; i + n <= word.Length; i++) features.Add(family, 'l', word.AsSpan(i, n));
        }
    }

    private static ReadOnlySpan<char> Stem(string word) => word.AsSpan(0, Math.Min(6, word.Length));

    private static string Word(in Token token) => token.Kind == TokenKind.Number ? "########"[..Math.Min(8, token.Normal.Length)] : token.Normal;
}
