using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Words that the gazetteer knows as a name, and what they may mean.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="First">The first piece.</param>
/// <param name="End">The piece after the last.</param>
/// <param name="Key">The hash of their key: equal for all spellings of one name.</param>
/// <param name="Names">What they may mean.</param>
internal sealed record PlaceCandidate(Span Span, int First, int End, ulong Key, GazetteerName[] Names)
{
    /// <summary>The strongest form in which the words name something.</summary>
    public NameForm Form => Names.Min(n => n.Form);
}
