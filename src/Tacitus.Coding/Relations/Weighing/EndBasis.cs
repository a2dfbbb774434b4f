namespace Tacitus.Coding.Relations.Weighing;

/// <summary>By what an end of a tie is told.</summary>
internal enum EndBasis
{
    /// <summary>By its name.</summary>
    Name,

    /// <summary>By a description ("the group"), led back.</summary>
    Description,

    /// <summary>By a pronoun, led back.</summary>
    Pronoun,

    /// <summary>By nothing: a sentence on people of a group need not say again which it is.</summary>
    Implied,
}
