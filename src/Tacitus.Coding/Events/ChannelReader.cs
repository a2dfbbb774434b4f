using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads through what a claim came: "in a letter to the Lantern", "on Telegram", "through its Dawn agency".</summary>
internal sealed class ChannelReader
{
    // Tokens between two words for one channel: "a video of the burning bus circulated on WhatsApp" is two, "a letter to the daily Lantern" is one.
    private const int Together = 6;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.channels.lexicon");
    private readonly int _outlet, _speaker;

    /// <summary>Reads the lexicon.</summary>
    public ChannelReader()
    {
        var sections = _lexicon.Sections.Select(s => s[0]).ToList();
        (_outlet, _speaker) = (sections.IndexOf("outlet"), sections.IndexOf("speaker"));
    }

    /// <summary>Through what the claim came that the words <paramref name="cue"/> of <paramref name="sentence"/> make; null where they do not tell. The lower the rank, the more it tells.</summary>
    public (Span Span, int Rank)? Read(Analysis analysis, Sentence sentence, Span cue)
    {
        var found = new List<PhraseMatch>();
        for (var i = _lexicon.Next(analysis, sentence.FirstToken, sentence.EndToken); i < sentence.EndToken; i = _lexicon.Next(analysis, i + 1, sentence.EndToken))
        {
            if (_lexicon.Find(analysis, i, sentence.EndToken) is not { } match) continue;
            if (IsChannel(analysis, sentence, match)) found.Add(match);
            i = match.End - 1;
        }
        if (found.Count == 0) return null;
        var position = analysis.TokenAt(cue.Start);
        var best = found.OrderBy(m => m.Section).ThenBy(m => Math.Abs(m.First - position)).First();
        var (first, end) = Phrase(analysis, sentence, best);
        foreach (var other in found)
        {
            var (from, to) = Phrase(analysis, sentence, other);
            if (other.Section == _speaker || from >= end && from - end > Together || to <= first && first - to > Together || HasVerb(analysis, Math.Min(end, to), Math.Max(first, from))) continue;
            (first, end) = (Math.Min(first, from), Math.Max(end, to));
        }
        return (new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End), best.Section);
    }

    // "the bombing of the radio station", "a letter bomb", "the police post": no channel but what was attacked, or with what.
    private bool IsChannel(Analysis analysis, Sentence sentence, PhraseMatch match)
    {
        if (match.End < sentence.EndToken && analysis.Tokens[match.End].Normal is "bomb" or "bombs" or "bombing" or "bombings" or "attack" or "attacks") return false;
        // "Villagers reached by telephone said": a reporter called them. "A spokesman, reached by telephone, claimed" it so.
        var by = match.First;
        while (by > sentence.FirstToken && (by == match.First || analysis.Tokens[by].Tag is PartOfSpeech.Adp or PartOfSpeech.Det)) by--;
        if (by > sentence.FirstToken && analysis.Tokens[by].Normal is "reached" or "contacted" && analysis.Tokens[by - 1].Normal is not ",") return false;
        if (match.Section != _outlet) return true;
        // Outlets stand behind what brings words to somebody: "to a newspaper", "on its channel".
        var first = Phrase(analysis, sentence, match).First;
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - 3); i--)
        {
            if (analysis.Tokens[i].Normal is "on" or "via" or "through" or "to" or "by" or "in" or "told" or "phoned" or "called" or "rang" or "telephoned" or "whose" or "its" or "their" or "'s" or "’s") return true;
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn)) break;
        }
        // "an account in the name of the League"
        return match.End + 2 < sentence.EndToken && analysis.Tokens[match.End].Normal == "in" && analysis.Tokens[match.End + 2].Normal == "name";
    }

    // The words with what stands before them in their noun phrase and, of an outlet, its name behind them.
    private (int First, int End) Phrase(Analysis analysis, Sentence sentence, PhraseMatch match)
    {
        var (first, end) = (match.First, match.End);
        while (analysis.Tokens[first].Tag is PartOfSpeech.Adp or PartOfSpeech.Det && first < end - 1) first++;
        while (first > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn && analysis.Tokens[first - 1].Kind == TokenKind.Word) first--;
        if (match.Section != _outlet) return (first, end);
        // "the daily Lantern", "its agency, Dawn", "Dawn, its agency"
        var name = end + 1 < sentence.EndToken && analysis.Tokens[end].Normal == "," ? end + 1 : end;
        while (name < sentence.EndToken && analysis.Tokens[name].Tag is PartOfSpeech.Propn) end = ++name;
        var before = first;
        while (before > sentence.FirstToken && analysis.Tokens[before - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Pron) before--;
        if (before < first && before - 2 > sentence.FirstToken && analysis.Tokens[before - 1].Normal == "," && analysis.Tokens[before - 2].Tag is PartOfSpeech.Propn && analysis.Tokens[before - 3].Tag is PartOfSpeech.Adp or PartOfSpeech.Propn) first = before - 2;
        return (first, end);
    }

    private static bool HasVerb(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && analysis.Tokens[i].Normal is not ("posted" or "published" or "sent" or "emailed" or "carried" or "circulated" or "released" or "broadcast" or "put" or "left" or "read" or "addressed" or "distributed" or "aired")) return true;
        return false;
    }
}
