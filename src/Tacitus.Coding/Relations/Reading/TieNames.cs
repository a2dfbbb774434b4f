using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>Whom and which places an article names, as the reader of ties looks at them.</summary>
internal sealed class TieNames
{
    private readonly List<string> _ids = [];
    private readonly List<PassageName> _names = [];

    /// <summary>The names of an article.</summary>
    public TieNames(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var named = actors.Where(a => a.Actor is not null && IsName(a)).Select(a => (a.Span, Id: a.Actor!, Kind: KindOf(a.Kind))).ToList();
        // A place in the name of somebody is none of its own.
        var names = named.Concat(places.Where(p => !named.Exists(n => n.Span.Contains(p.Span))).Select(p => (p.Span, Id: p.NameIn(analysis), Kind: PartyKind.Place))).OrderBy(n => n.Span).ThenBy(n => n.Kind);
        var parties = new Dictionary<(string, bool), int>();
        var last = -1;
        foreach (var (span, id, kind) in names)
        {
            if (kind == PartyKind.Place && span.Start < last) continue;
            last = Math.Max(last, span.End);
            if (!parties.TryGetValue((id, kind == PartyKind.Place), out var party))
            {
                parties.Add((id, kind == PartyKind.Place), party = _ids.Count);
                _ids.Add(id);
            }
            _names.Add(new PassageName(party, (int)kind, span));
        }
    }

    /// <summary>The names, in order of reading.</summary>
    public IReadOnlyList<PassageName> Names => _names;

    /// <summary>The id of the actor, or the name of the place, that <paramref name="party"/> is.</summary>
    public string IdOf(PassageParty party) => _ids[party.Index];

    /// <summary>The pairs of a passage between which there may be a tie.</summary>
    public static IEnumerable<PassagePair> PairsOf(Passage passage) => passage.Pairs((subject, value) => MayBeTied((PartyKind)subject, (PartyKind)value));

    /// <summary>Whether the ledger may tell a tie of two such.</summary>
    public static bool MayBeTied(PartyKind subject, PartyKind value) => (subject, value) switch
    {
        (PartyKind.Group, _) => true,
        (PartyKind.Place, _) => false,
        (_, PartyKind.Group) or (PartyKind.Person, PartyKind.Person) => true,
        _ => false,
    };

    private static bool IsName(ActorMention mention) => mention.Rule is not ("pronoun" or "anaphor" or "anaphor.branch" or "name.modifier");

    private static PartyKind KindOf(ActorKind kind) => kind switch
    {
        ActorKind.ArmedGroup => PartyKind.Group,
        ActorKind.Person => PartyKind.Person,
        ActorKind.State => PartyKind.State,
        ActorKind.StateForce => PartyKind.Force,
        _ => PartyKind.Other,
    };
}
