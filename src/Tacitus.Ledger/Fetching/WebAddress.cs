namespace Tacitus.Ledger.Fetching;

/// <summary>Addresses on the web.</summary>
public static class WebAddress
{
    private static readonly string[] Tracking = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "yclid", "msclkid"];

    /// <summary>Whether <paramref name="text"/> is one that can be fetched, and no path.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><paramref name="address"/> without its fragment and without parameters that only say where a reader came from: the same article has one address.</summary>
    public static string WithoutTracking(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IndexOf('#', StringComparison.Ordinal) is var fragment and >= 0) address = address[..fragment];
        var query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return address;
        var kept = address[(query + 1)..].Split('&').Where(p => !IsTracking(p.Split('=')[0])).ToList();
        return kept.Count == 0 ? address[..query] : address[..(query + 1)] + string.Join('&', kept);
    }

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name, StringComparer.OrdinalIgnoreCase);
}
