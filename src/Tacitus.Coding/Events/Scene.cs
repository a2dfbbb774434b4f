using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Where in its place an event was.</summary>
/// <param name="Name">The site, its address, or both ("home, 300 block of Velm Street").</param>
/// <param name="Spans">The words, in order of reading.</param>
internal sealed record Scene(string Name, ImmutableArray<Span> Spans)
{
    // Words between a site and its address that make one phrase of the two: "a home in the 300 block".
    private const int Between = 3;

    /// <summary>The scene that the words of a site and an address make; null when there are neither.</summary>
    public static Scene? Of(Analysis analysis, Span? site, Address? address)
    {
        if (address is null) return site is { } alone ? Made(analysis, [alone]) : null;
        if (site is not { } thing || analysis[address.Span].Contains(analysis[thing], StringComparison.OrdinalIgnoreCase)) return Made(analysis, [address.Span]);
        if (thing.Overlaps(address.Span) || thing.End < address.Span.Start && IsJoined(analysis, thing, address.Span)) return Made(analysis, [thing.Cover(address.Span)]);
        return Made(analysis, thing < address.Span ? [thing, address.Span] : [address.Span, thing]);
    }

    private static bool IsJoined(Analysis analysis, Span site, Span address)
    {
        var (first, end) = (analysis.TokenAt(site.End - 1) + 1, analysis.TokenAt(address.Start));
        if (end - first > Between) return false;
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Det) && analysis.Tokens[i].Normal != ",") return false;
        return true;
    }

    private static Scene Made(Analysis analysis, ImmutableArray<Span> spans) => new(string.Join(", ", spans.Select(s => analysis[s].ReplaceLineEndings(" "))), spans);
}
