using System.CommandLine;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>events</c>: lists events.</summary>
internal static class EventsCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var from = CommonOptions.Date("--from", "Events of this date or later.");
        var to = CommonOptions.Date("--to", "Events of this date or earlier.");
        var country = new Option<string?>("--country") { Description = "Events in this country (ISO 3166-1 alpha-2, as RU).", HelpName = "CODE" };
        var actor = new Option<string?>("--actor") { Description = "Events with this actor: an id, or words of a name.", HelpName = "ACTOR" };
        var kind = CommonOptions.CodeOf<EventKind>("--kind", "Events of this kind");
        var status = CommonOptions.CodeOf<EventStatus>("--status", "Events of this status");
        var killed = new Option<int?>("--min-killed") { Description = "Events with at least so many killed.", HelpName = "NUMBER" };
        var json = CommonOptions.Json();
        var command = new Command("events", "Lists the events.") { ledger, from, to, country, actor, kind, status, killed, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var filter = new EventFilter(
                parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(country)?.ToUpperInvariant(), parsed.GetValue(actor),
                parsed.GetValue(kind), parsed.GetValue(status), parsed.GetValue(killed));
            if (parsed.GetValue(json))
            {
                var ids = filter == EventFilter.None ? null : store.Events(filter).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
                ByteOutput.Write(parsed, stream => EventsJson.Write(store, store.Events().Where(e => ids?.Contains(e.Id) ?? true), names: false, stream));
            }
            else EventTable.Write(CommonOptions.Screen(parsed), store.Events(filter));
            return 0;
        });
        return command;
    }
}
