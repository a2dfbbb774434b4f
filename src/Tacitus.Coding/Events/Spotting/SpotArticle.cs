using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Model.Actors;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Events.Spotting;

/// <summary>What is known of an article's sentences when verbs are weighed: who is named in each, what the rules read in it, and how much of the whole tells of violence.</summary>
internal sealed class SpotArticle
{
    private readonly BySentence<ActorMention> _actors;
    private readonly BySentence<TollMention> _tolls;
    private readonly bool[] _placed;
    private readonly bool[] _timed;

    /// <summary>Gathers what stands in each sentence of <paramref name="analysis"/>; <paramref name="frames"/> are those that the rules find, for each sentence.</summary>
    public SpotArticle(Analysis analysis, ImmutableArray<ImmutableArray<Frame>> frames, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, ImmutableArray<Places.PlaceMention> places)
    {
        (Analysis, Frames, Words) = (analysis, frames, ArticleWords.Of(analysis));
        _actors = new BySentence<ActorMention>(analysis.Sentences.Length, actors, a => a.Sentence);
        _tolls = new BySentence<TollMention>(analysis.Sentences.Length, tolls, t => t.Sentence);
        _placed = new bool[analysis.Sentences.Length];
        _timed = new bool[analysis.Sentences.Length];
        foreach (var place in places) _placed[place.Sentence] |= place.Place is { Kind: not PlaceKind.Country };
        foreach (var time in analysis.Times) _timed[time.Sentence] |= time.Type is TimexType.Date or TimexType.Time && !time.IsDateline;
        NamesGroup = actors.Any(a => a.Kind == ActorKind.ArmedGroup);
        var violent = 0;
        foreach (var sentence in frames) if (IsViolent(sentence)) violent++;
        Violent = violent * 10 / Math.Max(1, analysis.Sentences.Length);
    }

    /// <summary>The article.</summary>
    public Analysis Analysis { get; }

    /// <summary>The words of the article.</summary>
    public ArticleWords Words { get; }

    /// <summary>The frames that the rules find, by sentence.</summary>
    public ImmutableArray<ImmutableArray<Frame>> Frames { get; }

    /// <summary>How many tenths of its sentences tell of violence.</summary>
    public int Violent { get; }

    /// <summary>Whether it names an armed group.</summary>
    public bool NamesGroup { get; }

    /// <summary>Who is named in the sentence.</summary>
    public ReadOnlySpan<ActorMention> ActorsIn(int sentence) => _actors[sentence];

    /// <summary>Who is told to be harmed in the sentence.</summary>
    public ReadOnlySpan<TollMention> TollsIn(int sentence) => _tolls[sentence];

    /// <summary>Whether a town or a district is named in the sentence.</summary>
    public bool IsPlaced(int sentence) => _placed[sentence];

    /// <summary>Whether a day or a time is named in the sentence.</summary>
    public bool IsTimed(int sentence) => _timed[sentence];

    private static bool IsViolent(ImmutableArray<Frame> frames)
    {
        foreach (var frame in frames) if (FrameFinder.Family(frame.Situation.Kind) == 0) return true;
        return false;
    }
}
