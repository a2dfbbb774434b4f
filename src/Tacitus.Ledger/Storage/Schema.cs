using System.Globalization;

namespace Tacitus.Ledger.Storage;

/// <summary>The tables of a ledger: numbered SQL files, applied in order, the last one's number kept as SQLite's <c>user_version</c>.</summary>
internal static class Schema
{
    private const string Folder = "Tacitus.Ledger.Storage.Schema.";

    private static readonly string[] Files =
        [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The number of the newest file.</summary>
    public static int Newest => Number(Files[^1]);

    /// <summary>The number of the file that <paramref name="database"/>'s tables were last changed by; 0 when there are none.</summary>
    public static int Of(Database database) => database.Scalar<int>("PRAGMA user_version");

    /// <summary>Applies the files that <paramref name="database"/> lacks, each in one transaction.</summary>
    public static void Apply(Database database)
    {
        if (Of(database) == Newest) return;
        foreach (var file in Files)
        {
            database.Transaction(() =>
            {
                if (Of(database) >= Number(file)) return false;
                database.Execute(Read(file));
                database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Number(file)}"));
                return true;
            });
        }
    }

    private static int Number(string file) => int.Parse(file.AsSpan(Folder.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
