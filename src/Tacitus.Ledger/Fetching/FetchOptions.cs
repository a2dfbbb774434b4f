namespace Tacitus.Ledger.Fetching;

/// <summary>How far fetching goes.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of its own networks may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The least time between two requests to one host; a host's robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The most time that one request may take to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time to wait when a server asks to come again later.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often to come again for one address.</summary>
    public int MostRetries { get; init; } = 2;

    /// <summary>How many redirects to follow for one address.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>How many items of one feed to fetch, from its first.</summary>
    public int MostItems { get; init; } = 200;
}
