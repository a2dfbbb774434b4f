using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Language;

namespace Tacitus.Coding.Sentences;

/// <summary>
/// Says what a sentence tells of the police: <c>KILL</c> they killed somebody, <c>ARREST</c> they arrested somebody, <c>FAIL</c> they failed to act,
/// <c>FORCE</c> they used force, <c>ANY_ACTION</c> they did anything at all. The labels are those of the India Police Events corpus
/// (Halterman, Keith, Sarwar and O'Connor 2021), on whose development part the model was trained.
/// </summary>
public sealed class SentenceLabeller
{
    private static readonly LinearClassifier Model = LinearClassifier.Embedded("Sentences.sentences.model");
    private readonly SentenceFeatures _features = new();

    /// <summary>The labels of the sentence of <paramref name="analysis"/>, in the model's order; none when it speaks of no police action.</summary>
    public ImmutableArray<string> Label(Analysis analysis)
    {
        Span<int> scores = stackalloc int[Model.Labels.Length];
        Model.Score(_features.Of(analysis), scores);
        return SentenceRules.Choose(Model.Labels, Model.Thresholds, scores);
    }
}
