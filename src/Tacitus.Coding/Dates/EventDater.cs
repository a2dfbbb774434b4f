using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Dates;

/// <summary>
/// Chooses the time that dates an event among the times of its article. Datelines, the times of statements, trials, burials, anniversaries and
/// biographies are told apart; where the words of the event have no time of their own, the nearest telling before it, then the lead of the
/// news, lends one. Pure; safe to share between threads.
/// </summary>
public sealed class EventDater
{
    private readonly TimeUseReader _uses = new();

    // The weights are hand-set and were checked on the first half of MUC-4's development set by the date slot.
    private const int Governed = 60;
    private const int Beside = 50;
    private const int SameClause = 25;
    private const int Opening = 20;
    private const int ExactDay = 12;
    private const int PartOfMonth = 4;
    private const int Misused = -70;
    private const int OtherVerb = -12;
    private const int Later = -40;
    private const int Enough = -45;
    private const int Lead = 3;
    private const int Back = 4;
    private const int Forth = 8;

    // News leads with what is a few days old; an older date in a lead is background.
    private const int Fresh = 7;

    /// <summary>The time of the event that <paramref name="trigger"/> names; null when the article gives it none.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="trigger">The words that name the event.</param>
    /// <param name="sentences">The sentences that tell of it, in order; the trigger's own may be left out.</param>
    public EventDate? Date(Analysis analysis, Span trigger, ImmutableArray<Span> sentences)
    {
        var own = analysis.SentenceAt(trigger.Start);
        if (Best(analysis, trigger, own) is { } told) return told;
        var last = -1;
        foreach (var span in sentences)
        {
            var sentence = analysis.SentenceAt(span.Start);
            if (sentence == own || sentence == last) continue;
            last = sentence;
            if (InOther(analysis, sentence, "told_on", "another sentence that tells of it has the time") is { } elsewhere) return elsewhere;
        }
        for (var i = own + 1; i < Math.Min(analysis.Sentences.Length, own + 3); i++)
        {
            if (RefersBack(analysis, i) && InOther(analysis, i, "told_on", "the next sentence says when it happened") is { } next) return next;
        }
        if (IsBackground(analysis, trigger, own)) return null;
        for (var i = own - 1; i >= Math.Max(0, own - Back); i--)
        {
            if (InOther(analysis, i, "inherited", "the telling before it has the time, and nothing between names another") is { } before) return before;
        }
        for (var i = 0; i < Math.Min(Lead, own); i++)
        {
            if (InOther(analysis, i, "lead", "the lead of the news has the time") is { } lead) return lead;
        }
        // A headline names the event, and the lead below it says when.
        for (var i = 1; own == 0 && IsHeadline(analysis) && i < Math.Min(analysis.Sentences.Length, Lead); i++)
        {
            if (InOther(analysis, i, "lead", "the lead of the news has the time") is { } lead) return lead;
        }
        // "Officers were called to the street at 3 a.m. Thursday": the account of it that follows the lead.
        for (var i = own + 1; i < Math.Min(analysis.Sentences.Length, own + Forth); i++)
        {
            if (InOther(analysis, i, "account", "a later sentence says when it happened", happening: true) is { } account) return account;
        }
        return null;
    }

    /// <summary>The first day that a sentence of the event, or one soon after the trigger, tells inside <paramref name="within"/>: "the weekend" and then "on Saturday"; null when none does.</summary>
    public EventDate? Day(Analysis analysis, Span trigger, ImmutableArray<Span> sentences, PartialDate within)
    {
        var own = analysis.SentenceAt(trigger.Start);
        foreach (var sentence in sentences.Select(s => analysis.SentenceAt(s.Start)).Concat(Enumerable.Range(own + 1, Forth)).Distinct().Order())
        {
            if (sentence >= analysis.Sentences.Length) break;
            foreach (var (time, reading) in Times(analysis, sentence))
            {
                if (time.Date is { IsDay: true } day && within.Contains(day) && reading.Use is TimeUse.Open or TimeUse.Happening)
                    return Made(analysis, time, "narrowed", "another sentence tells the day inside it");
            }
        }
        return null;
    }

    private EventDate? Best(Analysis analysis, Span trigger, int sentence)
    {
        TimeMention? best = null;
        var (bestScore, opening) = (Enough, false);
        foreach (var (time, reading) in Times(analysis, sentence))
        {
            var (score, opens) = Score(analysis, trigger, time, reading);
            if (score > bestScore) (best, bestScore, opening) = (time, score, opens);
        }
        if (best is null) return null;
        return Made(analysis, best, opening ? "opening" : "own", opening ? "the time opens the sentence that tells of it" : "the time stands with the words that name it");
    }

    private static (int Score, bool Opens) Score(Analysis analysis, Span trigger, TimeMention time, TimeUseReader.Reading reading)
    {
        var sentence = analysis.Sentences[time.Sentence];
        var (use, governor) = reading;
        // "The day before the concert hall attack" is never the day of that attack.
        if (use == TimeUse.Publishing || time.Relative?.AnchorSpan?.Overlaps(trigger) == true) return (int.MinValue, false);
        if (IsOfCharge(analysis, trigger, time, reading)) return (Misused, false);
        var score = Exactness(time);
        var opens = time.Span.Start - sentence.Span.Start <= 4;
        var gap = Gap(analysis, trigger, time.Span);
        var clauses = Clauses(analysis, trigger, time.Span);
        if (IsCommemorated(analysis, trigger) && time.Relative is not null || IsOfNoun(analysis, trigger, time) || IsOfCause(analysis, trigger, time.Span)) return (score + Misused, false);
        if (governor is { } died && trigger < died && IsLaterDeath(analysis, died)) return (score + Misused, false);
        if (governor is { } verb && (verb.Overlaps(trigger) || Between(trigger, verb, time.Span))) score += Governed;
        else if (use == TimeUse.Happening) score += Governed - 10 - clauses * 10;
        else if (gap <= 2 && !IsOfVerbBefore(analysis, trigger, time.Span, reading)) score += Beside;
        else if (use is TimeUse.Legal or TimeUse.Aftermath or TimeUse.Coming or TimeUse.Burial or TimeUse.Anniversary or TimeUse.Life) return (score + Misused, false);
        else if (use == TimeUse.Saying) score += Misused;
        else if (governor is not null && !opens) score += OtherVerb;
        if (clauses == 0) score += SameClause;
        else score -= clauses * 8;
        if (opens) score += Opening;
        score -= Math.Min(20, gap);
        if (time.Date is { } date && analysis.Article.Published?.Date is { } published && date.Start > published.End) score += Later;
        return (score, opens);
    }

    // "charged a man on Friday for allegedly gunning another down", "the search continued on Friday in the fatal shooting": the day of the charge or of the search, however near the deed stands.
    private static bool IsOfCharge(Analysis analysis, Span trigger, TimeMention time, TimeUseReader.Reading reading)
    {
        var next = analysis.TokenAt(time.Span.End - 1) + 1;
        if (reading.Governor is not { } governor || governor.End > time.Span.Start || time.Span.End > trigger.Start || next >= analysis.Tokens.Length) return false;
        var goesOn = analysis.Tokens[analysis.TokenAt(governor.Start)].Normal is "continued" or "continues" or "continue" or "resumed" or "resumes";
        return reading.Use == TimeUse.Legal && analysis.Tokens[next].Normal is "for" or "with" or "of" or "over" || goesOn && analysis.Tokens[next].Normal is "in" or "into" or "for";
    }

    // "condemned on Thursday the murder", "in hospital on Thursday after being shot": the time is that of the words before it.
    private static bool IsOfVerbBefore(Analysis analysis, Span trigger, Span time, TimeUseReader.Reading reading)
    {
        if (!(time < trigger) || reading.Governor is not { } verb || verb.End > time.Start) return false;
        if (Gap(analysis, verb, time) <= 2) return true;
        if (reading.Use is not (TimeUse.Legal or TimeUse.Aftermath or TimeUse.Coming or TimeUse.Saying)) return false;
        for (var i = analysis.TokenAt(time.End - 1) + 1; i < analysis.TokenAt(trigger.Start); i++)
            if (analysis.Tokens[i].Normal is "for" or "of" or "in" or "over" or "with" or "to" or "after" or "following") return true;
        return false;
    }

    // "detained nine in connection with Monday's bombing": the day of what they were detained for.
    private static bool IsOfCause(Analysis analysis, Span trigger, Span time)
    {
        var next = analysis.TokenAt(time.End - 1) + 1;
        if (!(trigger < time) || next >= analysis.Tokens.Length || !NounPhraseReader.IsPossessive(analysis.Tokens[next])) return false;
        for (var i = analysis.TokenAt(time.Start) - 1; i >= analysis.TokenAt(trigger.End - 1) + 1; i--)
            if (analysis.Tokens[i].Normal is "connection" or "over" or "for" or "after" or "following" or "since") return true;
        return false;
    }

    /// <summary>Whether <paramref name="died"/> tells that somebody named before died: "shot a potter; he died on Wednesday" gives the day of the death, not of the shot.</summary>
    internal static bool IsLaterDeath(Analysis analysis, Span died)
    {
        var at = analysis.TokenAt(died.Start);
        if (analysis.Tokens[at].Normal != "died" || at == 0) return false;
        return analysis.Tokens[at - 1].Normal is "he" or "she";
    }

    // "signers of the 2016 peace accord were shot": the year of the accord.
    private static bool IsOfNoun(Analysis analysis, Span trigger, TimeMention time)
    {
        if (time.Date is not { Days: > 31 }) return false;
        var (first, next) = (analysis.TokenAt(time.Span.Start), analysis.TokenAt(time.Span.End - 1) + 1);
        if (first == 0 || analysis.Tokens[first - 1].Normal != "the") return false;
        for (var i = next; i < Math.Min(analysis.Tokens.Length, next + Name) && analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn; i++)
        {
            if (analysis.Tokens[i].Span.Overlaps(trigger)) return false;
            if (i + 1 == analysis.Tokens.Length || analysis.Tokens[i + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn)) return true;
        }
        return false;
    }

    // Words of a name that begins with its year.
    private const int Name = 4;

    // "denied any links with the assassination of the minister 8 days ago": the trigger stands nearer than what governs the sentence.
    private static bool Between(Span trigger, Span governor, Span time) => governor.End <= trigger.Start && trigger.End <= time.Start;

    // "marks the tenth anniversary of the bombing on Sunday"
    private static bool IsCommemorated(Analysis analysis, Span trigger)
    {
        var at = analysis.TokenAt(trigger.Start);
        for (var i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (analysis.Tokens[i].Normal is "anniversary" or "commemoration" or "memory" or "memorial") return true;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Punct) return false;
        }
        return false;
    }

    private static int Exactness(TimeMention time) =>
        (time.Date ?? Guess(time)) is { } date ? date.Days switch { 1 => ExactDay, <= 31 => PartOfMonth, <= 366 => 0, _ => -12 } : -6;

    // How exact an open date will be, whatever its anchor.
    private static PartialDate? Guess(TimeMention time) =>
        time.Relative is { Anchor: not DateAnchor.Event } relative ? DateResolver.Resolve(relative, PartialDate.Day(2000, 6, 15)) : null;

    // How many words stand between the two.
    private static int Gap(Analysis analysis, Span left, Span right)
    {
        if (left.Start > right.Start) (left, right) = (right, left);
        return Math.Max(0, analysis.TokenAt(right.Start) - analysis.TokenAt(left.End - 1) - 1);
    }

    private static int Clauses(Analysis analysis, Span left, Span right)
    {
        if (left.Start > right.Start) (left, right) = (right, left);
        var clauses = 0;
        for (var i = analysis.TokenAt(left.End); i < analysis.TokenAt(right.Start); i++)
        {
            var token = analysis.Tokens[i];
            if (TimeUseReader.OpensClause(token)) clauses++;
            else if (token.Normal is "and" or "but" && i + 1 < analysis.Tokens.Length && HasVerbSoon(analysis, i + 1)) clauses++;
        }
        return clauses;
    }

    private static bool HasVerbSoon(Analysis analysis, int first)
    {
        for (var i = first; i < Math.Min(analysis.Tokens.Length, first + 4); i++)
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        return false;
    }

    private ReadOnlySpan<(TimeMention Time, TimeUseReader.Reading Reading)> Times(Analysis analysis, int sentence) => DatingTimes.Of(analysis, _uses)[sentence];

    private EventDate? InOther(Analysis analysis, int sentence, string rule, string reason, bool happening = false)
    {
        TimeMention? best = null;
        var bestScore = 0;
        foreach (var (time, (use, governor)) in Times(analysis, sentence))
        {
            if (use is not (TimeUse.Open or TimeUse.Happening) || happening && use != TimeUse.Happening) continue;
            if (use == TimeUse.Open && governor is not null && rule == "inherited") continue;
            if (time.Date is { } date && analysis.Article.Published?.Date is { } published
                && (date.Start > published.End || rule == "lead" && date.DaysApart(published) > Fresh)) continue;
            var score = Exactness(time) + (use == TimeUse.Happening ? Governed : governor is null ? Opening : OtherVerb);
            if (best is null || score > bestScore) (best, bestScore) = (time, score);
        }
        return best is null || Exactness(best) < PartOfMonth ? null : Made(analysis, best, rule, reason);
    }

    // "It happened ...", "The attack took place ...": what the sentence before told of.
    private bool RefersBack(Analysis analysis, int index)
    {
        var sentence = analysis.Sentences[index];
        var first = analysis.Tokens[sentence.FirstToken].Normal;
        if (first is not ("it" or "the" or "this" or "that")) return false;
        foreach (var (_, reading) in Times(analysis, index)) if (reading.Use == TimeUse.Happening) return true;
        return false;
    }

    private static bool IsHeadline(Analysis analysis) => analysis[analysis.Sentences[0].Span] is { Length: > 0 } first && first.TrimEnd()[^1] is not ('.' or '!' or '?' or '"' or '\u201D');

    // "had killed", "previously", "in the past": told of another time than the news. "They found Burin, who had been shot": no other time.
    private static bool IsBackground(Analysis analysis, Span trigger, int index)
    {
        var sentence = analysis.Sentences[index];
        var at = analysis.TokenAt(trigger.Start);
        var found = false;
        for (var i = sentence.FirstToken; i < at; i++)
        {
            found |= analysis.Tokens[i].Normal is "found" or "find" or "discovered" or "located" or "learned";
            if (i >= at - 4 && !found && analysis.Tokens[i].Normal == "had") return true;
        }
        foreach (var token in analysis.TokensOf(sentence))
            if (token.Normal is "previously" or "formerly" or "once" or "earlier" or "past" or "decades" or "years") return true;
        return false;
    }

    private static EventDate Made(Analysis analysis, TimeMention time, string rule, string reason)
    {
        ImmutableArray<Span> spans = [time.Span];
        if (time.Relative?.AnchorSpan is { } anchor) spans = anchor < time.Span ? [anchor, time.Span] : [time.Span, anchor];
        var date = time.Range?.Date ?? time.Date;
        if (time.Range is { } range) spans = [range.Span];
        return new EventDate(spans, date, time.Range is null ? time.Relative : null, rule + ":" + time.Rule, $"\"{analysis[time.Span].ReplaceLineEndings(" ")}\": {reason}.");
    }
}
