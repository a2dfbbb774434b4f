using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>An article with all whom it names, each under all its names; what each is, is for a model to say.</summary>
internal sealed class PartyText
{
    private static readonly PartyFeatures Maker = new(ActorLexicon.Default);

    private readonly ImmutableArray<ActorMention> _actors;
    private readonly ImmutableArray<PlaceMention> _places;
    private readonly ClauseParts _clauses;
    private readonly ImmutableArray<int> _violent;

    public PartyText(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        (_actors, _places) = (actors, places);
        Text = new ActorText(analysis, ActorLexicon.Default.Words);
        var names = new PartyScanner(Text, ActorLexicon.Default, KnownAt()).Find();
        foreach (var name in names) Mark(name);
        names.RemoveAll(n => n.Mentions.Count == 0);
        var linker = new PartyLinker(Text, ActorLexicon.Default, names);
        Parties = linker.Link();
        Ambiguous = linker.Ambiguous;
        (_clauses, _violent) = (ClauseParts.Of(analysis), Maker.Violent(analysis));
    }

    public ActorText Text { get; }

    /// <summary>All whom and what it names, in order of the first mention.</summary>
    public List<Party> Parties { get; }

    /// <summary>Short names that may be those of several.</summary>
    public List<(PartyName Short, List<PartyName> Whole)> Ambiguous { get; }

    /// <summary>Fills <paramref name="features"/> for a party, each once.</summary>
    public void Fill(Party party, FeatureList features) => Maker.Fill(Text, _clauses, _violent, _places, _actors, party, features);

    // For each unit at which a known actor's name begins the unit after it; nought elsewhere.
    private int[] KnownAt()
    {
        var known = new int[Text.Units.Length];
        var unit = 0;
        foreach (var actor in _actors)
        {
            if (actor.Actor is null || actor.Kind == ActorKind.Person || !actor.Rule.StartsWith("name", StringComparison.Ordinal) || !IsKnown(actor)) continue;
            while (unit < known.Length && Text.Units[unit].Start < actor.Span.Start) unit++;
            var end = unit;
            while (end < known.Length && Text.Units[end].End <= actor.Span.End) end++;
            if (unit < known.Length && Text.Units[unit].Start == actor.Span.Start) known[unit] = end;
        }
        return known;
    }

    // What the finders of actors and places take the name for; a piece of a longer known name is none.
    private void Mark(PartyName name)
    {
        var kept = new List<PartyMention>();
        foreach (var mention in name.Mentions)
        {
            var span = Text.SpanOf(mention.First, mention.End);
            var isPiece = false;
            for (var a = FirstAt(_actors, m => m.Span.End, span.Start + 1); a < _actors.Length && _actors[a].Span.Start < span.End; a++)
            {
                var actor = _actors[a];
                if (actor.Actor is null || actor.Rule is "anaphor" or "anaphor.branch" or "pronoun") continue;
                var known = IsKnown(actor);
                if (actor.Span == span)
                {
                    if (name.Actor is null || known && !name.IsKnown) (name.Actor, name.IsKnown) = (actor, known);
                }
                // "the Kurdish Ardan Front", "the Ardan Front in Velm": the name is the lexicon's.
                else if (known && (actor.Span.Contains(span) || actor.Span.Start == span.Start && name.IsJoined || actor.Span.End == span.End && IsNation(mention.First))) isPiece = true;
            }
            for (var p = FirstAt(_places, m => m.Span.End, span.Start + 1); p < _places.Length && _places[p].Span.Start < span.End; p++)
                if (_places[p].Place is not null && _places[p].Span.Contains(span)) name.Places++;
            if (!isPiece) kept.Add(mention);
        }
        if (kept.Count == name.Mentions.Count) return;
        name.Mentions.Clear();
        name.Mentions.AddRange(kept);
    }

    private static bool IsKnown(ActorMention actor) => actor.Kind is ActorKind.State or ActorKind.StateForce || ActorLexicon.Default.Find(actor.Actor) is not null;

    private bool IsNation(int unit) => ActorLexicon.Default.Descriptions.Modifiers.Contains(Text.Units[unit].Word) || Text.Longest(ActorLexicon.Default.Countries.Adjectives, unit, out _) == unit + 1;

    private static int FirstAt<T>(ImmutableArray<T> sorted, Func<T, int> at, int from)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(sorted[middle]) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
