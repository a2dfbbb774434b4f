namespace Tacitus.Coding.Relations.Judging;

/// <summary>What speaks for a tie in an article.</summary>
/// <param name="Weighed">The log odds of the sentence that tells it most, in thousandths, by the model that weighs sentences; null where no sentence may tell it.</param>
/// <param name="Read">The log odds of the passage that tells it most, by the encoder that reads passages; null where none may.</param>
/// <param name="IsRuled">Whether a rule surely reads it.</param>
/// <param name="IsDoubted">Whether a rule reads it that is not sure of its ends, and none surely.</param>
internal readonly record struct TieEvidence(int? Weighed, int? Read, bool IsRuled, bool IsDoubted)
{
    /// <summary>Surer than any name that only a model found.</summary>
    public const int Known = 4000;

    // What stands for the log odds of what has none: a little less than the least of those that are looked at.
    private const int NotWeighed = -3000, NotRead = -3500;

    /// <summary>By how much, in thousandths of log odds, another tie outdoes it that can hardly be besides: another group that the same person leads, another parent of the same branch; nought where none does.</summary>
    public int Outdone { get; init; }

    /// <summary>The same of another type between the same two.</summary>
    public int OutdoneByType { get; init; }

    /// <summary>The log odds, in thousandths, that the less sure of both names is a group's or a person's; <see cref="Known"/> where the lexicon has both.</summary>
    public int Names { get; init; } = Known;

    /// <summary>The log odds of the sentence, or what stands for them, and no more than they may count.</summary>
    public int SentenceOdds => Math.Clamp(Weighed ?? NotWeighed, NotWeighed, -NotWeighed);

    /// <summary>The same of the passage.</summary>
    public int PassageOdds => Math.Clamp(Read ?? NotRead, NotRead, -NotRead);
}
