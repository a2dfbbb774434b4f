using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>What the bytes of an article say of it outside its text.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Where.</param>
/// <param name="Published">When.</param>
internal sealed record ArticleMetadata(string? Title = null, string? Outlet = null, string? Url = null, PartialDate? Published = null)
{
    /// <summary>Nothing said.</summary>
    public static ArticleMetadata None { get; } = new();

    /// <summary>What else, in the order of the fields.</summary>
    public ImmutableArray<Imprint> Imprints { get; init; } = [];
}
