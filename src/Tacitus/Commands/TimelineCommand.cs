using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Inquiry.Trends;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
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
            var lines = (who is null ? [who?.Id] : store.SameActors(who.Id).Cast<string?>()).SelectMany(id => store.Lines(id, where, parsed.GetValue(from), parsed.GetValue(to))).Where(l => who is null || l.IsDeed)
                .DistinctBy(l => l.Id).OrderBy(l => l.Id, StringComparer.Ordinal).ToList();
            var aggregates = who is null ? [] : store.Aggregates(who.Id).Where(a => Within(a.Date, parsed.GetValue(from), parsed.GetValue(to)));
            var title = "Timeline" + (who is null ? "" : $" of {who.Name}") + (where is null ? "" : $" in {Inquiry.Wording.CountryName.Of(where)}");
            bool? byMonth = parsed.GetValue(per) is { } step ? step == Step.Month : null;
            AnswerPage.Write(parsed, TimelineAnswer.Write(title, lines, aggregates, CoverageReader.Read(store), byMonth), CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }

    private static bool Within(PartialDate? date, PartialDate? from, PartialDate? to) =>
        date is null ? from is null && to is null : (from is null || date.Value.End >= from.Value.Start) && (to is null || date.Value.Start <= to.Value.End);
}
