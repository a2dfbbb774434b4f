using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Roles.Reading;

/// <summary>The events of an article and all that may have a part in them, as the reader of deeds looks at them.</summary>
internal sealed class DeedNames
{
    // Sentences between an event and a noun that may have a part in it; actors and places may stand anywhere in its passage.
    private const int Back = 2, Ahead = 2;

    private readonly List<DeedParty> _parties = [];

    /// <summary>The names of an article.</summary>
    public DeedNames(AimText text, ImmutableArray<PlaceMention> places)
    {
        var names = new List<PassageName>();
        for (var g = 0; g < text.Groups.Length; g++)
        {
            _parties.Add(new DeedParty(DeedKind.Deed, g, ""));
            foreach (var span in text.Groups[g].SelectMany(t => t.Frame.Triggers).Select(t => t.Span).Distinct()) names.Add(new PassageName(g, (int)DeedKind.Deed, span));
        }
        var known = new Dictionary<(DeedKind, string), int>();
        foreach (var actor in text.Actors) names.Add(new PassageName(PartyOf(DeedKind.Other, Doer.KeyOf(actor)), (int)KindOf(actor.Kind), actor.Span));
        foreach (var place in places) names.Add(new PassageName(PartyOf(DeedKind.Place, place.NameIn(text.Analysis)), (int)DeedKind.Place, place.Span));
        for (var c = 0; c < text.Candidates.Count; c++)
        {
            names.Add(new PassageName(_parties.Count, (int)DeedKind.Thing, text.Candidates[c].Span, IsMarked: false));
            _parties.Add(DeedParty.Thing(text.Candidates[c].Span));
        }
        Names = [.. names.OrderBy(n => n.Span).ThenBy(n => n.Kind).ThenBy(n => n.Party)];

        int PartyOf(DeedKind sort, string key)
        {
            if (known.TryGetValue((sort, key), out var party)) return party;
            known.Add((sort, key), party = _parties.Count);
            _parties.Add(new DeedParty(sort, -1, key));
            return party;
        }
    }

    /// <summary>The names, in order of reading.</summary>
    public ImmutableArray<PassageName> Names { get; }

    /// <summary>Who or what a party of a passage is.</summary>
    public DeedParty this[PassageParty party] => _parties[party.Index];

    /// <summary>The pairs of an event and who or what may have a part in it, and of each event and itself.</summary>
    public IEnumerable<PassagePair> PairsOf(Passage passage) => passage.Own((int)DeedKind.Deed).Concat(passage.Pairs((subject, value) => subject == (int)DeedKind.Deed && value != (int)DeedKind.Deed)
        .Where(p => passage.Parties[p.Object].Kind != (int)DeedKind.Thing || p.Names.Any(n => IsNear(passage.Mentions[n.Subject].Sentence, passage.Mentions[n.Object].Sentence))));

    /// <summary>Whether the part is one that such a party can have; what is told of an event itself is the part of the words that tell of it.</summary>
    public static bool MayBe(DeedKind kind, DeedPart part) => part switch
    {
        DeedPart.Doer => kind is not (DeedKind.Deed or DeedKind.Place),
        DeedPart.Target or DeedPart.Site => kind == DeedKind.Thing,
        DeedPart.Place => kind == DeedKind.Place,
        _ => kind == DeedKind.Deed,
    };

    /// <summary>What is told by types from here on: of which kind the event is, in the order of <see cref="EventKind"/>.</summary>
    public static int FirstKind { get; } = Enum.GetValues<DeedPart>().Length;

    /// <summary>Whether <paramref name="type"/>, a part or the kind of an event, is looked for between two parties of a passage.</summary>
    public static bool IsLookedFor(Passage passage, PassagePair pair, int type) => type >= FirstKind ? pair.Subject == pair.Object : MayBe((DeedKind)passage.Parties[pair.Object].Kind, (DeedPart)type);

    private static bool IsNear(int deed, int noun) => noun >= deed - Back && noun <= deed + Ahead;

    private static DeedKind KindOf(ActorKind kind) => kind switch
    {
        ActorKind.ArmedGroup => DeedKind.Group,
        ActorKind.Person => DeedKind.Person,
        ActorKind.State => DeedKind.State,
        ActorKind.StateForce => DeedKind.Force,
        _ => DeedKind.Other,
    };
}
