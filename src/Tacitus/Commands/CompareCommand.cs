using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>compare ACTOR ACTOR</c>: two actors side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var left = new Argument<string>("ACTOR") { Description = "An actor's id or name." };
        var right = new Argument<string>("OTHER") { Description = "Another's." };
        var ledger = CommonOptions.Ledger();
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("compare", "Shows two actors side by side, what they share, and how they stand to each other.") { left, right, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var (a, b) = (CommonOptions.Actor(store, parsed.GetValue(left)!), CommonOptions.Actor(store, parsed.GetValue(right)!));
            AnswerPage.Write(parsed, Questions.Compare(store, a, b).Answer, CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
