using System.Collections.Immutable;
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
    public static int Voices(this IEnumerable<Testimony> testimonies) => testimonies.Select(t => t.Voice).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The same, with each source as well placed as any of them shows it to be: who is "the superintendent of the hospital, Ada Quill" in one article is "Ada Quill" in the next.</summary>
    public static ImmutableArray<Testimony> Placed(this ImmutableArray<Testimony> testimonies)
    {
        var offices = testimonies.Where(t => t.Statement.Attribution is { Party: false } && t.Placement != Placement.Unnamed).GroupBy(t => t.Voice, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Min(t => t.Placement), StringComparer.Ordinal);
        return [.. testimonies.Select(t => t.Placement == Placement.Unnamed && offices.TryGetValue(t.Voice, out var office) ? t with { Placement = office } : t)];
    }

    /// <summary>The ids of the statements, in ordinal order.</summary>
    public static ImmutableArray<string> Ids(this IEnumerable<Testimony> testimonies) =>
        [.. testimonies.Select(t => t.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
