using System.Collections.Immutable;

namespace Tacitus.Ledger.Storage;

/// <summary>Writes what linking keeps for the next run.</summary>
internal static class LinkRows
{
    /// <summary>Writes it. To be called inside a transaction.</summary>
    public static void Replace(Database database, UnlinkedPart before, LinkedPart now)
    {
        var ordered = Task.Run(() => (Keys: KeysInOrder(now), Bands: BandsInOrder(now)));
        var isFirst = IsEmpty(database);
        if (!isFirst)
        {
            var kept = now.Reports.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var article in before.Articles)
                foreach (var (number, id) in database.Rows("SELECT number, id FROM linked_reports WHERE article = $1", r => (r.GetInt64(0), r.GetString(1)), article.Article.Id).ToArray())
                    if (!kept.Contains(id)) Forget(database, number);
        }
        // No number is given twice: keys of those that are gone still stand.
        var last = database.Scalar<long>("SELECT max(seq) FROM sqlite_sequence WHERE name = 'linked_reports'");
        var numbers = new Dictionary<string, long>(now.Reports.Length, StringComparer.Ordinal);
        foreach (var report in now.Reports)
        {
            var old = isFirst ? 0 : Number(database, report.Id);
            if (old > 0 && !report.Keys.IsDefault) Forget(database, old);
            numbers[report.Id] = report.Keys.IsDefault ? old : ++last;
        }
        foreach (var report in now.Reports)
            if (report.Keys.IsDefault) database.Execute("UPDATE linked_reports SET component = $2 WHERE number = $1", numbers[report.Id], numbers[report.Component]);
            else database.Execute("INSERT INTO linked_reports (number, id, article, component) VALUES ($1, $2, $3, $4)", numbers[report.Id], report.Id, report.Article, numbers[report.Component]);
        WriteKeys(database, now, numbers, ordered.GetAwaiter().GetResult().Keys);
        foreach (var report in now.Reports)
            foreach (var other in report.Neighbours)
            {
                if ((numbers.TryGetValue(other, out var n) ? n : Number(database, other)) is not (> 0 and var to)) continue;
                database.Execute("INSERT OR IGNORE INTO link_neighbours (report, other) VALUES ($1, $2), ($2, $1)", numbers[report.Id], to);
            }
        WriteCopies(database, now, ordered.GetAwaiter().GetResult().Bands);
        WriteContext(database, before);
    }

    /// <summary>Whether nothing was linked yet.</summary>
    public static bool IsEmpty(Database database) => database.Scalar<long>("SELECT EXISTS (SELECT 1 FROM linked_reports)") == 0;

    /// <summary>Forgets everything, so that all articles are linked anew. To be called inside a transaction.</summary>
    public static void Clear(Database database)
    {
        foreach (var table in (ReadOnlySpan<string>)["linked_reports", "link_keys", "link_neighbours", "copy_bands", "copies", "link_ties", "link_days"])
            database.Execute($"DELETE FROM {table}");
    }

    // Both in the order of their tables, so that each page is written once.
    private static (long[] Keys, (int Native, int Report)[] Of) KeysInOrder(LinkedPart now)
    {
        var count = now.Reports.Sum(r => r.Keys.IsDefault ? 0 : r.Keys.Length);
        var (keys, of, at) = (new long[count], new (int Native, int Report)[count], 0);
        for (var report = 0; report < now.Reports.Length; report++)
        {
            if (now.Reports[report].Keys.IsDefault) continue;
            foreach (var (key, native) in now.Reports[report].Keys) (keys[at], of[at++]) = (key, (native, report));
        }
        Array.Sort(keys, of);
        return (keys, of);
    }

    private static (long[] Bands, string[] Articles) BandsInOrder(LinkedPart now)
    {
        var (bands, articles) = (new long[now.Bands.Length], new string[now.Bands.Length]);
        for (var i = 0; i < bands.Length; i++) (articles[i], bands[i]) = now.Bands[i];
        Array.Sort(bands, articles);
        return (bands, articles);
    }

    private static void WriteKeys(Database database, LinkedPart now, Dictionary<string, long> numbers, (long[] Keys, (int Native, int Report)[] Of) ordered)
    {
        var numberOf = now.Reports.Select(r => numbers[r.Id]).ToArray();
        database.Insert("INSERT INTO link_keys (key, native, report)", 3, ordered.Keys.Length, (row, values) =>
        {
            values.Put(0, ordered.Keys[row]);
            values.Put(1, ordered.Of[row].Native);
            values.Put(2, numberOf[ordered.Of[row].Report]);
        });
    }

    private static long Number(Database database, string report) => database.Scalar<long>("SELECT number FROM linked_reports WHERE id = $1", report);

    private static void Forget(Database database, long number)
    {
        foreach (var other in database.Rows("SELECT other FROM link_neighbours WHERE report = $1", r => r.GetInt64(0), number).ToArray())
            database.Execute("DELETE FROM link_neighbours WHERE report = $1 AND other = $2", other, number);
        database.Execute("DELETE FROM link_neighbours WHERE report = $1", number);
        database.Execute("DELETE FROM linked_reports WHERE number = $1", number);
    }

    private static void WriteCopies(Database database, LinkedPart now, (long[] Bands, string[] Articles) ordered)
    {
        foreach (var (article, original) in now.Copies)
        {
            database.Execute("DELETE FROM copies WHERE article = $1", article);
            if (original is not null) database.Execute("INSERT INTO copies (article, original) VALUES ($1, $2)", article, original);
        }
        database.Insert("INSERT OR IGNORE INTO copy_bands (band, article)", 2, ordered.Bands.Length, (row, values) =>
        {
            values.Put(0, ordered.Bands[row]);
            values.Put(1, ordered.Articles[row]);
        });
    }

    private static void WriteContext(Database database, UnlinkedPart before)
    {
        if (!before.Ties.SequenceEqual(before.TiesBefore))
        {
            database.Execute("DELETE FROM link_ties");
            foreach (var (branch, whole) in before.Ties) database.Execute("INSERT INTO link_ties (branch, whole) VALUES ($1, $2)", branch, whole);
        }
        foreach (var (day, _) in before.DaysBefore.Except(before.Days)) database.Execute("DELETE FROM link_days WHERE day = $1", day.ToString("O", null));
        foreach (var (day, articles) in before.Days.Except(before.DaysBefore))
            database.Execute("INSERT OR REPLACE INTO link_days (day, articles) VALUES ($1, $2)", day.ToString("O", null), articles);
    }
}
