namespace Tacitus.Model.Actors;

/// <summary>What sort of actor it is.</summary>
public enum ActorKind
{
    /// <summary>A non-state armed group.</summary>
    ArmedGroup,

    /// <summary>A state or its government.</summary>
    State,

    /// <summary>An army, police force, service or militia of a state.</summary>
    StateForce,

    /// <summary>An organisation that does not fight: a party, agency, company, NGO, media outlet.</summary>
    Organisation,

    /// <summary>A person who leads a group or is said to have carried out an attack.</summary>
    Person,

    /// <summary>A people, faith or other community.</summary>
    Community,

    /// <summary>Somebody without a name ("gunmen", "unidentified attackers").</summary>
    Unnamed,
}
