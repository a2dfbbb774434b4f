using System.Text.Json;
using Tacitus.Inquiry.Answers;
using Tacitus.Ledger.Exports;
using Tacitus.Model;

namespace Tacitus.Showing;

/// <summary>An answer as JSON: sections with sentences and tables, and the sources by number. A table is a list of objects by column.</summary>
internal static class AnswerJson
{
    /// <summary>Writes <paramref name="answer"/>.</summary>
    public static void Write(Answer answer, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("title", answer.Title);
            json.Objects("sections", answer.Sections, section =>
            {
                json.Text("heading", section.Heading);
                json.Objects("sentences", section.Passages, passage =>
                {
                    json.Text("label", passage.Label);
                    json.WriteString("text", passage.Text);
                    Numbers(json, "sources", passage.Sources);
                });
                if (section.Table is { } table) json.Objects("rows", table.Rows, row => Row(json, table, row));
            });
            var number = 0;
            json.Objects("sources", answer.Sources, source =>
            {
                json.WriteNumber("number", ++number);
                json.WriteString("statement", source.Statement.Id);
                json.WriteString("article", source.Article.Id);
                json.Text("outlet", source.Article.Outlet);
                json.Text("title", source.Article.Title);
                json.Text("published", source.Article.Published?.ToString());
                json.Text("url", source.Article.Url);
                json.WriteNumber("start", source.Span.Start);
                json.WriteNumber("end", source.Span.End);
                json.WriteString("quote", source.Quote);
                if (source.Statement.Attribution is not { } said) return;
                json.WriteString("said_by", said.Source);
                json.WriteString("said", Code.Of(said.Kind));
            });
            json.Texts("cautions", answer.Cautions);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Row(Utf8JsonWriter json, Table table, IReadOnlyList<Cell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var name = table.Head[i].Replace(' ', '_');
            if (row[i].Number is { } number) json.WriteNumber(name, number);
            else json.Text(name, row[i].Text);
            if (!row[i].Sources.IsDefaultOrEmpty) Numbers(json, name + "_sources", row[i].Sources);
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
