namespace Tacitus.Language.Reading.Patterns;

/// <summary>A part of a pattern as it is written.</summary>
internal abstract record PatternNode
{
    private PatternNode() { }

    /// <summary>One character.</summary>
    public sealed record One(CharacterSet Set) : PatternNode;

    /// <summary>Parts one after another.</summary>
    public sealed record All(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Any(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part several times; <paramref name="Most"/> is null without a bound.</summary>
    public sealed record Repeated(PatternNode Part, int Least, int? Most) : PatternNode;

    /// <summary>A place of no length.</summary>
    public sealed record At(PatternPlace Place) : PatternNode;
}
