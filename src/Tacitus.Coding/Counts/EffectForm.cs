namespace Tacitus.Coding.Counts;

/// <summary>The grammar of an effect word.</summary>
[Flags]
internal enum EffectForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,

    /// <summary>"dead", "missing".</summary>
    Predicate = 32,

    /// <summary>"death", "arrest".</summary>
    Noun = 64,

    /// <summary>"deaths", "arrests".</summary>
    Nouns = 128,

    /// <summary>"body".</summary>
    Body = 256,

    /// <summary>"bodies".</summary>
    Bodies = 512,

    /// <summary>It takes no object: "died".</summary>
    Intransitive = 1024,
}
