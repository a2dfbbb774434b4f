using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>
/// Leads "it", "its", "they", "she" back to an actor where that is safe: the subject of the sentence or, when it has none yet, of the sentence
/// before. Machine translation writes "she" for groups.
/// </summary>
internal sealed class PronounResolver(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    private readonly SentenceTopics _topics = new(analysis, actors);

    /// <summary>Whether rules may put an actor for <paramref name="word"/>.</summary>
    public static bool IsPronoun(string word) => word is "it" or "its" or "they" or "their" or "she" or "her" or "he" or "his";

    /// <summary>The name that is the subject of the verb before an "its" or "their", whose it is then; null where there is none, or where <paramref name="actors"/> have a group between ("Norway banned the Front and its wing").</summary>
    public static Span? NamedSubject(Analysis analysis, ImmutableArray<ActorMention> actors, Sentence sentence, Span pronoun) =>
        analysis[pronoun].ToLowerInvariant() is "its" or "their"
        && analysis.Clauses.LastOrDefault(c => c.Sentence == sentence.Index && c.Span.Start < pronoun.Start) is { Subject: { } chunk }
        && analysis.Tokens[analysis.NounChunks[chunk].Head] is { Tag: PartOfSpeech.Propn } head && head.Span.End <= pronoun.Start
        && !actors.Any(a => a.Kind == ActorKind.ArmedGroup && a.Span.Start >= head.Span.End && a.Span.End <= pronoun.Start || a.Kind == ActorKind.Person && analysis.Article.Text[pronoun.Start] is 'i' or 'I' && a.Span.Overlaps(head.Span)) ? head.Span : null;

    /// <summary>The actor that the pronoun means, as a mention at its place; null when it is not safe to say.</summary>
    public ActorMention? Resolve(Sentence sentence, Span span, string pronoun)
    {
        if (pronoun is "former" or "latter")
        {
            var pair = actors.Where(a => a.Sentence == sentence.Index - 1 && CanBe(a)).ToList();
            return pair.Count < 2 ? null : At(pronoun is "former" ? pair[0] : pair[^1], span);
        }
        var personal = pronoun is "he" or "his";
        if (personal || pronoun is "she" or "her")
        {
            var person = Person(sentence, span);
            if (personal) return At(person, span);
            if (person is not null) return null;
        }
        return At(Subject(sentence, span, pronoun), span);
    }

    // Who was named last in the sentence; else whom the sentences before are about.
    private ActorMention? Person(Sentence sentence, Span span) =>
        actors.LastOrDefault(a => a.Sentence == sentence.Index && a.Span.End <= span.Start && a is { Kind: ActorKind.Person, Actor: not null }) ?? _topics.PersonBefore(sentence.Index);

    private ActorMention? Subject(Sentence sentence, Span span, string pronoun)
    {
        // "inflicted losses on it": the object is not the subject of its own clause.
        if (pronoun is "it" && (AfterPreposition(span) || AfterVerb(span))) return Object(sentence, span);
        // "The Front is old, and Norway has strengthened its ties with the League": whose they are is told, be it an actor or not.
        if (NamedSubject(analysis, actors, sentence, span) is { } named) return actors.FirstOrDefault(a => a.Span.Overlaps(named) && CanBe(a));
        var before = actors.Where(a => a.Sentence == sentence.Index && a.Span.End <= span.Start && CanBe(a) && !IsOwner(a)).ToList();
        if (before.Count > 0) return pronoun is not ("they" or "their") ? before.Find(a => a.Kind == ActorKind.ArmedGroup) ?? before[0] : before[^1].Kind is ActorKind.ArmedGroup ? before[^1] : null;
        // "After its leaders split from X, Y surfaced": the subject follows the first comma.
        var comma = analysis.Article.Text.IndexOf(',', span.End, sentence.Span.End - span.End);
        var start = analysis[sentence.Span];
        if (IsSubordinate(start))
        {
            for (; comma >= 0; comma = analysis.Article.Text.IndexOf(',', comma + 1, sentence.Span.End - comma - 1))
            {
                var next = comma + 1;
                while (next < sentence.Span.End && analysis.Article.Text[next] == ' ') next++;
                if (string.CompareOrdinal(analysis.Article.Text, next, "the ", 0, 4) == 0) next += 4;
                var subject = actors.FirstOrDefault(a => a.Span.Start == next && CanBe(a));
                if (subject is not null) return subject;
            }
        }
        return Earlier(sentence, pronoun);
    }

    // "Norway listed the Front and Sweden banned it": the group named last that does not do it itself; else whom the sentences before are about.
    private ActorMention? Object(Sentence sentence, Span span)
    {
        var doer = Doer(sentence, span);
        var here = actors.LastOrDefault(a => a.Sentence == sentence.Index && a.Span.End <= span.Start && a is { Kind: ActorKind.ArmedGroup, Actor: not null, Rule: not "name.modifier" } && a.Actor != doer?.Actor);
        return here ?? (_topics.GroupBefore(sentence.Index) is { } topic && topic.Actor != doer?.Actor ? topic : null);
    }

    // The actor that stands as subject of the last verb before.
    private ActorMention? Doer(Sentence sentence, Span span)
    {
        var clause = analysis.Clauses.LastOrDefault(c => c.Sentence == sentence.Index && c.Span.Start < span.Start);
        if (clause?.Subject is not { } chunk) return null;
        var head = analysis.Tokens[analysis.NounChunks[chunk].Head];
        if (head.Normal is "it" or "they") return _topics.GroupBefore(sentence.Index);
        return actors.FirstOrDefault(a => a.Actor is not null && a.Span.Overlaps(head.Span));
    }

    private bool IsOwner(ActorMention mention) => mention.Kind != ActorKind.ArmedGroup && analysis.Article.Text.AsSpan(mention.Span.End) is ['\'' or '\u2019', 's', ..];

    // "Norway outlawed it": neither is who acts its own object.
    private bool AfterVerb(Span span)
    {
        var token = analysis.TokenAt(span.Start) - 1;
        return token >= 0 && analysis.Tokens[token] is { Tag: PartOfSpeech.Verb } verb && verb.Span.End == span.Start - 1 && !verb.Normal.EndsWith("ing", StringComparison.Ordinal) && verb.Normal is not ("said" or "says" or "say");
    }

    private bool AfterPreposition(Span span)
    {
        if (span.Start == 0) return false;
        var text = analysis.Article.Text;
        var end = span.Start - 1;
        while (end > 0 && char.IsLetter(text[end - 1])) end--;
        return text.AsSpan(end, Math.Max(0, span.Start - 1 - end)) is "on" or "against" or "with" or "to" or "by" or "of" or "from";
    }

    private ActorMention? Earlier(Sentence sentence, string pronoun)
    {
        if (sentence.Index == 0) return null;
        // "Norway is at war. It ...": a state or an organisation only where the sentence right before opens with it.
        var first = actors.FirstOrDefault(a => a.Sentence == sentence.Index - 1 && CanBe(a));
        if (pronoun is "it" or "its" && first is { Kind: not ActorKind.ArmedGroup } && Opens(first)) return first;
        return _topics.GroupBefore(sentence.Index) ?? (pronoun is "they" or "their" ? null : first);
    }

    private bool Opens(ActorMention mention)
    {
        var start = analysis.Sentences[mention.Sentence].Span.Start;
        return mention.Span.Start == start || analysis.Article.Text.AsSpan(start, mention.Span.Start - start) is "The ";
    }

    private static bool CanBe(ActorMention mention) =>
        mention is { Actor: not null, Kind: ActorKind.ArmedGroup or ActorKind.State or ActorKind.StateForce or ActorKind.Organisation, Rule: not "name.modifier" };

    private static bool IsSubordinate(string sentence) =>
        sentence.StartsWith("After ", StringComparison.Ordinal) || sentence.StartsWith("Since ", StringComparison.Ordinal) || sentence.StartsWith("While ", StringComparison.Ordinal)
        || sentence.StartsWith("Although ", StringComparison.Ordinal) || sentence.StartsWith("Though ", StringComparison.Ordinal) || sentence.StartsWith("When ", StringComparison.Ordinal)
        || sentence.StartsWith("Before ", StringComparison.Ordinal) || sentence.StartsWith("With ", StringComparison.Ordinal) || sentence.StartsWith("Holding ", StringComparison.Ordinal)
        || sentence.StartsWith("Espousing ", StringComparison.Ordinal) || sentence.StartsWith("Like ", StringComparison.Ordinal) || sentence.StartsWith("Unlike ", StringComparison.Ordinal)
        || sentence.StartsWith("In ", StringComparison.Ordinal) || sentence.StartsWith("As ", StringComparison.Ordinal) || sentence.StartsWith("Following ", StringComparison.Ordinal);

    private static ActorMention? At(ActorMention? mention, Span span) => mention is null ? null : mention with { Span = span, Rule = "pronoun" };
}
