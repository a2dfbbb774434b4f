using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>
/// Finds whom and which places a sentence may tell ties of: those it names, and for each "it", "his" and "the movement" all whom they may mean, of whom the model of
/// ties weighs each.
/// </summary>
internal sealed class EndFinder
{
    // As far back as what stands for somebody is led, besides whom the article is about.
    private const int Reach = 3;

    private static readonly FrozenSet<string> GroupNouns = LexiconRow.Embedded(typeof(EndFinder).Assembly, "Actors.descriptions.lexicon").Where(r => r[0] is "group" or "fighters" or "branch" or "head")
        .SelectMany(r => r.List(2, ';')).Select(w => w[(w.LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    private readonly Analysis _analysis;
    private readonly ImmutableArray<ActorMention> _actors, _groups, _people;
    private readonly (string? Topic, string? Title) _group, _person;

    /// <summary>A finder in one article.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors and people, in order of reading.</param>
    public EndFinder(Analysis analysis, ImmutableArray<ActorMention> actors)
    {
        (_analysis, _actors) = (analysis, actors);
        _groups = [.. actors.Where(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null } && IsName(a))];
        _people = [.. actors.Where(a => a is { Kind: ActorKind.Person, Actor: not null } && IsName(a))];
        (_group, _person) = (Prominent(_groups), Prominent(_people));
    }

    /// <summary>The ends in <paramref name="items"/>, in order; of what is not named several stand at one place.</summary>
    public ImmutableArray<RelationEnd> Of(Sentence sentence, List<RelationItem> items)
    {
        var ends = ImmutableArray.CreateBuilder<RelationEnd>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            // A subject that a further verb shares stands where it was named.
            if (item.IsPronoun && !PronounResolver.IsPronoun(_analysis[item.Span].ToLowerInvariant())) continue;
            if (item.IsPronoun && PronounResolver.NamedSubject(_analysis, _actors, sentence, item.Span) is not null)
            {
                if (item.Actor is { Actor: not null } owner) ends.Add(new RelationEnd(i, item.Span, owner, null, EndBasis.Pronoun, EndSignals.Resolved | EndSignals.Only));
            }
            else if (item.IsPronoun) Add(i, item, item.Word is "he" or "his" or "him", EndBasis.Pronoun);
            else if (item.Actor is { Rule: "anaphor" } || item.Actor is null && item.Place is null && IsDescription(items, i)) Add(i, item, false, EndBasis.Description);
            else if (item.Actor?.Actor is not null || item.Place is not null) ends.Add(new RelationEnd(i, item.Span, item.Actor?.Actor is null ? null : item.Actor, item.Place, EndBasis.Name, EndSignals.None));
        }
        // "Dorn became president and Weller chief of staff": of the group that was named last, or that the article is about.
        var start = new Span(sentence.Span.Start, sentence.Span.Start);
        foreach (var (mention, signals) in Meant(sentence, start, _groups, _group, null))
        {
            if (!ends.Any(e => e.Actor?.Actor == mention.Actor)) ends.Add(new RelationEnd(items.Count, mention.Span, mention, null, EndBasis.Implied, signals));
        }
        return ends.DrainToImmutable();

        void Add(int i, RelationItem item, bool personal, EndBasis basis)
        {
            var resolved = item.Actor?.Actor is null ? null : item.Actor;
            foreach (var (mention, signals) in Meant(sentence, item.Span, personal ? _people : _groups, personal ? _person : _group, resolved))
                ends.Add(new RelationEnd(i, item.Span, mention with { Span = item.Span, Sentence = sentence.Index, Rule = basis == EndBasis.Pronoun ? "pronoun" : "anaphor" }, null, basis, signals));
        }
    }

    private IEnumerable<(ActorMention, EndSignals)> Meant(Sentence sentence, Span word, ImmutableArray<ActorMention> named, (string? Topic, string? Title) prominent, ActorMention? resolved)
    {
        var signals = new Dictionary<string, EndSignals>(StringComparer.Ordinal);
        var mentions = new Dictionary<string, ActorMention>(StringComparer.Ordinal);
        var before = named.Where(a => a.Span.End <= word.Start).ToList();
        var here = before.Where(a => a.Sentence == sentence.Index).ToList();
        if (here.Count > 0)
        {
            Say(here[0], EndSignals.FirstHere);
            Say(here[^1], EndSignals.LastHere);
        }
        var nearest = before.LastOrDefault(a => a.Sentence < sentence.Index)?.Sentence ?? -1;
        if (nearest >= sentence.Index - Reach && nearest >= 0)
        {
            var earlier = before.Where(a => a.Sentence == nearest).ToList();
            var right = nearest == sentence.Index - 1 ? EndSignals.RightBefore : EndSignals.None;
            Say(earlier[0], EndSignals.FirstBefore | right);
            Say(earlier[^1], EndSignals.LastBefore | right);
        }
        if (resolved is not null) Say(resolved, EndSignals.Resolved);
        foreach (var (id, signal) in new[] { (prominent.Topic, EndSignals.Topic), (prominent.Title, EndSignals.Title) })
            if (id is not null && named.FirstOrDefault(a => a.Actor == id) is { } mention) Say(mention, signal);
        foreach (var (id, signal) in signals.OrderBy(s => s.Key, StringComparer.Ordinal)) yield return (mentions[id], signals.Count == 1 ? signal | EndSignals.Only : signal);

        void Say(ActorMention mention, EndSignals signal)
        {
            signals[mention.Actor!] = signals.GetValueOrDefault(mention.Actor!) | signal;
            mentions.TryAdd(mention.Actor!, mention);
        }
    }

    // "the movement", "this northern faction": a noun that groups go by, after a word that points back.
    private bool IsDescription(List<RelationItem> items, int at)
    {
        if (items[at].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || !GroupNouns.Contains(items[at].Word)) return false;
        if (at + 1 < items.Count && (items[at + 1].Word is "of" || items[at + 1] is { Actor: null, Tag: PartOfSpeech.Noun } && items[at + 1].Span.Start == items[at].Span.End + 1)) return false;
        var first = at;
        while (first > 0 && at - first < 3 && items[first - 1] is { Tag: PartOfSpeech.Adj, Actor: null }) first--;
        var text = _analysis.Article.Text.AsSpan(0, items[first].Span.Start);
        return text.EndsWith("the ", StringComparison.OrdinalIgnoreCase) || text.EndsWith("this ", StringComparison.OrdinalIgnoreCase) || text.EndsWith("that ", StringComparison.OrdinalIgnoreCase) || text.EndsWith("these ", StringComparison.OrdinalIgnoreCase);
    }

    private (string? Topic, string? Title) Prominent(ImmutableArray<ActorMention> named)
    {
        var topic = named.GroupBy(a => a.Actor!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span.Start).FirstOrDefault()?.Key;
        var title = named.FirstOrDefault(a => _analysis.Article.Blocks[_analysis.Sentences[a.Sentence].Block].Kind == BlockKind.Title)?.Actor;
        return (topic, title);
    }

    private static bool IsName(ActorMention mention) => mention.Rule is not ("pronoun" or "anaphor" or "anaphor.branch" or "name.modifier");
}
