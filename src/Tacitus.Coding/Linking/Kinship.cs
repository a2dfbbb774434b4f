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

    /// <summary>Makes it of the branches, each with what it is a branch of.</summary>
    public static Kinship Of(IEnumerable<(string Branch, string Whole)> ties) => new(ties.GroupBy(t => t.Branch, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Select(t => t.Whole).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The branches that <paramref name="article"/> tells of as in force, each with what it is a branch of.</summary>
    public static IEnumerable<(string Branch, string Whole)> Ties(CodedArticle article) => article.Statements.Select(s => s.Value).OfType<RelationValue>()
        .Where(r => r is { Type: RelationType.BranchOf, State: RelationState.InForce } && r.Subject != r.Object).Select(r => (r.Subject, r.Object));

    /// <summary>Whether <paramref name="branch"/> is a branch of <paramref name="whole"/>.</summary>
    public bool IsBranch(string branch, string whole) => _parents.TryGetValue(branch, out var parents) && parents.Contains(whole);
}
