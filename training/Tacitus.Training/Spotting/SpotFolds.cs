using System.Collections.Immutable;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Spotting;

/// <summary>
/// Finders of verbs that did not see an article: what learns from their finds must meet them as they are in articles that nobody has seen, where every third of them is wrong.
/// </summary>
internal sealed class SpotFolds
{
    private readonly ImmutableArray<TriggerSpotter> _byFold;

    private SpotFolds(ImmutableArray<TriggerSpotter> byFold) => _byFold = byFold;

    /// <summary>Those whose models <c>spots --folds</c> wrote to <paramref name="folder"/>.</summary>
    public static SpotFolds Read(string folder) => new([.. Enumerable.Range(0, Folds.Count).Select(fold =>
    {
        using var file = File.OpenRead(PathOf(folder, fold));
        return new TriggerSpotter(HashedModel.Read(file));
    })]);

    /// <summary>Where the model of <paramref name="fold"/> is kept in <paramref name="folder"/>.</summary>
    public static string PathOf(string folder, int fold) => Path.Combine(folder, $"spots{fold}.model");

    /// <summary>The finder of each fold, in order; the first serves for articles of other sets too.</summary>
    public ImmutableArray<TriggerSpotter> All => _byFold;
}
