using System.Collections.Immutable;
using System.IO.Compression;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <content>Articles as they were fetched and as they may be read again.</content>
public sealed partial class LedgerStore
{
    /// <summary>Which version of <paramref name="address"/> was fetched last; null when none was.</summary>
    public FetchEntry? Fetched(string address) => _database.Rows("SELECT etag, last_modified, article FROM fetches WHERE address = $1",
        r => new FetchEntry(address, r.Text(0), r.Text(1), r.Text(2)), address).FirstOrDefault();

    /// <summary>Records which version was fetched.</summary>
    public void Remember(FetchEntry fetched)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        _database.Execute("INSERT OR REPLACE INTO fetches (address, etag, last_modified, article) VALUES ($1, $2, $3, $4)", fetched.Address, fetched.ETag, fetched.LastModified, fetched.Article);
    }

    /// <summary>The articles found at <paramref name="path"/> with their current text revisions, in the order of their ids.</summary>
    public ImmutableArray<(string Article, string TextRevision)> VersionsAt(string path) =>
        [.. _database.Rows("SELECT a.id, a.text_revision FROM appearances p JOIN articles a ON a.id = p.article WHERE p.path = $1 ORDER BY a.id", r => (r.GetString(0), r.GetString(1)), path)];

    /// <summary>
    /// Every article's bytes, where it was found first and what users say of it, in the order of ids, from the ledger alone. The ledger may be written to meanwhile.
    /// </summary>
    public IEnumerable<Source> Sources()
    {
        foreach (var id in _database.Rows("SELECT id FROM articles ORDER BY id", r => r.GetString(0)).ToList())
        {
            var known = Find(id)!;
            yield return new Source(known.Appearances.FirstOrDefault()?.Path ?? id, Bytes(id)!, known.Given);
        }
    }

    /// <summary>The bytes of <paramref name="article"/> as they were read; null when the ledger does not hold it.</summary>
    public byte[]? Bytes(string article)
    {
        if (_database.Rows("SELECT length, brotli FROM article_bytes WHERE article = $1", r => (Length: r.GetInt32(0), Brotli: (byte[])r.GetValue(1)), article).ToArray() is not [var packed]) return null;
        var bytes = new byte[packed.Length];
        if (!BrotliDecoder.TryDecompress(packed.Brotli, bytes, out var count) || count != packed.Length) throw new LedgerException($"The ledger's bytes of {article} are damaged.");
        return bytes;
    }

    /// <summary>Keeps <paramref name="article"/>'s text as one more text revision; its statements stay with the one that they were read from. False when it is kept already.</summary>
    public bool Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _database.Transaction(() => _rows!.WriteText(article));
    }

    /// <summary>The text revisions of <paramref name="article"/>, the current one first.</summary>
    public ImmutableArray<string> TextRevisions(string article) =>
        [.. _database.Rows("SELECT t.id FROM text_revisions t JOIN articles a ON a.id = t.article WHERE a.id = $1 ORDER BY t.id <> a.text_revision, t.id", r => r.GetString(0), article)];

    /// <summary>What the bytes of <paramref name="article"/> say of it outside its text, in the order of the fields.</summary>
    public ImmutableArray<Imprint> Imprints(string article) =>
        [.. _database.Rows("SELECT field, value, basis FROM imprints WHERE article = $1 ORDER BY position", r => ArticleReading.Imprint(r, 0), article)];

    /// <summary>The clean text of one text revision of <paramref name="article"/>; null when there is none of that id.</summary>
    public string? Text(string article, string revision) => _database.Scalar<string>("SELECT text FROM text_revisions WHERE article = $1 AND id = $2", article, revision);
}
