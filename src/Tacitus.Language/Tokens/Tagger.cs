using System.Collections.Immutable;
using Tacitus.Language.Sentences;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Tokens;

/// <summary>Gives each token its part of speech.</summary>
internal sealed class Tagger
{
    /// <summary>The tokens with their tags.</summary>
    public ImmutableArray<Token> Tag(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => tokens;
}
