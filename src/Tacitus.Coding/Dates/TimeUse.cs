namespace Tacitus.Coding.Dates;

/// <summary>What a time dates. The names are those of the sections of <c>dating.lexicon</c>.</summary>
internal enum TimeUse
{
    /// <summary>Nothing tells.</summary>
    Open,

    /// <summary>What happened.</summary>
    Happening,

    /// <summary>The saying of it.</summary>
    Saying,

    /// <summary>An arrest, a trial, an inquiry.</summary>
    Legal,

    /// <summary>How those who were harmed fared later.</summary>
    Aftermath,

    /// <summary>What was still to come.</summary>
    Coming,

    /// <summary>A burial or mourning.</summary>
    Burial,

    /// <summary>An anniversary, or a stretch since.</summary>
    Anniversary,

    /// <summary>Something in a person's life or in politics.</summary>
    Life,

    /// <summary>The publication of the article.</summary>
    Publishing,
}
