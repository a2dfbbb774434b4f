using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Times;

/// <summary>A time expression that a person marked.</summary>
/// <param name="Span">Where, in UTF-16.</param>
/// <param name="Type">The TIMEX3 type, when the marking has types.</param>
/// <param name="Values">The values that count as right: a TIMEX3 value, or the ISO dates of an interval; empty when the mark gives only bounds.</param>
internal sealed record MarkedTime(Span Span, string? Type, string[] Values);
