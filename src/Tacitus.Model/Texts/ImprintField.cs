namespace Tacitus.Model.Texts;

/// <summary>What an <see cref="Imprint"/> tells of an article.</summary>
public enum ImprintField
{
    /// <summary>The name of one who wrote it, without "by".</summary>
    Author,

    /// <summary>When it was published, with time of day and zone where they are told.</summary>
    Published,

    /// <summary>When it was last changed, with time of day and zone where they are told.</summary>
    Modified,

    /// <summary>The address that it gives itself.</summary>
    Canonical,
}
