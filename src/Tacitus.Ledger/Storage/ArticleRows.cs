using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Writes coded articles as rows.</summary>
internal sealed class ArticleRows(Database database) : IDisposable
{
    private readonly JsonColumn _json = new();

    private static readonly string[] DeletesOfAnArticle =
        Array.ConvertAll(["reports", "aggregate_reports", "statements", "article_actors", "named_actors", "imprints"], table => $"DELETE FROM {table} WHERE article = $1");

    /// <summary>Writes <paramref name="coded"/>, which has been checked. To be called inside a transaction.</summary>
    /// <param name="coded">The article.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="given">What users say of it.</param>
    /// <param name="versions">The hash of the versions that coded it.</param>
    /// <param name="run">The number of the run.</param>
    /// <param name="isKnown">Whether the ledger holds an earlier coding of it, which it replaces.</param>
    public void Write(CodedArticle coded, ReadOnlySpan<byte> bytes, GivenMetadata given, string versions, long run, bool isKnown)
    {
        var article = coded.Article;
        WriteArticle(article, bytes, given, versions, run);
        (string, string)[] before = isKnown
            ? [.. database.Rows("SELECT id, trigger_words FROM reports WHERE article = $1 ORDER BY position", r => (r.GetString(0), r.GetString(1)), article.Id)] : [];
        if (isKnown)
            foreach (var delete in DeletesOfAnArticle) database.Execute(delete, article.Id);
        database.Execute("DELETE FROM issues WHERE article = $1", article.Id);

        for (var i = 0; i < coded.Reports.Length; i++)
        {
            var report = coded.Reports[i];
            database.Execute(
                "INSERT INTO reports (article, position, id, trigger_start, trigger_end, trigger_words, narration, sentences, odds) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                article.Id, i, report.Id, report.Trigger.Start, report.Trigger.End, article[report.Trigger], Code.Of(report.Narration),
                Json(json => SpanJson.Write(json, report.Sentences)), report.Odds.ToString());
        }
        for (var i = 0; i < coded.Aggregates.Length; i++)
        {
            var aggregate = coded.Aggregates[i];
            database.Execute(
                "INSERT INTO aggregate_reports (article, position, id, kind, start, end, words) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                article.Id, i, aggregate.Id, Code.Of(aggregate.Kind), aggregate.Span.Start, aggregate.Span.End, article[aggregate.Span]);
        }
        WriteStatements(coded);
        for (var i = 0; i < coded.Actors.Length; i++)
            database.Execute("INSERT INTO article_actors (article, position, id, detail) VALUES ($1, $2, $3, $4)",
                article.Id, i, coded.Actors[i].Id, JsonSerializer.Serialize(coded.Actors[i], LedgerJson.Readable.Actor));
        for (var i = 0; i < article.Imprints.Length; i++)
            database.Execute("INSERT INTO imprints (article, position, field, value, basis) VALUES ($1, $2, $3, $4, $5)",
                article.Id, i, Code.Of(article.Imprints[i].Field), article.Imprints[i].Value, article.Imprints[i].Basis);
        WriteNamed(coded);
        foreach (var issue in coded.Issues) Write(issue, run);
        Succeed(coded, before);
    }

    // Actors that the statements name and the article does not list are known by that name alone.
    private void WriteNamed(CodedArticle coded)
    {
        var listed = coded.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var value in coded.Reports.SelectMany(r => r.Statements).Concat(coded.Aggregates.SelectMany(a => a.Statements)).Concat(coded.Statements)
            .Select(s => s.Value).OfType<ActorValue>())
            if (value.Actor is { } id && !listed.Contains(id))
                database.Execute("INSERT OR IGNORE INTO named_actors (actor, article, detail) VALUES ($1, $2, $3)", id, coded.Article.Id,
                    JsonSerializer.Serialize(new Actor(id, value.Name, value.Kind, null, [new ActorName(value.Name)]), LedgerJson.Readable.Actor));
    }

    // A report that the article tells no more is succeeded by one that is named by the same words; what people judged of it passes on.
    private void Succeed(CodedArticle coded, (string Id, string Words)[] before)
    {
        var now = coded.Reports.Select(r => (r.Id, Words: coded.Article[r.Trigger])).ToList();
        now.RemoveAll(n => before.Any(b => b.Id == n.Id));
        foreach (var (id, words) in before.Where(b => coded.Reports.All(r => r.Id != b.Id)))
        {
            if (now.FindIndex(n => string.Equals(n.Words, words, StringComparison.OrdinalIgnoreCase)) is not (>= 0 and var at)) continue;
            var successor = now[at].Id;
            now.RemoveAt(at);
            database.Execute("UPDATE succeeded_reports SET new = $2 WHERE new = $1", id, successor);
            database.Execute("INSERT OR REPLACE INTO succeeded_reports (old, new) VALUES ($1, $2)", id, successor);
            foreach (var judgement in database.Rows("SELECT left, right, by FROM judgements WHERE by <> 'tacitus' AND (left = $1 OR right = $1)",
                r => (Left: r.GetString(0), Right: r.GetString(1), By: r.GetString(2)), id).ToArray())
            {
                var other = judgement.Left == id ? judgement.Right : judgement.Left;
                var (left, right) = string.CompareOrdinal(successor, other) < 0 ? (successor, other) : (other, successor);
                database.Execute("UPDATE OR REPLACE judgements SET left = $4, right = $5 WHERE left = $1 AND right = $2 AND by = $3",
                    judgement.Left, judgement.Right, judgement.By, left, right);
            }
        }
    }

    /// <summary>Writes one issue.</summary>
    public void Write(Issue issue, long run) => database.Execute(
        "INSERT INTO issues (code, article, path, message, lost, run) VALUES ($1, $2, $3, $4, $5, $6)",
        issue.Code, issue.Article, issue.Path, issue.Message, issue.Lost ? 1 : 0, run);

    private void WriteArticle(Article article, ReadOnlySpan<byte> bytes, GivenMetadata given, string versions, long run)
    {
        database.Execute(
            """
            INSERT INTO articles (id, text_revision, title, outlet, url, published, published_basis, published_start, published_end, language, given,
                versions, run)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            ON CONFLICT (id) DO UPDATE SET text_revision = excluded.text_revision, title = excluded.title, outlet = excluded.outlet,
                url = excluded.url, published = excluded.published, published_basis = excluded.published_basis,
                published_start = excluded.published_start, published_end = excluded.published_end, language = excluded.language,
                given = excluded.given, versions = excluded.versions, run = excluded.run
            """,
            article.Id, article.TextRevision, article.Title, article.Outlet, article.Url,
            article.Published?.Date.ToString(), article.Published is { } p ? Code.Of(p.Basis) : null, article.Published?.Span?.Start,
            article.Published?.Span?.End, article.Language, JsonSerializer.Serialize(given, LedgerJson.Readable.GivenMetadata), versions, run);
        if (database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM article_bytes WHERE article = $1)", article.Id) == 0)
            database.Execute("INSERT INTO article_bytes (article, length, brotli) VALUES ($1, $2, $3)", article.Id, bytes.Length, Compress(bytes));
        WriteText(article);
    }

    /// <summary>Writes a text revision, unless it is there; returns whether it was written.</summary>
    public bool WriteText(Article article) => database.Execute(
        """
        INSERT INTO text_revisions (article, id, text, characters, units, blocks, cleaning) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (article, id) DO NOTHING
        """,
        article.Id, article.TextRevision, article.Text, CodePoints.Of(article.Text).At(article.Text.Length), article.Text.Length,
        Json(json => SpanJson.Write(json, article.Blocks)), Json(json => SpanJson.Write(json, article.Runs))) > 0;

    // Those of the reports, of the aggregates and of the article as a whole, in this order.
    private void WriteStatements(CodedArticle coded)
    {
        var statements = new List<(Statement Statement, string? Aggregate)>();
        foreach (var report in coded.Reports) foreach (var statement in report.Statements) statements.Add((statement, null));
        foreach (var aggregate in coded.Aggregates) foreach (var statement in aggregate.Statements) statements.Add((statement, aggregate.Id));
        foreach (var statement in coded.Statements) statements.Add((statement, null));
        database.Insert(
            "INSERT INTO statements (article, position, id, report, aggregate, field, value, type, detail, spans, derivation, attribution, modality, probability, rule)", 15, statements.Count,
            (i, row) => Put(coded.Article, statements[i].Statement, statements[i].Aggregate, i, row));
    }

    private void Put(Article article, Statement statement, string? aggregate, int position, BoundRow row)
    {
        row.Put(0, article.Id);
        row.Put(1, position);
        row.Put(2, statement.Id);
        row.Put(3, statement.Report);
        row.Put(4, aggregate);
        row.Put(5, Code.Of(statement.Field));
        row.Put(6, statement.Value.Text);
        row.Put(7, StatementDetail.Write(_json.Begin(), statement.Value));
        row.Put(8, _json.Written);
        SpanJson.Write(_json.Begin(), statement.Spans, article.Text);
        row.Put(9, _json.Written);
        row.Put(10, statement.Derivation);
        if (statement.Attribution is { } attribution)
        {
            JsonSerializer.Serialize(_json.Begin(), attribution, LedgerJson.Readable.Attribution);
            row.Put(11, _json.Written);
        }
        else
        {
            row.Put(11, default(string));
        }
        row.Put(12, Code.Of(statement.Modality));
        row.Put(13, statement.Probability);
        row.Put(14, statement.Rule);
    }

    private string Json(Action<Utf8JsonWriter> write)
    {
        write(_json.Begin());
        return _json.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>Refuses what cannot be written.</summary>
    /// <exception cref="ArgumentException">A statement has no span or one outside the text, or the text cannot be kept as it is.</exception>
    public static void Check(CodedArticle coded)
    {
        var text = coded.Article.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
                throw new ArgumentException(FormattableString.Invariant($"the clean text has U+{(int)text[i]:X4} at {i}, which no text may hold"), nameof(coded));
        }
        foreach (var report in coded.Reports)
        {
            Check(text, report.Trigger, report.Id);
            foreach (var sentence in report.Sentences) Check(text, sentence, report.Id);
            foreach (var statement in report.Statements)
            {
                Check(text, statement);
                if (statement.Report != report.Id) throw new ArgumentException($"{statement.Id} stands in {report.Id} but names {statement.Report}", nameof(coded));
            }
        }
        foreach (var aggregate in coded.Aggregates)
        {
            Check(text, aggregate.Span, aggregate.Id);
            foreach (var statement in aggregate.Statements) Check(text, statement);
        }
        foreach (var statement in coded.Statements)
        {
            Check(text, statement);
            if (statement.Report is not null) throw new ArgumentException($"{statement.Id} stands outside of {statement.Report}, which it names", nameof(coded));
        }
    }

    private static void Check(string text, Statement statement)
    {
        if (statement.Spans.IsDefaultOrEmpty) throw new ArgumentException($"{statement.Id} ({Code.Of(statement.Field)}, {statement.Rule}) has no span", nameof(statement));
        foreach (var span in statement.Spans) Check(text, span, statement.Id);
    }

    private static void Check(string text, Span span, string id)
    {
        if (span.Start < 0 || span.End <= span.Start || span.End > text.Length)
            throw new ArgumentException(FormattableString.Invariant($"{id} has the span {span} in a text of {text.Length}"), nameof(span));
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 2, window: 18)) throw new InvalidOperationException("Brotli did not fit its own bound");
        return packed[..length];
    }
}
