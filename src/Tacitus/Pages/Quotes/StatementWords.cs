using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Statements;
using Tacitus.Showing;

namespace Tacitus.Pages.Quotes;

/// <summary>Statements as pages say them.</summary>
internal static class StatementWords
{
    /// <summary>The value: <c>at least 43 (civilians)</c>.</summary>
    public static string Value(Statement statement)
    {
        var (value, note) = statement.Value switch
        {
            CountValue count => (CountWords.Of(count.Count), string.Join("; ", new[] { count.Population.Code == "total" ? "" : Names.Of(count.Population.Code), count.AsOf is { } asOf ? $"as of {Names.Date(asOf)}" : "" }.Where(n => n.Length > 0))),
            ActorValue actor => (actor.Name, Names.Of(actor.Qualifier ?? "")),
            PlaceValue { Place: var place } => (PlaceName.Of(place), ""),
            DateValue { Date: { } date } => (Names.Date(date), ""),
            TextValue text => (text.Words, Names.Of(text.Kind ?? "")),
            CodeValue code => (Names.Of(code.Text), ""),
            var other => (other.Text, ""),
        };
        return note.Length == 0 ? value : $"{value} ({note})";
    }

    /// <summary>Who says it inside the article and how: <c>said by the health ministry, via Times</c>; empty when the article does in its own voice.</summary>
    public static string Said(Statement statement)
    {
        if (statement.Attribution is not { } said) return "";
        var via = said.Chain.IsEmpty ? "" : $", via {string.Join(", via ", said.Chain)}";
        return $"{Code.Of(said.Kind)} by {said.Source}{via}{(said.Party ? ", a party to the conflict" : "")}";
    }

    /// <summary>How it is put, where it is not put as a fact: <c>as alleged</c>; empty otherwise.</summary>
    public static string Modality(Statement statement) => statement.Modality == Model.Statements.Modality.Asserted ? "" : $"as {Code.Of(statement.Modality)}";
}
