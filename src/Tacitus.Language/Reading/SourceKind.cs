namespace Tacitus.Language.Reading;

/// <summary>What a decoded source is, by its content.</summary>
internal enum SourceKind
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>A page.</summary>
    Html,

    /// <summary>One JSON object.</summary>
    Json,
}
