using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>A range whose two ends are mentions of their own ("from May 3 to June 5").</summary>
/// <param name="Span">From the first end to the second.</param>
/// <param name="Date">The days from the first end's first to the second end's last; null while one of them is open.</param>
public sealed record TimeRange(Span Span, PartialDate? Date);
