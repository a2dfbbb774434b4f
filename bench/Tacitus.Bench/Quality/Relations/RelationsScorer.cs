using System.Collections.Immutable;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Relations;
using Tacitus.Training.Relations;

namespace Tacitus.Bench.Quality.Relations;

/// <summary>
/// Micro precision, recall and F1 of re3d's entities (span and type right) and relations (both ends and type right) by cross-validation over documents:
/// the shipped models saw these documents, so each is scored by models of the same settings that did not. Relations with the entities given, and from raw
/// text. The fifth of the documents that no choice was made on stands by itself.
/// </summary>
internal static class RelationsScorer
{
    /// <summary>The figures; an item is a document.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var readings = RelationFolds.Read(Re3d.Read(data)).ToList();
        return Figures("(cv)", readings.Where(r => r.Corpus.Document.Fold != 4)).Concat(Figures("(untouched)", readings.Where(r => r.Corpus.Document.Fold == 4)));
    }

    private static IEnumerable<Figure> Figures(string part, IEnumerable<RelationFolds.Reading> readings)
    {
        var (entities, given, raw) = (ImmutableArray.CreateBuilder<double[]>(), ImmutableArray.CreateBuilder<double[]>(), ImmutableArray.CreateBuilder<double[]>());
        foreach (var reading in readings)
        {
            var wanted = reading.Corpus.Document.Relations.Select(r => $"{r.Source} {r.Type} {r.Target}").ToHashSet();
            entities.Add(Compare(reading.Entities.Select(e => $"{e.Span} {e.Type}"), [.. reading.Corpus.Document.Entities.Select(e => $"{e.Span} {e.Type}")]));
            given.Add(Compare(reading.Given.Select(Text), wanted));
            raw.Add(Compare(reading.Raw.Select(Text), wanted));
        }
        return Figure.PrecisionRecallF($"relations entities {part}", entities.DrainToImmutable())
            .Concat(Figure.PrecisionRecallF($"relations given {part}", given.DrainToImmutable()))
            .Concat(Figure.PrecisionRecallF($"relations raw {part}", raw.DrainToImmutable()));
    }

    private static string Text(Tie tie) => $"{tie.Source.Span} {tie.Type} {tie.Target.Span}";

    private static double[] Compare(IEnumerable<string> ours, HashSet<string> wanted)
    {
        var found = ours.ToHashSet();
        return [found.Intersect(wanted).Count(), found.Count, wanted.Count];
    }
}
