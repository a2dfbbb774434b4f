using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>
/// Parses a page into a tree whose texts know where they stand. It follows the HTML standard in what changes texts and their order (implied end tags,
/// raw text, character references) and not in what only moves formatting. Time and memory grow with the length of the page whatever is in it.
/// </summary>
internal sealed class PageParser
{
    /// <summary>The most elements and texts of a page; above it is no article (the largest of 990 measured pages has 40,000).</summary>
    public const int MostNodes = 500_000;

    // Deeper elements become siblings, as browsers do it (Chrome: 512). Nothing downstream needs more, and recursion stays shallow.
    private const int Deepest = 256;

    private readonly string _raw;
    private readonly PageNode _root;
    private readonly List<PageNode> _open = [];
    private readonly Dictionary<string, int> _openCounts = new(StringComparer.Ordinal);
    private readonly List<(string Name, Span Value)> _attributes = [];
    private int _nodes;

    private PageParser(string raw)
    {
        _raw = raw;
        _root = new PageNode(raw, "html", default, []);
        Push(_root);
    }

    /// <summary>The tree of <paramref name="raw"/>; null when it has more than <see cref="MostNodes"/>.</summary>
    public static PageNode? Parse(string raw)
    {
        var parser = new PageParser(raw);
        return parser.Run() ? parser._root : null;
    }

    private bool Run()
    {
        var at = 0;
        while (at < _raw.Length)
        {
            if (_nodes > MostNodes) return false;
            var open = NextMarkup(at);
            if (open > at) AddText(new Span(at, open));
            if (open >= _raw.Length) break;
            at = _raw[open + 1] switch
            {
                '/' => EndTag(open),
                '!' or '?' => Declaration(open),
                _ => StartTag(open),
            };
        }
        return true;
    }

    // A sign "<" that starts no markup is text.
    private int NextMarkup(int at)
    {
        while (true)
        {
            var open = _raw.IndexOf('<', at);
            if (open < 0 || open + 1 >= _raw.Length) return _raw.Length;
            var next = _raw[open + 1];
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && open + 2 < _raw.Length && char.IsAsciiLetter(_raw[open + 2]))) return open;
            at = open + 1;
        }
    }

    private int Declaration(int open)
    {
        if (string.CompareOrdinal(_raw, open, "<!--", 0, 4) == 0)
        {
            if (string.CompareOrdinal(_raw, open + 4, ">", 0, 1) == 0) return open + 5;
            if (string.CompareOrdinal(_raw, open + 4, "->", 0, 2) == 0) return open + 6;
            var end = _raw.IndexOf("--", open + 4, StringComparison.Ordinal);
            while (end >= 0)
            {
                if (end + 2 < _raw.Length && _raw[end + 2] == '>') return end + 3;
                if (end + 3 < _raw.Length && _raw[end + 2] == '!' && _raw[end + 3] == '>') return end + 4;
                end = _raw.IndexOf("--", end + 1, StringComparison.Ordinal);
            }
            return _raw.Length;
        }
        if (string.CompareOrdinal(_raw, open, "<![CDATA[", 0, 9) == 0 && _raw.IndexOf("]]>", open, StringComparison.Ordinal) is var close and >= 0)
        {
            AddText(new Span(open + 9, close));
            return close + 3;
        }
        var sign = _raw.IndexOf('>', open);
        return sign < 0 ? _raw.Length : sign + 1;
    }

    private int StartTag(int open)
    {
        var nameEnd = NameEnd(open + 1);
        var name = _raw[(open + 1)..nameEnd].ToLowerInvariant();
        _attributes.Clear();
        var end = Attributes(nameEnd);
        if (end < 0) return _raw.Length;
        var element = new PageNode(_raw, name, new Span(open, end), [.. _attributes]);
        // Running text ends a drawing that nobody closed. In one, "<title/>" is a whole element, and no title's content is raw.
        if (ElementNames.Block.Contains(name) && !IsOpen("foreignobject")) CloseTo(IsOpen("svg") ? "svg" : "math");
        var isForeign = IsOpen("svg") || IsOpen("math");
        var isWhole = isForeign && _raw[end - 2] == '/';
        Open(element, name, isWhole);
        return ElementNames.RawText.Contains(name) && !isWhole && !(isForeign && name == "title") ? RawText(element, name, end) : end;
    }

    private int RawText(PageNode element, string name, int start)
    {
        var end = start;
        while (true)
        {
            end = _raw.IndexOf("</", end, StringComparison.Ordinal);
            if (end < 0) { end = _raw.Length; break; }
            var after = end + 2 + name.Length;
            if (after <= _raw.Length && string.Compare(_raw, end + 2, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (after == _raw.Length || !char.IsAsciiLetterOrDigit(_raw[after]))) break;
            end += 2;
        }
        if (end > start) Append(element, new PageNode(_raw, null, new Span(start, end), []));
        if (_open[^1] == element) Pop();
        if (end == _raw.Length) return end;
        var close = _raw.IndexOf('>', end);
        return close < 0 ? _raw.Length : close + 1;
    }

    private int NameEnd(int at)
    {
        while (at < _raw.Length && _raw[at] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) at++;
        return at;
    }

    // The position after the tag; -1 when the page ends in it.
    private int Attributes(int at)
    {
        while (true)
        {
            while (at < _raw.Length && (char.IsWhiteSpace(_raw[at]) || _raw[at] == '/')) at++;
            if (at >= _raw.Length) return -1;
            if (_raw[at] == '>') return at + 1;
            var nameStart = at++;
            while (at < _raw.Length && _raw[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(_raw[at])) at++;
            var nameEnd = at;
            while (at < _raw.Length && char.IsWhiteSpace(_raw[at])) at++;
            var value = new Span(nameEnd, nameEnd);
            if (at < _raw.Length && _raw[at] == '=')
            {
                at++;
                while (at < _raw.Length && char.IsWhiteSpace(_raw[at])) at++;
                if (at >= _raw.Length) return -1;
                if (_raw[at] is '"' or '\'')
                {
                    var end = _raw.IndexOf(_raw[at], at + 1);
                    if (end < 0) return -1;
                    value = new Span(at + 1, end);
                    at = end + 1;
                }
                else
                {
                    var start = at;
                    while (at < _raw.Length && _raw[at] != '>' && !char.IsWhiteSpace(_raw[at])) at++;
                    value = new Span(start, at);
                }
            }
            _attributes.Add((AttributeName(nameStart, nameEnd), value));
        }
    }

    private string AttributeName(int start, int end) => _raw.AsSpan(start, end - start) switch
    {
        "class" => "class",
        "id" => "id",
        "href" => "href",
        "src" => "src",
        "style" => "style",
        var name => name.ToString().ToLowerInvariant(),
    };

    private void Open(PageNode element, string name, bool isWhole)
    {
        switch (name)
        {
            case "html" or "body" when IsOpen(name):
            case "form" when IsOpen(name):
                return;
            case "body":
                CloseTo("head");
                break;
            case "li":
                CloseItem("li", "li");
                break;
            case "dt" or "dd":
                CloseItem("dt", "dd");
                break;
            case "option" when _open[^1].Name == "option":
            case "optgroup" when _open[^1].Name is "option":
                Pop();
                break;
            case "td" or "th":
                CloseInTable("td", "th");
                break;
            case "tr":
                CloseInTable("tr", "tr");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseInTable("tbody", "thead");
                CloseInTable("tfoot", "tfoot");
                break;
            case "a" or "button" when IsOpen(name):
                CloseInScope(name, ElementNames.Scope);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when _open[^1].Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Pop();
                break;
        }
        if (!ElementNames.Head.Contains(name) && IsOpen("head")) CloseTo("head");
        if (ElementNames.EndsParagraph.Contains(name) && IsOpen("p")) CloseInScope("p", ElementNames.Scope);
        Append(_open[^1], element);
        if (!isWhole && !ElementNames.Void.Contains(name) && _open.Count < Deepest) Push(element);
    }

    private int EndTag(int open)
    {
        var nameEnd = NameEnd(open + 2);
        var name = _raw[(open + 2)..nameEnd].ToLowerInvariant();
        _attributes.Clear();
        var end = Attributes(nameEnd);
        if (end < 0) return _raw.Length;
        if (name is "html" or "body" || !IsOpen(name)) return end;
        if (name is "table" or "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "head") CloseTo(name);
        else if (name == "a" || ElementNames.Block.Contains(name) || ElementNames.Scope.Contains(name)) CloseInScope(name, ElementNames.Scope);
        else CloseInScope(name, ElementNames.Block);
        return end;
    }

    private void AddText(Span span)
    {
        if (_open[^1].Name == "head")
        {
            if (_raw.AsSpan(span.Start, span.Length).IsWhiteSpace()) return;
            Pop();
        }
        Append(_open[^1], new PageNode(_raw, null, span, []));
    }

    private void Append(PageNode parent, PageNode child)
    {
        _nodes++;
        parent.Add(child);
    }

    private bool IsOpen(string name) => _openCounts.GetValueOrDefault(name) > 0;

    private void Push(PageNode element)
    {
        _open.Add(element);
        _openCounts[element.Name!] = _openCounts.GetValueOrDefault(element.Name!) + 1;
    }

    private void Pop()
    {
        _openCounts[_open[^1].Name!]--;
        _open.RemoveAt(_open.Count - 1);
    }

    private void PopTo(int index)
    {
        while (_open.Count > index) Pop();
    }

    private void CloseTo(string name)
    {
        if (!IsOpen(name)) return;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (_open[i].Name != name) continue;
            PopTo(i);
            return;
        }
    }

    private void CloseInScope(string name, System.Collections.Frozen.FrozenSet<string> barriers)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (_open[i].Name == name) { PopTo(i); return; }
            if (barriers.Contains(_open[i].Name!)) return;
        }
    }

    // An item ends the one before it in the same list; not one in which its list lies.
    private void CloseItem(string name, string other)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var own = _open[i].Name!;
            if (own == name || own == other) { PopTo(i); return; }
            if (own is not ("address" or "div" or "p") && ElementNames.Block.Contains(own)) return;
        }
    }

    private void CloseInTable(string name, string other)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var own = _open[i].Name!;
            if (own == name || own == other) { PopTo(i); return; }
            if (own is "table" or "template") return;
        }
    }
}
