namespace Tacitus.Model.Events;

/// <summary>How it was done (codebook axis <c>tactics</c>).</summary>
public enum Tactic
{
    /// <summary>A bomb or explosive device.</summary>
    Bombing,

    /// <summary>A bomb carried by a vehicle.</summary>
    VehicleBomb,

    /// <summary>Grenades or rocket-propelled grenades.</summary>
    Grenade,

    /// <summary>Firearms.</summary>
    Shooting,

    /// <summary>Knives, machetes and the like.</summary>
    Stabbing,

    /// <summary>A vehicle driven into people.</summary>
    VehicleRamming,

    /// <summary>Fire set on purpose.</summary>
    Arson,

    /// <summary>People taken away.</summary>
    Kidnapping,

    /// <summary>People held at the place.</summary>
    HostageTaking,

    /// <summary>A vehicle, ship or aircraft taken by force.</summary>
    Hijacking,

    /// <summary>The killing of a chosen person of standing.</summary>
    Assassination,

    /// <summary>Armed entry into a place.</summary>
    Storming,

    /// <summary>An attack from hiding on people on the move.</summary>
    Ambush,

    /// <summary>Artillery, mortars or rockets.</summary>
    Shelling,

    /// <summary>Fire from manned aircraft.</summary>
    AirStrike,

    /// <summary>Fire from, or by, unmanned aircraft.</summary>
    DroneStrike,

    /// <summary>Destruction of works or supplies.</summary>
    Sabotage,

    /// <summary>Poison, gas or other chemical, biological or radioactive means.</summary>
    PoisoningOrChemical,

    /// <summary>Rape and other sexual violence.</summary>
    SexualViolence,

    /// <summary>The killing of captives.</summary>
    Execution,

    /// <summary>Not told.</summary>
    Unspecified,
}
