namespace Tacitus.Ledger.Sources;

/// <summary>The head of a WARC record.</summary>
/// <param name="Type">What the record is: <c>response</c>, <c>request</c>, <c>metadata</c> ...; empty when it does not say.</param>
/// <param name="Address">What was fetched; null when it does not say.</param>
/// <param name="MediaType">What the block is, without parameters.</param>
/// <param name="Length">How many bytes the block has.</param>
internal sealed record WarcRecord(string Type, string? Address, string MediaType, long Length);
