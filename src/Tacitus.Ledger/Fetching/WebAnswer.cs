namespace Tacitus.Ledger.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Address">Who was asked.</param>
/// <param name="Status">The status: 200, 304 ...</param>
/// <param name="Location">Where a redirect leads.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
/// <param name="ETag">The server's name for this version.</param>
/// <param name="LastModified">When this version was made, as the server writes it.</param>
/// <param name="Body">The body, unpacked; empty for all but 200.</param>
internal sealed record WebAnswer(Uri Address, int Status, Uri? Location, TimeSpan? RetryAfter, string? ETag, string? LastModified, byte[] Body);
