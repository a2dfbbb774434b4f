using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>warnings</c>: who threatened or warned whom.</summary>
internal static class WarningsCommand
{
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
            var answer = Questions.Warnings(store, CommonOptions.Country(parsed.GetValue(country)), parsed.GetValue(from), parsed.GetValue(to), CoverageReader.Read(store));
            AnswerPage.Write(parsed, answer, CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
