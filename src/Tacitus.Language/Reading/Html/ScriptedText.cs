using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Json;
using Tacitus.Language.Reading.PlainTexts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Finds the text of an article in the page's JSON-LD (<c>articleBody</c>), then in the state of its scripts, for pages that show it by script only.</summary>
internal static class ScriptedText
{
    private const string Key = "\"articleBody\"";

    // What the page shows must fall this far behind: the text in the script has no blocks and often the furniture that was left out.
    private const double Behind = 0.4;
    private const int Least = 250;

    // A page that shows this much is not waiting for its script; what its state holds besides may be any other article.
    private const int LeastShown = 600;

    /// <summary><paramref name="blocks"/>, or the blocks of the text in a script of <paramref name="root"/> when that is much longer.</summary>
    public static List<DraftBlock> Longer(string raw, PageNode root, List<DraftBlock> blocks)
    {
        var shown = blocks.Sum(b => b.Text.Length);
        foreach (var node in root.Elements())
        {
            if (node.Name != "script" || node.Children.Count == 0 || node["type"] is not { } type || !type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            var script = node.Children[0].Span;
            var key = raw.IndexOf(Key, script.Start, script.Length, StringComparison.Ordinal);
            if (key < 0 || JsonString.After(raw, key + Key.Length, script.End) is not { } value || value.Length < Least || shown >= Behind * value.Length) continue;
            var text = MappedText.OfJsonString(raw, value);
            return PlainTextDrafter.Draft(text.Text).ConvertAll(text.ToOuter);
        }
        if (shown >= LeastShown) return blocks;
        var told = StateText.Find(raw, root);
        return told.Sum(b => b.Text.Length) is var length && length >= Least && shown < Behind * length ? told : blocks;
    }
}
