using System.Collections.Immutable;

namespace Tacitus.Pages.Charts;

/// <summary>A country as the map draws it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; empty for what has none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rings">Its outlines.</param>
internal sealed record MapCountry(string Code, string Name, ImmutableArray<MapRing> Rings);
