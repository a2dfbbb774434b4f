using Tacitus.Model.Places;

namespace Tacitus.Model.Statements;

/// <summary>A place.</summary>
/// <param name="Place">Where, with site and precision.</param>
public sealed record PlaceValue(EventPlace Place) : StatementValue
{
    /// <inheritdoc/>
    public override string Text => Place.Site is null ? Place.Name : Place.Site + ", " + Place.Name;
}
