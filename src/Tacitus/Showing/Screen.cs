using System.Text;
using Spectre.Console;

namespace Tacitus.Showing;

/// <summary>Standard output as it stands: tables and colour for a person at a terminal, tabs and no colour when piped.</summary>
internal sealed class Screen(TextWriter output, bool terminal)
{
    /// <summary>Where everything goes.</summary>
    public TextWriter Output => output;

    /// <summary>Writes one line.</summary>
    public void Line(string words = "") => output.WriteLine(Clean(words));

    /// <summary>Writes one line that stands out.</summary>
    public void Heading(string words)
    {
        if (terminal) Console().MarkupLine($"[bold]{Markup.Escape(Clean(words))}[/]");
        else Line(words);
    }

    /// <summary>Writes a table; nothing but the head when there are no rows.</summary>
    /// <param name="head">The names of the columns; all blank for a table without a head.</param>
    /// <param name="rows">The cells.</param>
    /// <param name="forPeople">The columns that a person at a terminal is shown, in that order; all unless told.</param>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<string>? forPeople = null)
    {
        if (!terminal)
        {
            if (head.Any(name => name.Length > 0)) output.WriteLine(string.Join('\t', head));
            foreach (var row in rows) output.WriteLine(string.Join('\t', row.Select(Clean)));
            return;
        }
        var table = new Table { Border = TableBorder.Rounded, ShowHeaders = head.Any(name => name.Length > 0) };
        var columns = forPeople is null ? [.. Enumerable.Range(0, head.Count)] : forPeople.Select(name => head.Index().First(h => h.Item == name).Index).ToArray();
        // What a reader copies, and short values, stay on one line; the words take the room that is left.
        foreach (var i in columns) table.AddColumn(new TableColumn(Markup.Escape(head[i])) { NoWrap = i == columns[0] || head[i] is "date" or "kind" or "as of" });
        foreach (var row in rows) table.AddRow([.. columns.Select(i => Markup.Escape(Clean(row[i])))]);
        Console().Write(table);
    }

    /// <summary>Words from outside on one line, without the characters that would steer a terminal or turn the order of reading around.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029') clean.Append(' ');
            else if (!char.IsControl(c) && c is not (>= '\u202a' and <= '\u202e') and not (>= '\u2066' and <= '\u2069')) clean.Append(c);
        }
        return clean.ToString();
    }

    private IAnsiConsole Console() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
