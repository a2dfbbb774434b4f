using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Speed;

/// <summary>One benchmark a stage, each over the whole collection on one thread.</summary>
public class StageBenchmarks
{
    private readonly ArticleReader _reader = new();
    private readonly Analyser _analyser = new();
    private readonly Coder _coder = new();
    private readonly Versions _versions = new("speed", "", "", "");
    private readonly string _path = Path.Combine(Path.GetTempPath(), "tacitus-speed.db");
    private ImmutableArray<Source> _sources;
    private ImmutableArray<Article> _articles;
    private ImmutableArray<Analysis> _analyses;
    private ImmutableArray<CodedArticle> _coded;
    private Collection? _collection;
    private Linked? _linked;
    private Reconciled? _reconciled;

    /// <summary>What to read.</summary>
    internal static ImmutableArray<string> Paths { get; set; } = [];

    /// <summary>How many articles there were.</summary>
    internal static int Count { get; private set; }

    /// <summary>Runs every stage once, so that each benchmark has its input.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sources = [.. SourceFinder.Find(Paths, GivenMetadata.None).Select(f => f.Source).OfType<Source>().DistinctBy(s => Model.StableId.OfBytes("a", s.Bytes.Span))];
        _articles = Read();
        Count = _articles.Length;
        _analyses = Analyse();
        _coded = Code();
        Store();
        _collection = Load();
        _linked = Link();
        _reconciled = Reconcile();
        Replace();
    }

    /// <summary>Bytes to articles.</summary>
    [Benchmark]
    public ImmutableArray<Article> Read() => [.. _sources.Select(s => _reader.Read(s).Article).OfType<Article>()];

    /// <summary>Articles to analyses.</summary>
    [Benchmark]
    public ImmutableArray<Analysis> Analyse() => [.. _articles.Select(_analyser.Analyse)];

    /// <summary>Analyses to reports.</summary>
    [Benchmark]
    public ImmutableArray<CodedArticle> Code() => [.. _analyses.Select(a => _coder.Code(a))];

    /// <summary>Reports to an empty ledger.</summary>
    [Benchmark]
    public void Store()
    {
        foreach (var end in (ReadOnlySpan<string>)["", "-wal", "-shm"]) File.Delete(_path + end);
        using var ledger = LedgerStore.Open(_path);
        var run = ledger.Begin(_versions, DateTimeOffset.UnixEpoch);
        var bytes = _sources.ToDictionary(s => Model.StableId.OfBytes("a", s.Bytes.Span), s => s.Bytes, StringComparer.Ordinal);
        foreach (var coded in _coded)
            ledger.Store(coded, bytes[coded.Article.Id], GivenMetadata.None, new Appearance(coded.Article.Id, GivenMetadata.None), _versions, run);
    }

    /// <summary>The ledger to a collection.</summary>
    [Benchmark]
    public Collection Load()
    {
        using var ledger = LedgerStore.Open(_path);
        return ledger.Read();
    }

    /// <summary>Reports to judgements.</summary>
    [Benchmark]
    public Linked Link() => new Linker().Link(_collection!.Articles, []);

    /// <summary>Judgements to events.</summary>
    [Benchmark]
    public Reconciled Reconcile() => new Reconciler().Reconcile(_linked!);

    /// <summary>Events to the ledger.</summary>
    [Benchmark]
    public void Replace()
    {
        using var ledger = LedgerStore.Open(_path);
        ledger.Replace(_collection!, new EventSet(_linked!.Articles, _linked.Judgements, _reconciled!.Events, _reconciled.Aggregates, _reconciled.Actors,
            _reconciled.Relations), _versions);
    }

    /// <summary>The ledger to its JSON export.</summary>
    [Benchmark]
    public void Export()
    {
        using var ledger = LedgerStore.Open(_path);
        LedgerExport.Write(ledger, ExportFormat.Json, new ExportOptions(), Stream.Null);
    }
}
