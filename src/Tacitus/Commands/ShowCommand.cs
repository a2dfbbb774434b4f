using System.CommandLine;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>show EVENT</c>: all that the ledger tells of one event.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("EVENT") { Description = "An event's id, or the beginning of one." };
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var names = CommonOptions.Names();
        var command = new Command("show", "Shows one event.") { id, ledger, json, names };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var e = store.Event(CommonOptions.Resolve(store, IdKind.Event, parsed.GetValue(id)!))!;
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => EventsJson.Write(store, [e], parsed.GetValue(names), stream));
            else EventPage.Write(CommonOptions.Screen(parsed), store, e, parsed.GetValue(names));
            return 0;
        });
        return command;
    }
}
