using System.Globalization;
using Spectre.Console;
using Tacitus.Ledger.Storage;
using Tacitus.Showing;

namespace Tacitus.Running;

/// <summary>Shows on standard error how a run gets on: a bar with an estimate on a terminal, a line now and then elsewhere.</summary>
internal sealed class RunProgress
{
    private const int Step = 1000;
    private readonly TextWriter? _lines;
    private readonly ProgressTask? _bar;
    private readonly Action<string, string, string?>? _tell;
    private readonly long _all;
    private long _done;
    private int _last;

    private RunProgress(TextWriter? lines, ProgressTask? bar, long all, Action<string, string, string?>? tell = null)
    {
        _tell = tell;
        _lines = lines;
        _bar = bar;
        _all = all;
    }

    /// <summary>Shows nothing.</summary>
    public static RunProgress None { get; } = new(null, null, 0);

    /// <summary>Tells each stage of each article: its name, what happened, and where the article was found.</summary>
    public static RunProgress Of(Action<string, string, string?> tell) => new(null, null, 0, tell);

    /// <summary>Runs <paramref name="run"/> and shows how it gets on; <paramref name="bytes"/> is about how much there is to read, 0 when not known.</summary>
    public static T Show<T>(TextWriter error, bool terminal, long bytes, Func<RunProgress, T> run)
    {
        if (!terminal) return run(new RunProgress(error, null, bytes));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Reading", maxValue: Math.Max(1, bytes));
                bar.IsIndeterminate = bytes == 0;
                return run(new RunProgress(null, bar, bytes));
            });
    }

    /// <summary>An article was read and coded, or lost.</summary>
    public void Coded(CodedSource source)
    {
        if (_tell is null) return;
        var path = source.Source.Path;
        foreach (var issue in source.Issues.Concat(source.Coded?.Issues ?? [])) _tell(issue.Lost ? "lost" : "noted", issue.Message, path);
        if (source.Coded is not { Article: var article } coded) return;
        _tell("read", string.Create(CultureInfo.InvariantCulture, $"{article.Title ?? path}: {article.Text.Length:N0} characters in {article.Language}{(article.Published is { } p ? $", published {p.Date}" : "")}"), path);
        _tell("coded", $"{Counted.Of(coded.Reports.Length, "event")} told, {Counted.Of(coded.Reports.Sum(r => r.Statements.Length), "statement")} on them", path);
    }

    /// <summary>One more source of <paramref name="bytes"/> is done.</summary>
    public void Done(RunCounts counts, long bytes)
    {
        _done += bytes;
        _tell?.Invoke("stored", string.Create(CultureInfo.InvariantCulture, $"{counts.Stored:N0} new, {counts.Known:N0} known"), null);
        _bar?.Increment(bytes);
        if (_bar is not null) _bar.Description = string.Create(CultureInfo.InvariantCulture, $"{counts.Sources} articles");
        if (counts.Sources - _last < Step) return;
        _last = counts.Sources;
        var share = _all > 0 ? string.Create(CultureInfo.InvariantCulture, $", about {Math.Min(99, 100 * _done / _all)} % of all") : "";
        _lines?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Sources} articles read{share}"));
    }

    /// <summary>The articles are stored; their reports are being linked and reconciled.</summary>
    public void Linking()
    {
        _lines?.WriteLine("Linking");
        _tell?.Invoke("linking", "Which reports tell of one event, and what its values are", null);
        if (_bar is null) return;
        _bar.Description = "Linking";
        _bar.IsIndeterminate = true;
    }
}
