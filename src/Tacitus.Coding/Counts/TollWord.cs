using System.Collections.Immutable;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>All that the lexicons say of one word form.</summary>
internal sealed class TollWord
{
    /// <summary>The person it names.</summary>
    public PersonSense? Person { get; set; }

    /// <summary>The nationality that it says as an adjective or noun.</summary>
    public string? Nationality { get; set; }

    /// <summary>Who people are that it stands before as an adjective.</summary>
    public Population? Modifier { get; set; }

    /// <summary>Whether it names a thing, an animal or a gathering, none of them a person.</summary>
    public bool Thing { get; set; }

    /// <summary>Whether it stands before a person's name.</summary>
    public bool Title { get; set; }

    /// <summary>Whether a number after it and "of" counts people ("a group of 12").</summary>
    public bool Collective { get; set; }

    /// <summary>Whether people of this name are attackers when they do what attackers do.</summary>
    public bool Doer { get; set; }

    /// <summary>Whether it can stand for the number of lives in "claimed 12 lives".</summary>
    public bool TakesLives { get; set; }

    /// <summary>Whether it is what attackers do.</summary>
    public bool Attack { get; set; }

    /// <summary>Whether it names those who arrest: "police".</summary>
    public bool Law { get; set; }

    /// <summary>Whether it is how people come to do harm: "scaled the wall".</summary>
    public bool Approach { get; set; }

    /// <summary>Whether it tells nothing that attackers do, but what they are or what befalls them.</summary>
    public bool Harmless { get; set; }

    /// <summary>Whether people hurt are so brought to care: "rushed", "airlifted".</summary>
    public bool Care { get; set; }

    /// <summary>Whether it names what is built, driven or planted, and counts as property when it is ruined.</summary>
    public bool Property { get; set; }

    /// <summary>Whether it says that property was destroyed, burned or damaged.</summary>
    public bool Ruin { get; set; }

    /// <summary>Whether it names people who are held: "hostages".</summary>
    public bool Captive { get; set; }

    /// <summary>Whether a sentence with it may tell a toll.</summary>
    public bool Speaks => Effects.Length > 0 || Attack || Approach || Person is { } who && who.Population == Population.Attackers || TakesLives || OpensToll || Ruin || Captive;

    /// <summary>Whether a phrase that tells a toll or a state starts with it.</summary>
    public bool OpensToll { get; set; }

    /// <summary>Its uses as an effect.</summary>
    public ImmutableArray<EffectUse> Effects { get; set; } = [];

    /// <summary>The phrases of effects and cues that start with it, the longest first.</summary>
    public ImmutableArray<TollPhrase> Phrases { get; set; } = [];
}
