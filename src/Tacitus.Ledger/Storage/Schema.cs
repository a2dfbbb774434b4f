using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>The tables of a ledger: numbered SQL files, applied in order, the last one's number kept as SQLite's <c>user_version</c>.</summary>
internal static class Schema
{
    private const string Folder = "Tacitus.Ledger.Storage.Schema.";

    private static readonly string[] Files =
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The number of the newest file.</summary>
    public static int Newest => Number(Files[^1]);

    /// <summary>The number of the file that <paramref name="connection"/>'s tables were last changed by; 0 when there are none.</summary>
    public static int Of(SqliteConnection connection) => connection.Scalar<int>("PRAGMA user_version");

    /// <summary>Applies the files that <paramref name="connection"/> lacks, each in one transaction.</summary>
    public static void Apply(SqliteConnection connection)
    {
        if (Of(connection) == Newest) return;
        foreach (var file in Files)
        {
            using var transaction = connection.BeginTransaction();
            if (Of(connection) < Number(file))
            {
                connection.Execute(Read(file));
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Number(file)}"));
            }
            transaction.Commit();
        }
    }

    private static int Number(string file) => int.Parse(file.AsSpan(Folder.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
