using System.Diagnostics;
using Tacitus.Commands;

namespace Tacitus.Tests.Program;

/// <summary>Runs the program, in this process or in one of its own.</summary>
internal static class Terminal
{
    /// <summary>Runs the program here.</summary>
    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = TacitusCommand.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program in a process of its own.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "tacitus.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
