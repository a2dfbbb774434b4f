using Tacitus.Language;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Words that name a place, and the gazetteer entry that they mean here.</summary>
/// <param name="Span">Where they stand, without preposition or possessive.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Place">The entry; null when the gazetteer has none that fits.</param>
/// <param name="Use">How the words use the place.</param>
/// <param name="Precision">UCDP GED's <c>where_prec</c>, 1 to 7.</param>
/// <param name="Probability">How sure the choice of the entry is, in thousandths.</param>
/// <param name="Rule">The rule or model that chose.</param>
public sealed record PlaceMention(Span Span, int Sentence, Place? Place, PlaceUse Use, int Precision, int Probability, string Rule)
{
    /// <summary>The words with those that make the place wider, narrower or near by ("30 km north of Mosul", "Nangarhar province").</summary>
    public Span Extent { get; init; } = Span;

    /// <summary>For a place that the gazetteer does not have, the entry that the text says it lies in; null when it says none.</summary>
    public Place? Within { get; init; }

    /// <summary>The name of its entry, or the words as written.</summary>
    internal string NameIn(Analysis analysis) => Place?.Name ?? analysis[Span];
}
