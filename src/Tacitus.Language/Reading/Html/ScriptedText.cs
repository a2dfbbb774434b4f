using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Json;
using Tacitus.Language.Reading.PlainTexts;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Finds the text of an article in the page's JSON-LD (<c>articleBody</c>), for pages that show it by script only.</summary>
internal static class ScriptedText
{
    private const string Key = "\"articleBody\"";

    // What the page shows must fall this far behind: the text in the script has no blocks and often the furniture that was left out.
    private const double Behind = 0.4;
    private const int Least = 250;

    /// <summary><paramref name="blocks"/>, or the blocks of the text in a script of <paramref name="root"/> when that is much longer.</summary>
    public static List<DraftBlock> Longer(string raw, PageNode root, List<DraftBlock> blocks)
    {
        var shown = blocks.Sum(b => b.Text.Length);
        foreach (var node in root.Elements())
        {
            if (node.Name != "script" || node.Children.Count == 0 || node["type"] is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            if (Value(raw, node.Children[0].Span) is not { } value || value.Length < Least || shown >= Behind * value.Length) continue;
            var text = MappedText.OfJsonString(raw, value);
            return PlainTextDrafter.Draft(text.Text).ConvertAll(text.ToOuter);
        }
        return blocks;
    }

    // The string after the key, without its quotes; null when it does not end.
    private static Span? Value(string raw, Span script)
    {
        var key = raw.IndexOf(Key, script.Start, script.Length, StringComparison.Ordinal);
        if (key < 0) return null;
        var at = key + Key.Length;
        while (at < script.End && (char.IsWhiteSpace(raw[at]) || raw[at] == ':')) at++;
        if (at >= script.End || raw[at] != '"') return null;
        var start = at + 1;
        for (at = start; at < script.End; at++)
        {
            if (raw[at] == '"') return new Span(start, at);
            if (raw[at] != '\\') continue;
            at++;
            // A broken escape would not lead back.
            if (at < script.End && raw[at] == 'u' && (at + 4 >= script.End || !HexDigits(raw.AsSpan(at + 1, 4)))) return null;
        }
        return null;
    }

    private static bool HexDigits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigit(character)) return false;
        }
        return true;
    }
}
