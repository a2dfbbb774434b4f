using System.Collections.Immutable;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events.Placing;

/// <summary>The tellings of one event beside all places where it may have been: which of them they tell, what the rules and the placer make of each.</summary>
internal sealed class PlacedTellings
{
    private const int NearBy = 2, Along = 5, Month = 31;

    private readonly float[] _likelyOf;
    private readonly ImmutableArray<Telling> _others;

    /// <summary>Reads how each of <paramref name="options"/> stands to <paramref name="tellings"/>.</summary>
    /// <param name="options">Where it may have been.</param>
    /// <param name="tellings">The tellings of the event.</param>
    /// <param name="others">Those of the article's other events.</param>
    /// <param name="narration">What part the event plays in the article.</param>
    /// <param name="likely">For each place that the article names how likely the placer holds it.</param>
    /// <param name="ruled">What the rules make of it all.</param>
    public PlacedTellings(PlaceOptions options, ImmutableArray<Telling> tellings, IEnumerable<Telling> others, Narration narration, float[] likely, IEnumerable<Read<EventPlace>> ruled)
    {
        (Options, Tellings, Narration, _likelyOf, _others) = (options, tellings, narration, likely, [.. others]);
        // The most exact stands; of two as exact a name that is not that of what holds it.
        Ruled = [.. ruled.OrderBy(p => p.Value.Precision).ThenBy(p => p.Value.Place?.Name == p.Value.Name ? 1 : 0).ThenBy(p => p.Spans[0])];
        var all = options.All;
        (Likely, Held, Told, Elsewhere, RuledAt) = (new float[all.Length], new float[all.Length], new List<Telling>[all.Length], new int[all.Length], new int[all.Length]);
        Array.Fill(RuledAt, -1);
        for (var o = 0; o < all.Length; o++)
        {
            foreach (var words in all[o].Words) if (words.Mention >= 0) Likely[o] += likely[words.Mention];
            Told[o] = [];
            foreach (var telling in tellings) if (telling.Place is { } place && Is(all[o], place)) Told[o].Add(telling);
            IsTold |= Told[o].Count > 0;
        }
        foreach (var other in _others)
        {
            if (other.Place is not { } place) continue;
            for (var o = 1; o < all.Length; o++) if (Is(all[o], place)) { Elsewhere[o]++; break; }
        }
        for (var r = Ruled.Length - 1; r >= 0; r--) for (var o = 1; o < all.Length; o++) if (Is(all[o], Ruled[r])) RuledAt[o] = r;
        for (var o = 1; o < all.Length; o++)
        {
            for (var i = 1; i < all.Length; i++) if (options.Holds(o, i)) Held[o] += Likely[i];
            if (Likely[o] > Likely[Likeliest]) Likeliest = o;
        }
    }

    /// <summary>Where it may have been.</summary>
    public PlaceOptions Options { get; }

    public Analysis Analysis => Options.Analysis;

    public ImmutableArray<Telling> Tellings { get; }

    public Narration Narration { get; }

    /// <summary>What the rules make of it, the best first.</summary>
    public ImmutableArray<Read<EventPlace>> Ruled { get; }

    /// <summary>For each option how likely the placer holds it.</summary>
    public float[] Likely { get; }

    /// <summary>For each option how likely the placer holds what lies in it.</summary>
    public float[] Held { get; }

    /// <summary>The option that the placer holds for the likeliest.</summary>
    public int Likeliest { get; }

    /// <summary>For each option the tellings that tell it.</summary>
    public List<Telling>[] Told { get; }

    /// <summary>Whether any telling tells a place.</summary>
    public bool IsTold { get; }

    /// <summary>For each option how many tellings of other events tell it.</summary>
    public int[] Elsewhere { get; }

    /// <summary>For each option its rank among what the rules make of it; -1 where they do not have it.</summary>
    public int[] RuledAt { get; }

    /// <summary>The option that <paramref name="place"/> is; -1 where it is none.</summary>
    public int IndexOf(Read<EventPlace> place)
    {
        for (var o = 1; o < Options.All.Length; o++) if (IsExactly(Options.All[o], place)) return o;
        for (var o = 1; o < Options.All.Length; o++) if (Is(Options.All[o], place)) return o;
        return -1;
    }

    /// <summary>How exactly the words place the event in option <paramref name="o"/>: as the rules or the likeliest of its words have it; a name that the gazetteer lacks is as exact as what holds it.</summary>
    public int PrecisionOf(int o)
    {
        var option = Options.All[o];
        if (option.Sort is PlaceSort.Name or PlaceSort.Namesake)
        {
            var nearest = OptionFeatures.Nearest(this, option).Words;
            if (nearest.IsAlong) return Along;
            // Near a village that the gazetteer lacks is as exact as in it.
            if (option.Sort == PlaceSort.Namesake && option.Place?.Kind == PlaceKind.Populated && nearest.Where == OptionWords.Near) return NearBy;
        }
        if (option.Sort is PlaceSort.Name or PlaceSort.Namesake || option.IsHolder) return option.Place?.Kind switch
        {
            PlaceKind.Populated => option.Sort == PlaceSort.Namesake ? 1 : 4,
            PlaceKind.Admin2 => 3,
            PlaceKind.Admin1 => 4,
            _ => 6,
        };
        if (RuledAt[o] is >= 0 and var at) return Ruled[at].Value.Precision;
        return MentionOf(o) is >= 0 and var mention ? Options.Places[mention].Precision : 0;
    }

    /// <summary>Whether the placer holds that option <paramref name="o"/> cannot be meant, wherever it is named, and neither a telling nor a rule has it: the desk abroad of a dateline, where a ministry speaks, whose jets they are.</summary>
    public bool IsBarred(int o)
    {
        if (Likely[o] > 0 || RuledAt[o] >= 0 || Told[o].Count > 0) return false;
        var barred = false;
        foreach (var words in Options.All[o].Words)
        {
            if (words.Mention < 0) return false;
            barred |= EventPlacer.MayPlace(Options.Places[words.Mention]);
        }
        return barred;
    }

    /// <summary>
    /// Whether no sentence of the tellings has option <paramref name="o"/> though they have a day of their own, and either that day is a month or year long before the news ("was killed in June 2018") or
    /// an event of another day is told between them and its nearest words: what backgrounders tell one after the other is not told where the last was.
    /// </summary>
    public bool IsOfAnother(int o)
    {
        if (Tellings.FirstOrDefault(t => t.Date is not null)?.Date?.Value is not { } own || Away(o) is not { } away || away.Sentences == 0) return false;
        if (Narration != Narration.Lead && DayComparer.IsCoarse(own) && IsPast(own)) return true;
        var (first, last) = away.Sentences > 0 ? (away.Home - away.Sentences, away.Home) : (away.Home, away.Home - away.Sentences);
        foreach (var other in _others)
            if (other.Date is { } date && first <= other.Frame.Sentence && other.Frame.Sentence <= last && DayComparer.Compare(Analysis, [own], date.Value) == DayRelation.Apart) return true;
        return false;
    }

    // How many sentences before the nearest telling the option's words stand, and the sentence of that telling; of what only holds others their words.
    private (int Home, int Sentences)? Away(int o)
    {
        (int Home, int Sentences)? nearest = null;
        for (var i = 1; i < Options.All.Length; i++)
        {
            if (i != o && !(Options.All[o].IsHolder && Options.Holds(o, i))) continue;
            foreach (var words in Options.All[i].Words)
            {
                foreach (var telling in Tellings)
                {
                    var sentences = telling.Frame.Sentence - words.Sentence;
                    if (nearest is not { } known || Math.Abs(sentences) < Math.Abs(known.Sentences)) nearest = (telling.Frame.Sentence, sentences);
                }
            }
        }
        return nearest;
    }

    private bool IsPast(DateValue date)
    {
        var published = Analysis.Article.Published?.Date;
        return SettingReader.On(date, published) is not { } day ? published is null : published is not { } today || day.End < today.Start && day.DaysApart(today) > Month;
    }

    /// <summary>The likeliest of the places that option <paramref name="o"/> is named by; -1 where it has none.</summary>
    public int MentionOf(int o)
    {
        var best = -1;
        foreach (var words in Options.All[o].Words) if (words.Mention >= 0 && (best < 0 || _likelyOf[words.Mention] > _likelyOf[best])) best = words.Mention;
        return best;
    }

    /// <summary>Whether the option is the place as it was read.</summary>
    public static bool IsExactly(PlaceOption option, Read<EventPlace> place) => option.Place == place.Value.Place && option.Name == place.Value.Name;

    // The same place, or one that the same words may name.
    private static bool Is(PlaceOption option, Read<EventPlace> place)
    {
        if (option.Sort == PlaceSort.None) return false;
        if (IsExactly(option, place)) return true;
        foreach (var words in option.Words) if (place.Spans.Contains(words.Span)) return true;
        return false;
    }
}
