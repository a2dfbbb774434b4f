using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>An article that the ledger holds already: by what it was coded, and where it was found.</summary>
/// <param name="Versions">The hash of the versions that coded it.</param>
/// <param name="Given">What users had said of it when it was coded.</param>
/// <param name="Appearances">Where it was found, in ordinal order of the paths.</param>
/// <param name="Lost">Whether an issue lost it.</param>
public sealed record KnownArticle(string Versions, GivenMetadata Given, ImmutableArray<Appearance> Appearances, bool Lost)
{
    /// <summary>Whether the ledger knows that it appeared as in <paramref name="appearance"/>.</summary>
    public bool AppearedAs(Appearance appearance) => With(appearance).SequenceEqual(Appearances);

    /// <summary>
    /// What users say of the article, all its appearances and <paramref name="appearance"/> taken together. Where they differ, the earliest
    /// date and the name that is first in ordinal order count, so that the order of arrival does not.
    /// </summary>
    public GivenMetadata GivenWith(Appearance appearance) => Merge(With(appearance));

    /// <summary>What several appearances say together; see <see cref="GivenWith"/>.</summary>
    public static GivenMetadata Merge(IEnumerable<Appearance> appearances)
    {
        var given = appearances.Select(a => a.Given).ToList();
        return new GivenMetadata(
            given.Select(g => g.Published).Where(p => p is not null).Min(p => (PartialDate?)p),
            First(g => g.Outlet), First(g => g.Title), First(g => g.Url));

        string? First(Func<GivenMetadata, string?> part) => given.Select(part).Where(p => p is not null).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The appearances with one more; what is said at a path anew replaces what was said there, what is not said stays.</summary>
    private IEnumerable<Appearance> With(Appearance appearance)
    {
        var before = Appearances.FirstOrDefault(a => a.Path == appearance.Path)?.Given ?? GivenMetadata.None;
        var now = new GivenMetadata(
            appearance.Given.Published ?? before.Published, appearance.Given.Outlet ?? before.Outlet,
            appearance.Given.Title ?? before.Title, appearance.Given.Url ?? before.Url);
        return Appearances.Where(a => a.Path != appearance.Path).Append(new Appearance(appearance.Path, now)).OrderBy(a => a.Path, StringComparer.Ordinal);
    }
}
