using Tacitus.Coding.Learning;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>The word classes of <c>ties.lexicon</c>.</summary>
internal static class TieWords
{
    /// <summary>The classes.</summary>
    public static WordClasses Classes { get; } = WordClasses.Read(LexiconFile.Embedded(typeof(TieWords).Assembly, "ties.lexicon"));

    /// <summary>The classes, a bit each, whose words by themselves tell a tie; the others say who, when or how surely.</summary>
    public static int Telling { get; } = Classes.Names.Select((name, c) => name is "coalition" or "kin" or "says" or "now" or "named" or "unreal" or "negates" or "accuses" or "former" ? 0 : 1 << c).Sum();
}
