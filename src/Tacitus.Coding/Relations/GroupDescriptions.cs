using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Leads "the movement", "this northern faction", "the front" back to the armed group that they mean, where whoever found the actors left them open.</summary>
internal sealed class GroupDescriptions(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    // What any armed group may be called; other nouns mean the group whose name has them.
    private static readonly FrozenSet<string> General = new[] { "group", "organisation", "organization", "movement", "militia", "outfit", "faction", "network", "sect", "band", "gang", "rebels", "militants", "guerrillas", "insurgents", "jihadists" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Named = LexiconRow.Embedded(typeof(GroupDescriptions).Assembly, "Actors.descriptions.lexicon").Where(r => r[0] is "group" or "head")
        .SelectMany(r => r.List(2, ';')).Select(w => w[(w.LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.Ordinal);

    private readonly SentenceTopics _topics = new(analysis, actors);

    /// <summary>The actors with those descriptions, in order of reading.</summary>
    public ImmutableArray<ActorMention> Find()
    {
        var groups = actors.Where(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null } && a.Rule is not ("anaphor" or "anaphor.branch" or "name.modifier")).ToList();
        if (groups.Count == 0) return actors;
        var found = new List<ActorMention>();
        var next = 0;
        foreach (var sentence in analysis.Sentences)
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                if (token.Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || !General.Contains(token.Normal) && !Named.Contains(token.Normal) || !IsDefinite(sentence.FirstToken, i) || GoesOn(i, sentence.EndToken)) continue;
                while (next < actors.Length && actors[next].Span.End <= token.Span.Start) next++;
                if (next < actors.Length && actors[next].Span.Overlaps(token.Span) && actors[next].Actor is not null) continue;
                if (Meant(groups, sentence.Index, token) is { } group) found.Add(new ActorMention(token.Span, sentence.Index, group.Actor, group.Name, ActorKind.ArmedGroup, "anaphor"));
            }
        }
        return found.Count == 0 ? actors : [.. actors.Where(a => !found.Exists(f => f.Span.Overlaps(a.Span))).Concat(found).OrderBy(a => a.Span.Start).ThenBy(a => a.Span.End)];
    }

    private ActorMention? Meant(List<ActorMention> groups, int sentence, Token noun)
    {
        var before = groups.Where(g => g.Span.End <= noun.Span.Start).ToList();
        var headed = before.LastOrDefault(g => Has(analysis[g.Span], noun.Normal) || Has(g.Name, noun.Normal));
        if (headed is not null) return headed;
        if (!General.Contains(noun.Normal)) return null;
        var topic = _topics.GroupBefore(sentence);
        if (before.FirstOrDefault(g => g.Sentence == sentence) is { } here) return here;
        // What the article is about, where the sentence right before does not open with another.
        return topic is not null && topic.Sentence == sentence - 1 && Opens(topic) ? topic : _topics.Main ?? topic;
    }

    private bool Opens(ActorMention mention) => analysis.TokenAt(mention.Span.Start) - analysis.Sentences[mention.Sentence].FirstToken <= 2;

    private static bool Has(string name, string word) => name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(w => w.Equals(word, StringComparison.OrdinalIgnoreCase));

    private bool IsDefinite(int start, int noun)
    {
        var i = noun - 1;
        while (i > start && noun - i <= 2 && analysis.Tokens[i].Tag is PartOfSpeech.Adj && actors.All(a => !a.Span.Overlaps(analysis.Tokens[i].Span))) i--;
        return i >= start && analysis.Tokens[i].Normal is "the" or "this" or "that" or "these";
    }

    private bool GoesOn(int noun, int end) =>
        noun + 1 < end && (analysis.Tokens[noun + 1].Normal is "of" or "that" or "which" or "who" or "led" or "called" or "named" or "known" || analysis.Tokens[noun + 1] is { Tag: PartOfSpeech.Noun or PartOfSpeech.Propn } next && next.Span.Start == analysis.Tokens[noun].Span.End + 1);
}
