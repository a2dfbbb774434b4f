using System.CommandLine;
using System.Globalization;
using Tacitus.Coding.Reconciling;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>run PATH...</c>: reads what is there, or on the web, and writes the ledger.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders and archives to read, or addresses of pages and feeds to fetch (http://, https://).", Arity = ArgumentArity.OneOrMore };
        var ledger = CommonOptions.Ledger();
        var published = CommonOptions.Date("--published", "When the articles were published; beats what they say themselves.");
        var outlet = new Option<string?>("--outlet") { Description = "Who published the articles; beats what they say themselves.", HelpName = "NAME" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Fetch from addresses of this machine and of private networks too." };
        var preset = CommonOptions.CodeOf<Preset>("--preset", "Which codebook's behaviour tolls follow from now on where sources differ");
        var reliabilities = new Option<string?>("--reliabilities") { Description = "A file of sources and outlets with a letter from A (reliable) to F each; kept with the ledger.", HelpName = "FILE" };
        var placements = new Option<string?>("--placements") { Description = "A table of who is placed to know, in the form of placement.lexicon; kept with the ledger.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command("run", "Reads articles and writes the ledger. Running it again adds nothing twice.")
        {
            paths, ledger, published, outlet, allowPrivate, preset, reliabilities, placements, json,
        };
        command.SetAction(parsed => Run(
            parsed, (parsed.GetValue(preset), Text(parsed.GetValue(reliabilities)), Text(parsed.GetValue(placements))), parsed.GetValue(paths)!, parsed.GetValue(ledger)!,
            new GivenMetadata(parsed.GetValue(published), parsed.GetValue(outlet)), parsed.GetValue(allowPrivate), parsed.GetValue(json)));
        return command;
    }

    private static int Run(
        ParseResult parsed, (Preset? Preset, string? Reliabilities, string? Placements) weighing, string[] paths, string path, GivenMetadata given, bool allowPrivate, bool json)
    {
        var error = parsed.InvocationConfiguration.Error;
        // A new ledger knows no article: what reads and codes them is loaded while it is made.
        var coding = File.Exists(path) ? null : Task.Run(() => new ArticleCoding());
        using var ledger = LedgerStore.Open(path);
        try
        {
            LedgerWeighing.Set(ledger, weighing.Preset, weighing.Reliabilities, weighing.Placements);
        }
        catch (FormatException e)
        {
            throw new WrongUseException(e.Message);
        }
        using var fetcher = new WebFetcher(ledger, new FetchOptions { AllowPrivate = allowPrivate }, TimeProvider.System);
        var versions = RunVersions.Read();
        var counts = RunProgress.Show(
            error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected, SourceFinder.Estimate(paths.Where(p => !WebAddress.Is(p))),
            progress => new Pipeline(ledger, versions, TimeProvider.System, progress, coding is null ? null : () => coding.GetAwaiter().GetResult()).Run(
                paths.SelectMany(p => WebAddress.Is(p) ? fetcher.Find(p, given) : SourceFinder.Find([p], given))));
        RunSummary.Write(CommonOptions.Screen(parsed), ledger, path, counts, json);
        return counts.Lost > 0 ? 1 : 0;
    }

    private static string? Text(string? path) => path is null ? null
        : File.Exists(path) ? File.ReadAllText(path) : throw new WrongUseException($"There is no file {path}.");
}
