using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <content>Full text.</content>
public sealed partial class LedgerStore
{
    // Marks that no clean text holds: reading leaves control characters out.
    private const char HitStart = '\u0002', HitEnd = '\u0003';

    /// <summary>Brings the index of words of the ledger at <paramref name="path"/> up to date, if it is not.</summary>
    /// <exception cref="LedgerException">It is no ledger, or cannot be written.</exception>
    public static void Index(string path)
    {
        using (var ledger = OpenToRead(path)) if (ledger.State("searched") == ledger.State("changes") + ledger.State("linked")) return;
        using var writing = Open(path);
        writing._database.Transaction(() =>
        {
            writing._database.Execute(
                """
                INSERT INTO article_words (article_words) VALUES ('rebuild');
                DELETE FROM statement_words;
                INSERT INTO statement_words (value, words, source, id)
                SELECT value, (SELECT group_concat(w.value ->> 2, ' ') FROM json_each(spans) w), coalesce(attribution ->> '$.source', ''), id FROM statements
                WHERE type <> 'code' AND field NOT IN ('victim', 'suspect', 'name') ORDER BY id;
                DELETE FROM event_words;
                INSERT INTO event_words (rowid, words, id)
                SELECT row_number() OVER (ORDER BY e.id), e.summary || ' ' || coalesce((SELECT group_concat(s.value || ' ' || (SELECT group_concat(w.value ->> 2, ' ') FROM json_each(s.spans) w), ' ')
                    FROM event_reports r JOIN statements s ON s.report = r.report WHERE r.event = e.id AND s.field NOT IN ('victim', 'suspect', 'name')), ''), e.id
                FROM events e ORDER BY e.id;
                DELETE FROM actor_words;
                INSERT INTO actor_words (names, id)
                SELECT (SELECT group_concat(n.name, ' | ') FROM actor_names n WHERE n.actor = a.id), a.id FROM actors a WHERE a.kind <> 'person' ORDER BY a.id;
                """);
            writing._database.Execute(
                "INSERT INTO state VALUES ('searched', $1) ON CONFLICT (name) DO UPDATE SET value = $1",
                (writing.State("changes") + writing.State("linked")).ToString(CultureInfo.InvariantCulture));
            return true;
        });
    }

    // Words that more have than this say so little that the best of the first read are as good as the best of all, which would take seconds to find among 300,000.
    private const int MostRanked = 2000;

    /// <summary>The articles with all of <paramref name="words"/>, the best first.</summary>
    public IEnumerable<ArticleHit> SearchArticles(string words, int most)
    {
        var best = _database.Rows(
            $"SELECT f.number FROM (SELECT rowid AS number, rank AS score FROM article_words WHERE article_words MATCH $1 LIMIT {MostRanked}) f ORDER BY f.score, (SELECT s.article FROM searched_articles s WHERE s.id = f.number) LIMIT $2",
            r => r.GetInt64(0), Query(words), most).ToList();
        // Texts are marked one by one: in the query above all that are found would be.
        return best.SelectMany(id => _database.Rows(
            $"""
            SELECT s.article, highlight(article_words, 1, char({(int)HitStart}), char({(int)HitEnd})) FROM article_words JOIN searched_articles s ON s.id = article_words.rowid
            WHERE article_words MATCH $1 AND article_words.rowid = $2
            """,
            r => Marked(r.GetString(0), r.GetString(1)), Query(words), id));
    }

    /// <summary>The ids of the statements with all of <paramref name="words"/> in value, words or source, the best first. Rows are numbered in the order of ids.</summary>
    public IEnumerable<string> SearchStatements(string words, int most) => _database.Rows(
        $"""
        SELECT (SELECT w.id FROM statement_words w WHERE w.rowid = f.number)
        FROM (SELECT rowid AS number, rank AS score FROM statement_words WHERE statement_words MATCH $1 LIMIT {MostRanked}) f ORDER BY f.score, f.number LIMIT $2
        """,
        r => r.GetString(0), Query(words), most);

    /// <summary>The actors with all of <paramref name="words"/> in their names, the best first; no private persons.</summary>
    public IEnumerable<Actor> SearchActors(string words, int most) => _database.Rows(
        "SELECT a.detail FROM actor_words w JOIN actors a ON a.id = w.id WHERE actor_words MATCH $1 ORDER BY w.rank, a.id LIMIT $2", ReadActor, Query(words), most);

    /// <summary>What a person types as FTS5 understands it: each word as it stands, and "several words" in quotes as a phrase.</summary>
    internal static string Query(string words)
    {
        var query = new StringBuilder();
        var parts = words.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var part in i % 2 == 1 ? [parts[i]] : parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (part.Any(char.IsLetterOrDigit)) query.Append('"').Append(part).Append("\" ");
        }
        return query.ToString().TrimEnd();
    }

    private static ArticleHit Marked(string article, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var spans = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == HitStart) start = text.Length;
            else if (c == HitEnd) spans.Add(new Span(start, text.Length));
            else text.Append(c);
        }
        return new ArticleHit(article, text.ToString(), spans.DrainToImmutable());
    }
}
