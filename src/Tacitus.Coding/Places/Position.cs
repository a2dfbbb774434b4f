namespace Tacitus.Coding.Places;

/// <summary>How a mention of a place stands to the words that tell of an event.</summary>
internal enum Position
{
    /// <summary>In the trigger's sentence, right before the trigger ("the Moscow attack").</summary>
    Modifier,

    /// <summary>In the trigger's sentence, after the trigger.</summary>
    After,

    /// <summary>In the trigger's sentence, before the trigger.</summary>
    Before,

    /// <summary>In another sentence that tells of the event.</summary>
    Telling,

    /// <summary>In the dateline.</summary>
    Dateline,

    /// <summary>In the headline.</summary>
    Title,

    /// <summary>In one of the three sentences before the trigger's.</summary>
    Earlier,

    /// <summary>In the first sentences of the article.</summary>
    Lead,

    /// <summary>Anywhere else.</summary>
    Elsewhere,
}
