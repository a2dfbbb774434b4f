namespace Tacitus.Model.Texts;

/// <summary>One thing that an article's bytes say of it outside its text.</summary>
/// <param name="Field">What it tells.</param>
/// <param name="Value">What it says: a name, an address, or a moment (<c>2031-05-02T08:30+02:00</c>) as exact as it is told; no zone is made up.</param>
/// <param name="Basis">Where it is said: <c>json_ld</c>, <c>microdata</c>, <c>time_element</c>, <c>link_author</c>, <c>link_canonical</c>, or <c>meta</c> and a name.</param>
public sealed record Imprint(ImprintField Field, string Value, string Basis);
