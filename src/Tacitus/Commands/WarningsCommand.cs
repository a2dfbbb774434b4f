using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Inquiry.Warnings;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>warnings</c>: who threatened or warned whom.</summary>
internal static class WarningsCommand
{
    private const int MostListed = 500, MostStatements = 6;

    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var country = new Option<string?>("--country") { Description = "Those about this country (ISO 3166-1 alpha-2, as RU, or its name).", HelpName = "COUNTRY" };
        var from = CommonOptions.Date("--from", "Those of this date or later.");
        var to = CommonOptions.Date("--to", "Those of this date or earlier.");
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("warnings", "Lists threats and warnings: who, against whom, when, as said by whom.") { country, from, to, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var citations = new CitationReader(store);
            var warnings = store.Lines(null, CommonOptions.Country(parsed.GetValue(country)), parsed.GetValue(from), parsed.GetValue(to))
                .Where(l => l.Kind is EventKind.Threat or EventKind.Warning || l.Status == EventStatus.Threatened).Take(MostListed).ToList().ConvertAll(line =>
                {
                    var e = store.Event(line.Id)!;
                    foreach (var finding in e.Findings) citations.Read(finding.For.Take(MostStatements));
                    string[] speakers = [.. store.StatementsOf(e.Id).Where(s => s.Statement.Field == Field.Warning).Select(s => s.Statement.Id).Take(MostStatements)];
                    citations.Read(speakers);
                    return new WarningFile(e, [.. speakers.Select(id => citations.Citations[id])]);
                });
            AnswerPage.Write(parsed, WarningsAnswer.Write(warnings, citations.Citations, CoverageReader.Read(store)), CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
