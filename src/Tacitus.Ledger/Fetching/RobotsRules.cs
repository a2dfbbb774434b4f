using System.Globalization;

namespace Tacitus.Ledger.Fetching;

/// <summary>What a host's robots.txt lets this program fetch (RFC 9309): the rule with the longest pattern that matches counts, an allowing one before a forbidding one.</summary>
internal sealed class RobotsRules
{
    private const string Product = "tacitus";

    // The standard asks for at least 500 kilobytes; nobody needs as many rules.
    private const int MostCharacters = 512_000;
    private const int LongestPattern = 2000;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string, bool)> rules, TimeSpan delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Everything may be fetched.</summary>
    public static RobotsRules AllowAll { get; } = new([], TimeSpan.Zero);

    /// <summary>Nothing may: the host could not say what may.</summary>
    public static RobotsRules AllowNothing { get; } = new([("/", false)], TimeSpan.Zero);

    /// <summary>The time between two requests that the host asks for.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Reads a robots.txt. Lines that are none of its own are passed over.</summary>
    public static RobotsRules Parse(string text)
    {
        List<(string, bool)> own = [], all = [];
        TimeSpan ownDelay = default, allDelay = default;
        bool isOwn = false, isAll = false, inAgents = false, anyOwn = false;
        foreach (var written in text[..Math.Min(text.Length, MostCharacters)].Split('\n'))
        {
            var line = written.Split('#')[0].Trim().TrimStart('\uFEFF');
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim();
            var field = line[..colon].TrimEnd().ToLowerInvariant();
            if (field == "user-agent")
            {
                if (!inAgents) (isOwn, isAll, inAgents) = (false, false, true);
                isOwn |= value.Equals(Product, StringComparison.OrdinalIgnoreCase) || value.StartsWith(Product + "/", StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                anyOwn |= isOwn;
                continue;
            }
            if (field is "allow" or "disallow" or "crawl-delay") inAgents = false;
            if (field == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 3600)
            {
                if (isOwn) ownDelay = TimeSpan.FromSeconds(seconds);
                if (isAll) allDelay = TimeSpan.FromSeconds(seconds);
            }
            if (field is not ("allow" or "disallow") || value.Length is 0 or > LongestPattern) continue;
            if (isOwn) own.Add((value, field == "allow"));
            if (isAll) all.Add((value, field == "allow"));
        }
        return anyOwn ? new RobotsRules(own, ownDelay) : new RobotsRules(all, allDelay);
    }

    /// <summary>Whether <paramref name="address"/> may be fetched.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        (int Length, bool Allows) best = (-1, true);
        foreach (var (pattern, allows) in _rules)
        {
            if (pattern.Length < best.Length || (pattern.Length == best.Length && !allows) || !IsMatch(pattern, path)) continue;
            best = (pattern.Length, allows);
        }
        return best.Allows;
    }

    // "*" stands for any characters, "$" at the end for the end of the path.
    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var isWhole = pattern is [.., '$'];
        if (isWhole) pattern = pattern[..^1];
        int at = 0, star = -1, retry = 0, p = 0;
        while (true)
        {
            if (p == pattern.Length)
            {
                if (!isWhole || at == path.Length) return true;
            }
            else if (pattern[p] == '*')
            {
                (star, retry) = (p++, at);
                continue;
            }
            else if (at < path.Length && pattern[p] == path[at])
            {
                p++;
                at++;
                continue;
            }
            if (star < 0 || retry >= path.Length) return false;
            (p, at) = (star + 1, ++retry);
        }
    }
}
