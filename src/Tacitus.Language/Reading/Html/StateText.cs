using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Json;
using Tacitus.Language.Reading.PlainTexts;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>
/// Finds the text of an article in the state that a page's script shows it from: <c>__NEXT_DATA__</c>, <c>window.__STATE__ = {...}</c>, <c>var article = {...}</c>.
/// or the steps of a how-to in JSON-LD. The strings under a name for text are looked at, in whatever they are nested; scripts are not run.
/// </summary>
internal static class StateText
{
    private static readonly string[] Names = ["articleBody", "body", "bodyText", "body_text", "content", "html", "text", "paragraph"];

    // A paragraph of running text: shorter strings are labels, and those without blanks addresses and code.
    private const int LeastParagraph = 60;
    private const int MostLettersForBlank = 12;

    // One string of this length is the whole text; else the paragraphs stand one by one.
    private const int LeastBody = 600;
    private const int MostParagraphs = 500;

    /// <summary>The blocks of the longest text in the scripts under <paramref name="root"/>; none when there is none.</summary>
    public static List<DraftBlock> Find(string raw, PageNode root)
    {
        List<Span> best = [];
        foreach (var node in root.Elements())
        {
            if (node.Name != "script" || node.Children.Count == 0) continue;
            foreach (var name in Names)
            {
                var found = Told(raw, node.Children[0].Span, $"\"{name}\"");
                if (Length(found) > Length(best)) best = found;
            }
        }
        return [.. best.SelectMany(span => Drafted(raw, span))];
    }

    // The text under one name: its longest string when that is a whole text, else all.
    private static List<Span> Told(string raw, Span script, string key)
    {
        var found = new List<Span>();
        for (var at = script.Start; found.Count < MostParagraphs; )
        {
            at = raw.IndexOf(key, at, script.End - at, StringComparison.Ordinal);
            if (at < 0) break;
            at += key.Length;
            if (JsonString.After(raw, at, script.End) is not { } value) continue;
            at = value.End;
            if (value.Length >= LeastParagraph && IsText(raw.AsSpan(value.Start, value.Length))) found.Add(value);
        }
        if (found.Count == 0) return found;
        var longest = found.MaxBy(v => v.Length);
        return longest.Length >= LeastBody ? [longest] : found;
    }

    private static bool IsText(ReadOnlySpan<char> value) => value[0] is not ('{' or '[') && value.Count(' ') * MostLettersForBlank >= value.Length;

    private static int Length(List<Span> spans) => spans.Sum(s => s.Length);

    private static List<DraftBlock> Drafted(string raw, Span value)
    {
        var text = MappedText.OfJsonString(raw, value);
        if (!text.Text.Contains("</", StringComparison.Ordinal)) return PlainTextDrafter.Draft(text.Text).ConvertAll(text.ToOuter);
        if (PageParser.Parse(text.Text) is not { } inner) return [];
        PagePruner.PruneElements(inner);
        var drafter = new PageDrafter(text.Text, null);
        drafter.Draft(inner);
        return drafter.Blocks.ConvertAll(text.ToOuter);
    }
}
