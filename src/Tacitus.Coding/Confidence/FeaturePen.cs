using Tacitus.Coding.Roles;

namespace Tacitus.Coding.Confidence;

/// <summary>Adds features that are told apart by what is weighed: those of a place weigh nothing for a date.</summary>
/// <param name="features">Where they are added; one that is added twice counts once.</param>
/// <param name="what">What is weighed.</param>
internal readonly struct FeaturePen(FeatureList features, Weighed what)
{
    // More than there are things that are weighed.
    private const uint Apart = 32;

    // Letters of a word that tell it from others.
    private const int Letters = 24;

    /// <summary>Adds a feature of the template.</summary>
    public void Add(uint template, uint first, uint second = 0) => features.Add(template * Apart + (uint)what, first, second);

    /// <summary>Adds how far up the steps a number is.</summary>
    public void AddStep(uint template, int number, ReadOnlySpan<int> steps) => Add(template, Step(number, steps));

    /// <summary>How many of the rising steps a number reaches.</summary>
    public static uint Step(int number, ReadOnlySpan<int> steps)
    {
        var step = 0;
        while (step < steps.Length && number >= steps[step]) step++;
        return (uint)step;
    }

    /// <summary>The hash of a word in small letters.</summary>
    public static uint Word(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Letters];
        var many = Math.Min(word.Length, Letters);
        for (var i = 0; i < many; i++) small[i] = char.ToLowerInvariant(word[i]);
        return Hash.Of(small[..many]);
    }
}
