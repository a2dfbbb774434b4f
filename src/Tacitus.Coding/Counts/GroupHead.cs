namespace Tacitus.Coding.Counts;

/// <summary>By what a group of people is named.</summary>
internal enum GroupHead
{
    /// <summary>By a noun for people.</summary>
    Noun,

    /// <summary>By a number alone.</summary>
    Bare,

    /// <summary>By a noun that no lexicon has.</summary>
    Other,

    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>It is no person: tanks, cows, days.</summary>
    Thing,

    /// <summary>By "how many".</summary>
    HowMany,

    /// <summary>By a plural without number.</summary>
    Plural,
}
