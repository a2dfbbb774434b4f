using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Words sorted into kinds: the weapons and targets of their lexicons.</summary>
internal sealed class KindLexicon(string name)
{
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load(name);

    /// <summary>The kinds in the order of the file.</summary>
    public IEnumerable<string> Kinds => _lexicon.Sections.Select(s => s[0]);

    /// <summary>The kind of the last phrase of the lexicon inside the tokens <c>[first, end)</c>: the head of an English noun phrase stands last.</summary>
    public string? KindOf(Analysis analysis, int first, int end)
    {
        string? kind = null;
        for (var i = _lexicon.Next(analysis, first, end); i < end; i = _lexicon.Next(analysis, i + 1, end))
        {
            if (_lexicon.Find(analysis, i, end) is not { } match) continue;
            kind = _lexicon.Sections[match.Section][0];
            i = match.End - 1;
        }
        return kind;
    }

    /// <summary>Whether a phrase of the section <paramref name="kind"/> stands in the tokens <c>[first, end)</c> and ends with the last of them.</summary>
    public bool IsOf(string kind, Analysis analysis, int first, int end)
    {
        for (var i = _lexicon.Next(analysis, first, end); i < end; i = _lexicon.Next(analysis, i + 1, end))
        {
            if (_lexicon.Find(analysis, i, end, m => m.End == end && _lexicon.Sections[m.Section][0] == kind) is not null) return true;
        }
        return false;
    }

    /// <summary>Whether the last phrase of the lexicon inside the tokens <c>[first, end)</c> stands in a section of things.</summary>
    public bool IsThing(Analysis analysis, int first, int end)
    {
        var thing = false;
        for (var i = _lexicon.Next(analysis, first, end); i < end; i = _lexicon.Next(analysis, i + 1, end))
        {
            if (_lexicon.Find(analysis, i, end) is not { } match) continue;
            thing = _lexicon.Sections[match.Section] is [_, "things"];
            i = match.End - 1;
        }
        return thing;
    }

    /// <summary>The kind of the phrase of the lexicon that holds the token <paramref name="head"/>, and whether it is of things; null when none does.</summary>
    public (string Kind, bool IsThing)? OfHead(Analysis analysis, int first, int end, int head)
    {
        for (var i = _lexicon.Next(analysis, first, end); i < end; i = _lexicon.Next(analysis, i + 1, end))
        {
            if (_lexicon.Find(analysis, i, end) is not { } match) continue;
            if (match.First <= head && head < match.End) return (_lexicon.Sections[match.Section][0], _lexicon.Sections[match.Section] is [_, "things"]);
            i = match.End - 1;
        }
        return null;
    }

    /// <summary>All phrases of the lexicon inside the tokens <c>[first, end)</c>.</summary>
    public KindMatches Find(Analysis analysis, int first, int end) => new(_lexicon, analysis, first, end);
}
