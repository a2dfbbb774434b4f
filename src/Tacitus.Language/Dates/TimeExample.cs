namespace Tacitus.Language.Dates;

/// <summary>An example of a rule: a text, the words in it that the mention covers, its TIMEX3 value, and the day of publication.</summary>
/// <param name="Text">The text, without the brackets of the file.</param>
/// <param name="Words">The words in brackets; empty in a counter-example without brackets.</param>
/// <param name="Value">The TIMEX3 value; null in a counter-example.</param>
/// <param name="Published">ISO date; null when the article has none.</param>
/// <param name="Line">Where it stands in its file.</param>
internal sealed record TimeExample(string Text, string Words, string? Value, string? Published, int Line);
