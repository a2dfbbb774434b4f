using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Drafts the blocks of a part of a page.</summary>
internal sealed class PageDrafter(string raw, PageNode? headline)
{
    // A cell longer than this is a column of a layout, not a value.
    private const int LongestCell = 300;
    private const int LongestCaption = 400;
    private const int MostCellElements = 100;

    private readonly List<DraftBlock> _blocks = [];
    private readonly DraftWriter _writer = new();
    private BlockKind _kind;
    private int _links;
    private int _linkDepth;
    private int _slanted;
    private int _slantDepth;

    /// <summary>The blocks drafted so far.</summary>
    public List<DraftBlock> Blocks => _blocks;

    /// <summary>Drafts the blocks of <paramref name="node"/>.</summary>
    public void Draft(PageNode node)
    {
        Walk(node, BlockKind.Paragraph);
        Finish();
    }

    private void Walk(PageNode node, BlockKind kind)
    {
        if (node.DroppedBy is not null) return;
        if (node.IsText)
        {
            if (_writer.Length == 0) _kind = kind;
            var before = _writer.Length;
            Entities.Read(raw, node.Span, _writer.Append);
            if (_linkDepth > 0) _links += _writer.Length - before;
            if (_slantDepth > 0) _slanted += _writer.Length - before;
            return;
        }
        switch (node.Name)
        {
            case "br":
                Break();
                return;
            case "tr" when IsRow(node):
                Finish();
                Row(node);
                return;
            case "a":
                _linkDepth++;
                break;
            case "em" or "i":
                _slantDepth++;
                break;
        }
        var isBlock = ElementNames.Block.Contains(node.Name!);
        if (isBlock) Finish();
        var inner = node == headline ? BlockKind.Title : KindOf(node, kind);
        foreach (var child in node.Children) Walk(child, inner);
        if (isBlock) Finish();
        if (node.Name == "a") _linkDepth--;
        if (node.Name is "em" or "i") _slantDepth--;
    }

    private static BlockKind KindOf(PageNode node, BlockKind outer) => node.Name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => outer is BlockKind.Caption ? outer : BlockKind.Heading,
        "blockquote" => BlockKind.Quote,
        "li" or "dd" or "dt" => outer is BlockKind.Quote ? outer : BlockKind.ListItem,
        "figcaption" or "caption" or "figure" => BlockKind.Caption,
        "p" when outer is BlockKind.Caption => outer,
        "div" or "p" or "span" or "small" or "strong" or "em" when node.TextLength <= LongestCaption && PageWords.Caption.In(PagePruner.Names(node)) is not null => BlockKind.Caption,
        _ => outer,
    };

    // A break after a sentence, or two breaks, end a paragraph; one inside a sentence is a blank.
    private void Break()
    {
        if (_writer.Length == 0) return;
        if (_writer.EndsSentence || _writer.EndsInBreak) Finish();
        else _writer.AppendBreak();
    }

    private static bool IsRow(PageNode row)
    {
        var cells = 0;
        foreach (var cell in row.Children)
        {
            if (cell.IsText || cell.DroppedBy is not null) continue;
            if (cell.Name is not ("td" or "th") || cell.TextLength > LongestCell) return false;
            cells++;
            if (cell.Elements().Take(MostCellElements).Any(e => e.Name is "table" or "h1" or "h2" or "h3" or "li" or "article")) return false;
        }
        return cells >= 2;
    }

    private void Row(PageNode row)
    {
        _kind = BlockKind.TableRow;
        foreach (var cell in row.Children)
        {
            if (cell.IsText || cell.DroppedBy is not null) continue;
            if (_writer.Length > 0) _writer.AppendCellEnd();
            Inline(cell);
        }
        Finish();
    }

    private void Inline(PageNode node)
    {
        if (node.DroppedBy is not null) return;
        if (node.IsText)
        {
            var before = _writer.Length;
            Entities.Read(raw, node.Span, _writer.Append);
            if (_linkDepth > 0) _links += _writer.Length - before;
            return;
        }
        if (node.Name == "br" || ElementNames.Block.Contains(node.Name!)) _writer.AppendBreak();
        if (node.Name == "a") _linkDepth++;
        foreach (var child in node.Children) Inline(child);
        if (node.Name == "a") _linkDepth--;
    }

    private void Finish()
    {
        var length = Math.Max(1, _writer.Length);
        if (_writer.Take(_kind, Math.Min(1, (double)_links / length), Math.Min(1, (double)_slanted / length)) is { } block) _blocks.Add(block);
        _links = 0;
        _slanted = 0;
        _kind = BlockKind.Paragraph;
    }
}
