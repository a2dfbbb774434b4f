using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Tactics;

/// <summary>Says how an event was done: the lexicon reads tactics from the words that name it, and a model weighs them with all else that is told. Pure; safe to share between threads.</summary>
internal sealed class TacticReader
{
    /// <summary>The classes of the model: the tactics, and none.</summary>
    public const int Classes = (int)Tactic.Unspecified + 2;

    // What the lexicon reads stands. What it does not read is told where the model gives it the first and a word of what tells of the event speaks so much for it, in tenths of a logit:
    // without the second "attack" alone is a shooting, which most are. Crossed over the gold set F1 is .639 so and .573 by the lexicon alone; without the words .646, but MUC-4 and the samples lose.
    private const int Likely = 300;
    private const int Spoken = 6;

    // Words before "fire" in the longest phrase of shots.
    private const int LongestShots = 2;

    private static readonly PhraseLexicon Shots = PhraseLexicon.Load("Events.Tactics.fires.lexicon");

    private static readonly PhraseLexicon Works = PhraseLexicon.Load("Events.Tactics.works.lexicon");

    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly TacticFeatures _features = new();
    private readonly HashedModel _model;

    /// <summary>A reader with the model that the program ships.</summary>
    public TacticReader() : this(HashedModel.Embedded("Events.Tactics.tactics.model")) { }

    /// <summary>A reader with a model of its own.</summary>
    public TacticReader(HashedModel model) => _model = model;

    /// <summary>
    /// The tactics of the event that <paramref name="tellings"/> tell of, one of <paramref name="events"/> of its article; what is under even odds decides nothing. With them how likely the model holds each class, in
    /// thousandths; empty where it was not asked.
    /// </summary>
    public (ImmutableArray<TacticReading> Readings, ImmutableArray<int> Odds) Read(Analysis analysis, ImmutableArray<Telling> tellings, int events)
    {
        var ruled = Ruled(analysis, tellings);
        if (FrameFinder.Family(tellings[0].Kind) != 0) return (Exact([.. ruled.Select(r => new TacticReading(r.Tactic, r.Span, 1000, true))]), []);
        using var features = FeatureList.Borrow();
        _features.Fill(analysis, tellings, [.. ruled.Select(r => r.Tactic).Distinct()], events, features);
        Span<int> scores = stackalloc int[Classes];
        _model.Score(features.Distinct(), scores);
        var readings = ImmutableArray.CreateBuilder<TacticReading>();
        foreach (var (tactic, span) in ruled) readings.Add(new TacticReading(tactic, span, 1000, true));
        for (var tactic = (Tactic)0; tactic < Tactic.Unspecified; tactic++)
        {
            if (scores[(int)tactic] < Likely || ruled.Any(r => r.Tactic == tactic)) continue;
            var (words, tenths) = WordsFor(_model, analysis, tellings, tactic);
            if (tenths >= Spoken) readings.Add(new TacticReading(tactic, words, Math.Max(scores[(int)tactic], Statement.EvenOdds), false));
        }
        return (Exact(readings.DrainToImmutable()), [.. scores]);
    }

    /// <summary>The tactic that an event has whose bomb or fire was set to works or a line, which one of <paramref name="targets"/> names; null when none was. Of the 65 events of the gold set's read parts with a bomb or fire and works of a utility as a target 39 are sabotage.</summary>
    public static TacticReading? Sabotage(Analysis analysis, ImmutableArray<TacticReading> readings, ImmutableArray<AimReading> targets)
    {
        if (!readings.Any(r => r.Tactic is Tactic.Bombing or Tactic.Arson && r.Probability >= Statement.EvenOdds) || readings.Any(r => r.Tactic == Tactic.Sabotage)) return null;
        var works = targets.FirstOrDefault(t => Works.Find(analysis, analysis.TokenAt(t.Words.Span.Start), analysis.TokenAt(t.Words.Span.End - 1) + 1) is not null);
        return works is null ? null : new TacticReading(Tactic.Sabotage, works.Words.Span, works.Probability, false);
    }

    /// <summary>Whether a bomb so brought is that and no other "bombing": of the 371 events of the gold set's parts that are read (<c>a</c>, <c>c</c>, <c>e</c>, <c>f</c>, <c>h</c>, <c>j</c>, <c>k</c>, <c>p</c>) with such a tactic two have both.</summary>
    public static bool IsExact(Tactic tactic) => tactic is Tactic.AirStrike or Tactic.DroneStrike or Tactic.VehicleBomb or Tactic.Grenade;

    private static ImmutableArray<TacticReading> Exact(ImmutableArray<TacticReading> readings) =>
        readings.Any(r => IsExact(r.Tactic)) ? readings.RemoveAll(r => r.Tactic == Tactic.Bombing) : readings;

    /// <summary>What the words that name the event say by the lexicon, in order of reading.</summary>
    public ImmutableArray<(Tactic Tactic, Span Span)> Ruled(Analysis analysis, ImmutableArray<Telling> tellings)
    {
        var ruled = ImmutableArray.CreateBuilder<(Tactic, Span)>();
        foreach (var telling in tellings)
        {
            foreach (var trigger in telling.Frame.Triggers)
            {
                if (FrameFinder.Family(trigger.Kind) != 0 || trigger.Tactic == Tactic.Unspecified || IsLoose(analysis, telling, trigger) || trigger.Tactic == Tactic.Bombing && IsNoExplosive(analysis, trigger.Span)) continue;
                ruled.Add((trigger.Tactic, trigger.Span));
            }
        }
        return ruled.DrainToImmutable();
    }

    /// <summary>"Tensions exploded" tells of no bomb: a weak word needs the thing itself or its harm beside it.</summary>
    public bool IsLoose(Analysis analysis, Telling telling, Trigger trigger) => trigger.Strength == TriggerStrength.Weak && trigger.IsVerb && telling.Tolls.IsEmpty
        && !_weapons.Find(analysis, analysis.TokenAt(telling.Frame.Span.Start), analysis.TokenAt(telling.Frame.Span.End - 1) + 1).Any();

    /// <summary>Whether the token is "fire" as a noun that is of no weapon: "the attack and the fire that followed" tells of no shots.</summary>
    public static bool IsBlaze(Analysis analysis, int token)
    {
        if (analysis.Tokens[token] is not { Normal: "fire" or "fires", Tag: PartOfSpeech.Noun }) return false;
        for (var first = Math.Max(0, token - LongestShots); first <= token; first++)
            if (Shots.Find(analysis, first, Math.Min(first + LongestShots + 1, analysis.Tokens.Length)) is { End: var end } && end > token) return false;
        return true;
    }

    // "A petrol bomb", "a smoke bomb": what stands before says that nothing blows up.
    private static bool IsNoExplosive(Analysis analysis, Span bomb) =>
        analysis.TokenAt(bomb.Start) is > 0 and var token && analysis.Tokens[token] is { Normal: "bomb" or "bombs" } && analysis.Tokens[token - 1].Normal is "petrol" or "gasoline" or "fire" or "fuel" or "smoke" or "stink" or "paint" or "incendiary";

    /// <summary>The word of what tells of the event that speaks most for the tactic, and how much it does so by <paramref name="model"/>, in tenths of a logit.</summary>
    public static (Span Words, int Tenths) WordsFor(HashedModel model, Analysis analysis, ImmutableArray<Telling> tellings, Tactic tactic)
    {
        var (best, most) = (tellings[0].Frame.Trigger.Span, double.MinValue);
        using var own = FeatureList.Borrow();
        var words = ArticleWords.Of(analysis);
        foreach (var telling in tellings.Take(TacticFeatures.Tellings))
        {
            var end = analysis.TokenAt(telling.Frame.Span.End - 1) + 1;
            for (var i = analysis.TokenAt(telling.Frame.Span.Start); i < end; i++)
            {
                if (analysis.Tokens[i].Kind != TokenKind.Word || tactic == Tactic.Shooting && IsBlaze(analysis, i)) continue;
                own.Clear();
                TacticFeatures.FillWord(words, i, own);
                var weight = 0.0;
                foreach (var feature in own.Items) weight += model.Weight(feature, (int)tactic) - model.Weight(feature, (int)Tactic.Unspecified);
                if (weight > most) (best, most) = (analysis.Tokens[i].Span, weight);
            }
        }
        return (best, (int)Math.Round(10 * most, MidpointRounding.AwayFromZero));
    }
}
