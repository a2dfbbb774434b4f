using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Persons;

/// <summary>Gathers the mentions of each person whom an article names: full names, and the surnames and given names that stand for them.</summary>
internal static class PersonGatherer
{
    // Articles of this many names are lists; more persons are not told apart.
    private const int MostPersons = 200;

    private sealed class Draft
    {
        public required ImmutableArray<string> Words { get; set; }
        public required NameMention Best { get; set; }
        public List<NameMention> Mentions { get; } = [];
        public int Last { get; set; } = -1;
        public bool IsBare { get; set; }
    }

    /// <summary>The persons of <paramref name="analysis"/> in the order of their first mentions.</summary>
    public static ImmutableArray<Person> Gather(Analysis analysis)
    {
        var drafts = new List<Draft>();
        var names = new List<(NameMention Mention, ImmutableArray<string> Words)>();
        foreach (var name in analysis.Names)
        {
            if (name.Kind == NameKind.Organisation) continue;
            var words = WordsOf(analysis, name.Span);
            if (words.Length > 0 && !IsPlace(words)) names.Add((name, words));
        }
        foreach (var (mention, words) in names)
        {
            if (words.Length < 2 || drafts.Count >= MostPersons || Same(drafts, words) is not null) continue;
            drafts.Add(new Draft { Words = words, Best = mention });
        }
        foreach (var (mention, words) in names)
        {
            var draft = words.Length >= 2 ? Same(drafts, words) : Bare(drafts, words[0]);
            if (draft is null)
            {
                if (mention.Kind != NameKind.Person || drafts.Count >= MostPersons) continue;
                drafts.Add(draft = new Draft { Words = words, Best = mention });
            }
            if (words.Length == 1 && draft.Words.Length > 1) draft.IsBare = true;
            if (IsFuller(analysis, mention, words, draft)) (draft.Best, draft.Words) = (mention, words.Length >= draft.Words.Length ? words : draft.Words);
            draft.Mentions.Add(mention);
            draft.Last = mention.Span.Start;
        }
        return [.. drafts.Where(d => d.Mentions.Count > 0).OrderBy(d => d.Mentions[0].Span).Select(d => new Person(d.Best.Span, [.. d.Mentions], d.Words))];
    }

    // "Henry County Thursday", "Orsk Area": what ends so is a place, a force or a day, whatever stands before it; "a young Latina" is nobody's name.
    private static bool IsPlace(ImmutableArray<string> words) => words is ["latino" or "latina" or "hispanic" or "caucasian" or "asian"] || words.Length > 1
        && words[^1] is "county" or "township" or "area" or "neighborhood" or "neighbourhood" or "ave" or "avenue" or "blvd" or "boulevard" or "highway" or "hospital" or "university" or "elementary" or "sheriff" or "police"
            or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    // A surname that two share is that of the one who was called by it before, else of the one named last.
    private static Draft? Bare(List<Draft> drafts, string word)
    {
        Draft? surname = null, given = null;
        foreach (var draft in drafts)
        {
            if (draft.Words[^1] == word && (draft.Words.Length > 1 || draft.Last >= 0)
                && (surname is null || (draft.IsBare == surname.IsBare ? draft.Last > surname.Last : draft.IsBare))) surname = draft;
            if (draft.Words[0] == word && draft.Last >= 0 && (given is null || draft.Last > given.Last)) given = draft;
        }
        return surname ?? given;
    }

    private static Draft? Same(List<Draft> drafts, ImmutableArray<string> words)
    {
        foreach (var draft in drafts) if (IsSame(draft.Words, words)) return draft;
        return null;
    }

    // "Tom Brand" and "Thomas Brand" are not the same to us; "Tom Brand", "Tom A. Brand" and "Peter Tom Brand" are.
    private static bool IsSame(ImmutableArray<string> left, ImmutableArray<string> right) =>
        left.Length > 1 && right.Length > 1 && left[^1] == right[^1] && (left[0] == right[0] || AreAllIn(left, right) || AreAllIn(right, left));

    private static bool AreAllIn(ImmutableArray<string> words, ImmutableArray<string> others)
    {
        foreach (var word in words) if (!others.Contains(word)) return false;
        return true;
    }

    // The headline's form gives way to that of the running text.
    private static bool IsFuller(Analysis analysis, NameMention mention, ImmutableArray<string> words, Draft draft)
    {
        var (own, best) = (InTitle(analysis, mention), InTitle(analysis, draft.Best));
        return best && !own && words.Length >= draft.Words.Length || best == own && words.Length > draft.Words.Length;
    }

    private static bool InTitle(Analysis analysis, NameMention mention) =>
        analysis.Article.Blocks[analysis.Sentences[mention.Sentence].Block].Kind == BlockKind.Title;

    private static ImmutableArray<string> WordsOf(Analysis analysis, Span span)
    {
        var words = ImmutableArray.CreateBuilder<string>(3);
        for (var i = analysis.TokenAt(span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.End <= span.End; i++)
        {
            var token = analysis.Tokens[i];
            if (token.Kind == TokenKind.Word && token.Normal is not ("jr" or "sr" or "ii" or "iii" or "iv" or "'s")) words.Add(token.Normal);
        }
        return words.DrainToImmutable();
    }
}
