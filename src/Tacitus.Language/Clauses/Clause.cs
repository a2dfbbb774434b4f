using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Clauses;

/// <summary>A verb with who does it, to whom, and with what else; people and things by their index in <c>Analysis.NounChunks</c>.</summary>
public sealed record Clause
{
    /// <summary>The index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The verb with its auxiliaries and negation: "has not been killed".</summary>
    public required Span Span { get; init; }

    /// <summary>The index of the first token of the verb group.</summary>
    public required int FirstToken { get; init; }

    /// <summary>The index after the last token of the verb group, its particle ("gunned down") included.</summary>
    public required int EndToken { get; init; }

    /// <summary>The index of the main verb's token.</summary>
    public required int Verb { get; init; }

    /// <summary>The main verb's lemma: "kill".</summary>
    public required string Lemma { get; init; }

    /// <summary>The particle of a phrasal verb ("down" of "gunned down"); null when there is none.</summary>
    public string? Particle { get; init; }

    /// <summary>How it is built.</summary>
    public required ClauseForm Form { get; init; }

    /// <summary>Whether the subject does it or has it done.</summary>
    public required Voice Voice { get; init; }

    /// <summary>When it is set.</summary>
    public required Tense Tense { get; init; }

    /// <summary>Whether the verb is negated ("did not kill", "never killed").</summary>
    public bool Negated { get; init; }

    /// <summary>The subject; null when none was found.</summary>
    public int? Subject { get; init; }

    /// <summary>How it has its subject.</summary>
    public SubjectBasis SubjectBasis { get; init; }

    /// <summary>The objects, and the complement of "be": "killed <i>five men</i> and <i>a woman</i>". Of a passive clause, what follows without preposition.</summary>
    public ImmutableArray<int> Objects { get; init; } = [];

    /// <summary>Who does it in a passive clause: "killed by <i>gunmen</i>"; null when not told.</summary>
    public int? Agent { get; init; }

    /// <summary>Chunks with prepositions that go with the verb, before or after it ("in Kabul", "with a knife").</summary>
    public ImmutableArray<int> Obliques { get; init; } = [];

    /// <summary>The index of the clause that this one depends on (the "said" of "said gunmen killed"); null for the sentence's main clause.</summary>
    public int? Governor { get; init; }

    /// <summary>The index of the token that opens it ("that", "if", "after", "who"); -1 when none does.</summary>
    public int Marker { get; init; } = -1;

    /// <summary>Everyone who is told to do it: the subject of an active clause, the agent of a passive one; null when none is.</summary>
    public int? Actor => Voice == Voice.Active ? Subject : Agent;

    /// <summary>Everyone to whom it is told to be done: the objects of an active clause, the subject of a passive one.</summary>
    public ImmutableArray<int> Patients => Voice == Voice.Active ? Objects : Subject is { } subject ? [subject] : [];
}
