using System.CommandLine;
using System.Globalization;

namespace Tacitus.Bench.Ledgers;

/// <summary>
/// <c>ledger --in EVENTS --out FILE</c>: a ledger of as many events as are asked for, made from coded UCDP events (JSON lines) by telling them again at later dates; for
/// measuring how long questions take.
/// </summary>
internal static class LedgerCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in") { Description = "Coded events, as in ucdp-aec/events.jsonl.", Required = true };
        var output = new Option<string>("--out") { Description = "The ledger to write; it must not be there.", Required = true };
        var count = new Option<int>("--events") { Description = "How many events.", DefaultValueFactory = _ => 100_000 };
        var articles = new Option<int>("--articles") { Description = "How many articles, as a multiple of the events; one for twenty events unless told." };
        var command = new Command("ledger", "Makes a large ledger from coded events.") { input, output, count, articles };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            if (File.Exists(path)) throw new IOException($"{path} is there already");
            LargeLedger.Write(parsed.GetValue(input)!, path, parsed.GetValue(count), parsed.GetValue(articles));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {parsed.GetValue(count)} events"));
            return 0;
        });
        return command;
    }
}
