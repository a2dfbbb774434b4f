namespace Tacitus.Model.Texts;

/// <summary>How an article's publication date is known.</summary>
public enum DateBasis
{
    /// <summary>From the page's or file's metadata.</summary>
    Metadata,

    /// <summary>From the words of the article (a byline, a dateline).</summary>
    Text,

    /// <summary>Told by the user (side-car file or option).</summary>
    Given,

    /// <summary>Worked out from the events it shares with dated articles.</summary>
    Inferred,
}
