using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Numbers;
using Tacitus.Language.Attributions;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Numbers;

/// <summary>Finds numbers.</summary>
internal sealed class NumberFinder
{
    /// <summary>Finds numbers.</summary>
    public ImmutableArray<NumberMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<TimeMention> times) => [];
}
