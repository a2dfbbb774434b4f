using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Numbers;
using Tacitus.Language.Attributions;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Names;

/// <summary>Finds names.</summary>
internal sealed class NameFinder
{
    /// <summary>Finds names.</summary>
    public ImmutableArray<NameMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => [];
}
