using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using System.Text;
using Tacitus.Ledger.Storage;

namespace Tacitus.Commands;

/// <summary>The program: all commands, and what its exit codes mean.</summary>
public static class TacitusCommand
{
    private const int Done = 0, WrongUse = 2;

    /// <summary>Runs the command that <paramref name="args"/> name.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where results go; standard output when null.</param>
    /// <param name="error">Where progress and errors go; standard error when null.</param>
    /// <returns>0 done, 1 done with issues that lost an input, 2 wrong use, or a disk or ledger that failed.</returns>
    public static int Run(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        if (output is null) Console.OutputEncoding = new UTF8Encoding(false);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output ?? Console.Out, Error = error ?? Console.Error };
        var parsed = Create().Parse(args);
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            configuration.Output = configuration.Error;
        }
        try
        {
            var code = parsed.Invoke(configuration);
            return parsed.Errors.Count > 0 ? WrongUse : code;
        }
        catch (Exception e) when (e is WrongUseException or LedgerException)
        {
            configuration.Error.WriteLine(e.Message);
            return WrongUse;
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return Done;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            configuration.Error.WriteLine($"This went wrong: {e.Message} What is stored stays; run the same again when it is mended.");
            return WrongUse;
        }
    }

    private static RootCommand Create() => new("Reads news and writes a ledger of political violence.")
    {
        RunCommand.Create(),
        RereadCommand.Create(),
        EventsCommand.Create(),
        CodeCommand.Create(),
        ShowCommand.Create(),
        ExplainCommand.Create(),
        DisputesCommand.Create(),
        JudgeCommand.Create(),
        ActorsCommand.Create(),
        ProfileCommand.Create(),
        CompareCommand.Create(),
        BriefCommand.Create(),
        TimelineCommand.Create(),
        WarningsCommand.Create(),
        SearchCommand.Create(),
        IndexCommand.Create(),
        TextCommand.Create(),
        ExportCommand.Create(),
#if !NATIVE
        ServeCommand.Create(),
#endif
        DoctorCommand.Create(),
    };

    /// <summary>Whether the reader of a pipe has gone ("tacitus events | head"), which is no error.</summary>
    private static bool IsClosedPipe(IOException e) => e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);
}
