using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using SharpCompress.Compressors.Xz;
using Tacitus.Language;
using Tacitus.Language.Attributions;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Language;

/// <summary>
/// <c>attribution</c>: attributions on PolNeAR. An attribution is found when its cue overlaps one of the annotators' that has a source; its source is right when it overlaps
/// theirs as well. Content is measured in characters over the attributions found.
/// </summary>
internal static class AttributionScorer
{
    private sealed record Gold(Span? Source, Span Cue, ImmutableArray<Span> Content);

    public static IEnumerable<Figure> Score(string data)
    {
        var files = Files(Path.Combine(data, "polnear", "dev.tar.xz"));
        var cues = ImmutableArray.CreateBuilder<double[]>();
        var sources = ImmutableArray.CreateBuilder<double[]>();
        var contents = ImmutableArray.CreateBuilder<double[]>();
        var analyser = new Analyser();
        // Some texts were annotated twice: the first annotator's is taken.
        foreach (var annotation in files.Keys.Where(k => k.EndsWith(".ann", StringComparison.Ordinal)).Order(StringComparer.Ordinal).DistinctBy(NameOf))
        {
            if (!files.TryGetValue(NameOf(annotation) + ".txt", out var text)) continue;
            var gold = Read(files[annotation]);
            var found = analyser.Analyse(ArticleReader.OfText(text, null)).Attributions;
            var matched = new HashSet<Gold>();
            double right = 0, shared = 0, foundCharacters = 0, wantedCharacters = 0;
            foreach (var mention in found)
            {
                if (gold.FirstOrDefault(g => g.Cue.Overlaps(mention.Cue) && matched.Add(g)) is not { } match) continue;
                if (match.Source is { } source && source.Overlaps(mention.Source)) right++;
                shared += match.Content.Sum(c => Math.Max(0, Math.Min(c.End, mention.Content.End) - Math.Max(c.Start, mention.Content.Start)));
                foundCharacters += mention.Content.Length;
                wantedCharacters += match.Content.Sum(c => c.Length);
            }
            cues.Add([matched.Count, found.Length, gold.Count(g => g.Source is not null)]);
            sources.Add([right, matched.Count]);
            contents.Add([shared, foundCharacters, wantedCharacters]);
        }
        return Figure.PrecisionRecallF("attribution cue", cues.ToImmutable())
            .Append(Figure.Share("attribution source right of found", sources.ToImmutable()))
            .Concat(Figure.PrecisionRecallF("attribution content", contents.ToImmutable()));
    }

    private static List<Gold> Read(string annotation)
    {
        var spans = new Dictionary<string, ImmutableArray<Span>>(StringComparer.Ordinal);
        var gold = new List<Gold>();
        foreach (var columns in annotation.Split('\n').Select(l => l.Split('\t')).Where(c => c.Length >= 2))
        {
            if (columns[0][0] == 'T')
            {
                spans[columns[0]] = [.. columns[1][(columns[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(s => s.Split(' '))
                    .Select(s => new Span(int.Parse(s[0], CultureInfo.InvariantCulture), int.Parse(s[1], CultureInfo.InvariantCulture)))];
            }
            else if (columns[0][0] == 'E')
            {
                var parts = columns[1].Split(' ').Skip(1).Select(p => p.Split(':')).Where(p => p.Length == 2 && spans.ContainsKey(p[1])).ToLookup(p => p[0].TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9'), p => spans[p[1]]);
                if (!parts["Cue"].Any()) continue;
                gold.Add(new Gold(parts["Source"].Select(s => (Span?)s[0]).FirstOrDefault(), parts["Cue"].First()[0], [.. parts["Content"].SelectMany(s => s)]));
            }
        }
        return gold;
    }

    private static Dictionary<string, string> Files(string archive)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = File.OpenRead(archive);
        using var tar = new TarReader(new XZStream(stream));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null) continue;
            using var reader = new StreamReader(entry.DataStream);
            files[Path.GetFileName(entry.Name)] = reader.ReadToEnd();
        }
        return files;
    }

    private static string NameOf(string annotation) => annotation[..annotation.LastIndexOf('_')];
}
