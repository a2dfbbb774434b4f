using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Reconciling;

/// <summary>A statement with what reconciling weighs: whose voice it is and how well they are placed to know.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Report">Its report.</param>
/// <param name="Article">Its article.</param>
/// <param name="Voice">The independent source of the value: equal for copies, and for articles that cite the same source.</param>
/// <param name="Placement">How well the source is placed.</param>
internal sealed record Testimony(Statement Statement, Report Report, Article Article, string Voice, Placement Placement)
{
    /// <summary>How reliable the user holds its source or outlet to be, from A to F; null when the user does not say.</summary>
    public char? Reliability { get; init; }

    /// <summary>How much it weighs, the most first: what the user says of the source, then how well it is placed.</summary>
    public int Rank => (Reliability is null or 'F' ? Reliabilities.Unjudged : Reliability.Value) * 10 + (int)Placement;

    /// <summary>The id of the statement.</summary>
    public string Id => Statement.Id;

    /// <summary>Whether it is what an article tells without a source long after the first account of the event: no news.</summary>
    public bool IsRecap { get; init; }

    /// <summary>As of when it stands: as told, or the day of the article where that tells news; null for what is told in looking back.</summary>
    public PartialDate? AsOf =>
        (Statement.Value as CountValue)?.AsOf ?? (!IsRecap && Report.Narration is Narration.Lead or Narration.Detail ? Article.Published?.Date : null);

    /// <summary>Whether the words of the number count those who came to others ("two more people", "a third soldier").</summary>
    public bool IsMore => AdditionReader.Shipped.IsMore(this);

    /// <summary>Whether it counts those who died of wounds of an earlier day.</summary>
    public bool DiedLater => AdditionReader.Shipped.DiedLater(this);

    /// <summary>Whether the words hold it to be so, and of who or what is named it is likelier right than wrong that they say it.</summary>
    public bool IsHeld => Statement.Modality is Modality.Asserted or Modality.Alleged && !IsNumberDenied && !(Statement is { Value: ActorValue or TextValue, Probability: < Statement.EvenOdds });

    /// <summary>Whether a number is told to be wrong: by its own words, or by whoever dismisses it.</summary>
    public bool IsNumberDenied => Statement.Value is CountValue && (Statement.Modality == Modality.Negated || Statement.Attribution?.Kind == AttributionKind.Denied);
}

/// <summary>Statements about one field of one event, and how many voices they are.</summary>
internal static class Testimonies
{
    /// <summary>How many voices speak.</summary>
    public static int Voices(this IEnumerable<Testimony> testimonies) => Voices(testimonies.ToArray());

    /// <summary>How many voices speak.</summary>
    public static int Voices(this ImmutableArray<Testimony> testimonies) => Voices(testimonies.AsSpan());

    /// <summary>How many voices speak.</summary>
    public static int Voices(this Testimony[] testimonies) => Voices(testimonies.AsSpan());

    // Most are a few statements: comparing each with those before it costs less than a set.
    private static int Voices(ReadOnlySpan<Testimony> testimonies)
    {
        if (testimonies.Length > Few)
        {
            var voices = new HashSet<string>(StringComparer.Ordinal);
            foreach (var testimony in testimonies) voices.Add(testimony.Voice);
            return voices.Count;
        }
        var count = 0;
        for (var i = 0; i < testimonies.Length; i++)
        {
            var voice = testimonies[i].Voice;
            var j = 0;
            while (j < i && testimonies[j].Voice != voice) j++;
            if (j == i) count++;
        }
        return count;
    }

    private const int Few = 12;

    /// <summary>Those of <paramref name="testimonies"/> on one of <paramref name="fields"/>, in their order.</summary>
    public static ImmutableArray<Testimony> On(this ImmutableArray<Testimony> testimonies, params ReadOnlySpan<Field> fields)
    {
        var on = ImmutableArray.CreateBuilder<Testimony>();
        foreach (var testimony in testimonies)
            foreach (var field in fields)
                if (testimony.Statement.Field == field) on.Add(testimony);
        return on.DrainToImmutable();
    }

    /// <summary>The same, with each source as well placed as any of them shows it to be: who is "the superintendent of the hospital, Ada Quill" in one article is "Ada Quill" in the next.</summary>
    public static ImmutableArray<Testimony> Placed(this ImmutableArray<Testimony> testimonies)
    {
        Dictionary<string, Placement>? offices = null;
        foreach (var testimony in testimonies)
        {
            if (testimony.Statement.Attribution is not { Party: false } || testimony.Placement == Placement.Unnamed) continue;
            offices ??= new(StringComparer.Ordinal);
            if (!offices.TryGetValue(testimony.Voice, out var best) || testimony.Placement < best) offices[testimony.Voice] = testimony.Placement;
        }
        return offices is null ? testimonies
            : [.. testimonies.Select(t => t.Placement == Placement.Unnamed && offices.TryGetValue(t.Voice, out var office) ? t with { Placement = office } : t)];
    }

    /// <summary>The ids of the statements, in ordinal order.</summary>
    public static ImmutableArray<string> Ids(this IEnumerable<Testimony> testimonies) => Ids(testimonies.ToArray());

    /// <summary>The ids of the statements, in ordinal order.</summary>
    public static ImmutableArray<string> Ids(this ImmutableArray<Testimony> testimonies) => Ids(testimonies.AsSpan());

    /// <summary>The ids of the statements, in ordinal order.</summary>
    public static ImmutableArray<string> Ids(this Testimony[] testimonies) => Ids(testimonies.AsSpan());

    private static ImmutableArray<string> Ids(ReadOnlySpan<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return [];
        var ids = new string[testimonies.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = testimonies[i].Id;
        if (ids.Length > 1) Array.Sort(ids, StringComparer.Ordinal);
        var kept = 1;
        for (var i = 1; i < ids.Length; i++)
            if (ids[i] != ids[kept - 1]) ids[kept++] = ids[i];
        return kept == ids.Length ? ImmutableCollectionsMarshal.AsImmutableArray(ids) : [.. ids.AsSpan(0, kept)];
    }
}
