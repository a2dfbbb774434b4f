namespace Tacitus.Coding.Roles.Reading;

/// <summary>The part that somebody or something has in an event, as the reader of deeds tells it.</summary>
internal enum DeedPart
{
    /// <summary>Who did it, or is said to have.</summary>
    Doer,

    /// <summary>Whom or what it was aimed at.</summary>
    Target,

    /// <summary>The thing at which it was.</summary>
    Site,

    /// <summary>Where it was: the encoder learns it beside the rest, and is not asked for it.</summary>
    Place,

    /// <summary>Of what tells of an event itself: that it really was one.</summary>
    Real,

    /// <summary>That it was political: learned beside the rest too.</summary>
    Political,
}
