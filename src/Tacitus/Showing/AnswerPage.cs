using System.CommandLine;
using Tacitus.Commands;
using Tacitus.Inquiry.Answers;

namespace Tacitus.Showing;

/// <summary>Writes answers to where results go.</summary>
internal static class AnswerPage
{
    /// <summary>Writes <paramref name="answer"/>.</summary>
    public static void Write(ParseResult parsed, Answer answer, AnswerFormat format)
    {
        if (format == AnswerFormat.Json)
        {
            ByteOutput.Write(parsed, stream => AnswerJson.Write(answer, stream));
            return;
        }
        var words = format switch
        {
            AnswerFormat.Markdown => Markdown.Write(answer),
            AnswerFormat.Html => Html.Write(answer),
            AnswerFormat.Aloud => PlainText.Aloud(answer),
            _ => null,
        };
        var screen = CommonOptions.Screen(parsed);
        if (words is not null) Lines(screen, words);
        else Text(screen, answer);
    }

    // Tables by the screen's own means, so that a person at a terminal sees columns.
    private static void Text(Screen screen, Answer answer)
    {
        screen.Heading(answer.Title);
        foreach (var section in answer.Sections)
        {
            screen.Line();
            if (section.Heading.Length > 0) screen.Heading(section.Heading);
            Lines(screen, PlainText.Passages(section));
            if (section.Table is { } table) screen.Table(table.Head, table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(PlainText.Cell)]));
        }
        screen.Line();
        Lines(screen, PlainText.Sources(answer));
    }

    private static void Lines(Screen screen, string words)
    {
        if (words.Length == 0) return;
        foreach (var line in words.TrimEnd('\n').Split('\n')) screen.Line(line);
    }
}
