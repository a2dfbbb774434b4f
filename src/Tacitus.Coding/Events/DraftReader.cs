using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads what an article tells of events: frames in each sentence, what each says, and which of them tell of the same event.</summary>
/// <param name="spotter">What finds the verbs that no lexicon knows.</param>
internal sealed class DraftReader(TriggerSpotter spotter)
{
    private readonly FrameFinder _frames = new();
    private readonly TellingReader _tellings = new();
    private readonly MetaphorReader _metaphors = new();
    private readonly TellingGrouper _grouper = new();

    /// <summary>What the article of <paramref name="analysis"/> tells.</summary>
    public Drafted Read(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, CodingTrace? trace)
    {
        var (told, ungrouped) = Tell(analysis, places, actors, tolls, trace);
        return ungrouped with { Drafts = _grouper.Group(analysis, told, trace) };
    }

    /// <summary>The tellings of single events in order of reading, and all else that the article tells, before the tellings are gathered by event.</summary>
    public (List<Telling> Told, Drafted Ungrouped) Tell(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, CodingTrace? trace)
    {
        var told = new List<Telling>();
        var violent = new HashSet<int>();
        var frames = ImmutableArray.CreateBuilder<Frame>();
        var sums = ImmutableArray.CreateBuilder<Telling>();
        var items = ItemReader.Read(analysis);
        var openings = OpeningReader.Read(analysis, places);
        var ruled = Ruled(analysis);
        var seen = new SpotArticle(analysis, ruled, actors, tolls, places);
        foreach (var sentence in analysis.Sentences)
        {
            if (!IsTold(analysis, sentence)) continue;
            frames.AddRange(ruled[sentence.Index]);
            foreach (var cut in Cut(seen, sentence))
            {
                var frame = ActReader.Read(analysis, cut, actors);
                trace?.Fired(frame.Trigger.Span, frame.Situation.Rule, Described(frame));
                if (FrameFinder.Family(frame.Situation.Kind) == 0 && !IsArrest(frame)) violent.Add(sentence.Index);
                if (frame.Situation.Modality is Modality.Negated or Modality.Hypothetical && !frame.IsReference)
                {
                    trace?.Refused(frame.Trigger.Span, frame.Situation.Rule, "is not told as a fact");
                    continue;
                }
                var telling = EntryReader.Complete(analysis, items, _tellings.Read(analysis, frame, places, actors, tolls, openings[sentence.Index]), places);
                if (frame.Situation.IsAggregate) sums.Add(telling);
                else if (_metaphors.Read(analysis, frame, !telling.Tolls.IsEmpty) is { } metaphor) trace?.Refused(frame.Trigger.Span, "telling/metaphor", metaphor);
                else if (IsOfAWar(telling)) trace?.Refused(frame.Trigger.Span, "telling/war", "so many dead without a day and a place are those of a war");
                else if (IsOwnDeath(analysis, telling)) trace?.Refused(frame.Trigger.Span, "telling/own-death", "that somebody died in a year, and nothing says of what");
                else if (Stands(telling) || IsPlaced(telling) && !ruled[sentence.Index].Any(f => f.Situation.Kind == EventKind.Trial)) told.AddRange(EnumerationReader.Part(analysis, telling, places));
                else trace?.Refused(frame.Trigger.Span, "telling/weak", "the word needs a toll, an actor, somebody harmed or a day and a place beside it");
            }
        }
        return (told, new Drafted(frames.DrainToImmutable(), [], sums.DrainToImmutable(), violent));
    }

    // For each sentence the frames that rules find.
    private ImmutableArray<ImmutableArray<Frame>> Ruled(Analysis analysis)
    {
        var ruled = ImmutableArray.CreateBuilder<ImmutableArray<Frame>>(analysis.Sentences.Length);
        foreach (var sentence in analysis.Sentences) ruled.Add(IsTold(analysis, sentence) ? _frames.Find(analysis, sentence) : []);
        return ruled.MoveToImmutable();
    }

    private static bool IsTold(Analysis analysis, Sentence sentence) => analysis.Article.Blocks[sentence.Block].Kind is not (BlockKind.Byline or BlockKind.Caption) && !IsFilePicture(analysis, sentence);

    // "FILE - Police stand at a station in Velm, March 3, 2017.": what an older picture shows.
    private static bool IsFilePicture(Analysis analysis, Sentence sentence) =>
        sentence.EndToken - sentence.FirstToken > 2 && analysis.Article[analysis.Tokens[sentence.FirstToken].Span] == "FILE" && analysis.Tokens[sentence.FirstToken + 1].Normal is "-" or "–" or "—" or "--";

    // The frames that rules find and those of verbs that no lexicon knows.
    private ImmutableArray<Frame> Cut(SpotArticle article, Sentence sentence) => (article.Frames[sentence.Index], spotter.Find(article, sentence)) switch
    {
        (var ruled, { IsEmpty: true }) => ruled,
        ({ IsEmpty: true }, [var alone]) => _frames.Around(article.Analysis, sentence, alone),
        var (_, spotted) => _frames.Find(article.Analysis, sentence, spotted),
    };

    private static bool IsArrest(Frame frame) => frame.Situation.Kind == EventKind.SecurityOperation && frame.Trigger.Strength == TriggerStrength.Weak;

    private static string Described(Frame frame) =>
        $"{Code.Of(frame.Situation.Kind)}, {Code.Of(frame.Situation.Status)}, {Code.Of(frame.Situation.Modality)}{(frame.Situation.IsAggregate ? ", in sum" : "")}{(frame.IsReference ? ", refers" : "")}: {string.Join(" + ", frame.Triggers.Select(t => Code.Of(t.Kind) + "/" + Code.Of(t.Tactic)))}";

    // "In all perhaps 100,000 people died": of no attack that was told before.
    private static bool IsOfAWar(Telling telling) => telling is { Date: null, Place: null, Frame.Trigger.Strength: TriggerStrength.Effect } && telling.Tolls.Any(t => t.Effect == Effect.Killed && t.Value.Count.Low >= LeastOfAWar);

    private const int LeastOfAWar = 5000;

    // "She fled to Kenya, where she died in 2007": of a life, not of an attack.
    private static bool IsOwnDeath(Analysis analysis, Telling telling) => telling is { Date: { Value.Date.Days: > LongestDay } date, Frame.Situation.Status: EventStatus.Occurred } && date.Spans.All(telling.Frame.Span.Contains)
        && telling.Frame.Triggers.All(t => analysis.Tokens[t.First].Normal is "died" or "dies") && telling.Tolls.All(t => t.Value.Count.High == 1) && telling.Actors.All(a => a.Kind is ActorKind.Person or ActorKind.State);

    // Days of what is told no nearer than by its month.
    private const int LongestDay = 27;

    private static bool Stands(Telling telling) => telling.Frame.Trigger.Strength switch
    {
        TriggerStrength.Strong => true,
        TriggerStrength.Effect => telling.Tolls.Length > 0 || telling.Roles.Any(r => r.Field == Field.Victim) || telling.Actors.Length > 0,
        _ => telling.Tolls.Length > 0 || telling.Actors.Length > 0,
    };

    // "A relay cabinet was burned in Orsk on Monday": what is told with its own day and place happened, and is weighed with all else. Beside a trial they may be the court's.
    private static bool IsPlaced(Telling telling) => telling.Frame.Trigger.Strength == TriggerStrength.Weak && telling.Date is not null && telling.Place is not null;
}
