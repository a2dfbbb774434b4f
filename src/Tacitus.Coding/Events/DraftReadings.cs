using Tacitus.Coding.Roles.Reading;

namespace Tacitus.Coding.Events;

/// <summary>What is made of the drafts of an article.</summary>
/// <param name="Weighed">By their words.</param>
/// <param name="Sifted">By rules and words.</param>
/// <param name="Read">By whole passages; null where none was read.</param>
internal sealed record DraftReadings(WeighedDrafts Weighed, SiftedDrafts Sifted, DeedReadings? Read);
