using System.Globalization;
using System.Text;

namespace Tacitus.Inquiry.Answers;

/// <summary>An answer as Markdown.</summary>
public static class Markdown
{
    /// <summary>Writes <paramref name="answer"/>.</summary>
    public static string Write(Answer answer)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Safe(answer.Title)).Append('\n');
        foreach (var section in answer.Sections)
        {
            if (section.Heading.Length > 0) text.Append("\n## ").Append(Safe(section.Heading)).Append('\n');
            var running = section.Passages.Where(p => p.Label is null).ToList();
            if (running.Count > 0) text.Append('\n').AppendJoin(' ', running.Select(p => Safe(p.Text) + Numbers(p.Sources))).Append('\n');
            if (section.Passages.Any(p => p.Label is not null)) text.Append('\n');
            foreach (var passage in section.Passages.Where(p => p.Label is not null))
                text.Append("- **").Append(Safe(passage.Label!)).Append("**: ").Append(Safe(passage.Text)).Append(Numbers(passage.Sources)).Append('\n');
            if (section.Table is not { } table) continue;
            text.Append("\n| ").AppendJoin(" | ", table.Head).Append(" |\n|").Append(string.Concat(table.Head.Select(_ => " --- |"))).Append('\n');
            foreach (var row in table.Rows) text.Append("| ").AppendJoin(" | ", row.Select(c => Safe(c.Text) + Numbers(c.Sources))).Append(" |\n");
        }
        if (!answer.Sources.IsEmpty) text.Append("\n## Sources\n\n");
        for (var i = 0; i < answer.Sources.Length; i++) text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Safe(PlainText.Source(answer.Sources[i]))}\n");
        foreach (var caution in answer.Cautions) text.Append("\n> ").Append(Safe(caution)).Append('\n');
        return text.ToString();
    }

    // What comes from articles must not become markup.
    private static string Safe(string words)
    {
        var safe = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|') safe.Append('\\');
            safe.Append(c is '\n' or '\r' ? ' ' : c);
        }
        return safe.ToString();
    }

    private static string Numbers(IReadOnlyCollection<int> sources) => sources.Count == 0 ? "" : " " + string.Concat(sources.Select(s => string.Create(CultureInfo.InvariantCulture, $"\\[{s}\\]")));
}
