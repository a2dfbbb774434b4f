namespace Tacitus.Ledger.Storage;

/// <summary>One row of a statement that inserts several: its values are bound as they are, none of them in an object of its own.</summary>
internal readonly struct BoundRow(DirectCommand command, int first)
{
    /// <summary>Binds the value of <paramref name="column"/>, counted from 0.</summary>
    public void Put(int column, long value) => command.Bind(first + column, value);

    /// <summary>Binds the value of <paramref name="column"/>, counted from 0.</summary>
    public void Put(int column, string? value)
    {
        if (value is null) command.BindNull(first + column);
        else command.Bind(first + column, value);
    }

    /// <summary>Binds the value of <paramref name="column"/>, counted from 0: a text in UTF-8, which is copied.</summary>
    public void Put(int column, ReadOnlySpan<byte> text) => command.Bind(first + column, text);
}
