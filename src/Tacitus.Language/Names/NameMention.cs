using Tacitus.Model.Texts;

namespace Tacitus.Language.Names;

/// <summary>A run of words that is set, or used, as a name. What it names is for coding to say.</summary>
/// <param name="Span">Where it stands, without article, title or possessive.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Kind">What its own words and neighbours say it is.</param>
public readonly record struct NameMention(Span Span, int Sentence, NameKind Kind);
