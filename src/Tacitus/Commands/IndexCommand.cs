using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>index --by country|actor --year Y</c>: the arithmetic of the Global Terrorism Index over this collection.</summary>
internal static class IndexCommand
{
    private enum Unit
    {
        Country,
        Actor,
    }

    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var by = CommonOptions.CodeOf<Unit>("--by", "What is ranked, country unless told");
        var year = new Option<int>("--year") { Description = "The year; the four before it weigh less.", Required = true, HelpName = "YEAR" };
        var covers = CommonOptions.Date("--covers", "The time that this collection is meant to cover whole, as 2015/2024; without it nothing is scored.");
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("index", "Ranks countries or actors by the impact of attacks.") { by, year, covers, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var answer = Questions.Index(store, (parsed.GetValue(by) ?? Unit.Country) == Unit.Actor, parsed.GetValue(year), parsed.GetValue(covers), CoverageReader.Read(store));
            AnswerPage.Write(parsed, answer, CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
