using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>explain EVENT [FIELD]</c>: what each value of an event rests on, with the words of each source and the reason.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("EVENT") { Description = "An event's id, or the beginning of one." };
        var field = new Argument<string?>("FIELD") { Description = "One field, as killed, date or killed:civilians; all unless told.", Arity = ArgumentArity.ZeroOrOne };
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var names = CommonOptions.Names();
        var command = new Command("explain", "Shows what the values of an event rest on: each source's words, and the reason.") { id, field, ledger, json, names };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var e = store.Event(CommonOptions.Resolve(store, IdKind.Event, parsed.GetValue(id)!))!;
            var explanations = Explanation.Of(store, e, parsed.GetValue(field));
            if (explanations.IsEmpty) throw new WrongUseException(Nothing(e, parsed.GetValue(field)));
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => WriteJson(store, e, explanations, parsed.GetValue(names), stream));
            else Write(CommonOptions.Screen(parsed), store, e, explanations, parsed.GetValue(names));
            return 0;
        });
        return command;
    }

    private static string Nothing(Event e, string? field) =>
        $"{e.Id} has no finding{(field is null ? "" : $" on '{field}'")}. Its findings are on: {string.Join(", ", e.Findings.Select(f => f.Field).Distinct())}.";

    private static void Write(Screen screen, LedgerStore ledger, Event told, ImmutableArray<Explanation> explanations, bool names)
    {
        var privacy = Privacy.OfArticles(ledger, names);
        var e = privacy.Of(told);
        var lines = new StatementLines(ledger, privacy);
        screen.Heading($"{e.Id}  {e.Summary}");
        foreach (var explanation in explanations)
        {
            var finding = e.Findings[told.Findings.IndexOf(explanation.Finding)];
            screen.Line();
            screen.Heading(finding.State == FindingState.Stated ? $"{finding.Field}: {finding.Value}" : $"{finding.Field}: {finding.Value} ({Code.Of(finding.State)})");
            screen.Line("  " + finding.Reason);
            Write("for", explanation.For);
            Write("against", explanation.Against);
            Write("also said", explanation.Others);
        }

        void Write(string stance, ImmutableArray<QuotedStatement> statements)
        {
            if (statements.IsEmpty) return;
            screen.Line($"  {stance}:");
            foreach (var statement in statements) lines.Write(screen, statement);
        }
    }

    private static void WriteJson(LedgerStore ledger, Event told, ImmutableArray<Explanation> explanations, bool names, Stream output)
    {
        var privacy = Privacy.OfArticles(ledger, names);
        var e = privacy.Of(told);
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            var statement = new StatementJson(json, ledger);
            json.WriteStartObject();
            json.WriteString("event", e.Id);
            json.Text("summary", e.Summary);
            json.Objects("findings", explanations, x =>
            {
                var finding = e.Findings[told.Findings.IndexOf(x.Finding)];
                json.WriteString("field", finding.Field);
                json.Text("value", finding.Value);
                json.WriteString("state", Code.Of(finding.State));
                json.WriteString("reason", finding.Reason);
                Statements("for", x.For);
                Statements("against", x.Against);
                Statements("others", x.Others);
            });
            json.WriteEndObject();

            void Statements(string name, ImmutableArray<QuotedStatement> statements) =>
                json.Objects(name, statements.Where(s => privacy.Shows(s.Statement)), statement.Write);
        }
        output.WriteByte((byte)'\n');
    }
}
