using System.Collections.Immutable;
using Tacitus.Coding.Entities;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>One sentence as the model of ties sees it: its steps, who may be an end of a tie, and what the rules read.</summary>
internal sealed class WeighedSentence
{
    // Beyond so many ends (a list of forty towns) each is paired with those of the nearest places alone.
    private const int MostBetween = 16;

    private readonly int[] _entity;

    public WeighedSentence(Analysis analysis, Sentence sentence, List<RelationItem> items, ImmutableArray<RelationEnd> ends, IReadOnlyList<RuleReading> readings)
    {
        (Items, Ends) = (items, ends);
        Readings = readings.ToLookup(r => (r.Subject, r.Object));
        var places = ends.Select(e => (Span: PlaceOf(sentence, e), End: e)).DistinctBy(e => e.Span).ToList();
        Words = new TieSentence(analysis, sentence, [.. places.Select(e => new EntityMention(e.Span, sentence.Index, TypeOf(e.End)))], TieWords.Classes);
        Masks = new int[sentence.EndToken - sentence.FirstToken];
        foreach (var (start, end, of) in TieWords.Classes.Find(analysis.TokensOf(sentence)))
            for (var i = start; i < end; i++) Masks[i] |= 1 << of;
        _entity = [.. ends.Select(e => places.FindIndex(p => p.Span == PlaceOf(sentence, e)))];
    }

    public List<RelationItem> Items { get; }

    /// <summary>Who and what may be an end of a tie, in order.</summary>
    public ImmutableArray<RelationEnd> Ends { get; }

    /// <summary>What rules read of two steps.</summary>
    public ILookup<(int Subject, int Object), RuleReading> Readings { get; }

    /// <summary>The sentence with each end as an entity, once for each place.</summary>
    public TieSentence Words { get; }

    /// <summary>For each token a bit for each class of <c>ties.lexicon</c> that it is of.</summary>
    public int[] Masks { get; }

    /// <summary>The step of an end, as whom it may mean.</summary>
    public RelationItem ItemOf(int end) => Ends[end] is { Basis: EndBasis.Implied } implied ? new RelationItem("", implied.Span, implied.Actor, null, false) : Items[Ends[end].Item] with { Actor = Ends[end].Actor, Place = Ends[end].Place };

    /// <summary>Whether an end is named, or whom the rules of pronouns and descriptions lead to.</summary>
    public bool IsResolved(int end) => Ends[end].Basis == EndBasis.Name || (Ends[end].Signals & EndSignals.Resolved) != 0;

    /// <summary>The steps from one end to the other; of an end that is only implied, the other's alone.</summary>
    public RelationMatcher.Match MatchOf(int subject, int value)
    {
        var (s, o) = (Ends[subject].Item, Ends[value].Item);
        var (first, last) = (Math.Min(s, o), Math.Max(s, o));
        return new RelationMatcher.Match(first, last == Items.Count ? first + 1 : last + 1, s < Items.Count ? [s] : [], o < Items.Count ? [o] : []);
    }

    /// <summary>The entity of an end.</summary>
    public int EntityOf(int end) => _entity[end];

    /// <summary>The pairs of ends between which there may be a tie that the ledger tells, both ways.</summary>
    public IEnumerable<(int Subject, int Object)> Pairs()
    {
        for (var s = 0; s < Ends.Length; s++)
        {
            if (Ends[s].Actor is not { } subject) continue;
            for (var o = Math.Max(0, s - MostBetween); o < Math.Min(Ends.Length, s + MostBetween); o++)
            {
                if (Ends[s].Item == Ends[o].Item || subject.Actor == Ends[o].Actor?.Actor) continue;
                var value = Ends[o].Actor;
                if (subject.Kind == ActorKind.ArmedGroup || value is { Kind: ActorKind.ArmedGroup } || subject.Kind == ActorKind.Person && value is { Kind: ActorKind.Person } || Readings[(Ends[s].Item, Ends[o].Item)].Any()) yield return (s, o);
            }
        }
    }

    // Who is implied stands nowhere: before the first word.
    private static Span PlaceOf(Sentence sentence, RelationEnd end) => end.Basis == EndBasis.Implied ? new Span(sentence.Span.Start, sentence.Span.Start) : end.Span;

    private static EntityType TypeOf(RelationEnd end) => end.Basis == EndBasis.Implied ? EntityType.DocumentReference : end.Actor?.Kind switch
    {
        null => EntityType.Location,
        ActorKind.Person => EntityType.Person,
        ActorKind.State => EntityType.Nationality,
        _ => EntityType.Organisation,
    };
}
