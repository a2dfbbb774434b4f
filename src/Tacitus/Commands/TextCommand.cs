using System.CommandLine;
using Tacitus.Ledger.Storage;
using Tacitus.Model;

namespace Tacitus.Commands;

/// <summary><c>text ARTICLE</c>: prints the clean text that spans point into.</summary>
internal static class TextCommand
{
    public static Command Create()
    {
        var article = new Argument<string>("ARTICLE") { Description = "An article's id, the beginning of one, or the path it was read from." };
        var revision = new Option<string?>("--revision") { Description = "A text revision that is not the current one.", HelpName = "ID" };
        var imprint = new Option<bool>("--imprint") { Description = "Print what the page says of itself instead: authors, dates to the minute, its address; each with where that is said." };
        var ledger = CommonOptions.Ledger();
        var command = new Command("text", "Prints the clean text of an article, exactly as spans point into it.") { article, revision, imprint, ledger };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var name = parsed.GetValue(article)!;
            var at = store.ArticlesAt(name);
            var id = at.Length > 0 ? at[0] : CommonOptions.Resolve(store, IdKind.Article, name);
            if (parsed.GetValue(imprint))
            {
                foreach (var said in store.Imprints(id)) parsed.InvocationConfiguration.Output.WriteLine($"{Code.Of(said.Field),-10} {said.Value}  ({said.Basis})");
                return 0;
            }
            parsed.InvocationConfiguration.Output.Write(parsed.GetValue(revision) is { } named
                ? store.Text(id, named) ?? throw new WrongUseException($"The article has no text revision '{named}', only {string.Join(", ", store.TextRevisions(id))}.")
                : store.Text(id));
            return 0;
        });
        return command;
    }
}
