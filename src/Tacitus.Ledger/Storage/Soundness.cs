using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Checks that a ledger holds together.</summary>
internal static class Soundness
{
    private static readonly (string Words, string Sql)[] Dangling =
    [
        ("an article without its text revision", "SELECT id FROM articles a WHERE NOT EXISTS (SELECT 1 FROM text_revisions t WHERE t.article = a.id AND t.id = a.text_revision)"),
        ("a statement of a report that is not there", "SELECT id FROM statements WHERE aggregate IS NULL AND report IS NOT NULL AND report NOT IN (SELECT id FROM reports)"),
        ("a statement id that stands twice", "SELECT id FROM statements GROUP BY id HAVING count(*) > 1"),
        ("an event of a report that is not there", "SELECT event FROM event_reports WHERE report NOT IN (SELECT id FROM reports)"),
        ("a report in two events", "SELECT report FROM event_reports GROUP BY report HAVING count(*) > 1"),
        ("a finding for a statement that is not there", "SELECT event FROM findings, json_each(for_ids) j WHERE j.value NOT IN (SELECT id FROM statements)"),
        ("a finding against a statement that is not there", "SELECT event FROM findings, json_each(against_ids) j WHERE j.value NOT IN (SELECT id FROM statements)"),
        ("a month whose articles are counted wrong", "SELECT month FROM (SELECT * FROM coverage EXCEPT SELECT * FROM article_counts) UNION SELECT month FROM (SELECT * FROM article_counts WHERE articles <> 0 EXCEPT SELECT * FROM coverage)"),
    ];

    /// <summary>What is wrong, a line each.</summary>
    public static IEnumerable<string> Check(Database database)
    {
        foreach (var line in database.Rows("PRAGMA integrity_check", r => r.GetString(0)).Where(l => l != "ok")) yield return "the file: " + line;
        foreach (var row in database.Rows("PRAGMA foreign_key_check", r => $"a row of {r.GetString(0)} that refers to no row of {r.GetString(2)}")) yield return row;
        foreach (var (words, sql) in Dangling)
        foreach (var id in database.Rows(sql, r => r.GetString(0)).Distinct(StringComparer.Ordinal))
            yield return $"{words}: {id}";
        foreach (var line in Spans(database)) yield return line;
    }

    private static IEnumerable<string> Spans(Database database)
    {
        string? article = null;
        var text = "";
        var rows = database.Rows(
            """
            SELECT article, id, spans FROM statements
            UNION ALL SELECT article, id, json_array(json_array(trigger_start, trigger_end, trigger_words)) FROM reports
            UNION ALL SELECT article, id, json_array(json_array(start, end, words)) FROM aggregate_reports
            ORDER BY 1
            """,
            r => (Article: r.GetString(0), Id: r.GetString(1), Spans: SpanJson.Words(r.GetString(2))));
        foreach (var row in rows)
        {
            if (article != row.Article)
            {
                article = row.Article;
                text = database.Scalar<string>(
                    "SELECT t.text FROM articles a JOIN text_revisions t ON t.article = a.id AND t.id = a.text_revision WHERE a.id = $1", article) ?? "";
            }
            foreach (var (span, words) in row.Spans)
                if (span.Start < 0 || span.End > text.Length || span.End <= span.Start || !text.AsSpan(span.Start, span.Length).SequenceEqual(words))
                    yield return $"a span whose words are not in the text: {row.Id} at {span} of {article}";
        }
    }
}
