namespace Tacitus.Language.Reading.Patterns;

/// <summary>A place of no length in a text.</summary>
internal enum PatternPlace
{
    /// <summary>The beginning of the text: <c>^</c>.</summary>
    Start,

    /// <summary>The end of the text: <c>$</c>.</summary>
    End,

    /// <summary>Where a word begins or ends: <c>\b</c>.</summary>
    WordEdge,
}
