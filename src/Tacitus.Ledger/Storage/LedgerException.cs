namespace Tacitus.Ledger.Storage;

/// <summary>A ledger that cannot be used, with words for the person who named it.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Without words.</summary>
    public LedgerException() { }

    /// <summary>With words for the person.</summary>
    public LedgerException(string message) : base(message) { }

    /// <summary>With words for the person and the cause.</summary>
    public LedgerException(string message, Exception innerException) : base(message, innerException) { }
}
