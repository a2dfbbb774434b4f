using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Places;

/// <summary>Fits <c>event-places.model</c>, and tells how often the placer is right.</summary>
internal sealed class EventPlaceTrainer
{
    private readonly Analyser _analyser = new();
    private readonly PlaceFinder _finder = new();
    private readonly FrameFinder _frames = new();
    private readonly Dictionary<string, (Analysis Analysis, ImmutableArray<PlaceMention> Mentions)> _read = new(StringComparer.Ordinal);

    /// <summary>What each feature is called.</summary>
    public Dictionary<ulong, string> Names { get; } = [];

    /// <summary>The weights that fit <paramref name="events"/>.</summary>
    public Dictionary<ulong, float> Train(IEnumerable<PlacedEvent> events)
    {
        var buffer = new FeatureBuffer { Names = Names };
        var examples = new List<(List<(ulong, float)>[] Rows, bool[] Right)>();
        foreach (var placed in events)
        {
            var (analysis, mentions) = Read(placed);
            if (Opening(analysis, placed) is not var (trigger, sentences)) continue;
            var rows = new List<List<(ulong, float)>>();
            var depths = new List<int>();
            for (var i = 0; i < mentions.Length; i++)
            {
                if (!EventPlacer.MayPlace(mentions[i])) continue;
                EventPlaceFeatures.Fill(analysis, mentions, i, trigger, sentences, buffer);
                rows.Add([.. buffer.Features]);
                depths.Add(Depth(placed, mentions[i], analysis.Article.Text));
            }
            if (rows.Count < 2 || depths.Max() is not (> 0 and var deepest)) continue;
            examples.Add(([.. rows], [.. depths.Select(d => d == deepest)]));
        }
        return new LinearTrainer(15, 0.1, 3e-5).FitChoices(examples);
    }

    /// <summary>Whether the country and the most exact place are right (1), wrong (0) or, for the country, not told (-1).</summary>
    public (int Country, int Exact, string Got)? Test(PlacedEvent placed, EventPlacer placer)
    {
        var (analysis, mentions) = Read(placed);
        if (Opening(analysis, placed) is not var (trigger, sentences)) return null;
        var choice = placer.Choose(analysis, mentions, trigger, sentences);
        var country = placed.Places[0][0].Length == 0 ? -1
            : choice?.Place.Place is { } p && placed.Places.Any(t => t[0] == p.Country || Gazetteer.Shared.Look(t[0]).Any(g => g.Country == p.Country && g.Kind == Model.Places.PlaceKind.Country)) ? 1 : 0;
        HashSet<string> named = choice is null ? [] : [PlaceKey.Of(choice.Place.Site ?? ""), PlaceKey.Of(choice.Place.Name), PlaceKey.Of(choice.Place.Place?.Name ?? ""), .. choice.Spans.Select(s => PlaceKey.Of(s.In(analysis.Article.Text)))];
        var exact = placed.Places.Any(t => named.Contains(PlaceKey.Of(t[^1])) || t.Length == 1 && country == 1 && choice!.Place.Precision >= 5);
        return (country, exact ? 1 : 0, $"{choice?.Place.Site} {choice?.Place.Name} {choice?.Place.Precision} {choice?.Rule} {choice?.Probability} trigger '{trigger.In(analysis.Article.Text)}'");
    }

    private (Analysis Analysis, ImmutableArray<PlaceMention> Mentions) Read(PlacedEvent placed)
    {
        if (_read.TryGetValue(placed.Corpus + placed.Article, out var read)) return read;
        var analysis = _analyser.Analyse(ArticleReader.OfText(placed.Text, null));
        return _read[placed.Corpus + placed.Article] = (analysis, _finder.Find(analysis));
    }

    // What a coder would hand over: the sentences that have words of the event, and in them the words that name an event.
    private (Span Trigger, ImmutableArray<Span> Sentences)? Opening(Analysis analysis, PlacedEvent placed)
    {
        Span? trigger = null;
        var sentences = ImmutableArray.CreateBuilder<Span>();
        foreach (var sentence in analysis.Sentences)
        {
            var text = string.Join(' ', sentence.Span.In(analysis.Article.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (placed.Told.Length > 0 && !placed.Told.Any(t => text.Contains(t, StringComparison.OrdinalIgnoreCase))) continue;
            var frames = _frames.Find(analysis, sentence);
            if (frames.IsEmpty) continue;
            trigger ??= frames[0].Trigger.Span;
            sentences.Add(sentence.Span);
            if (placed.Told.Length == 0) break;
        }
        return trigger is null ? null : (trigger.Value, sentences.DrainToImmutable());
    }

    // How deep in the told place the mention lies: 1 for the country, more for what lies in it, 0 when it is no part of it.
    private static int Depth(PlacedEvent placed, PlaceMention mention, string text)
    {
        var key = PlaceKey.Of(mention.Span.In(text));
        var deepest = 0;
        foreach (var place in placed.Places)
        {
            for (var i = place.Length - 1; i > 0; i--) if (PlaceKey.Of(place[i]) == key) deepest = Math.Max(deepest, 1 + i);
            if (mention.Place is { Kind: Model.Places.PlaceKind.Country } country && (country.Country == place[0] || PlaceKey.Of(country.Name) == PlaceKey.Of(place[0]))) deepest = Math.Max(deepest, 1);
        }
        return deepest;
    }
}
