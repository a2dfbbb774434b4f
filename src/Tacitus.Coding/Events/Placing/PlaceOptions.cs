using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;

namespace Tacitus.Coding.Events.Placing;

/// <summary>Where the events of one article may have happened, and how these places stand to one another.</summary>
internal sealed class PlaceOptions
{
    private readonly bool[] _holds;

    /// <summary>The <paramref name="options"/> of the article of <paramref name="analysis"/>, no place first, and <paramref name="places"/>, all that it names.</summary>
    public PlaceOptions(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<PlaceOption> options)
    {
        (Analysis, Places, All) = (analysis, places, options);
        _holds = new bool[options.Length * options.Length];
        Shares = new float[options.Length];
        for (var o = 1; o < options.Length; o++)
        {
            for (var i = 1; i < options.Length; i++) _holds[o * options.Length + i] = i != o && Holds(options[o], options[i]);
            if (options[o].Place is not { Country.Length: 2 } own || places.IsEmpty) continue;
            var same = 0;
            foreach (var mention in places) if ((mention.Place ?? mention.Within)?.Country == own.Country) same++;
            Shares[o] = same / (float)places.Length;
        }
    }

    public Analysis Analysis { get; }

    public ImmutableArray<PlaceMention> Places { get; }

    /// <summary>The options, no place first.</summary>
    public ImmutableArray<PlaceOption> All { get; }

    /// <summary>For each option the share of the article's places that are of its country.</summary>
    public float[] Shares { get; }

    /// <summary>Whether option <paramref name="outer"/> holds option <paramref name="inner"/>.</summary>
    public bool Holds(int outer, int inner) => _holds[outer * All.Length + inner];

    private static bool Holds(PlaceOption outer, PlaceOption inner) => outer.Place is { } wide && inner.Place is { } narrow && !outer.IsUnlisted && (EventPlacer.Holds(wide, narrow) || inner.IsUnlisted && wide == narrow);
}
