using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>Somebody or something that an article names and that the reader of deeds looks at.</summary>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Index">Of an event its index, of others -1.</param>
/// <param name="Key">The key of an actor (<see cref="Doer.KeyOf(Actors.ActorMention)"/>) or the name of a place; empty for others.</param>
/// <param name="Words">Of a noun where it stands.</param>
internal readonly record struct DeedParty(DeedKind Kind, int Index, string Key, Span Words = default)
{
    /// <summary>The noun that stands at <paramref name="words"/>.</summary>
    public static DeedParty Thing(Span words) => new(DeedKind.Thing, -1, "", words);
}
