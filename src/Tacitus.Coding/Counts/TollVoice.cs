namespace Tacitus.Coding.Counts;

/// <summary>How an effect word takes its people.</summary>
internal enum TollVoice
{
    /// <summary>They follow: "killed 12".</summary>
    Active,

    /// <summary>They stand before an auxiliary: "12 were killed", "12 had died".</summary>
    Passive,

    /// <summary>They stand directly before: "12 killed", "12 dead".</summary>
    Reduced,

    /// <summary>"the deaths of 12", "12 deaths".</summary>
    Noun,

    /// <summary>"the bodies of 12", "12 bodies".</summary>
    Body,
}
