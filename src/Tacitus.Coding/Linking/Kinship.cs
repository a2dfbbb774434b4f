using System.Collections.Frozen;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>Which actors are branches of which others, as the collection's articles tell.</summary>
internal sealed class Kinship
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _parents;

    private Kinship(FrozenDictionary<string, FrozenSet<string>> parents) => _parents = parents;

    /// <summary>Reads the ties that <paramref name="articles"/> tell as in force.</summary>
    public static Kinship Of(IEnumerable<CodedArticle> articles) => new(articles
        .SelectMany(a => a.Statements).Select(s => s.Value).OfType<RelationValue>()
        .Where(r => r is { Type: RelationType.BranchOf, State: RelationState.InForce } && r.Subject != r.Object)
        .GroupBy(r => r.Subject, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Object).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Whether <paramref name="branch"/> is a branch of <paramref name="whole"/>.</summary>
    public bool IsBranch(string branch, string whole) => _parents.TryGetValue(branch, out var parents) && parents.Contains(whole);
}
