using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Persons;

/// <summary>An article as <see cref="PersonFeatures"/> looks at it, whichever of its persons is asked about.</summary>
internal sealed class PersonText
{
    private static readonly string[] DeadlyWords = ["killed", "died", "dead", "death", "fatal", "fatally", "homicide", "murder", "murdered", "slain", "slaying", "killing", "dies"];
    private static readonly string[] HarmedWords = ["injured", "wounded", "hospital", "condition", "treated", "injuries", "hospitalized", "surgery", "critical", "recovering", "survived"];
    private static readonly WordIndex Tone = new([.. DeadlyWords, .. HarmedWords]);

    private readonly PhraseLexicon _lexicon;
    private readonly List<PhraseMatch>?[] _cues;

    /// <summary>Counts the words of <paramref name="analysis"/> that tell; <paramref name="lexicon"/> has the cues.</summary>
    public PersonText(Analysis analysis, PhraseLexicon lexicon)
    {
        (Analysis, _lexicon, _cues) = (analysis, lexicon, new List<PhraseMatch>?[analysis.Sentences.Length]);
        foreach (var token in analysis.Tokens.AsSpan())
        {
            if (Tone.Of(token) is not (>= 0 and var at)) continue;
            if (at < DeadlyWords.Length) Deadly++;
            else Harmed++;
        }
    }

    /// <summary>The article.</summary>
    public Analysis Analysis { get; }

    /// <summary>How many words speak of death.</summary>
    public int Deadly { get; }

    /// <summary>How many words speak of harm.</summary>
    public int Harmed { get; }

    /// <summary>The cues of the sentence.</summary>
    public List<PhraseMatch> CuesIn(int sentence)
    {
        if (_cues[sentence] is { } known) return known;
        var found = _cues[sentence] = [];
        var own = Analysis.Sentences[sentence];
        _lexicon.AllIn(Analysis, own.FirstToken, own.EndToken, own.EndToken, found);
        return found;
    }
}
