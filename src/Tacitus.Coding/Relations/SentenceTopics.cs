using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Whom each sentence is about, so that "it", "the group" and "he" in the next can be led back: the group or person that it names first, or whom the sentence before was about where a pronoun opens it.</summary>
internal sealed class SentenceTopics
{
    // Whom no sentence has named for so long is what the article is about, or nobody.
    private const int Longest = 4;

    private readonly ActorMention?[] _groups, _people;

    /// <summary>Reads an article.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors, in order of reading.</param>
    public SentenceTopics(Analysis analysis, ImmutableArray<ActorMention> actors)
    {
        _groups = Read(analysis, [.. actors.Where(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null, Rule: not "name.modifier" })], word => word is "it" or "its" or "they" or "their");
        _people = Read(analysis, [.. actors.Where(a => a is { Kind: ActorKind.Person, Actor: not null })], word => word is "he" or "his");
        Main = actors.Where(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null, Rule: not "name.modifier" }).GroupBy(a => a.Actor!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span.Start).FirstOrDefault()?.First();
    }

    /// <summary>The armed group that the article names most often.</summary>
    public ActorMention? Main { get; }

    /// <summary>The armed group that the sentences before <paramref name="sentence"/> are about.</summary>
    public ActorMention? GroupBefore(int sentence) => sentence > 0 ? _groups[sentence - 1] : null;

    /// <summary>The person whom the sentences before <paramref name="sentence"/> are about.</summary>
    public ActorMention? PersonBefore(int sentence) => sentence > 0 ? _people[sentence - 1] : null;

    private static ActorMention?[] Read(Analysis analysis, ImmutableArray<ActorMention> named, Predicate<string> isPronoun)
    {
        var topics = new ActorMention?[analysis.Sentences.Length];
        var (topic, age, next) = ((ActorMention?)null, 0, 0);
        for (var s = 0; s < topics.Length; s++)
        {
            var first = next;
            while (next < named.Length && named[next].Sentence <= s) next++;
            var goesOn = topic is not null && age < Longest && OpensWith(analysis, s, first < next ? named[first].Span.Start : int.MaxValue, isPronoun);
            if (first < next && !goesOn) (topic, age) = (MadeLast(analysis, named, first, next) ?? named[first], 0);
            else if (goesOn) age = 0;
            else if (++age >= Longest) topic = null;
            topics[s] = topic;
        }
        return topics;
    }

    private static bool OpensWith(Analysis analysis, int sentence, int end, Predicate<string> isPronoun)
    {
        foreach (var token in analysis.TokensOf(analysis.Sentences[sentence]))
        {
            if (token.Span.Start >= end) return false;
            if (isPronoun(token.Normal)) return true;
        }
        return false;
    }

    // "Dorn left the League and founded the Front": what follows is about the Front.
    private static ActorMention? MadeLast(Analysis analysis, ImmutableArray<ActorMention> named, int first, int end)
    {
        var last = named[end - 1];
        if (end - first < 2 || last.Kind != ActorKind.ArmedGroup) return null;
        var token = analysis.TokenAt(last.Span.Start);
        for (var i = token - 1; i >= Math.Max(0, token - 7); i--)
        {
            if (analysis.Tokens[i].Normal is "founded" or "formed" or "created" or "launched" or "founds" or "creates" or "declared" or "named" or "called") return last;
            if (analysis.Tokens[i] is { Normal: "up", Tag: not PartOfSpeech.Noun } && i > 0 && analysis.Tokens[i - 1].Normal is "set") return last;
        }
        return null;
    }
}
