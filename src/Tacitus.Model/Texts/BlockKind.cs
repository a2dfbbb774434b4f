namespace Tacitus.Model.Texts;

/// <summary>What a block of an article is, as its page set it.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>A heading between paragraphs, or a line under the headline.</summary>
    Heading,

    /// <summary>Who wrote it and when it was posted.</summary>
    Byline,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>One entry of a list.</summary>
    ListItem,

    /// <summary>Words under a picture, with its credit.</summary>
    Caption,

    /// <summary>One row of a table.</summary>
    TableRow,
}
