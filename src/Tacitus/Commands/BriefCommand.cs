using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Inquiry.Briefs;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>brief SUBJECT</c>: a readable account of an event, an actor, a pair, a country or a period.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var subject = new Argument<string[]>("SUBJECT")
        {
            Description = "An event's id, an actor, \"ACTOR and ACTOR\", a country, a period (2021, 2021-08), or a country and a period.", Arity = ArgumentArity.OneOrMore,
        };
        var brief = new Option<bool>("--short") { Description = "At most 80 words." };
        var ledger = CommonOptions.Ledger();
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("brief", "Writes a readable account with numbered sources.") { subject, brief, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var answer = BriefAsker.Ask(store, string.Join(' ', parsed.GetValue(subject)!), parsed.GetValue(brief) ? BriefLength.Short : BriefLength.Full);
            AnswerPage.Write(parsed, answer, CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
