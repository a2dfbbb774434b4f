using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>Words that name or describe somebody who acts.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Actor">The actor's id in the lexicon, or the id of one that this article defines; null for a mere description ("gunmen").</param>
/// <param name="Name">The name that it is shown under, or the words as written.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Rule">
/// What read it: <c>name</c> (the lexicon), <c>name.defined</c> and <c>definition.*</c> (the article defines it), <c>name.context</c> (how the
/// text speaks of it), <c>name.leader</c> (a person, by the office), <c>name.modifier</c> (the parent in "an Islamic State affiliate"), <c>force.nationality</c> ("Turkish troops"), <c>force</c> ("the army"), <c>description</c> ("gunmen"),
/// <c>description.member</c> ("ISIS fighters"), <c>anaphor</c> ("the group"), <c>anaphor.branch</c> ("the Islamic State affiliate").
/// </param>
public sealed record ActorMention(Span Span, int Sentence, string? Actor, string Name, ActorKind Kind, string Rule)
{
    /// <summary>The words that give the name its meaning in this article; null when it needs none.</summary>
    public Span? Definition { get; init; }

    /// <summary>By how many thousandths of log odds the names of the article speak for its being of this kind; null when that needs no weighing.</summary>
    internal int? Odds { get; init; }
}
