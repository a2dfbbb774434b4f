using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Says where words on a group's aim or belief end, and whether they surely tell of one.</summary>
/// <remarks>
/// Of 68 that were read by their verbs alone in 10,356 articles of public sets and the project's own, few told what a group wants in the long run; the others were its next move
/// ("is trying to move into the park"), what somebody supposed ("if it wants a dialogue"), or a relative clause without its object ("the threats that it is trying to carry out").
/// </remarks>
internal sealed class AttributeSifter(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    // "to carve out a Muslim state": what is wanted stands among the first words, or the words want something else.
    private const int Near = 9;

    private const int LeastTold = 4;

    private static readonly FrozenSet<string> Supposed = Words("if", "whether", "unless", "why", "provided", "suppose", "supposing");
    private static readonly FrozenSet<string> Unfinished = Words(
        "of", "to", "the", "a", "an", "and", "or", "in", "on", "for", "by", "with", "from", "at", "into", "through", "against", "between", "this", "that", "these", "those", "its", "their", "his", "her", "as", "than", "is", "are");

    private readonly AttributeLexicon _lexicon = AttributeLexicon.Default;
    private readonly AntecedentSifter _antecedents = new(analysis, actors);

    /// <summary>Whether <paramref name="words"/>, read of the group at <paramref name="group"/>, surely tell its aim or belief.</summary>
    /// <param name="sentence">Where they stand.</param>
    /// <param name="items">The sentence's items.</param>
    /// <param name="group">The group's item.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="words">The words.</param>
    /// <param name="isOwned">Whether "that" after the group is known to mean somebody named before it.</param>
    public bool IsSure(Sentence sentence, List<RelationItem> items, int group, AttributeKind kind, Span words, bool isOwned)
    {
        if (!_antecedents.IsSure(items[group].Actor!)) return false;
        if (kind == AttributeKind.Strength) return true;
        var text = analysis[words];
        // "Seized power" says less than a reader knows.
        if (kind is AttributeKind.Course or AttributeKind.Grievance && text.AsSpan().Count(' ') < LeastTold - 1) return false;
        if (text.AsSpan().IndexOfAny('[', ']') >= 0 || !HasEnd(text) || words.End >= LastWord(sentence) && !IsClosed(sentence)) return false;
        for (var i = 0; i < group; i++)
            if (Supposed.Contains(items[i].Word)) return false;
        return !LacksObject(items, group, isOwned) && (kind == AttributeKind.Course || NamesEnd(words, kind));
    }

    /// <summary>Where the words that begin at <paramref name="start"/> end before <paramref name="end"/>: at the next thing that is told. Of how a group changed ("has grown and has spread") all that its verbs tell.</summary>
    public int EndOf(Sentence sentence, int start, int end, AttributeKind kind)
    {
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Sentence > sentence.Index) break;
            if (clause.Sentence != sentence.Index || clause.Form != ClauseForm.Finite || clause.Span.Start <= start || clause.Span.Start >= end) continue;
            if (kind == AttributeKind.Course && (clause.Subject is not { } shared || analysis.NounChunks[shared].Span.End <= start || analysis.NounChunks[shared].Span.Start <= start)) continue;
            var at = clause.Subject is { } subject && analysis.NounChunks[subject].Span is var who && who.Start > start && who.Start < clause.Span.Start ? who.Start : clause.Span.Start;
            var token = analysis.TokenAt(at);
            while (token > 0 && analysis.Tokens[token - 1].Normal is "the" or "also" or "now" or "then") token--;
            var joint = token;
            while (joint > 0 && analysis.Tokens[joint - 1] is { Normal: "and" or "but" or "or" or "," or "because" or "as" or "while" or "since" or "so" or "after" or "although" or "if" or "unless" } && analysis.Tokens[joint - 1].Span.Start > start) joint--;
            if (joint < token) end = Math.Min(end, analysis.Tokens[joint].Span.Start);
            // "Those who fight for the rights of the Baluch have attacked": the verb is that of who stood before.
            else if (clause.Marker < 0 && (clause.Subject is not { } earlier || analysis.NounChunks[earlier].Span.End <= start)) end = Math.Min(end, clause.Span.Start);
        }
        return end;
    }

    // "The terror that the Front wants to create", "the threats it is trying to carry out": what is wanted stands before.
    private bool LacksObject(List<RelationItem> items, int group, bool isOwned)
    {
        if (group == 0) return false;
        var before = items[group - 1];
        // "organisations linked to the Front that want": they want it, not the Front.
        if (!isOwned && before.Tag == PartOfSpeech.Adp && group + 1 < items.Count && items[group + 1].Word is "that" or "which" or "who") return true;
        if (before.Word is "that" or "which") return group > 1 && items[group - 2].Tag == PartOfSpeech.Noun;
        return before is { Actor: null, Tag: PartOfSpeech.Noun } && (items[group].IsPronoun || analysis.Article.Text.AsSpan(before.Span.End, items[group].Span.Start - before.Span.End).Contains("the", StringComparison.OrdinalIgnoreCase));
    }

    private bool NamesEnd(Span words, AttributeKind kind)
    {
        var seen = 0;
        for (var i = analysis.TokenAt(words.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < words.End && seen < Near; i++, seen++)
            if (_lexicon.Ends(kind).Contains(analysis.Tokens[i].Normal)) return true;
        return false;
    }

    // "To expand across what historically", cut before "was known as the Lowland", says nothing.
    private static bool HasEnd(string words)
    {
        var last = words.Split(' ')[^Math.Min(2, words.Count(c => c == ' ') + 1)..];
        return !Unfinished.Contains(last[^1].ToLowerInvariant()) && !last.Any(w => w.Equals("what", StringComparison.OrdinalIgnoreCase) || w.Equals("which", StringComparison.OrdinalIgnoreCase));
    }

    private int LastWord(Sentence sentence)
    {
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && !char.IsLetterOrDigit(analysis.Article.Text[analysis.Tokens[last].Span.Start])) last--;
        return analysis.Tokens[last].Span.End;
    }

    // A line that breaks off is no whole sentence.
    private bool IsClosed(Sentence sentence) => analysis.Article.Text[sentence.Span.End - 1] is '.' or '!' or '"' or '\u201d' or ')' or ';' or ':' or '\'' or '\u2019';

    private static FrozenSet<string> Words(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
