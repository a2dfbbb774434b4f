using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>Copies the log of a ledger to its places on a thread and by a connection of its own, so that who writes need not wait for the disk.</summary>
internal sealed class LogCopier : IDisposable
{
    private readonly Database _database;
    private readonly AutoResetEvent _written = new(false);
    private readonly Thread _thread;
    private volatile bool _ends;

    /// <summary>One that copies by <paramref name="database"/>, which is its own from here on.</summary>
    public LogCopier(Database database)
    {
        _database = database;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Lets it copy what is in the log by now; at once, or after what it is copying.</summary>
    public void Copy() => _written.Set();

    /// <summary>Ends it after what it is copying.</summary>
    public void Dispose()
    {
        _ends = true;
        _written.Set();
        _thread.Join();
        _written.Dispose();
        _database.Dispose();
    }

    private void Run()
    {
        while (_written.WaitOne() && !_ends)
            try
            {
                _database.Scalar<long>("PRAGMA wal_checkpoint(PASSIVE)");
            }
            catch (SqliteException)
            {
                // What was not copied stays in the log; who writes next meets the fault, or copies it.
            }
    }
}
