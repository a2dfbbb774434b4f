using Tacitus.Coding.Learning;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Entities;

/// <summary>The word classes of <c>entities.lexicon</c>.</summary>
internal static class EntityWords
{
    /// <summary>The classes.</summary>
    public static WordClasses Classes { get; } = WordClasses.Read(LexiconFile.Embedded(typeof(EntityWords).Assembly, "entities.lexicon"));
}
