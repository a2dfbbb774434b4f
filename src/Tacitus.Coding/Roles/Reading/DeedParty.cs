namespace Tacitus.Coding.Roles.Reading;

/// <summary>Somebody or something that an article names and that the reader of deeds looks at.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Index">Which it is: the index of an event, of a candidate of <see cref="Aims.AimText"/>, or -1.</param>
/// <param name="Key">The key of an actor (<see cref="Doer.KeyOf(Actors.ActorMention)"/>) or the name of a place; empty for others.</param>
internal readonly record struct DeedParty(DeedKind Kind, int Index, string Key);
