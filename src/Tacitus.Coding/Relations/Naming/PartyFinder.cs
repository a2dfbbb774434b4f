using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>
/// Finds the groups and people whom an article on armed groups names, each as one actor under all its names. Who they are is for the words of a tie to say: nobody is
/// listed whom no tie tells of.
/// </summary>
internal sealed class PartyFinder(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, PartyWeigher? weigher = null)
{
    /// <summary>What read a person, and what a group, whom only the names of the article tell.</summary>
    public const string PersonRule = "name.person", GroupRule = "name.group";

    // In thousandths of log odds.
    private const int LeastGroup = -1200, LeastPerson = -1500, PlaceDoubt = 1000, Surely = 20_000;

    private readonly PartyWeigher _weigher = weigher ?? new PartyWeigher();

    private sealed record Found(string Id, string Name, ActorKind Kind, Party Party, int? Odds = null);

    /// <summary>The actors with the groups and people, in order of reading; none lies over another.</summary>
    public ImmutableArray<ActorMention> Find()
    {
        if (!actors.Any(a => a.Kind == ActorKind.ArmedGroup || a.Kind == ActorKind.Unnamed && IsOfGroup(analysis.Article.Text.AsSpan(a.Span.Start, a.Span.Length)))) return actors;
        var text = new PartyText(analysis, actors, places);
        var found = Told(text);
        if (found.Count == 0) return actors;
        var mentions = Mentions(text, found);
        var (refused, same) = (Refused(text, found), Same(found));
        return
        [
            .. actors.Where(a => !refused.Contains(a.Actor ?? "") && !mentions.Exists(m => m.Span.Overlaps(a.Span)))
                .Select(a => a.Actor is { } id && same.TryGetValue(id, out var who) ? a with { Actor = who.Id, Name = who.Name, Kind = who.Kind } : a)
                .Concat(mentions).OrderBy(a => a.Span.Start).ThenBy(a => a.Span.End),
        ];
    }

    // "the gangs", "a rebel faction": a group that no lexicon has may be named in such news too, but hardly in that of a lone gunman.
    private static bool IsOfGroup(ReadOnlySpan<char> words)
    {
        foreach (var word in (ReadOnlySpan<string>)["gang", "militia", "rebel", "guerrilla", "insurgent", "separatist", "faction", "cartel", "jihad", "paramilitar"])
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private Dictionary<Party, Found> Told(PartyText text)
    {
        var found = new Dictionary<Party, Found>();
        using var features = FeatureList.Borrow();
        foreach (var party in text.Parties)
        {
            if (party.Known is { } known)
            {
                if (known.Kind is ActorKind.ArmedGroup or ActorKind.Person) found.Add(party, new Found(known.Actor!, known.Name, known.Kind, party));
                continue;
            }
            var (group, person) = _weigher.Weigh(text, party, features);
            var doubt = party.Main.IsPlace ? PlaceDoubt : 0;
            if (group < LeastGroup + doubt && person < LeastPerson + doubt) continue;
            var kind = group > person ? ActorKind.ArmedGroup : ActorKind.Person;
            var named = party.Names.Find(n => n.Actor is { } a && a.Kind == kind && !a.Name.Contains(" and ", StringComparison.Ordinal) && !a.Name.StartsWith("and ", StringComparison.OrdinalIgnoreCase))?.Actor;
            var main = party.Main.Mentions[0];
            var name = named?.Name ?? text.Text.SpanOf(main.First, main.End).In(text.Text.Text);
            found.Add(party, new Found(named?.Actor ?? "actor-" + CountryLexicon.Slug(name), name, kind, party, Math.Max(group, person)));
        }
        return found;
    }

    // Of two names at one place the longer counts; what an actor's longer name holds is no name of its own.
    private List<ActorMention> Mentions(PartyText text, Dictionary<Party, Found> found)
    {
        var places = new List<(PartyMention Mention, Found Who)>();
        var ambiguous = text.Ambiguous.ToDictionary(a => a.Short, a => a.Whole);
        var partyOf = text.Parties.SelectMany(p => p.Names.Select(n => (n, p))).ToDictionary(x => x.n, x => x.p);
        foreach (var who in found.Values)
        {
            foreach (var name in who.Party.Names)
                if (!ambiguous.ContainsKey(name)) places.AddRange(name.Mentions.Select(m => (m, who)));
        }
        foreach (var (name, wholes) in text.Ambiguous)
        {
            var whose = wholes.Select(w => partyOf[w]).Distinct().ToList();
            if (!whose.Exists(found.ContainsKey)) whose = [partyOf[name]];
            foreach (var mention in name.Mentions)
                if (Meant(text, mention, whose) is { } party && found.TryGetValue(party, out var who)) places.Add((mention, who));
        }
        places.RemoveAll(p => IsSeveral(text, p.Mention, p.Who, places));
        places.AddRange(InTitles(text, found.Values));
        var taken = new bool[text.Text.Units.Length];
        var mentions = new List<ActorMention>();
        foreach (var (mention, who) in places.OrderByDescending(p => p.Mention.End - p.Mention.First).ThenBy(p => p.Mention.First))
        {
            if (taken.AsSpan(mention.First, mention.End - mention.First).Contains(true)) continue;
            taken.AsSpan(mention.First, mention.End - mention.First).Fill(true);
            var span = text.Text.SpanOf(mention.First, mention.End);
            mentions.Add(actors.FirstOrDefault(a => a.Span == span && a.Actor == who.Id && a.Kind == who.Kind)
                ?? new ActorMention(span, text.Text.Units[mention.First].Sentence, who.Id, who.Name, who.Kind, who.Kind == ActorKind.Person ? PersonRule : GroupRule) { Odds = who.Odds });
        }
        return mentions;
    }

    // In titles, where every word may be large, only names that the article has elsewhere are known.
    private static IEnumerable<(PartyMention, Found)> InTitles(PartyText text, IEnumerable<Found> found)
    {
        ILookup<string, (string[] Words, Found Who)>? byFirst = null;
        for (var i = 0; i < text.Text.Units.Length; i++)
        {
            if (!text.Text.IsTitle(i) && !text.Text.OneCase(i) || text.Text.Units[i].Letters is Letters.Lower or Letters.None) continue;
            byFirst ??= found.SelectMany(f => f.Party.Names.Select(n => (n.Words, Who: f))).OrderByDescending(n => n.Words.Length).ToLookup(n => n.Words[0], StringComparer.Ordinal);
            foreach (var (words, who) in byFirst[text.Text.Word(i)])
            {
                var (end, word) = (i, 0);
                while (word < words.Length && text.Text.Word(end, i) is { Length: > 0 } unit)
                {
                    if (unit == words[word]) word++;
                    else if (unit is not ("al" or "el" or "the")) break;
                    end++;
                }
                if (word < words.Length) continue;
                yield return (new PartyMention(i, end, "", false), who);
                break;
            }
        }
    }

    // "the Ardan Front of Aron Dorn": where one of them is likelier one than the whole is, or one is a group and the other a person, they are two.
    private static bool IsSeveral(PartyText text, PartyMention whole, Found who, List<(PartyMention Mention, Found Who)> places)
    {
        if (!IsJoined(text, whole)) return false;
        var (group, person) = (false, false);
        foreach (var (part, other) in places)
        {
            if (other == who || part.First < whole.First || part.End > whole.End || part.End - part.First == whole.End - whole.First || IsJoined(text, part)) continue;
            if ((other.Odds ?? Surely) > (who.Odds ?? Surely)) return true;
            group |= other.Kind == ActorKind.ArmedGroup && part.First == whole.First && (other.Odds ?? Surely) > 0;
            person |= other.Kind == ActorKind.Person && part.End == whole.End && (other.Odds ?? Surely) > 0;
        }
        return group && person;
    }

    private static bool IsJoined(PartyText text, PartyMention mention)
    {
        for (var i = mention.First; i < mention.End; i++) if (text.Text.Word(i) is "of" or "for" or "in" && text.Text.Units[i].Letters == Letters.Lower) return true;
        return false;
    }

    // Who was named in full last before; nobody where the nearest sentence names several.
    private static Party? Meant(PartyText text, PartyMention mention, List<Party> whose)
    {
        if (whose.Count < 2) return whose.FirstOrDefault();
        var nearest = whose.Select(p => (Party: p, At: p.Mentions.LastOrDefault(m => m.First < mention.First))).Where(n => n.At.End > 0).OrderByDescending(n => n.At.First).ToList();
        if (nearest.Count == 0) return null;
        return nearest.Count > 1 && text.Text.Units[nearest[0].At.First].Sentence == text.Text.Units[nearest[1].At.First].Sentence ? null : nearest[0].Party;
    }

    // Those whom the actor finder took for others.
    private static Dictionary<string, Found> Same(Dictionary<Party, Found> found)
    {
        var same = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var who in found.Values)
            foreach (var name in who.Party.Names)
                if (name is { IsKnown: false, Actor.Actor: { } id } && id != who.Id) same.TryAdd(id, who);
        return same;
    }

    // Whom the actor finder took for somebody and the model for nobody.
    private static HashSet<string> Refused(PartyText text, Dictionary<Party, Found> found) =>
        [.. text.Parties.Where(p => p.Known is null && !found.ContainsKey(p)).SelectMany(p => p.Names).Select(n => n.Actor?.Actor).OfType<string>()];
}
