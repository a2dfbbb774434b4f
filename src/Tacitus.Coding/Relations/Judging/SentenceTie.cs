using Tacitus.Coding.Relations.Weighing;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>A tie that a sentence may tell.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tie">The tie in it.</param>
/// <param name="Reading">What a rule surely reads there.</param>
internal sealed record SentenceTie(WeighedSentence Sentence, WeighedTie Tie, RuleReading? Reading)
{
    /// <summary>The step of the subject.</summary>
    public RelationItem Subject => Sentence.ItemOf(Tie.Subject);

    /// <summary>The step of the object.</summary>
    public RelationItem Object => Sentence.ItemOf(Tie.Object);

    /// <summary>The steps that tell it.</summary>
    public RelationMatcher.Match Match => Reading?.Match ?? Sentence.MatchOf(Tie.Subject, Tie.Object);
}
