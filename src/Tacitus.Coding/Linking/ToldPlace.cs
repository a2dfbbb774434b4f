using Tacitus.Model.Places;

namespace Tacitus.Coding.Linking;

/// <summary>Where one report says that its event was.</summary>
/// <param name="Place">The place.</param>
/// <param name="Probability">How sure the choice of the gazetteer entry is, in thousandths.</param>
internal readonly record struct ToldPlace(EventPlace Place, int Probability);
