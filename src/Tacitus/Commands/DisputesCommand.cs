using System.CommandLine;
using System.Globalization;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>disputes</c>: the findings on which sources differ, the widest first, and since when.</summary>
internal static class DisputesCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var command = new Command("disputes", "Lists the findings on which sources differ, the widest disagreement first.") { ledger, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var disputes = store.Events().ToArray().SelectMany(e => Dispute.Of(store, e)).OrderByDescending(d => d.Width)
                .ThenBy(d => d.Event.Id, StringComparer.Ordinal).ToArray();
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => EventsJson.Write(store, disputes.Select(d => d.Event).DistinctBy(e => e.Id), names: false, stream));
            else
                CommonOptions.Screen(parsed).Table(["event", "date", "place", "field", "value", "since", "for", "against", "reason"],
                    disputes.Select(d => (IReadOnlyList<string>)
                    [
                        ShortId.Of(d.Event.Id), d.Event.Date?.ToString() ?? "", PlaceName.Of(d.Event.Place), d.Finding.Field, d.Finding.Value, d.Since?.ToString("O", null) ?? "",
                        d.Finding.For.Length.ToString(CultureInfo.InvariantCulture), d.Finding.Against.Length.ToString(CultureInfo.InvariantCulture), d.Finding.Reason,
                    ]));
            return 0;
        });
        return command;
    }
}
