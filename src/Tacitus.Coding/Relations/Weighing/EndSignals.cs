namespace Tacitus.Coding.Relations.Weighing;

/// <summary>What speaks for one of those whom a description or a pronoun may mean.</summary>
[Flags]
internal enum EndSignals
{
    /// <summary>Nothing: it is named.</summary>
    None = 0,

    /// <summary>The rules of pronouns and descriptions lead to it.</summary>
    Resolved = 1,

    /// <summary>It is named first in the sentence.</summary>
    FirstHere = 2,

    /// <summary>It is named last before the word in the sentence.</summary>
    LastHere = 4,

    /// <summary>It is named first in the nearest earlier sentence that names one.</summary>
    FirstBefore = 8,

    /// <summary>It is named last there.</summary>
    LastBefore = 16,

    /// <summary>It is named most often in the article.</summary>
    Topic = 32,

    /// <summary>The title names it.</summary>
    Title = 64,

    /// <summary>That earlier sentence is the one right before.</summary>
    RightBefore = 128,

    /// <summary>No other can be meant.</summary>
    Only = 256,
}
