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
    /// <summary>Whether rules may put an actor for <paramref name="word"/>.</summary>
    public static bool IsPronoun(string word) => word is "it" or "its" or "they" or "their" or "she" or "her" or "he" or "his";

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

    // Where two people are named it is the one who opened the sentence before, and he opens this one.
    private ActorMention? Person(Sentence sentence, Span span)
    {
        var people = actors.Where(a => a.Span.End <= span.Start && a.Sentence >= sentence.Index - 1 && a is { Kind: ActorKind.Person, Actor: not null }).ToList();
        if (people.Select(a => a.Actor).Distinct(StringComparer.Ordinal).Count() <= 1) return people.LastOrDefault();
        return span.Start == sentence.Span.Start && people.TrueForAll(a => a.Sentence == sentence.Index - 1) && people[0].Span.Start == analysis.Sentences[sentence.Index - 1].Span.Start ? people[0] : null;
    }

    private ActorMention? Subject(Sentence sentence, Span span, string pronoun)
    {
        // "inflicted losses on it": the object is not the subject of its own clause.
        if (pronoun is "it" && (AfterPreposition(span) || AfterVerb(span))) return Earlier(sentence, pronoun);
        var before = actors.Where(a => a.Sentence == sentence.Index && a.Span.End <= span.Start && CanBe(a)).ToList();
        if (before.Count > 0) return pronoun is not ("they" or "their") ? before[0] : before[^1].Kind is ActorKind.ArmedGroup ? before[^1] : null;
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
        if (sentence.Index == 0 || analysis.Sentences[sentence.Index - 1] is var previous && previous.Block < sentence.Block - 1) return null;
        var earlier = actors.Where(a => a.Sentence == sentence.Index - 1 && CanBe(a)).ToList();
        return earlier.Count > 0 && (pronoun is not ("they" or "their") || earlier[0].Kind is ActorKind.ArmedGroup && earlier.TrueForAll(a => a.Actor == earlier[0].Actor)) ? earlier[0] : null;
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
