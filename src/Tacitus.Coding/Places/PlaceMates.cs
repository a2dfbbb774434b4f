using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Places;

/// <summary>How each place that an article names stands to the others, whatever event is asked about. Kept for the article that a thread has at hand: each of its events asks for it.</summary>
internal sealed class PlaceMates
{
    [ThreadStatic]
    private static PlaceMates? _last;

    private readonly Analysis _analysis;
    private readonly ImmutableArray<PlaceMention> _mentions;
    private readonly Mates?[] _mates;
    private readonly int[] _speech;

    private PlaceMates(Analysis analysis, ImmutableArray<PlaceMention> mentions)
    {
        (_analysis, _mentions, _mates, _speech) = (analysis, mentions, new Mates?[mentions.Length], new int[mentions.Length]);
        Array.Fill(_speech, -1);
    }

    /// <summary>Those of <paramref name="mentions"/>, all of the article of <paramref name="analysis"/>.</summary>
    public static PlaceMates Of(Analysis analysis, ImmutableArray<PlaceMention> mentions) =>
        _last is { } last && ReferenceEquals(last._analysis, analysis) && last._mentions == mentions ? last : _last = new PlaceMates(analysis, mentions);

    /// <summary>How the others stand to the mention.</summary>
    /// <param name="Same">How many name the same place.</param>
    /// <param name="Earlier">How many of them before it.</param>
    /// <param name="Country">How many name a place of its country.</param>
    /// <param name="Dateline">How the dateline's place stands to it: 3 the same, 2 of its country, 1 of another, 0 where there is none.</param>
    /// <param name="Inside">Whether its sentence also names what holds it (1), or what it holds (2).</param>
    public readonly record struct Mates(int Same, int Earlier, int Country, int Dateline, int Inside);

    /// <summary>Those of the mention at <paramref name="i"/>.</summary>
    public Mates this[int i] => _mates[i] ??= Read(i);

    /// <summary>What <see cref="EventPlaceFeatures.SpeechOf"/> says of the mention at <paramref name="i"/>.</summary>
    public int SpeechOf(int i) => _speech[i] >= 0 ? _speech[i] : _speech[i] = EventPlaceFeatures.SpeechOf(_analysis, _mentions[i]);

    private Mates Read(int i)
    {
        var m = _mentions[i];
        var (same, earlier, country, dateline, inside) = (0, 0, 0, 0, 0);
        for (var j = 0; j < _mentions.Length; j++)
        {
            var other = _mentions[j];
            if (j == i) continue;
            var isSame = other.Place == m.Place;
            if (isSame)
            {
                same++;
                if (j < i) earlier++;
            }
            if (other.Place is not { } theirs || m.Place is not { } own) continue;
            var isOfCountry = theirs.Country == own.Country;
            if (isOfCountry) country++;
            if (other.Use == PlaceUse.Dateline) dateline = isSame ? 3 : isOfCountry ? 2 : 1;
            if (other.Sentence != m.Sentence || !isOfCountry) continue;
            if (theirs.Kind < own.Kind) inside |= 1;
            if (theirs.Kind > own.Kind) inside |= 2;
        }
        return new Mates(same, earlier, country, dateline, inside);
    }
}
