namespace Tacitus.Ledger.Storage;

/// <summary>One row of a statement that inserts several: its values are bound as they are, none of them in an object of its own.</summary>
internal readonly struct BoundRow(DirectCommand command, int first)
{
    /// <summary>Binds the value of <paramref name="column"/>, counted from 0.</summary>
    public void Put(int column, long value) => command.Bind(first + column, value);

    /// <summary>Binds the value of <paramref name="column"/>, counted from 0.</summary>
    public void Put(int column, string value) => command.Bind(first + column, value);
}
