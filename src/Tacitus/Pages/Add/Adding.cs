using System.Collections.Immutable;

namespace Tacitus.Pages.Add;

/// <summary>Articles on their way into the ledger. For many threads.</summary>
internal sealed class Adding(int number)
{
    private const int MostSteps = 2000;

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private ImmutableArray<AddStep> _steps = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Its number, by which its page is found.</summary>
    public int Number => number;

    /// <summary>Ends when all is done.</summary>
    public Task Done => _done.Task;

    /// <summary>What happened so far.</summary>
    public ImmutableArray<AddStep> Steps
    {
        get
        {
            lock (_lock) return _steps;
        }
    }

    /// <summary>Where the articles were found.</summary>
    public ImmutableArray<string> Paths
    {
        get
        {
            lock (_lock) return [.. _paths.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Says that something happened.</summary>
    public void Tell(string stage, string text, string? path = null)
    {
        TaskCompletionSource waited;
        lock (_lock)
        {
            if (path is not null) _paths.Add(path);
            if (_steps.Length < MostSteps) _steps = _steps.Add(new AddStep(stage, text));
            (waited, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        waited.SetResult();
    }

    /// <summary>Says that all is done.</summary>
    public void End() => _done.TrySetResult();

    /// <summary>Waits until more than <paramref name="known"/> things happened, or all is done.</summary>
    public async Task More(int known, CancellationToken cancel)
    {
        Task next;
        lock (_lock)
        {
            if (_steps.Length > known || _done.Task.IsCompleted) return;
            next = _next.Task;
        }
        await Task.WhenAny(next, _done.Task).WaitAsync(cancel).ConfigureAwait(false);
    }
}
