using System.Collections.Immutable;

namespace Tacitus.Model.Events;

/// <summary>Reads turns from the words that name an event ("was founded", "truce").</summary>
public static class Turns
{
    // Stems of the words in triggers.lexicon. "Merged to form" is a merger and "left to form" a split: those stand before founding; "emerged" holds "merged" and stands before all.
    private static readonly ImmutableArray<(Turn Turn, ImmutableArray<string> Stems)> Stems =
    [
        (Turn.Founding, ["emerg"]),
        (Turn.Designation, ["terrorist", "proscribed", "outlawed", "banned"]),
        (Turn.Pledge, ["allegiance"]),
        (Turn.Leadership, ["new leader", "took over", "succeeded"]),
        (Turn.Appointment, ["leader"]),
        (Turn.Renaming, ["renamed", "changed its name"]),
        (Turn.Merger, ["merged", "merging", "merge ", "merger", "joined forces"]),
        (Turn.Split, ["split", "broke", "breaks away", "breaking away", "break away", "splinter", "left to form", "in two"]),
        (Turn.Founding, ["found", "creat", "form", "establish", "surfac"]),
        (Turn.Exchange, ["exchange", "swap"]),
        (Turn.Ceasefire, ["ceasefire", "cease-fire", "truce", "armistice", "pause", "cessation"]),
        (Turn.Peace, ["peace", "accord", "pact", "treaty"]),
    ];

    private static readonly ImmutableArray<string> Hearings = ["appeared in", "appeared before", "hearing", "arraign", "pretrial"];
    private static readonly ImmutableArray<string> Verdicts = ["sentenc", "verdict", "convict", "guilty", "jailed", "acquit", "given life", "sent to prison", "upheld"];
    private static readonly ImmutableArray<string> Coups = ["power", "coup", "takeover", "oust", "overthr", "toppl", "depos", "unseat"];

    /// <summary>The turn of an event of <paramref name="kind"/> that most of <paramref name="words"/> tell of, each the words of one report; the first in the order of <see cref="Turn"/> where several are told equally often.</summary>
    public static Turn Of(EventKind kind, IEnumerable<string> words) => kind == EventKind.Trial ? OfTrial([.. words]) : kind == EventKind.Other ? All([.. words], Coups) ? Turn.Coup : Turn.Unspecified : words.Select(w => Of(kind, w)).Where(t => t != Turn.Unspecified).GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();

    // One report that tells of a trial makes a trial of it. "Pleaded guilty" is no verdict.
    private static Turn OfTrial(ImmutableArray<string> words) => All(words, Hearings) ? Turn.Hearing : All(words, Verdicts) && !words.Any(w => w.Contains("plead", StringComparison.OrdinalIgnoreCase)) ? Turn.Verdict : Turn.Unspecified;

    private static bool All(ImmutableArray<string> words, ImmutableArray<string> stems) => !words.IsEmpty && words.All(w => stems.Any(stem => w.Contains(stem, StringComparison.OrdinalIgnoreCase)));

    private static Turn Of(EventKind kind, string words) => Stems.FirstOrDefault(s => IsOf(s.Turn, kind) && s.Stems.Any(stem => words.Contains(stem, StringComparison.OrdinalIgnoreCase))).Turn;

    private static bool IsOf(Turn turn, EventKind kind) => kind == EventKind.Agreement ? turn is >= Turn.Ceasefire and <= Turn.Peace : kind == EventKind.GroupChange && turn < Turn.Ceasefire;
}
