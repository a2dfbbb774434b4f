using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>The phrases of a <see cref="KindLexicon"/> in a run of tokens, one after the other, each with its kind. For <c>foreach</c>: nothing is allocated.</summary>
/// <param name="lexicon">The lexicon.</param>
/// <param name="analysis">The article.</param>
/// <param name="first">The first token.</param>
/// <param name="end">The token after the last.</param>
internal struct KindMatches(PhraseLexicon lexicon, Analysis analysis, int first, int end)
{
    private int _next = first;

    /// <summary>The phrase that was found last.</summary>
    public (Span Span, string Kind) Current { get; private set; }

    /// <summary>Goes through them from the first.</summary>
    public readonly KindMatches GetEnumerator() => this;

    /// <summary>Whether there is any.</summary>
    public readonly bool Any()
    {
        var all = this;
        return all.MoveNext();
    }

    /// <summary>Whether there is any of the kind.</summary>
    public readonly bool Any(string kind)
    {
        foreach (var (_, own) in this) if (own == kind) return true;
        return false;
    }

    /// <summary>Finds the next phrase.</summary>
    public bool MoveNext()
    {
        for (_next = lexicon.Next(analysis, _next, end); _next < end; _next = lexicon.Next(analysis, _next + 1, end))
        {
            if (lexicon.Find(analysis, _next, end) is not { } match) continue;
            Current = (new Span(analysis.Tokens[match.First].Span.Start, analysis.Tokens[match.End - 1].Span.End), lexicon.Sections[match.Section][0]);
            _next = match.End;
            return true;
        }
        return false;
    }
}
