namespace Tacitus.Model.Counts;

/// <summary>Who is counted: a code of the list below, <c>nationality:</c> with an ISO 3166-1 code, or <c>unknown</c>.</summary>
/// <param name="Code">The code, as stored and exported.</param>
public readonly record struct Population(string Code)
{
    /// <summary>Everyone, whoever they are.</summary>
    public static Population Total { get; } = new("total");

    /// <summary>Civilians.</summary>
    public static Population Civilians { get; } = new("civilians");

    /// <summary>Soldiers, police, guards.</summary>
    public static Population SecurityForces { get; } = new("security_forces");

    /// <summary>Fighters of a non-state group other than those who made this attack.</summary>
    public static Population Combatants { get; } = new("combatants");

    /// <summary>Those who made the attack.</summary>
    public static Population Attackers { get; } = new("attackers");

    /// <summary>Children.</summary>
    public static Population Children { get; } = new("children");

    /// <summary>Women.</summary>
    public static Population Women { get; } = new("women");

    /// <summary>Citizens of other countries.</summary>
    public static Population Foreigners { get; } = new("foreigners");

    /// <summary>Who they are is not told.</summary>
    public static Population Unknown { get; } = new("unknown");

    /// <summary>Citizens of <paramref name="country"/> (ISO 3166-1 alpha-2).</summary>
    public static Population Nationality(string country) => new("nationality:" + country);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
