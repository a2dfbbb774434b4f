using System.Security.Cryptography;
using System.Text;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Quality.Links;

/// <summary>The trees of news that learned from one half of the events, by which the other half is scored: those that ship learned from all.</summary>
internal static class HalfTrees
{
    /// <summary>The trees that have not seen the events whose name is even, or those that have seen no others.</summary>
    public static NewsTrees Unseen(bool even)
    {
        var name = even ? "news-odd.model" : "news-even.model";
        using var stream = typeof(HalfTrees).Assembly.GetManifestResourceStream(typeof(HalfTrees), name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return NewsTrees.Read(name, reader);
    }

    /// <summary>Whether an event, or a row of articles that hang together by events, is of the even half: its hash is. Training uses the same rule.</summary>
    public static bool IsEven(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % 2 == 0;
}
