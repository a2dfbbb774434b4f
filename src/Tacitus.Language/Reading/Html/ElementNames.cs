using System.Collections.Frozen;

namespace Tacitus.Language.Reading.Html;

/// <summary>The elements of HTML by how they behave.</summary>
internal static class ElementNames
{
    /// <summary>Those that hold nothing and have no end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Those whose content is not markup.</summary>
    public static readonly FrozenSet<string> RawText = Set("script style xmp iframe noembed noframes textarea title");

    /// <summary>Those that are set as blocks of their own.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html "
        + "legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul");

    /// <summary>Those whose start ends an open paragraph.</summary>
    public static readonly FrozenSet<string> EndsParagraph = Set(
        "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre "
        + "search section summary table ul");

    /// <summary>Those that may stand in a head.</summary>
    public static readonly FrozenSet<string> Head = Set("base basefont bgsound link meta noframes noscript script style template title head html");

    /// <summary>Those out of which no end tag reaches.</summary>
    public static readonly FrozenSet<string> Scope = Set("table td th caption html template object marquee applet svg");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
