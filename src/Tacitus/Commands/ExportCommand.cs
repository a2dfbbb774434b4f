using System.CommandLine;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;

namespace Tacitus.Commands;

/// <summary><c>export</c>: writes the ledger for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var format = CommonOptions.CodeOf<ExportFormat>("--format", "The form, json unless told");
        var output = new Option<string?>("--out", "-o") { Description = "The file to write; standard output unless told.", HelpName = "FILE" };
        var names = new Option<bool>("--names") { Description = "With the names of victims, suspects and private persons." };
        var canonical = new Option<bool>("--canonical") { Description = "Without what differs between equal ledgers: the run and the paths." };
        var command = new Command("export", "Writes the ledger for other programs.") { ledger, format, output, names, canonical };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var options = new ExportOptions(parsed.GetValue(names), parsed.GetValue(canonical));
            var form = parsed.GetValue(format) ?? ExportFormat.Json;
            if (parsed.GetValue(output) is { } path) WriteFile(store, form, options, path);
            else ByteOutput.Write(parsed, stream => LedgerExport.Write(store, form, options, stream));
            return 0;
        });
        return command;
    }

    /// <summary>Writes beside <paramref name="path"/> first, so that a broken export never stands where a whole one is looked for.</summary>
    private static void WriteFile(LedgerStore store, ExportFormat format, ExportOptions options, string path)
    {
        var part = path + ".part";
        try
        {
            using (var file = File.Create(part)) LedgerExport.Write(store, format, options, file);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{path} cannot be written: {e.Message}");
        }
    }
}
