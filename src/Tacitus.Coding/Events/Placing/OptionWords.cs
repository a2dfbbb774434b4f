using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Placing;

/// <summary>Words that name a place where an event may have happened, with those round them.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Extent">The words with those that make the place wider or narrower.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Mention">Their index among the article's places; -1 where no model of places found them.</param>
/// <param name="Before">The word before them, articles and adjectives left out.</param>
/// <param name="Governor">The word before that.</param>
/// <param name="After">The word behind them.</param>
internal sealed record OptionWords(Span Span, Span Extent, int Sentence, int Mention, string Before, string Governor, string After)
{
    /// <summary>The value of <see cref="Where"/> of what is near by.</summary>
    public const int Near = 3;

    private const string Edge = "<s>";

    /// <summary>How the word before them says where: in 1, at 2, near 3, of 4, from 5, to 6, along 7, beside another place 8, not at all 0.</summary>
    public int Where { get; } = Before switch
    {
        "in" or "inside" or "within" => 1,
        "at" => 2,
        "near" or "outside" or "around" => Near,
        "of" => 4,
        "from" => 5,
        "to" or "toward" or "towards" or "into" => 6,
        "on" or "along" or "across" or "over" => 7,
        "," or "and" or "(" => 8,
        _ => 0,
    };

    /// <summary>Whether they only say along which road, or between which places: "the Orvanga road", "on the road to Orvanga", "between Orvanga and Velm".</summary>
    public bool IsAlong => IsRoad(After) || Before is "between" || Before is "to" or "from" && IsRoad(Governor);

    private static bool IsRoad(string word) => word is "road" or "highway" or "motorway" or "route" or "track" or "axis" or "stretch";

    /// <summary>What they are in their clause: 0 nothing, else the role of the noun that they are, from 1; from 8 that of the noun that they only stand before ("the Marietta officers").</summary>
    public int Part { get; private init; }

    /// <summary>The noun that they only stand before; empty where they are it.</summary>
    public string Head { get; private init; } = "";

    /// <summary>Whether they stand in the title.</summary>
    public bool IsTitle { get; private init; }

    /// <summary>The words at <paramref name="span"/>.</summary>
    public static OptionWords Of(Analysis analysis, Span span, Span extent, int mention)
    {
        var index = analysis.SentenceAt(span.Start);
        var sentence = analysis.Sentences[index];
        var first = analysis.TokenAt(extent.Start);
        while (first - 1 > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj) first--;
        var end = analysis.TokenAt(extent.End - 1) + 1;
        var (part, head) = PartOf(analysis, analysis.TokenAt(extent.End - 1));
        return new OptionWords(
            span, extent, index, mention, first > sentence.FirstToken ? analysis.Tokens[first - 1].Normal : Edge, first - 1 > sentence.FirstToken ? analysis.Tokens[first - 2].Normal : Edge,
            end < sentence.EndToken ? analysis.Tokens[end].Normal : Edge) { Part = part, Head = head, IsTitle = analysis.Article.Blocks[sentence.Block].Kind == BlockKind.Title };
    }

    private static (int Part, string Head) PartOf(Analysis analysis, int last)
    {
        var chunks = analysis.NounChunks.AsSpan();
        int low = 0, high = chunks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chunks[middle].EndToken <= last) low = middle + 1;
            else high = middle;
        }
        if (low == chunks.Length || chunks[low].FirstToken > last) return (0, "");
        var (before, head) = chunks[low].Head > last ? (8, analysis.Tokens[chunks[low].Head].Normal) : (0, "");
        foreach (var (role, _) in ClauseParts.Of(analysis)[low]) return (before + 1 + (int)role, head);
        return (before, head);
    }
}
