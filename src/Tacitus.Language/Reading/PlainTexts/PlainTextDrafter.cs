using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.PlainTexts;

/// <summary>Drafts the blocks of a plain text: a line is a block, unless the lines were broken at a width; then what stands between blank lines is.</summary>
internal static class PlainTextDrafter
{
    // Lines of teletypes, mails and wrapped files; beyond it a line break was typed for a reason.
    private const int WidestWrap = 120;

    // Of the line breaks inside paragraphs, those where the next word would not have fitted. Real wrapped files have all but a few.
    private const double LeastWrappedShare = 0.9;
    private const int FewestWrapped = 3;

    /// <summary>The blocks of <paramref name="text"/>, all taken for paragraphs and list items so far.</summary>
    public static List<DraftBlock> Draft(string text)
    {
        var lines = Lines(text);
        var isWrapped = IsWrapped(text, lines);
        var blocks = new List<DraftBlock>();
        var writer = new DraftWriter();
        var isSetApart = true;
        var startsApart = true;
        var kind = BlockKind.Paragraph;
        foreach (var line in lines)
        {
            var start = line.Start;
            while (start < line.End && char.IsWhiteSpace(text[start])) start++;
            var isBlank = start == line.End;
            if (isBlank || !isWrapped) Finish();
            if (isBlank) { isSetApart = true; continue; }
            if (writer.Length == 0)
            {
                startsApart = isSetApart;
                kind = BlockKind.Paragraph;
                if (IsBullet(text, start, line.End))
                {
                    kind = BlockKind.ListItem;
                    start++;
                }
            }
            isSetApart = false;
            writer.AppendCopied(text.AsSpan(start, line.End - start), start);
            for (var i = line.End; i < text.Length && IsLineEnd(text[i]); i++)
            {
                writer.Append(text[i], new Span(i, i + 1), false);
                if (text[i] != '\r') break;
            }
        }
        Finish();
        return blocks;

        void Finish()
        {
            if (writer.Take(kind, isSetApart: startsApart) is { } block) blocks.Add(block);
        }
    }

    private static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text[i])) continue;
            lines.Add(new Span(start, i));
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            start = i + 1;
        }
        if (start < text.Length) lines.Add(new Span(start, text.Length));
        return lines;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\f' or '\v' or '\u0085';

    private static bool IsBullet(string text, int at, int end) =>
        text[at] is '•' or '◦' or '▪' or '‣' or '●' or '*' && at + 1 < end && char.IsWhiteSpace(text[at + 1]);

    private static bool IsWrapped(string text, List<Span> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.Length);
        if (width > WidestWrap) return false;
        int breaks = 0, wrapped = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var next = text.AsSpan(lines[i + 1].Start, lines[i + 1].Length).Trim();
            if (next.IsEmpty || text.AsSpan(lines[i].Start, lines[i].Length).IsWhiteSpace()) continue;
            breaks++;
            var word = next.IndexOf(' ');
            if (lines[i].Length + 1 + (word < 0 ? next.Length : word) > width) wrapped++;
        }
        return wrapped >= FewestWrapped && wrapped >= LeastWrappedShare * breaks;
    }
}
