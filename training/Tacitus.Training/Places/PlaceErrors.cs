using Tacitus.Coding.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Places;

/// <summary>Lists what a finder got wrong, a line each: what, set, article, name, its place, its surroundings.</summary>
internal static class PlaceErrors
{
    public static void List(TextWriter to, string name, GoldArticle article, string text, IReadOnlyCollection<PlaceMention> mentions, IReadOnlySet<Span> candidates)
    {
        var bySpan = mentions.ToDictionary(m => m.Span);
        foreach (var gold in article.Toponyms)
        {
            if (bySpan.TryGetValue(gold.Span, out var mention))
            {
                if (mention.Place is not { } place || double.IsNaN(gold.Latitude)) continue;
                var distance = Distances.Kilometres(place.Latitude, place.Longitude, gold.Latitude, gold.Longitude);
                if (distance > 161 || gold.GeonamesId > 0 && place.GeonamesId > 0 && place.GeonamesId != gold.GeonamesId)
                    Write(distance > 161 ? "FAR" : "OTHER", gold.Span, FormattableString.Invariant($"{gold.Kind} {gold.GeonamesId} got {place.Kind} {place.Name}, {place.Admin1}, {place.Country} {distance:0} km {mention.Probability}"));
                continue;
            }
            if (!gold.IsLinked) continue;
            var overlap = mentions.FirstOrDefault(m => m.Span.Overlaps(gold.Span));
            Write(overlap is not null ? "SPAN" : candidates.Contains(gold.Span) ? "MISSED" : "UNKNOWN", gold.Span, $"{gold.Kind} {(overlap is null ? "" : overlap.Span.In(text))}");
        }
        var golds = article.Toponyms.Select(t => t.Span).ToHashSet();
        foreach (var mention in mentions.Where(m => m.Span.Start >= article.Start && !golds.Contains(m.Span))) Write("FALSE", mention.Span, $"{mention.Place?.Kind} {mention.Place?.Name} {mention.Place?.Country}");

        void Write(string what, Span span, string more) =>
            to.WriteLine($"{what}\t{name}\t{article.Id}\t{span.In(text)}\t{more}\t{text[Math.Max(0, span.Start - 40)..span.Start].ReplaceLineEndings(" ")}[[{span.In(text)}]]{text[span.End..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ")}");
    }
}
