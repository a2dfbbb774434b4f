namespace Tacitus.Coding.Events;

/// <summary>How an event word is introduced, which tells whether the reader is expected to know the event already.</summary>
internal enum Definiteness
{
    /// <summary>Nothing says (a verb, a headline).</summary>
    Bare,

    /// <summary>As new: "a bombing".</summary>
    Indefinite,

    /// <summary>As another than the one told before: "a second bombing".</summary>
    Another,

    /// <summary>As known: "the bombing".</summary>
    Definite,

    /// <summary>As the one told just now: "that bombing".</summary>
    Demonstrative,
}
