namespace Tacitus.Coding.Relations.Naming;

/// <summary>One name in an article, with all places where it stands.</summary>
/// <param name="key">Its words in small letters without articles, by which its mentions are known to be of one name.</param>
internal sealed class PartyName(string key)
{
    /// <summary>Its words in small letters, without articles.</summary>
    public string Key { get; } = key;

    /// <summary>The same, each for itself.</summary>
    public string[] Words { get; } = key.Split(' ');

    /// <summary>Where it stands, in order of reading.</summary>
    public List<PartyMention> Mentions { get; } = [];

    /// <summary>Whether it is made of names ("Wolves of Ardan"), of which each may be one for itself.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Those who the actor finder holds it for; null when for nobody.</summary>
    public Actors.ActorMention? Actor { get; set; }

    /// <summary>Whether <see cref="Actor"/> is one whom no words of this article could make another.</summary>
    public bool IsKnown { get; set; }

    /// <summary>How many of its mentions name a place of the gazetteer.</summary>
    public int Places { get; set; }

    /// <summary>Whether it is a place's name most of all.</summary>
    public bool IsPlace => Places * 2 > Mentions.Count;
}
