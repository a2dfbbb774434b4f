namespace Tacitus.Bench.Quality.FirstLight;

/// <summary>One thing that the reading key asks of the export.</summary>
/// <param name="Group">What sort of thing: event, field, aggregate, relation, name, must_not.</param>
/// <param name="Level">must, should or may.</param>
/// <param name="Id">The entry of the key, with the field after a dot.</param>
/// <param name="Right">Whether the export has it right.</param>
/// <param name="Note">What was wanted and what was there.</param>
internal sealed record KeyCheck(string Group, string Level, string Id, bool Right, string Note);
