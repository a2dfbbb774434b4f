namespace Tacitus.Ledger.Storage;

/// <summary>Which version of an address on the web was fetched last.</summary>
/// <param name="Address">The address.</param>
/// <param name="ETag">The server's name for the version.</param>
/// <param name="LastModified">When the version was made, as the server writes it.</param>
/// <param name="Article">The id of the article with those bytes; null for a feed.</param>
public sealed record FetchEntry(string Address, string? ETag, string? LastModified, string? Article);
