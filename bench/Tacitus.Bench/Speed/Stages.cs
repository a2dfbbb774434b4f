using System.Collections.Immutable;
using Tacitus.Coding;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;
using Tacitus.Running;

namespace Tacitus.Bench.Speed;

/// <summary>The stages of a run over one collection, each working on what the one before it left.</summary>
internal sealed class Stages(ImmutableArray<string> paths) : IDisposable
{
    private readonly Versions _versions = new("speed", "", "", "");
    private readonly string _folder = Directory.CreateTempSubdirectory("tacitus-speed").FullName;
    private readonly TimeFinder _times = new();
    private readonly PlaceFinder _places = new();
    private ArticleReader? _reader;
    private Analyser? _analyser;
    private Coder? _coder;
    private ImmutableArray<Source> _sources;
    private ImmutableArray<Article> _articles = [];
    private ImmutableArray<Analysis> _analyses;
    private ImmutableArray<CodedArticle> _coded;

    private string Path => System.IO.Path.Combine(_folder, "speed.db");

    /// <summary>How many articles there are; 0 before they are found.</summary>
    public int Count => _sources.IsDefault ? 0 : _sources.Length;

    /// <summary>The stages; one must have run before the next is asked for.</summary>
    public IEnumerable<(string Name, Action Run)> InOrder() =>
    [
        ("find", () => _sources = [.. SourceFinder.Find(paths, GivenMetadata.None).Select(f => f.Source).OfType<Source>().DistinctBy(s => StableId.OfBytes("a", s.Bytes.Span))]),
        // Rules, models and the gazetteer are loaded once a run: the second round shows what is left.
        ("load", () => (_reader, _analyser, _coder) = (new ArticleReader(), new Analyser(), new Coder())),
        ("read", () => _articles = [.. _sources.Select(s => _reader!.Read(s).Article).OfType<Article>()]),
        ("analyse", () => _analyses = [.. _articles.Select(_analyser!.Analyse)]),
        .. Parts.OfAnalysing(() => _analyses),
        ("code", () => _coded = [.. _analyses.Select(a => _coder!.Code(a))]),
        .. new Parts().OfCoding(() => _analyses),
        ("store", Store),
        ("link", Link),
        ("export", Export),
    ];

    /// <summary>How many sentences the articles have.</summary>
    public int Sentences => _analyses.Sum(a => a.Sentences.Length);

    /// <summary>Finds the times and the places of the analysed articles once more, and nothing else.</summary>
    public void FindValues()
    {
        foreach (var analysis in _analyses)
        {
            _times.Find(analysis.Article, analysis.Tokens, analysis.Sentences);
            _places.Find(analysis);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Store()
    {
        foreach (var file in Directory.GetFiles(_folder)) File.Delete(file);
        using var ledger = LedgerStore.Open(Path);
        var run = ledger.Begin(_versions, DateTimeOffset.UnixEpoch);
        var bytes = _sources.ToDictionary(s => StableId.OfBytes("a", s.Bytes.Span), s => s.Bytes, StringComparer.Ordinal);
        foreach (var coded in _coded)
            ledger.Store(coded, bytes[coded.Article.Id], GivenMetadata.None, new Appearance(coded.Article.Id, GivenMetadata.None), _versions, run);
    }

    private void Link()
    {
        using var ledger = LedgerStore.Open(Path);
        ledger.LinkBy("");
        Relinker.Link(ledger, _versions, RunProgress.None);
    }

    private void Export()
    {
        using var ledger = LedgerStore.Open(Path);
        LedgerExport.Write(ledger, ExportFormat.Json, new ExportOptions(), Stream.Null);
    }
}
