namespace Tacitus.Coding.Counts;

/// <summary>What an effect word does to the people it is about; some leave the effect to their neighbours.</summary>
internal enum EffectSense
{
    Killed,
    Injured,
    Kidnapped,
    Arrested,
    Missing,
    Displaced,

    /// <summary>Only its denial tells a toll: nobody was killed or injured.</summary>
    Harmed,

    /// <summary>Arrest or kidnapping, by who was captured.</summary>
    Captured,

    /// <summary>Killed and injured together.</summary>
    Casualties,
}
