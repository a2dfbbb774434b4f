using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>reread</c>: reads the bytes that the ledger holds with the reader of today.</summary>
internal static class RereadCommand
{
    public static Command Create()
    {
        var code = new Option<bool>("--code") { Description = "Code the articles again, so that their statements are those of the new texts." };
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var command = new Command("reread", "Reads the articles in the ledger again. A text that comes out otherwise is kept as a new text revision; statements stay with the text that they were read from.")
            { code, ledger, json };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(ledger)!, parsed.GetValue(code), parsed.GetValue(json)));
        return command;
    }

    private static int Run(ParseResult parsed, string path, bool code, bool json)
    {
        if (!File.Exists(path)) throw new WrongUseException($"There is no ledger at {path}. Make one with: tacitus run PATH --ledger {path}");
        using var ledger = LedgerStore.Open(path);
        var (read, changed, lost) = Reread(ledger);
        RunCounts? coded = null;
        if (code)
        {
            var error = parsed.InvocationConfiguration.Error;
            coded = RunProgress.Show(
                error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected, 0,
                progress => new Pipeline(ledger, RunVersions.Read(), TimeProvider.System, progress).Run(ledger.Sources().Select(s => new FoundSource(s.Path, s, []))));
        }
        if (json) ByteOutput.Write(parsed, stream => WriteJson(stream, read, changed, lost, coded));
        else
        {
            var screen = CommonOptions.Screen(parsed);
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(read, "article")} read again: {changed} with a new text revision, {lost} that the reader of today finds no text in and that stay as they were."));
            if (coded is not null) screen.Line(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(coded.Stored, "article")} coded again, {coded.Known} were coded by this version already."));
            else if (changed > 0) screen.Line($"Statements are those of the earlier texts until the articles are coded again: tacitus reread --code --ledger {path}");
        }
        return 0;
    }

    private static (int Read, int Changed, int Lost) Reread(LedgerStore ledger)
    {
        var reader = new ArticleReader();
        int read = 0, changed = 0, lost = 0;
        foreach (var source in ledger.Sources())
        {
            read++;
            if (Read(reader, source) is not { } article) lost++;
            else if (ledger.Add(article)) changed++;
        }
        return (read, changed, lost);
    }

    private static Article? Read(ArticleReader reader, Source source)
    {
        try
        {
            return reader.Read(source).Article;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static void WriteJson(Stream output, int read, int changed, int lost, RunCounts? coded)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("read", read);
            json.WriteNumber("changed", changed);
            json.WriteNumber("lost", lost);
            if (coded is not null) json.WriteNumber("coded", coded.Stored);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
