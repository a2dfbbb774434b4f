using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Finds what an article says of ties between actors. Pure; safe to share between threads.</summary>
public sealed class RelationFinder
{
    private readonly ActorLexicon _lexicon = ActorLexicon.Default;
    private readonly ImmutableArray<RelationRule> _rules;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _byAnchor;

    /// <summary>A finder over the rules of this program.</summary>
    public RelationFinder() : this(RelationRuleReader.Embedded().Rules) { }

    /// <summary>A finder over some rules.</summary>
    internal RelationFinder(ImmutableArray<RelationRule> rules)
    {
        _rules = rules;
        _byAnchor = Enumerable.Range(0, _rules.Length).SelectMany(r => _rules[r].Anchors.Select(a => (Anchor: a, Rule: r)))
            .GroupBy(p => p.Anchor, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Rule).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The statements on ties in order of reading; each value is a <see cref="RelationValue"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors, as <see cref="ActorFinder"/> found them.</param>
    /// <param name="places">Its places.</param>
    public ImmutableArray<Statement> Find(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places) => Read(analysis, new PersonFinder(analysis, actors, places).Find(), places);

    /// <summary>The same among actors with whom <see cref="PersonFinder"/> has put the people.</summary>
    internal ImmutableArray<Statement> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var found = new List<Statement>();
        var seen = new HashSet<(RelationType, Span, Span)>();
        var cutter = new RelationItems(analysis, actors, places);
        var sifter = new TieSifter(analysis, actors, places);
        foreach (var sentence in analysis.Sentences)
        {
            if (!MayHaveTie(sentence, actors) || analysis.Article.Text[sentence.Span.End - 1] == '?') continue;
            var items = cutter.Of(sentence);
            if (!items.Exists(i => i.Actor?.Actor is not null)) continue;
            var matcher = new RelationMatcher(items);
            foreach (var rule in Candidates(items))
            {
                for (var match = matcher.Next(_rules[rule], 0); match is not null; match = matcher.Next(_rules[rule], match.First + 1))
                {
                    foreach (var s in match.Subjects)
                    {
                        foreach (var o in match.Objects)
                        {
                            if (!sifter.IsSure(items, match, _rules[rule], s, o)) continue;
                            // Two rules that read the same tie from the same ends say it once.
                            if (State(analysis, actors, items, _rules[rule], match, s, o) is { Value: RelationValue value } statement
                                && seen.Add((value.Type, items[s].Span, items[o].Span))) found.Add(statement);
                        }
                    }
                }
            }
            foreach (var branch in Branches(analysis, actors, places, sentence))
            {
                if (branch.Value is RelationValue value && seen.Add((value.Type, branch.Spans[0], branch.Spans[^1]))) found.Add(branch);
            }
        }
        var fates = new LeaderFates(analysis, actors);
        return [.. new LeaderSuccessions(analysis, actors).Follow([.. found.Select(fates.End)]).OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    private static bool MayHaveTie(Sentence sentence, ImmutableArray<ActorMention> actors)
    {
        foreach (var actor in actors)
        {
            if (actor.Sentence == sentence.Index && actor.Actor is not null) return true;
            if (actor.Sentence > sentence.Index) break;
        }
        return false;
    }

    private IEnumerable<int> Candidates(List<RelationItem> items)
    {
        var rules = new SortedSet<int>();
        foreach (var item in items)
        {
            if (item.Word.Length > 0 && _byAnchor.TryGetValue(item.Word, out var some)) rules.UnionWith(some);
        }
        return rules;
    }

    private Statement? State(
        Analysis analysis, ImmutableArray<ActorMention> actors, List<RelationItem> items, RelationRule rule, RelationMatcher.Match match, int subject, int value)
    {
        var from = items[subject].Actor!.Actor!;
        var to = rule.Type == RelationType.OperatesIn ? NameOf(analysis, items[value].Place!) : items[value].Actor!.Actor!;
        // "A breakaway wing" has left whom it was a wing of.
        if (rule.Type == RelationType.BranchOf && Enumerable.Range(match.First, match.End - match.First).Any(i => items[i].Word is "breakaway" or "splinter" or "dissident" or "renegade")) return null;
        if (from == to || Contradicts(rule.Type, from, to) || rule.Type is RelationType.NegotiatesWith or RelationType.RivalOf && (IsAbroad(items[subject], items[value]) || IsAbroad(items[value], items[subject]))) return null;
        var type = rule.Type;
        // A deputy, local or military leader is a member who leads a part.
        if (type == RelationType.LedBy && Enumerable.Range(Math.Max(0, match.First - 1), match.End - Math.Max(0, match.First - 1)).Any(i => items[i].Word is "deputy" or "vice" or "local" or "regional" or "provincial" or "military" or "senior" or "wing" or "youth" or "political" or "self-proclaimed" or "naval" or "intelligence" or "media" or "operations" or "finance" or "financial" or "area" or "district"))
        {
            type = RelationType.MemberOf;
            (from, to) = (to, from);
        }
        var cue = Cue(items, match);
        if (RelationModality.Of(items, match, rule) is not var (modality, state)) return null;
        var (start, end) = RelationDates.Of(analysis, items, match, rule.Type);
        if (type == RelationType.LedBy && state == RelationState.InForce && (end is not null || start is null && OfficeTense.IsLongAgo(analysis, items[value].Span))) state = RelationState.Ended;
        var spans = new[] { items[subject].Span, cue, items[value].Span }.Where(p => p.Length > 0).Distinct().Order().ToImmutableArray();
        return Statement.Of(
            analysis.Article, null, Field.Relation, new RelationValue(from, type, to, state, start, end), spans, "relation." + rule.Name,
            Attributor.Attribute(analysis, actors, cue.Length > 0 ? cue : items[value].Span), modality);
    }

    // The words between the slots that are no slots: what says what the tie is.
    private static Span Cue(List<RelationItem> items, RelationMatcher.Match match)
    {
        Span? cue = null;
        for (var i = match.First; i < match.End; i++)
        {
            if (match.Subjects.Contains(i) || match.Objects.Contains(i)) continue;
            if (items[i].Word.Length < 2 || items[i].Word is "'s" or "of" or "and" or "or" or "is" or "are" or "was" or "were" or "a" or "an") continue;
            if (cue is { } open && (match.Subjects.Concat(match.Objects).Any(k => items[k].Span.Start > open.Start && items[k].Span.Start < items[i].Span.Start))) break;
            cue = cue?.Cover(items[i].Span) ?? items[i].Span;
        }
        return cue ?? default;
    }

    // A branch that the lexicon has under its parent is not that parent's parent, whatever the words seem to say.
    private bool Contradicts(RelationType type, string subject, string value) =>
        type is RelationType.BranchOf && _lexicon.IsWithin(value, subject) || type is RelationType.LedBy && _lexicon.Find(value)?.Actor.Kind is ActorKind.ArmedGroup;

    // "Talks between the government of one country and the guerrillas": whom the article named last may be another country's.
    private bool IsAbroad(RelationItem described, RelationItem state) =>
        described.Actor is { Rule: "anaphor" } && state.Actor is { Kind: ActorKind.State or ActorKind.StateForce }
        && _lexicon.Find(described.Actor.Actor) is { Countries: { Length: > 0 } countries } && _lexicon.Find(state.Actor.Actor)?.Actor.Country is { } country && !countries.Contains(country);

    private IEnumerable<Statement> Branches(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, Sentence sentence)
    {
        for (var i = 1; i < actors.Length; i++)
        {
            if (actors[i] is not { Rule: "anaphor.branch", Actor: { } branch } mention || mention.Sentence != sentence.Index || actors[i - 1] is not { Rule: "name.modifier", Actor: { } parent } || !IsOneBranch(analysis, actors, parent, actors[i - 1].Span)) continue;
            yield return Statement.Of(
                analysis.Article, null, Field.Relation, new RelationValue(branch, RelationType.BranchOf, parent, RelationState.InForce), [actors[i - 1].Span, mention.Span], "relation.branch_of:affiliate",
                Attributor.Attribute(analysis, actors, mention.Span), derivation: "the article names one branch of this parent");
            // "the Islamic State's affiliate in Afghanistan"
            foreach (var place in places)
            {
                if (place.Span.Start <= mention.Span.End || analysis.Article.Text[mention.Span.End..place.Span.Start].Trim() is not ("in" or "in the" or "for")) continue;
                yield return Statement.Of(
                    analysis.Article, null, Field.Relation, new RelationValue(branch, RelationType.OperatesIn, NameOf(analysis, place), RelationState.InForce), [mention.Span, place.Span],
                    "relation.operates_in:affiliate", Attributor.Attribute(analysis, actors, mention.Span));
            }
        }
    }

    // "The Front was once the League's branch" tells of the Front; and of two branches that the article names either may be meant.
    private bool IsOneBranch(Analysis analysis, ImmutableArray<ActorMention> actors, string parent, Span words)
    {
        var before = analysis.TokenAt(words.Start) - 1;
        while (before >= 0 && analysis.Tokens[before].Normal is "the" or "once" or "now" or "formerly") before--;
        return (before < 0 || analysis.Tokens[before].Normal is not ("is" or "was" or "are" or "were" or "be" or "been" or "became" or "as"))
            && actors.Where(a => a.Actor is not null && a.Actor != parent && _lexicon.IsWithin(a.Actor, parent)).Select(a => a.Actor).Distinct(StringComparer.Ordinal).Count() == 1;
    }

    private static string NameOf(Analysis analysis, PlaceMention place) => place.Place?.Name ?? analysis[place.Span];
}
