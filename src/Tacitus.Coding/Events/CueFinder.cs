using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Model;

namespace Tacitus.Coding.Events;

/// <summary>Finds the words that change what an event word means.</summary>
internal sealed class CueFinder
{
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.cues.lexicon");
    private readonly ImmutableArray<Cue> _cues;

    /// <summary>Reads the lexicon.</summary>
    public CueFinder() => _cues = [.. _lexicon.Sections.Select(s => Code.Parse<Cue>(s[0]))];

    /// <summary>The cues of <paramref name="sentence"/> in order; one word may be in several sections.</summary>
    public ImmutableArray<CueMention> Find(Analysis analysis, Sentence sentence)
    {
        if (_lexicon.Next(analysis, sentence.FirstToken, sentence.EndToken) >= sentence.EndToken) return [];
        var found = new List<PhraseMatch>();
        _lexicon.AllIn(analysis, sentence.FirstToken, sentence.EndToken, sentence.EndToken, found);
        var cues = ImmutableArray.CreateBuilder<CueMention>(found.Count);
        foreach (var match in found) cues.Add(new CueMention(_cues[match.Section], match.First, match.End));
        return cues.MoveToImmutable();
    }
}
