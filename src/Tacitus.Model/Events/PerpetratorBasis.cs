namespace Tacitus.Model.Events;

/// <summary>On what ground somebody is called the perpetrator.</summary>
public enum PerpetratorBasis
{
    /// <summary>The article says so in its own voice.</summary>
    Named,

    /// <summary>Somebody says so.</summary>
    Accused,

    /// <summary>They claimed it themselves.</summary>
    Claimed,

    /// <summary>They admitted it.</summary>
    Admitted,

    /// <summary>A court found it.</summary>
    Convicted,
}
