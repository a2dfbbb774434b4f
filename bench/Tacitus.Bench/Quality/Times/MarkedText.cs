using System.Collections.Immutable;

namespace Tacitus.Bench.Quality.Times;

/// <summary>A text whose time expressions people have marked.</summary>
/// <param name="Id">The file.</param>
/// <param name="Text">The text without the marks.</param>
/// <param name="Published">The date of publication, ISO; null when not stated.</param>
/// <param name="Marks">The marks in order.</param>
/// <param name="CalendarOnly">Whether lengths, sets and vague references are left unmarked in it, so that finding them is no error.</param>
internal sealed record MarkedText(string Id, string Text, string? Published, ImmutableArray<MarkedTime> Marks, bool CalendarOnly);
