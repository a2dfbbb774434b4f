using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>An element or a piece of text of a page.</summary>
internal sealed class PageNode
{
    private static readonly List<PageNode> None = [];

    private readonly string _raw;
    private readonly (string Name, Span Value)[] _attributes;
    private List<PageNode>? _children;

    /// <summary>An element called <paramref name="name"/>, or a text when that is null, at <paramref name="span"/> of the raw text.</summary>
    public PageNode(string raw, string? name, Span span, (string Name, Span Value)[] attributes)
    {
        _raw = raw;
        _attributes = attributes;
        Name = name;
        Span = span;
    }

    /// <summary>The element's name, lower case; null for a text.</summary>
    public string? Name { get; }

    /// <summary>Where the text or the start tag stands in the raw text.</summary>
    public Span Span { get; }

    /// <summary>The element that it lies in; null for the root.</summary>
    public PageNode? Parent { get; private set; }

    /// <summary>What lies in it, in raw order.</summary>
    public List<PageNode> Children => _children ?? None;

    /// <summary>The characters of a text as they stand in the raw text, entities not read.</summary>
    public ReadOnlySpan<char> RawText => _raw.AsSpan(Span.Start, Span.Length);

    /// <summary>Whether it is a text.</summary>
    public bool IsText => Name is null;

    /// <summary>Why it is left out; null when it is not.</summary>
    public string? DroppedBy { get; set; }

    /// <summary>Whether it is left out for what its class or id says alone.</summary>
    public bool IsDroppedByName { get; set; }

    /// <summary>How many characters of text lie under it, blanks at the ends of texts and what is left out not counted.</summary>
    public int TextLength { get; set; }

    /// <summary>How many of <see cref="TextLength"/> lie in links.</summary>
    public int LinkLength { get; set; }

    /// <summary>How many of <see cref="TextLength"/> are running text: in paragraphs that are long enough to be sentences and are not mostly links.</summary>
    public int ProseLength { get; set; }

    /// <summary>The value of the attribute <paramref name="name"/>, entities read; null when there is none.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (own, value) in _attributes)
            {
                if (own == name) return Entities.Decode(_raw.AsSpan(value.Start, value.Length));
            }
            return null;
        }
    }

    /// <summary>Whether there is an attribute <paramref name="name"/>.</summary>
    public bool Has(string name)
    {
        foreach (var (own, _) in _attributes)
        {
            if (own == name) return true;
        }
        return false;
    }

    /// <summary>Puts <paramref name="child"/> at the end of its children.</summary>
    public void Add(PageNode child)
    {
        child.Parent = this;
        (_children ??= []).Add(child);
    }

    /// <summary>All elements under it in raw order.</summary>
    public IEnumerable<PageNode> Elements()
    {
        var waiting = new Stack<PageNode>();
        waiting.Push(this);
        while (waiting.TryPop(out var node))
        {
            if (node != this) yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                if (!node.Children[i].IsText) waiting.Push(node.Children[i]);
            }
        }
    }

    /// <summary>The text under it, entities read, with a blank before each block.</summary>
    public string Text()
    {
        var text = new System.Text.StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(System.Text.StringBuilder text)
    {
        if (IsText) text.Append(Entities.Decode(RawText));
        else if (Name == "br" || ElementNames.Block.Contains(Name!)) text.Append(' ');
        foreach (var child in Children)
        {
            if (child.Name is not ("style" or "script")) child.Write(text);
        }
    }
}
