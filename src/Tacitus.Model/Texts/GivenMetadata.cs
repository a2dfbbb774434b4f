using Tacitus.Model.Dates;

namespace Tacitus.Model.Texts;

/// <summary>What the user says of an article, by side-car file or option.</summary>
/// <param name="Published">When it was published.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Where it was published.</param>
public sealed record GivenMetadata(PartialDate? Published = null, string? Outlet = null, string? Title = null, string? Url = null)
{
    /// <summary>Nothing said.</summary>
    public static GivenMetadata None { get; } = new();
}
