using System.CommandLine;
using Tacitus.Asking;
using Tacitus.Inquiry.Profiles;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>profile ACTOR</c>: who an actor is, whom it stands with and against, and what it did.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var actor = new Argument<string>("ACTOR") { Description = "An actor's id or name." };
        var ledger = CommonOptions.Ledger();
        var format = CommonOptions.Format();
        var json = CommonOptions.Json();
        var command = new Command("profile", "Shows who an actor is: names, origin, ties, deadliest events, activity, disagreements.") { actor, ledger, format, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var dossier = new DossierReader(store).Read(CommonOptions.Actor(store, parsed.GetValue(actor)!));
            AnswerPage.Write(parsed, ProfileAnswer.Write(dossier), CommonOptions.FormatOf(parsed, format, json));
            return 0;
        });
        return command;
    }
}
