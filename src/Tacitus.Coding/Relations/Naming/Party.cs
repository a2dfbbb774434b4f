using Tacitus.Coding.Actors;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>Somebody or something that an article names, under all its names.</summary>
/// <param name="names">Its names, the fullest first.</param>
internal sealed class Party(List<PartyName> names)
{
    public List<PartyName> Names { get; } = names;

    /// <summary>The name that tells most of what it is.</summary>
    public PartyName Main => Names[0];

    /// <summary>Whom the lexicon or the words make it beyond doubt; null where a model must say.</summary>
    public ActorMention? Known { get; } = names.Find(n => n.IsKnown)?.Actor;

    /// <summary>All places where it is named, in order of reading.</summary>
    public List<PartyMention> Mentions { get; } = [.. names.SelectMany(n => n.Mentions).OrderBy(m => m.First)];
}
