using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>Reads the sentences of an article that may tell ties: who may be their ends, and what the rules read. Pure; safe to share between threads.</summary>
internal sealed class RelationReader
{
    private readonly ImmutableArray<RelationRule> _rules;
    private readonly ImmutableArray<int> _always;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _byAnchor;

    /// <summary>A reader by some rules.</summary>
    public RelationReader(ImmutableArray<RelationRule> rules)
    {
        _rules = rules;
        _always = [.. Enumerable.Range(0, _rules.Length).Where(r => _rules[r].Anchors.IsEmpty)];
        _byAnchor = Enumerable.Range(0, _rules.Length).SelectMany(r => _rules[r].Anchors.Select(a => (Anchor: a, Rule: r)))
            .GroupBy(p => p.Anchor, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Rule).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The sentences, in order.</summary>
    public IEnumerable<WeighedSentence> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var named = actors.Where(a => a.Actor is not null).Select(a => a.Sentence).ToHashSet();
        if (named.Count == 0) yield break;
        // Only an armed group is led back to from sentences that name nobody.
        var all = actors.Any(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null });
        actors = new GroupDescriptions(analysis, actors).Find();
        var cutter = new RelationItems(analysis, actors, places);
        var sifter = new TieSifter(analysis, actors, places);
        var finder = new EndFinder(analysis, actors);
        foreach (var sentence in analysis.Sentences)
        {
            if (!all && !named.Contains(sentence.Index) || analysis.Article.Text[sentence.Span.End - 1] == '?') continue;
            var items = cutter.Of(sentence);
            var ends = finder.Of(sentence, items);
            if (ends.Any(e => e.Actor is not null) && ends.Select(e => e.Item).Distinct().Skip(1).Any()) yield return new WeighedSentence(analysis, sentence, items, ends, [.. Readings(items, sifter)]);
        }
    }

    private IEnumerable<RuleReading> Readings(List<RelationItem> items, TieSifter sifter)
    {
        if (!items.Exists(i => i.Actor?.Actor is not null)) yield break;
        var matcher = new RelationMatcher(items);
        foreach (var rule in Candidates(items))
        {
            for (var match = matcher.Next(_rules[rule], 0); match is not null; match = matcher.Next(_rules[rule], match.First + 1))
            {
                foreach (var s in match.Subjects)
                    foreach (var o in match.Objects)
                        yield return RuleReading.Of(_rules[rule], match, items, s, o, sifter);
            }
        }
    }

    private IEnumerable<int> Candidates(List<RelationItem> items)
    {
        var rules = new SortedSet<int>(_always);
        foreach (var item in items)
        {
            if (item.Word.Length > 0 && _byAnchor.TryGetValue(item.Word, out var some)) rules.UnionWith(some);
        }
        return rules;
    }
}
