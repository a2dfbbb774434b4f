using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>A document to learn roles from.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Analysis">Its analysis.</param>
/// <param name="Frames">Its frames.</param>
/// <param name="Actors">Its actors.</param>
/// <param name="Tolls">Its tolls.</param>
/// <param name="Entities">Who or what its templates name, each in its role by all words that name it.</param>
/// <param name="Types">The incident types of its templates.</param>
internal sealed record RoleDocument(
    string Id, Analysis Analysis, ImmutableArray<Frame> Frames, ImmutableArray<ActorMention> Actors, ImmutableArray<TollMention> Tolls,
    List<(Role Role, HashSet<string> Mentions)> Entities, ImmutableArray<string> Types)
{
    /// <summary>The sentences in which nobody looked for roles.</summary>
    public ImmutableHashSet<int> Unread { get; init; } = [];

    /// <summary>Whether it is a report of MUC-4, whose templates also tell whether there was an incident at all.</summary>
    public bool IsReport => Id.StartsWith("DEV", StringComparison.Ordinal) || Id.StartsWith("TST", StringComparison.Ordinal);

    /// <summary>How often it stands in training: the project's own articles are few.</summary>
    public int Weight => Id.StartsWith("gold", StringComparison.Ordinal) ? 4 : 1;

    /// <summary>The fold of cross-validation that it is in.</summary>
    public int Fold { get; } = Folds.Of(Id);
}
