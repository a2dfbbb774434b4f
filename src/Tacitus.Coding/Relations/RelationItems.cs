using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Cuts sentences into the steps that rules see.</summary>
internal sealed class RelationItems(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
{
    private static readonly FrozenSet<string> BranchWords = new[] { "offshoot", "affiliate", "branch" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PronounResolver _pronouns = new(analysis, actors);

    /// <summary>The items of <paramref name="sentence"/>; "the" and quotation marks are left out.</summary>
    public List<RelationItem> Of(Sentence sentence)
    {
        var text = analysis.Article.Text;
        var items = new List<RelationItem>();
        var actor = First(actors, a => a.Span.Start, sentence.Span.Start);
        var place = First(places, p => p.Span.Start, sentence.Span.Start);
        var shared = SharedSubjects(sentence);
        for (var i = sentence.Span.Start; i < sentence.Span.End;)
        {
            // "X fights Y and receives aid from Z": the subject stands before its further verbs too.
            if (shared.TryGetValue(i, out var subject) && items.Count > 0 && items[^1].Word is "and" or "but" or ",") items.Add(new RelationItem("it", subject.Span, subject, null, true));
            while (actor < actors.Length && (actors[actor].Span.Start < i || actors[actor].Actor is null)) actor++;
            while (place < places.Length && places[place].Span.Start < i) place++;
            if (actor < actors.Length && actors[actor].Span.Start == i)
            {
                var mention = actors[actor];
                var where = place < places.Length && places[place].Span.Start == i && mention.Span.Contains(places[place].Span) ? places[place] : null;
                Add(items, mention, where);
                i = mention.Span.End;
            }
            else if (place < places.Length && places[place].Span.Start == i)
            {
                items.Add(new RelationItem("", places[place].Span, null, places[place], false, TagAt(i)));
                i = places[place].Span.End;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var end = EndOfWord(text, i, Math.Min(sentence.Span.End, Next(actor, place)));
                var word = text[i..end].ToLowerInvariant();
                var span = new Span(i, end);
                // "Armed forces" are no deed of who stands before them.
                if (word is "armed" && text.AsSpan(end).StartsWith(" forces", StringComparison.OrdinalIgnoreCase)) word = "armed-";
                var pronoun = PronounResolver.IsPronoun(word) || word is "former" or "latter" && StandsAlone(span);
                // "Its leader, General Aron Dorn"
                if (word is not "the" && !(IsRank(word) && actor < actors.Length && IsNext(end, actors[actor]))) items.Add(new RelationItem(word, span, pronoun ? _pronouns.Resolve(sentence, span, word) : null, null, pronoun, TagAt(i)));
                i = end;
            }
            else
            {
                if (text[i] is '\'' or '\u2019' && i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])))
                {
                    items.Add(new RelationItem("'s", new Span(i, i + 2), null, null, false));
                    i += 2;
                    continue;
                }
                if (text[i] is ',' or '.' or ';' or ':' or '(' or ')' or '?' or '!' or '\u2013' or '\u2014') items.Add(new RelationItem(text[i].ToString(), new Span(i, i + 1), null, null, false));
                i++;
            }
        }
        return items;

        bool IsNext(int end, ActorMention next) => next is { Kind: ActorKind.Person } && text.AsSpan(end, Math.Max(0, next.Span.Start - end)).Trim(" .").IsEmpty;

        int Next(int a, int p) => Math.Min(a < actors.Length ? actors[a].Span.Start : int.MaxValue, p < places.Length ? places[p].Span.Start : int.MaxValue);
    }

    // Where a verb begins whose subject is that of another clause, and the actor that this is.
    private Dictionary<int, ActorMention> SharedSubjects(Sentence sentence)
    {
        var subjects = new Dictionary<int, ActorMention>();
        // A sentence opens with its subject, even where its first verb was taken for a noun.
        var opening = First(analysis.NounChunks, c => c.FirstToken, sentence.FirstToken);
        var stated = opening < analysis.NounChunks.Length && analysis.NounChunks[opening].FirstToken == sentence.FirstToken ? ActorOf(opening) : null;
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Sentence > sentence.Index) break;
            if (clause.Sentence != sentence.Index || clause.Form != ClauseForm.Finite) continue;
            // A finite verb after "and" for which no subject was found has the one that was stated last.
            var subject = clause.Subject is { } chunk ? ActorOf(chunk) : clause.Lemma is "be" ? null : stated;
            if (clause.SubjectBasis == SubjectBasis.Stated) stated = subject;
            else if (subject is not null) subjects.TryAdd(analysis.Tokens[clause.FirstToken].Span.Start, subject);
        }
        return subjects;
    }

    private ActorMention? ActorOf(int chunk)
    {
        var head = analysis.Tokens[analysis.NounChunks[chunk].Head].Span;
        var actor = First(actors, a => a.Span.End, head.Start + 1);
        if (actor < actors.Length && actors[actor] is { Actor: not null } named && named.Span.Overlaps(head)) return named;
        var word = analysis.Tokens[analysis.NounChunks[chunk].Head].Normal;
        return word is "it" ? _pronouns.Resolve(analysis.Sentences[analysis.NounChunks[chunk].Sentence], head, word) : null;
    }

    private PartOfSpeech TagAt(int position)
    {
        var token = analysis.TokenAt(position);
        return token < analysis.Tokens.Length ? analysis.Tokens[token].Tag : PartOfSpeech.X;
    }

    // "The former sees ...": a verb follows, so that it is no adjective.
    private bool StandsAlone(Span span)
    {
        var next = analysis.TokenAt(span.End);
        return next < analysis.Tokens.Length && analysis.Tokens[next].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux;
    }

    private void Add(List<RelationItem> items, ActorMention mention, PlaceMention? place)
    {
        var words = analysis[mention.Span];
        var last = words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        var blank = words.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 0 && BranchWords.Contains(words[..blank].ToLowerInvariant()))
        {
            items.Add(new RelationItem(words[..blank].ToLowerInvariant(), new Span(mention.Span.Start, mention.Span.Start + blank), null, null, false));
            mention = mention with { Span = new Span(mention.Span.Start + blank + 1, mention.Span.End) };
        }
        items.Add(new RelationItem(mention.Rule.StartsWith("name", StringComparison.Ordinal) ? "" : last, mention.Span, mention, place, false, IsCompound: mention.Span.End < analysis.Article.Text.Length && analysis.Article.Text[mention.Span.End] == '-'));
    }

    private static bool IsRank(string word) => word is "general" or "gen" or "colonel" or "col" or "major" or "captain" or "capt" or "lieutenant" or "commander" or "dr" or "mr" or "professor" or "caliph" or "comandante";

    private static int EndOfWord(string text, int start, int limit)
    {
        var i = start;
        while (i < limit && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '\'' or '\u2019' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && !(text[i] != '-' && text[i + 1] is 's' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]))))) i++;
        return Math.Max(i, start + 1);
    }

    private static int First<T>(ImmutableArray<T> sorted, Func<T, int> start, int from)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(sorted[middle]) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
