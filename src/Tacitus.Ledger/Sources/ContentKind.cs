namespace Tacitus.Ledger.Sources;

/// <summary>What bytes are, as far as finding articles in them goes.</summary>
internal enum ContentKind
{
    /// <summary>One article.</summary>
    Article,

    /// <summary>gzip of anything.</summary>
    Gzip,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A JSON array of objects.</summary>
    JsonArray,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,

    /// <summary>A JSON feed.</summary>
    JsonFeed,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>A mail.</summary>
    Mail,
}
