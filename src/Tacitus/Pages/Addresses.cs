namespace Tacitus.Pages;

/// <summary>The addresses of pages.</summary>
internal static class Addresses
{
    /// <summary>An event.</summary>
    public static string Event(string id) => $"/events/{Uri.EscapeDataString(id)}";

    /// <summary>An article, at the words of a statement when one is named.</summary>
    public static string Article(string id, string? statement = null) => $"/articles/{Uri.EscapeDataString(id)}{(statement is null ? "" : "#" + Uri.EscapeDataString(statement))}";

    /// <summary>An actor.</summary>
    public static string Actor(string id) => $"/actors/{Uri.EscapeDataString(id)}";

    /// <summary>An address on the web as a link may carry it; null for all that is not one, such as a script.</summary>
    public static string? Web(string? url) => url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? url : null;
}
