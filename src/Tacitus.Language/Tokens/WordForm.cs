namespace Tacitus.Language.Tokens;

/// <summary>The inflection of a verb or noun, as the tagger sees it; it parts "gunmen killed" from "were killed".</summary>
public enum WordForm : byte
{
    /// <summary>Neither a verb nor a common noun.</summary>
    None,

    /// <summary>A bare verb: "to kill", "will kill", "kill!".</summary>
    Base,

    /// <summary>A verb in the present tense: "kills", "they kill".</summary>
    Present,

    /// <summary>A verb in the past tense: "gunmen killed five".</summary>
    Past,

    /// <summary>A past participle: "was killed", "has killed", "those killed".</summary>
    PastParticiple,

    /// <summary>A form in -ing: "was killing", "killing five".</summary>
    Gerund,

    /// <summary>A modal verb: "will", "could".</summary>
    Modal,

    /// <summary>A common noun in the singular.</summary>
    Singular,

    /// <summary>A common noun in the plural.</summary>
    Plural,
}
