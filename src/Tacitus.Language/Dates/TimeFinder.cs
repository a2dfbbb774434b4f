using System.Collections.Immutable;
using Tacitus.Language.Dates;
using Tacitus.Language.Numbers;
using Tacitus.Language.Attributions;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Finds time expressions.</summary>
internal sealed class TimeFinder
{
    /// <summary>Finds time expressions.</summary>
    public ImmutableArray<TimeMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences) => [];
}
