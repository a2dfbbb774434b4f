namespace Tacitus.Language.Clauses;

/// <summary>How a clause is built.</summary>
public enum ClauseForm
{
    /// <summary>A verb with a tense and a subject of its own or shared.</summary>
    Finite,

    /// <summary>A relative clause: "who killed five", "that the army seized".</summary>
    Relative,

    /// <summary>A participle, free or after its noun: "killing five", "seized by the army".</summary>
    Participle,

    /// <summary>An infinitive: "to kill".</summary>
    Infinitive,
}
