using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tacitus.Model.Events;

/// <summary>Reads turns from the words that name an event ("was founded", "truce").</summary>
public static partial class Turns
{
    // Words of triggers.lexicon, and of verbs for changes of groups that no lexicon knows with the noun behind them; a word that ends in * is the beginning of one. "Merged to form" is a merger and "left to form" a split: those stand
    // before founding. What is taken off a list, or is no longer banned, is no listing.
    private static readonly ImmutableArray<(Turn Turn, ImmutableArray<string> Phrases)> Phrases =
    [
        (Turn.Unspecified, ["remov*", "delist*", "revok*", "lift*", "unban*", "off the", "off its", "legali*"]),
        (Turn.Designation, ["designat*", "proscrib*", "proscription", "outlaw*", "prohibited", "banned", "bans", "blacklist*", "listed", "as a terrorist", "a terrorist", "on its list", "on the list", "to the list", "to its list", "terrorist list"]),
        (Turn.Pledge, ["allegiance", "pledg* loyalty", "oath", "loyalty", "swore", "sworn", "swears"]),
        (Turn.Leadership, ["new leader", "took over", "takes over", "take over", "succeeded", "succeeds"]),
        (Turn.Renaming, ["renam*", "rebrand*", "changed its name"]),
        (Turn.Dissolution, ["disband*", "dissol*"]),
        (Turn.Merger, ["merg*", "joined forces", "absorbed"]),
        (Turn.Split, ["split*", "broke", "broken", "breaks away", "breaking away", "break away", "splinter*", "left to form", "in two", "walked out", "defected", "seceded", "separated", "own way", "left"]),
        (Turn.Founding, ["founded", "founding", "found", "creat*", "form", "formed", "forms", "forming", "formation", "establish*", "surfac*", "emerg*", "set up", "sets up", "was born", "were born"]),
        (Turn.Appointment, ["leader", "elected"]),
        (Turn.Exchange, ["exchang*", "swap*"]),
        (Turn.Ceasefire, ["ceasefire*", "cease fire*", "truce*", "armistice*", "pause*", "cessation*"]),
        (Turn.Peace, ["peace", "accord*", "pact*", "treaty", "treaties"]),
    ];

    private static readonly ImmutableArray<string> Hearings = ["appeared in", "appeared before", "hearing", "arraign", "pretrial"];
    private static readonly ImmutableArray<string> Verdicts = ["sentenc", "verdict", "convict", "guilty", "jailed", "acquit", "given life", "sent to prison", "upheld"];
    private static readonly ImmutableArray<string> Coups = ["power", "coup", "takeover", "oust", "overthr", "toppl", "depos", "unseat"];

    /// <summary>The turn of an event of <paramref name="kind"/> that most of <paramref name="words"/> tell of, each the words of one report; the first in the order of <see cref="Turn"/> where several are told equally often.</summary>
    public static Turn Of(EventKind kind, IEnumerable<string> words) => kind == EventKind.Trial ? OfTrial([.. words]) : kind == EventKind.Other ? All([.. words], Coups) ? Turn.Coup : Turn.Unspecified : words.Select(w => Of(kind, w)).Where(t => t != Turn.Unspecified).GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();

    // One report that tells of a trial makes a trial of it. "Pleaded guilty" is no verdict.
    private static Turn OfTrial(ImmutableArray<string> words) => All(words, Hearings) ? Turn.Hearing : All(words, Verdicts) && !words.Any(w => w.Contains("plead", StringComparison.OrdinalIgnoreCase)) ? Turn.Verdict : Turn.Unspecified;

    private static bool All(ImmutableArray<string> words, ImmutableArray<string> stems) => !words.IsEmpty && words.All(w => stems.Any(stem => w.Contains(stem, StringComparison.OrdinalIgnoreCase)));

    private static Turn Of(EventKind kind, string words)
    {
        var told = Words().Matches(words).Select(w => w.Value).ToList();
        return Phrases.FirstOrDefault(p => (p.Turn == Turn.Unspecified || IsOf(p.Turn, kind)) && p.Phrases.Any(phrase => Stands(told, phrase.Split(' ')))).Turn;
    }

    private static bool Stands(List<string> told, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= told.Count; at++)
            if (phrase.Select((p, i) => p[^1] == '*' ? told[at + i].StartsWith(p[..^1], StringComparison.OrdinalIgnoreCase) : told[at + i].Equals(p, StringComparison.OrdinalIgnoreCase)).All(fits => fits)) return true;
        return false;
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    private static bool IsOf(Turn turn, EventKind kind) => kind == EventKind.Agreement ? turn is >= Turn.Ceasefire and <= Turn.Peace : kind == EventKind.GroupChange && turn < Turn.Ceasefire;
}
