using System.Collections.Immutable;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>
/// One run: <c>bytes -> Article -> Analysis -> Report[] -> Judgement[] -> Event[] -> ledger</c>. Articles are coded side by side and stored
/// in the order of the sources, a few at a time; then what changed is linked and reconciled.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="versions">What codes and links.</param>
/// <param name="clock">What tells when the run began and ended.</param>
/// <param name="progress">Who is told.</param>
/// <param name="coding">Gives the steps that code an article, asked for with the first that is not known; null for those that the program ships.</param>
internal sealed class Pipeline(LedgerStore ledger, Versions versions, TimeProvider clock, RunProgress progress, Func<ArticleCoding>? coding = null)
{
    /// <summary>How many sources may be under way at once, and how many bytes they may hold together: the bound on memory.</summary>
    private static readonly int Window = 512 * Environment.ProcessorCount;
    private const long WindowBytes = 32 << 20;

    /// <summary>
    /// How many are stored at once: while these are, the others of the window keep the processors busy, also when the disk lets the writer wait or they
    /// are short. Keys are hashes, so that a few articles touch nearly as many pages as many do: with four times as many at once the log is written half
    /// as much. With half of the window at once a run over 3,000 articles writes a fifth less than with a quarter, but those who code run out of work while so many are stored.
    /// At the end fewer and fewer, so that little is left to store when the last is coded.
    /// </summary>
    private int Batch => Math.Max(LeastBatch, _underway.Count / 4);
    private const int LeastBatch = 16;

    private readonly Lazy<ArticleCoding> _coding = new(coding ?? (() => new ArticleCoding()));
    private readonly Queue<Task<CodedSource>> _underway = new();
    private readonly HashSet<string> _underwayIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedArticle> _coded = new(StringComparer.Ordinal);
    private long _underwayBytes;
    private long _codedUnits;
    private Run _run = null!;
    private RunCounts _counts = new(0, 0, 0, 0);

    /// <summary>Runs over what was found.</summary>
    public RunCounts Run(IEnumerable<FoundSource> found)
    {
        _run = ledger.Begin(versions, clock.GetUtcNow());
        foreach (var input in found)
        {
            if (input.Source is { } source) Code(source);
            else if (input.Issues.IsEmpty) _counts = _counts with { Sources = _counts.Sources + 1, Known = _counts.Known + 1 };
            Report(input.Path, input.Issues);
        }
        // What coding left in memory would else lie there until linking has filled as much again; the writer waits for the disk meanwhile.
        var cleared = _counts.Stored > Window ? Task.WhenAll(_underway).ContinueWith(_ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true), TaskScheduler.Default) : Task.CompletedTask;
        while (_underway.Count > 0) StoreNext();
        cleared.GetAwaiter().GetResult();
        Relinker.Link(ledger, versions, progress, _run, _coded);
        ledger.End(_run, _counts, clock.GetUtcNow());
        return _counts;
    }

    /// <summary>Sends one source on its way, unless the ledger has it already.</summary>
    private void Code(Source source)
    {
        _counts = _counts with { Sources = _counts.Sources + 1 };
        var id = StableId.OfBytes("a", source.Bytes.Span);
        while (_underwayIds.Contains(id) || _underway.Count >= Window || (_underwayBytes > WindowBytes && _underway.Count > 0)) StoreNext();

        var appearance = new Appearance(source.Path, source.Given);
        var known = ledger.Find(id);
        var given = known?.GivenWith(appearance) ?? source.Given;
        if (known is not null && known.Versions == versions.Hash && known.Given == given)
        {
            if (!known.AppearedAs(appearance) || ledger.HadIssues(source.Path, _run)) ledger.Appear(id, appearance, _run);
            _counts = _counts with { Known = _counts.Known + 1, Lost = _counts.Lost + (known.Lost ? 1 : 0) };
            progress.Done(_counts, source.Bytes.Length);
            return;
        }
        _underwayIds.Add(id);
        _underwayBytes += source.Bytes.Length;
        var merged = source with { Given = given };
        // Sent from here they are coded in the order in which they are stored.
        var coding = _coding.Value;
        _underway.Enqueue(Task.Run(() => coding.Code(merged) with { Source = source }));
    }

    private void StoreNext()
    {
        var batch = new List<CodedSource>(Batch);
        while (batch.Count < batch.Capacity && _underway.TryDequeue(out var next)) batch.Add(next.GetAwaiter().GetResult());
        batch.ForEach(progress.Coded);
        ledger.AtOnce(() => batch.ForEach(Store));
        foreach (var coded in batch)
        {
            _underwayIds.Remove(StableId.OfBytes("a", coded.Source.Bytes.Span));
            _underwayBytes -= coded.Source.Bytes.Length;
            progress.Done(_counts, coded.Source.Bytes.Length);
        }
    }

    private void Store(CodedSource source)
    {
        if (source.Coded is not { } article)
        {
            Report(source.Source.Path, source.Issues);
            return;
        }
        if (WebAddress.Is(source.Source.Path) && ledger.VersionsAt(source.Source.Path) is { IsEmpty: false } versionsThere)
        {
            // The page around an article changes with every visit; only another text is another version of the article.
            if (versionsThere.Any(v => v.Article != article.Article.Id && v.TextRevision == article.Article.TextRevision))
            {
                _counts = _counts with { Known = _counts.Known + 1 };
                return;
            }
            if (versionsThere.FirstOrDefault(v => v.Article != article.Article.Id) is { Article: { } other })
                article = article with { Issues = [.. article.Issues, new Issue("changed_version", article.Article.Id, source.Source.Path, $"The ledger holds another version of what stands at this address: {other}. Both can be cited.")] };
        }
        try
        {
            var stored = ledger.Store(article, source.Source.Bytes, source.Given, new Appearance(source.Source.Path, source.Source.Given), versions, _run);
            _counts = stored ? _counts with { Stored = _counts.Stored + 1 } : _counts with { Known = _counts.Known + 1 };
            if (stored) Keep(article);
            if (article.Issues.Any(i => i.Lost)) _counts = _counts with { Lost = _counts.Lost + 1 };
        }
        catch (ArgumentException e)
        {
            Report(source.Source.Path, [ArticleCoding.Broken("storing", null, source.Source.Path, e)]);
        }
    }

    // What is linked first is kept until then, so that it is not read back.
    private void Keep(CodedArticle article)
    {
        _codedUnits += article.Article.Text.Length;
        if (_codedUnits <= Relinker.PartUnits && _coded.Count < Relinker.Part) _coded[article.Article.Id] = article with { Article = article.Article with { Runs = [] } };
    }

    private void Report(string? path, ImmutableArray<Issue> issues)
    {
        if (issues.IsEmpty) return;
        ledger.Report(path, issues, _run);
        _counts = _counts with { Lost = _counts.Lost + issues.Count(i => i.Lost) };
    }
}
