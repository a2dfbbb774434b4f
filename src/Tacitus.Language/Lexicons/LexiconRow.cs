using System.Collections.Immutable;
using System.Reflection;

namespace Tacitus.Language.Lexicons;

/// <summary>One row of a lexicon that is a table: columns between bars, lists inside a column.</summary>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Columns">Its columns without blanks around them.</param>
public readonly record struct LexiconRow(string File, int Line, ImmutableArray<string> Columns)
{
    /// <summary>The column at <paramref name="index"/>, empty when the row is shorter.</summary>
    public string this[int index] => index < Columns.Length ? Columns[index] : "";

    /// <summary>The rows of the resource of <paramref name="assembly"/> whose name ends in <paramref name="name"/> after a full stop.</summary>
    /// <exception cref="LexiconException">It is not there, or a row has not the number of columns that is asked for.</exception>
    public static ImmutableArray<LexiconRow> Embedded(Assembly assembly, string name, int? columns = null) =>
        Parse(name, LexiconText.Embedded(assembly, name), columns);

    /// <summary>The rows of <paramref name="text"/>.</summary>
    /// <exception cref="LexiconException">A row has not the number of columns that is asked for.</exception>
    public static ImmutableArray<LexiconRow> Parse(string name, string text, int? columns = null)
    {
        var rows = ImmutableArray.CreateBuilder<LexiconRow>();
        foreach (var (line, number) in LexiconText.Lines(text))
        {
            var row = new LexiconRow(name, number, [.. line.Split('|', StringSplitOptions.TrimEntries)]);
            if (columns is { } wanted && row.Columns.Length != wanted) throw row.Error($"needs {wanted} columns between bars, not {row.Columns.Length}");
            rows.Add(row);
        }
        return rows.DrainToImmutable();
    }

    /// <summary>The list in the column at <paramref name="index"/>, set apart by <paramref name="mark"/>.</summary>
    public string[] List(int index, char mark) => List(this[index], mark);

    /// <summary>The entries of <paramref name="list"/>, set apart by <paramref name="mark"/>.</summary>
    public static string[] List(string list, char mark) => list.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What to throw when the row is not as it should be.</summary>
    public LexiconException Error(string message) => new(File, Line, message);
}
