using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>A noun for people.</summary>
/// <param name="Population">Who they are.</param>
/// <param name="Weak">Whether a nationality beside the noun says more.</param>
/// <param name="Singular">Whether the form is a singular.</param>
/// <param name="Plural">Whether the form is a plural.</param>
internal sealed record PersonSense(Population Population, bool Weak, bool Singular, bool Plural);
