using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Tacitus.Coding.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Places;

/// <summary>Reads the sets of articles with places: LGL (Lieberman, Samet and Sankaranarayanan 2010) and GeoWebNews (Gritta, Pilehvar and Collier 2018).</summary>
internal static class GeoCorpora
{
    // GeoWebNews marks more than names of places; these types are names that stand for a place, its government or its people.
    private static readonly ImmutableHashSet<string> Toponyms = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Literal", "Literal_Modifier", "Mixed", "Metonymic", "Non_Literal_Modifier", "Embedded_Literal", "Embedded_Non_Lit", "Coercion");

    /// <summary>The articles of both sets under <paramref name="folder"/>.</summary>
    public static ImmutableArray<GoldArticle> Read(string folder) => [.. ReadLgl(Path.Combine(folder, "lgl.xml")), .. ReadGeoWebNews(Path.Combine(folder, "GeoWebNews"))];

    /// <summary>The articles of LGL.</summary>
    public static IEnumerable<GoldArticle> ReadLgl(string path)
    {
        foreach (var article in XDocument.Load(path).Root!.Elements("article"))
        {
            var text = article.Element("text")!.Value;
            var toUtf16 = Utf16Positions(text);
            var toponyms = ImmutableArray.CreateBuilder<GoldToponym>();
            foreach (var toponym in article.Element("toponyms")!.Elements("toponym"))
            {
                var span = new Span(toUtf16[(int)toponym.Element("start")!], toUtf16[(int)toponym.Element("end")!]);
                var tag = toponym.Element("gaztag");
                toponyms.Add(tag is null
                    ? new GoldToponym(span, 0, double.NaN, double.NaN, "")
                    : new GoldToponym(span, (int)tag.Attribute("geonameid")!, (double)tag.Element("lat")!, (double)tag.Element("lon")!, tag.Element("fcode")!.Value));
            }
            yield return new GoldArticle("lgl", (string)article.Attribute("docid")!, text, toponyms.DrainToImmutable());
        }
    }

    /// <summary>The articles of GeoWebNews; an id that the gazetteer has brings its point.</summary>
    public static IEnumerable<GoldArticle> ReadGeoWebNews(string folder)
    {
        var points = Points();
        foreach (var path in Directory.GetFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(Path.ChangeExtension(path, ".txt"), Encoding.UTF8);
            var toUtf16 = Utf16Positions(text);
            var spans = new Dictionary<string, (string Kind, Span Span)>(StringComparer.Ordinal);
            var notes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var fields in File.ReadLines(path).Select(l => l.Split('\t')))
            {
                if (fields[0].StartsWith('T'))
                {
                    var parts = fields[1].Split(' ', ';');
                    spans[fields[0]] = (parts[0], new Span(toUtf16[int.Parse(parts[1], CultureInfo.InvariantCulture)], toUtf16[int.Parse(parts[^1], CultureInfo.InvariantCulture)]));
                }
                else if (fields[0].StartsWith('#'))
                {
                    notes[fields[1].Split(' ')[1]] = fields[2].Trim();
                }
            }
            var toponyms = spans.Where(s => Toponyms.Contains(s.Value.Kind)).OrderBy(s => s.Value.Span)
                .Select(s => Toponym(s.Value.Kind, s.Value.Span, notes.GetValueOrDefault(s.Key, ""), points));
            yield return new GoldArticle("gwn", Path.GetFileNameWithoutExtension(path), text, [.. toponyms], text.StartsWith("TITLE:", StringComparison.Ordinal) ? text.IndexOf('\n', StringComparison.Ordinal) : 0);
        }
    }

    private static GoldToponym Toponym(string kind, Span span, string note, Dictionary<int, (double Latitude, double Longitude)> points)
    {
        if (int.TryParse(note, CultureInfo.InvariantCulture, out var id))
        {
            var known = points.TryGetValue(id, out var point);
            return new GoldToponym(span, id, known ? point.Latitude : double.NaN, known ? point.Longitude : double.NaN, kind);
        }
        var parts = note.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var latitude) && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var longitude)
            ? new GoldToponym(span, 0, latitude, longitude, kind)
            : new GoldToponym(span, 0, double.NaN, double.NaN, kind);
    }

    private static Dictionary<int, (double, double)> Points()
    {
        var gazetteer = Gazetteer.Shared;
        var points = new Dictionary<int, (double, double)>();
        for (var entry = 0; entry < gazetteer.Count; entry++)
        {
            if (gazetteer.GeonamesId(entry) > 0) points.TryAdd(gazetteer.GeonamesId(entry), (gazetteer.Latitude(entry), gazetteer.Longitude(entry)));
        }
        return points;
    }

    // The sets count in code points.
    private static int[] Utf16Positions(string text)
    {
        var positions = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1) positions.Add(i);
        positions.Add(text.Length);
        return [.. positions];
    }
}
