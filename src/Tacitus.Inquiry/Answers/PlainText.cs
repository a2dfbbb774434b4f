using System.Globalization;
using System.Text;
using Tacitus.Inquiry.Wording;

namespace Tacitus.Inquiry.Answers;

/// <summary>An answer as plain text, with numbers of sources and tables of tabs, or as words to be read aloud.</summary>
public static class PlainText
{
    /// <summary>Writes <paramref name="answer"/>.</summary>
    public static string Write(Answer answer)
    {
        var text = new StringBuilder();
        text.Append(answer.Title).Append('\n');
        foreach (var section in answer.Sections)
        {
            text.Append('\n');
            if (section.Heading.Length > 0) text.Append(section.Heading).Append('\n');
            text.Append(Passages(section));
            if (section.Table is not { } table) continue;
            text.AppendJoin('\t', table.Head).Append('\n');
            foreach (var row in table.Rows) text.AppendJoin('\t', row.Select(Cell)).Append('\n');
        }
        return text.Append('\n').Append(Sources(answer)).ToString();
    }

    /// <summary>The sentences of a section, then its values, a line each.</summary>
    public static string Passages(Section section)
    {
        var text = new StringBuilder();
        var running = section.Passages.Where(p => p.Label is null).ToList();
        if (running.Count > 0) text.AppendJoin(' ', running.Select(p => p.Text + Numbers(p.Sources))).Append('\n');
        foreach (var passage in section.Passages.Where(p => p.Label is not null)) text.Append("  ").Append(passage.Label).Append(": ").Append(passage.Text).Append(Numbers(passage.Sources)).Append('\n');
        return text.ToString();
    }

    /// <summary>The sources and cautions, a line each.</summary>
    public static string Sources(Answer answer)
    {
        var text = new StringBuilder();
        if (!answer.Sources.IsEmpty) text.Append("Sources\n");
        for (var i = 0; i < answer.Sources.Length; i++) text.Append(CultureInfo.InvariantCulture, $"  [{i + 1}] {Source(answer.Sources[i])}\n");
        foreach (var caution in answer.Cautions) text.Append("Note: ").Append(caution).Append('\n');
        return text.ToString();
    }

    /// <summary>The words of a cell with the numbers of its sources.</summary>
    public static string Cell(Cell cell) => cell.Text + Numbers(cell.Sources);

    /// <summary>The sentences alone, without numbers, tables or marks.</summary>
    public static string Aloud(Answer answer)
    {
        var paragraphs = answer.Sections.Select(s => string.Join(' ', s.Passages.Select(p => p.Label is null ? p.Text : Phrase.Sentence($"{p.Label}: {p.Text}")))).Where(p => p.Length > 0);
        return $"{answer.Title}.\n\n{string.Join("\n\n", paragraphs)}\n";
    }

    /// <summary>A source on one line: outlet, date, title, its words and where they stand.</summary>
    internal static string Source(Citation source)
    {
        var article = source.Article;
        var published = article.Published is { } date ? Phrase.Date(date) + (article.IsInferred ? " (inferred)" : "") : "no date";
        var parts = new[] { article.Outlet ?? "outlet not known", published, article.Title };
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)))}: \"{source.Quote}\" ({article.Id} {source.Span})");
    }

    private static string Numbers(IReadOnlyCollection<int> sources) => sources.Count == 0 ? "" : " " + string.Concat(sources.Select(s => string.Create(CultureInfo.InvariantCulture, $"[{s}]")));
}
