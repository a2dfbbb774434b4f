namespace Tacitus.Language.Lexicons;

/// <summary>A lexicon or rule file that cannot be read. Its message starts with <c>file:line:</c>.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Something is wrong at <paramref name="line"/> of <paramref name="file"/>.</summary>
    public LexiconException(string file, int line, string message) : base(FormattableString.Invariant($"{file}:{line}: {message}")) { }

    /// <summary>Something is wrong.</summary>
    public LexiconException(string message) : base(message) { }

    /// <summary>Something is wrong.</summary>
    public LexiconException(string message, Exception inner) : base(message, inner) { }

    /// <summary>Something is wrong.</summary>
    public LexiconException() { }
}
