using System.CommandLine;
using System.Globalization;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>disputes</c>: the findings that a source speaks against.</summary>
internal static class DisputesCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var command = new Command("disputes", "Lists the findings that some source speaks against.") { ledger, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var events = store.Events().Where(e => e.Findings.Any(f => !f.Against.IsEmpty));
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => EventsJson.Write(store, events, names: false, stream));
            else
                CommonOptions.Screen(parsed).Table(["event", "date", "place", "field", "value", "for", "against", "reason"],
                    from e in events
                    from f in e.Findings
                    where !f.Against.IsEmpty
                    select (IReadOnlyList<string>)
                    [
                        ShortId.Of(e.Id), e.Date?.ToString() ?? "", PlaceName.Of(e.Place), f.Field, f.Value,
                        f.For.Length.ToString(CultureInfo.InvariantCulture), f.Against.Length.ToString(CultureInfo.InvariantCulture), f.Reason,
                    ]);
            return 0;
        });
        return command;
    }
}
