using System.Text.Json;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Ledger.Exports;

/// <summary>A statement as a JSON object of the contract. A count's value is the number in its words; a range is written <c>20..30</c>.</summary>
internal sealed class StatementJson(Utf8JsonWriter json, LedgerStore ledger)
{
    private readonly CodePointSpans _spans = new(ledger);

    /// <summary>Writes the members of <paramref name="quoted"/>.</summary>
    public void Write(QuotedStatement quoted)
    {
        var s = quoted.Statement;
        json.WriteString("id", s.Id);
        json.Text("report", s.Report);
        json.WriteString("field", Code.Of(s.Field));
        if (s.Value is CountValue { Count: { Number: { } number, Bound: not CountBound.Between } }) json.WriteNumber("value", number);
        else json.WriteString("value", s.Value.Text);
        if (s.Value is CountValue count)
        {
            json.WriteString("population", count.Population.Code);
            json.WriteString("bound", Code.Of(count.Count.Bound));
            json.Text("as_of", count.AsOf?.ToString());
        }
        if (s.Value is AttributeValue attribute)
        {
            json.WriteString("actor", attribute.Actor);
            json.WriteString("attribute", Code.Of(attribute.Kind));
        }
        json.Text("derivation", s.Derivation);
        json.WriteString("article", s.Article);
        json.WriteStartArray("spans");
        for (var i = 0; i < s.Spans.Length; i++)
        {
            var span = _spans.Of(s.Article, s.Spans[i]);
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("text", quoted.Words[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (s.Attribution is { } attribution)
        {
            json.WriteStartObject("attribution");
            json.WriteString("source", attribution.Source);
            json.WriteString("kind", Code.Of(attribution.Kind));
            json.Texts("chain", attribution.Chain);
            json.WriteBoolean("party", attribution.Party);
            json.WriteEndObject();
        }
        json.WriteString("modality", Code.Of(s.Modality));
        json.Share("probability", s.Probability);
        json.WriteString("rule", s.Rule);
    }
}
