namespace Tacitus.Language.Reading;

/// <summary>Tells what a decoded source is from its first characters, never from its name.</summary>
internal static class SourceKinds
{
    private const int Sample = 4096;

    private static readonly string[] PageStarts = ["<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<div", "<p>", "<p ", "<title", "<meta", "<link", "<base", "<script", "<style", "<noscript", "<header", "<section", "<main", "<h1", "<table"];
    private static readonly string[] PageMarks = ["<html", "<body", "<head>", "<div", "</div>", "</p>", "</a>", "<br"];

    /// <summary>What <paramref name="text"/> is.</summary>
    public static SourceKind Of(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\f\v");
        if (start.IsEmpty) return SourceKind.PlainText;
        if (start[0] == '{' && start[1..].TrimStart() is ['"' or '}', ..]) return SourceKind.Json;
        if (start[0] != '<') return SourceKind.PlainText;
        foreach (var mark in PageStarts)
        {
            if (start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) return SourceKind.Html;
        }
        var sample = start[..Math.Min(start.Length, Sample)];
        foreach (var mark in PageMarks)
        {
            if (sample.Contains(mark, StringComparison.OrdinalIgnoreCase)) return SourceKind.Html;
        }
        return SourceKind.PlainText;
    }
}
