using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Placing;

/// <summary>
/// Finds the runs of capitals that no model takes for a place and that nothing holds for anybody, a day or a thing: among them are the villages that no gazetteer has. Which of them an
/// event was at is for <see cref="PlaceWeigher"/> to say.
/// </summary>
internal sealed class NameScanner
{
    // Longer names are those of bodies and titles.
    private const int LongestName = 3;

    // So many words that begin with a small letter make a sentence one in which capitals say something.
    private const int FewestSmall = 2;

    private const int LongestAcronym = 5;

    private static readonly PhraseLexicon Verbs = PhraseLexicon.Load("Events.Placing.people.lexicon");

    private readonly PlaceWords _words = new();
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The names in order of reading.</summary>
    public IEnumerable<Span> Scan(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        var taken = new bool[analysis.Tokens.Length];
        foreach (var place in places) Take(place.Span);
        foreach (var actor in actors) Take(actor.Span);
        foreach (var name in analysis.Names) if (name.Kind is NameKind.Person or NameKind.Organisation) Take(name.Span);
        foreach (var time in analysis.Times) Take(time.Span);
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person) people.Add(analysis.Tokens[analysis.TokenAt(name.Span.End - 1)].Normal);
        var acting = Acting(analysis);
        foreach (var sentence in analysis.Sentences)
        {
            if (analysis.Article.Blocks[sentence.Block].Kind is BlockKind.Title or BlockKind.Heading || IsCaseless(analysis, sentence)) continue;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (!IsLarge(analysis, t)) continue;
                var first = t;
                while (t + 1 < sentence.EndToken && IsLarge(analysis, t + 1)) t++;
                while (first <= t && taken[first]) first++;
                var end = first;
                while (end <= t && !taken[end]) end++;
                if (end <= first || end - first > LongestName || OpensSentence(analysis, sentence, first, end) || acting.Contains(analysis.Tokens[end - 1].Normal) || IsOther(analysis, people, first, end) || _targets.KindOf(analysis, first, end) is not null) continue;
                yield return new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
            }
        }

        void Take(Span span)
        {
            for (var t = analysis.TokenAt(span.Start); t < taken.Length && analysis.Tokens[t].Span.Start < span.End; t++) taken[t] = true;
        }
    }

    // The last words of what is killed or arrested, and of what says or leads: people, who have no name that the tagger knows.
    private static HashSet<string> Acting(Analysis analysis)
    {
        var acting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in analysis.Clauses)
        {
            if (Verbs.At("done_to", analysis.Tokens.AsSpan(), clause.Verb, clause.Verb + 1) is not null) foreach (var patient in clause.Patients) Add(patient);
            if (clause.Actor is { } actor && Verbs.At("done_by", analysis.Tokens.AsSpan(), clause.Verb, clause.Verb + 1) is not null) Add(actor);
        }
        return acting;

        void Add(int chunk)
        {
            var noun = analysis.NounChunks[chunk];
            if (noun.Preposition < 0 && IsLarge(analysis, noun.Head)) acting.Add(analysis.Tokens[noun.Head].Normal);
        }
    }

    // A surname of somebody whose whole name stands elsewhere, an ordinary word ("Islam"), a given name with another behind it, an acronym.
    private bool IsOther(Analysis analysis, HashSet<string> people, int first, int end)
    {
        var (head, last) = (analysis.Tokens[first], analysis.Tokens[end - 1]);
        return people.Contains(last.Normal) || end - first == 1 && _words.IsCommon(head.Normal) || end - first > 1 && _words.IsGivenName(head.Normal) || end - first == 1 && head.Span.Length <= LongestAcronym && !analysis[head.Span].ToString().Any(char.IsLower);
    }

    // One word that is large because a sentence begins, unless it stands by itself: "Velmo, Wednesday: ..."
    private static bool OpensSentence(Analysis analysis, Sentence sentence, int first, int end) =>
        first == sentence.FirstToken && end - first == 1 && end < sentence.EndToken && analysis.Tokens[end].Normal is not ("," or ":" or ".");

    private static bool IsCaseless(Analysis analysis, Sentence sentence)
    {
        var small = 0;
        for (var t = sentence.FirstToken; t < sentence.EndToken && small < FewestSmall; t++) if (char.IsLower(analysis[analysis.Tokens[t].Span][0])) small++;
        return small < FewestSmall && sentence.EndToken - sentence.FirstToken > LongestName;
    }

    private static bool IsLarge(Analysis analysis, int i) => analysis.Tokens[i].Tag == PartOfSpeech.Propn && char.IsUpper(analysis[analysis.Tokens[i].Span][0]);
}
