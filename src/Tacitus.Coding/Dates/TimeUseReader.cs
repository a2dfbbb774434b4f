using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Dates;

/// <summary>Reads what a time dates from the verb or noun that governs it: the nearest one before it in its clause, else the first one after it.</summary>
internal sealed class TimeUseReader
{
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Dates.dating.lexicon");
    private readonly PhraseLexicon _events = PhraseLexicon.Load("Events.triggers.lexicon");
    private readonly TimeUse[] _uses;

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="FormatException">A section is no use of a time.</exception>
    public TimeUseReader() => _uses = [.. _lexicon.Sections.Select(s => Code.Parse<TimeUse>(s[0]))];

    // A time that opens its sentence is governed by what follows at once, or by nothing in particular.
    private const int OpeningReach = 6;

    // How many words name who says so between two commas.
    private const int LongestAside = 12;

    // How many words of a phrase may stand before its verb.
    private const int PhraseReach = 2;

    /// <param name="Use">What the time dates.</param>
    /// <param name="Governor">The words that say so; null when nothing governs it.</param>
    internal readonly record struct Reading(TimeUse Use, Span? Governor);

    /// <summary>What <paramref name="time"/> dates.</summary>
    public Reading Read(Analysis analysis, TimeMention time)
    {
        return time.IsDateline ? new Reading(TimeUse.Publishing, null) : Read(analysis, analysis.Sentences[time.Sentence], time.Span);
    }

    /// <summary>What the time, or the address, at <paramref name="span"/> is told of.</summary>
    public Reading Read(Analysis analysis, Sentence sentence, Span span)
    {
        var tokens = analysis.Tokens.AsSpan();
        var first = analysis.TokenAt(span.Start);
        var end = analysis.TokenAt(span.End - 1) + 1;
        if (Since(analysis, sentence, first, end) is { } clause) return clause;
        if (When(analysis, sentence, first, end) is { } opened) return opened;
        for (var i = first - 1; i >= sentence.FirstToken; i--)
        {
            if (Governs(analysis, i, sentence.EndToken) is { } found) return IsToCome(tokens, i, sentence.FirstToken) ? new Reading(TimeUse.Coming, found.Governor) : found;
            // "Updated: Thursday" is said by the word before the colon; "before dawn on Tuesday" is no clause.
            if (OpensClause(tokens[i]) && !(i == first - 1 && tokens[i].Normal is ":" or "before" or "after")) break;
        }
        // "this evening when two men threw a grenade": the clause says what the time dates.
        var stop = first - sentence.FirstToken <= 2 ? Math.Min(sentence.EndToken, end + OpeningReach) : sentence.EndToken;
        for (var i = AfterAside(analysis, sentence, end); i < stop; i++)
        {
            if (Governs(analysis, i, sentence.EndToken) is { } found) return IsToCome(tokens, i, sentence.FirstToken) ? new Reading(TimeUse.Coming, found.Governor) : found;
            if (tokens[i].Normal is ";" or ":" || i > end + 1 && OpensClause(tokens[i])) break;
        }
        return new Reading(TimeUse.Open, null);
    }

    // "the first death since January, when two were shot": the clause says what the time dates.
    private Reading? Since(Analysis analysis, Sentence sentence, int first, int end)
    {
        var when = end < sentence.EndToken && analysis.Tokens[end].Normal == "," ? end + 1 : end;
        if (when >= sentence.EndToken || analysis.Tokens[when].Normal != "when" || !IsSince(analysis, sentence, first)) return null;
        for (var i = when + 1; i < sentence.EndToken; i++)
        {
            if (Governs(analysis, i, sentence.EndToken) is { } found) return found;
            if (analysis.Tokens[i].Normal is ";" or ":") break;
        }
        return null;
    }

    // "a baker and a friend were in a car on Wednesday when two men fired at them": the first verb of the clause says what happened then.
    private Reading? When(Analysis analysis, Sentence sentence, int first, int end)
    {
        if (end >= sentence.EndToken || analysis.Tokens[end].Normal != "when") return null;
        for (var i = end + 1; i < Math.Min(sentence.EndToken, end + LongestAside); i++)
        {
            if (Governs(analysis, i, sentence.EndToken) is not { } found) continue;
            if (found.Use == TimeUse.Open && SetsScene(analysis, sentence, first)) return found with { Use = TimeUse.Happening };
            return found.Use == TimeUse.Happening ? found : null;
        }
        return null;
    }

    // "They were at the market just after 1 p.m. Monday when a man drew a knife": where somebody was, and no other verb or event between that and the time.
    private bool SetsScene(Analysis analysis, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= sentence.FirstToken; i--)
        {
            if (analysis.Tokens[i].Normal is "was" or "were") return true;
            var opens = OpensClause(analysis.Tokens[i]) && !(i == first - 1 && analysis.Tokens[i].Normal is "before" or "after");
            if (opens || Governs(analysis, i, sentence.EndToken) is not null) return false;
        }
        return false;
    }

    // "will remain closed", "will be tried"; what people "will remember" is past.
    private static bool IsToCome(ReadOnlySpan<Token> tokens, int verb, int first)
    {
        if (tokens[verb].Normal is "remember" or "recall") return false;
        for (var i = verb - 1; i >= Math.Max(first, verb - FutureReach); i--)
        {
            if (tokens[i].Normal == "will") return true;
            if (tokens[i].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv)) return false;
        }
        return false;
    }

    // How many words may stand between "will" and its verb: "will not be held".
    private const int FutureReach = 3;

    // "since the night of 8 August": the time may be the end of what follows "since".
    private static bool IsSince(Analysis analysis, Sentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - PhraseReach); i--) if (analysis.Tokens[i].Normal == "since") return true;
        return false;
    }

    // "On Monday, according to him, eleven were shot": who says so between commas.
    private int AfterAside(Analysis analysis, Sentence sentence, int end)
    {
        if (end >= sentence.EndToken || analysis.Tokens[end].Normal != ",") return end;
        var said = false;
        for (var i = end + 1; i < Math.Min(sentence.EndToken, end + LongestAside); i++)
        {
            if (analysis.Tokens[i].Normal == ",") return said ? i : end;
            said |= _lexicon.Find(analysis, i, sentence.EndToken) is { } match && _uses[match.Section] == TimeUse.Saying;
        }
        return end;
    }

    private Reading? Governs(Analysis analysis, int i, int end)
    {
        var tokens = analysis.Tokens.AsSpan();
        // "a convicted dealer": no verb.
        var adjective = tokens[i].Tag is PartOfSpeech.Adj or PartOfSpeech.Verb && i > 0 && tokens[i - 1].Tag == PartOfSpeech.Det && i + 1 < end && tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj;
        if (adjective || IsModifier(tokens, i, end) || IsDivision(tokens, i)) return null;
        if (_lexicon.Find(analysis, i, end) is { } match)
            return new Reading(_uses[match.Section], new Span(tokens[match.First].Span.Start, tokens[match.End - 1].Span.End));
        if (_events.Find(analysis, i, end) is { } named)
            return new Reading(TimeUse.Happening, new Span(tokens[named.First].Span.Start, tokens[named.End - 1].Span.End));
        if (tokens[i].Tag != PartOfSpeech.Verb) return null;
        // "shots rang out": what the verb says begins before it.
        for (var first = i - 1; first >= Math.Max(0, i - PhraseReach); first--)
        {
            if (_lexicon.Find(analysis, first, end) is { } phrase && phrase.End > i)
                return new Reading(_uses[phrase.Section], new Span(tokens[phrase.First].Span.Start, tokens[phrase.End - 1].Span.End));
        }
        return new Reading(TimeUse.Open, tokens[i].Span);
    }

    // "in Velm state on Tuesday": no verb of saying.
    private static bool IsDivision(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Normal is "state" or "states" && (tokens[i].Tag is not PartOfSpeech.Verb || i > 0 && tokens[i - 1].Tag is PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det);

    // "a shopping center", "the parking lot": no verb, whatever the tagger holds it for.
    private static bool IsModifier(ReadOnlySpan<Token> tokens, int i, int end) =>
        tokens[i].Normal.EndsWith("ing", StringComparison.Ordinal) && i > 0 && i + 1 < end && tokens[i + 1].Tag == PartOfSpeech.Noun
        && tokens[i - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>Whether a clause of its own begins at <paramref name="token"/>.</summary>
    public static bool OpensClause(Token token) =>
        token.Normal is ";" or ":" or "who" or "which" or "that" or "when" or "while" or "because" or "whose" or "where" or "after" or "before" or "although";
}
