namespace Tacitus.Showing;

/// <summary>How an answer is written.</summary>
internal enum AnswerFormat
{
    /// <summary>Plain text with numbered sources.</summary>
    Text,

    /// <summary>Markdown with numbered sources.</summary>
    Markdown,

    /// <summary>An HTML page with links to its sources.</summary>
    Html,

    /// <summary>The sentences alone, to be read aloud.</summary>
    Aloud,

    /// <summary>For programs.</summary>
    Json,
}
