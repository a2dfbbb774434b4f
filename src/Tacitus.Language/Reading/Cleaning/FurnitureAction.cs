namespace Tacitus.Language.Reading.Cleaning;

/// <summary>What a furniture rule does with a block where it matches.</summary>
internal enum FurnitureAction
{
    /// <summary>Drops the block when the whole block matches.</summary>
    Line,

    /// <summary>Drops a short block that starts so.</summary>
    Start,

    /// <summary>Drops the block and the teasers after it, when the whole block matches.</summary>
    Tail,

    /// <summary>Cuts the matching words out of a block.</summary>
    Cut,

    /// <summary>Cuts the first group and the title of another article that follows it.</summary>
    LinkedTitle,

    /// <summary>Drops a line above the headline that names a section of the outlet, when the whole block matches.</summary>
    Section,

    /// <summary>Takes the first line of a plain text for the name of its outlet, when the whole block matches and a day follows.</summary>
    Masthead,

    /// <summary>Marks a block as byline.</summary>
    Byline,

    /// <summary>Marks a block as caption.</summary>
    Caption,
}
