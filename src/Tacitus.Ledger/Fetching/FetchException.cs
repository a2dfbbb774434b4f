namespace Tacitus.Ledger.Fetching;

/// <summary>An address that was not fetched: the code, and words for a person.</summary>
internal sealed class FetchException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;
}
