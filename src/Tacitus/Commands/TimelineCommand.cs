using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>timeline</c>: events by month or year, with what changed.</summary>
internal static class TimelineCommand
{
    private enum Step
    {
        Month,
        Year,
    }

    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var actor = new Option<string?>("--actor") { Description = "Events that this actor did or claimed: an id or a name.", HelpName = "ACTOR" };
        var country = new Option<string?>("--country") { Description = "Events in this country (ISO 3166-1 alpha-2, as RU, or its name).", HelpName = "COUNTRY" };
        var from = CommonOptions.Date("--from", "Events of this date or later.");
        var to = CommonOptions.Date("--to", "Events of this date or earlier.");
        var per = CommonOptions.CodeOf<Step>("--per", "The step, chosen by the length unless told");
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("timeline", "Shows events by month or year, and how they changed.") { actor, country, from, to, per, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var who = parsed.GetValue(actor) is { } name ? CommonOptions.Actor(store, name) : null;
            var where = CommonOptions.Country(parsed.GetValue(country));
            var (start, end) = (parsed.GetValue(from), parsed.GetValue(to));
            bool? byMonth = parsed.GetValue(per) is { } step ? step == Step.Month : null;
            var answer = Questions.Timeline(store, Questions.Lines(store, who, where, start, end), who, where, start, end, byMonth, CoverageReader.Read(store));
            AnswerPage.Write(parsed, answer, CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
