using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Numbers;
using Tacitus.Language.Attributions;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Finds attributions.</summary>
internal sealed class AttributionFinder
{
    /// <summary>Finds attributions.</summary>
    public ImmutableArray<AttributionMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => [];
}
