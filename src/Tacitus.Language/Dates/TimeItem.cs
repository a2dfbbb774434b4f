using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>A word, number, mark or, after a stage, a group of them that the grammar reads as one symbol.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Signature">The set of terminals that it satisfies, as numbered by <see cref="TimeVocabulary"/>.</param>
/// <param name="Glued">Whether no blank stands before it.</param>
/// <param name="Word">Its look-up form; empty for groups.</param>
/// <param name="Value">What it says; null for words without a meaning of their own.</param>
/// <param name="Rule">The rule that made it; null for words.</param>
/// <param name="Parts">What the rule made it of.</param>
internal sealed record TimeItem(
    Span Span, int Signature, bool Glued, string Word, TimeValue? Value, TimeRule? Rule = null, TimeItem[]? Parts = null)
{
    /// <summary>Whether <paramref name="name"/> made it or any of its parts.</summary>
    public bool Uses(string name) => Rule?.Name == name || Parts is not null && Array.Exists(Parts, p => p.Uses(name));
}
