using System.Globalization;
using System.Text.Json;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Runs;

namespace Tacitus.Ledger.Exports;

/// <summary>The whole ledger as one JSON object: the contract that other tools rely on. Lists are in the order of ids; what is absent is not stated.</summary>
internal sealed class JsonExport
{
    private readonly LedgerStore _ledger;
    private readonly ExportOptions _options;
    private readonly Utf8JsonWriter _json;
    private readonly Privacy _privacy;

    private JsonExport(LedgerStore ledger, ExportOptions options, Utf8JsonWriter json)
    {
        _ledger = ledger;
        _options = options;
        _json = json;
        _privacy = Privacy.Of(ledger, options.Names);
    }

    /// <summary>Writes <paramref name="ledger"/>.</summary>
    public static void Write(LedgerStore ledger, ExportOptions options, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented)) new JsonExport(ledger, options, json).Write();
        output.WriteByte((byte)'\n');
    }

    private void Write()
    {
        var events = new EventJson(_json, _privacy);
        _json.WriteStartObject();
        _json.WriteString("format", "tacitus-ledger");
        _json.WriteNumber("version", 1);
        if (!_options.Canonical && _ledger.LastRun() is { } run) Write(run);
        _json.Objects("articles", _ledger.Articles(), Write);
        _json.Objects("actors", _ledger.Actors().Where(_privacy.Shows), a => ActorJson.Write(_json, a));
        _json.Objects("relations", _ledger.Relations().Where(_privacy.Shows), Write);
        var canonical = _options.Canonical ? _ledger.CanonicalIds() : null;
        string IdOf(string id) => canonical?.GetValueOrDefault(id, id) ?? id;
        var all = _ledger.Events();
        if (_options.Canonical) all = all.Select(e => e with { Id = IdOf(e.Id), PartOf = e.PartOf is { } whole ? IdOf(whole) : null }).OrderBy(e => e.Id, StringComparer.Ordinal);
        _json.Objects("events", all, events.Write);
        _json.Objects("aggregates", _ledger.Aggregates(), Write);
        _json.Objects("reports", _ledger.Reports(), r =>
        {
            _json.WriteString("id", r.Id);
            _json.WriteString("article", r.Article);
            _json.Text("event", r.Event is { } e ? IdOf(e) : null);
        });
        _json.Objects("statements", _ledger.Statements().Where(s => _privacy.Shows(s.Statement.Id)), new StatementJson(_json, _ledger).Write);
        _json.Objects("judgements", _ledger.Judgements(), Write);
        _json.Objects("issues", Issues(), Write);
        _json.WriteEndObject();
    }

    private void Write(Run run)
    {
        _json.WriteStartObject("run");
        _json.WriteNumber("id", run.Id);
        _json.WriteString("code_version", run.CodeVersion);
        _json.WriteString("model", run.Model);
        _json.WriteString("gazetteer", run.Gazetteer);
        _json.WriteString("lexicons", run.Lexicons);
        _json.WriteString("started", run.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    private void Write(ArticleEntry article)
    {
        _json.WriteString("id", article.Id);
        _json.WriteString("text_revision", article.TextRevision);
        if (!_options.Canonical) _json.Text("path", article.Paths.FirstOrDefault());
        _json.Text("url", article.Url);
        _json.Text("outlet", article.Outlet);
        _json.Text("title", article.Title);
        _json.WriteString("language", article.Language);
        _json.WriteNumber("characters", article.Characters);
        _json.Text("duplicate_of", article.DuplicateOf);
        if (article.Published is not { } published) return;
        _json.WriteStartObject("published");
        _json.WriteString("value", published.Date.ToString());
        _json.WriteNumber("precision", published.Date.Precision);
        _json.WriteString("basis", Code.Of(published.Basis));
        _json.WriteEndObject();
    }

    private void Write(Relation relation)
    {
        _json.WriteString("id", relation.Id);
        _json.WriteString("subject", relation.Subject);
        _json.WriteString("type", Code.Of(relation.Type));
        _json.WriteString("object", relation.Object);
        _json.WriteString("state", Code.Of(relation.State));
        _json.Text("start", relation.Start?.ToString());
        _json.Text("end", relation.End?.ToString());
        _json.Texts("statements", relation.Statements);
    }

    private void Write(Aggregate aggregate)
    {
        _json.WriteString("id", aggregate.Id);
        _json.WriteString("kind", Code.Of(aggregate.Kind));
        _json.Text("actor", aggregate.Actor);
        if (aggregate.Date is { } date)
        {
            _json.WriteString("start", JsonText.StartOf(date));
            _json.WriteString("end", JsonText.EndOf(date));
        }
        _json.Text("place", aggregate.Place);
        _json.WriteString("text", aggregate.Text);
        _json.Texts("statements", aggregate.Statements.Where(_privacy.Shows));
    }

    private void Write(Judgement judgement)
    {
        _json.WriteString("left", judgement.Left);
        _json.WriteString("right", judgement.Right);
        _json.WriteString("verdict", Code.Of(judgement.Verdict));
        _json.Share("score", judgement.Score);
        _json.WriteString("reason", _privacy.Of(judgement));
        _json.WriteString("by", judgement.By);
    }

    private void Write(Issue issue)
    {
        _json.WriteString("code", issue.Code);
        _json.Text("article", issue.Article);
        _json.Text("path", issue.Path);
        _json.Text("message", issue.Message);
    }

    /// <summary>The issues; when canonical, those of articles only, each once, without the path and the words, which may name it.</summary>
    private IEnumerable<Issue> Issues() => _options.Canonical
        ? _ledger.Issues().Where(i => i.Article is not null).Select(i => new Issue(i.Code, i.Article, null, "")).Distinct()
        : _ledger.Issues();
}
