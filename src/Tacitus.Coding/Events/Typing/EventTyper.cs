using Tacitus.Coding.Learning;
using Tacitus.Language;

namespace Tacitus.Coding.Events.Typing;

/// <summary>
/// Says which of thirty types an event told in few sentences is: the 25 sub-event types of ACLED and five more, in the names of the CASE 2021 shared task
/// (Haneczok, Jacquet, Piskorski and Stefanovitch 2021), on whose development part the model was trained.
/// </summary>
public sealed class EventTyper
{
    private static readonly LinearClassifier Model = LinearClassifier.Embedded("Events.Typing.types.model");
    private readonly TypeFeatures _features = new();

    /// <summary>The likeliest type of the text of <paramref name="analysis"/>: <c>AIR_STRIKE</c>, <c>PEACE_PROTEST</c> ...</summary>
    public string Type(Analysis analysis)
    {
        Span<int> scores = stackalloc int[Model.Labels.Length];
        Model.Score(_features.Of(analysis), scores);
        return Model.Labels[TypeRules.Best(scores)];
    }
}
