using Tacitus.Inquiry.Answers;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Inquiry.Wording;

/// <summary>An event in the words of a sentence.</summary>
internal static class EventWords
{
    // UCDP's precision of what happened outside the place that is named.
    private const int Near = 2;

    /// <summary>Where, as an adverb: <c>at the Grand Bazaar in Lorvale, Norway</c>; empty when not told.</summary>
    /// <param name="e">The event.</param>
    /// <param name="notes">The words of its sources: a place is called as they call it.</param>
    /// <param name="known">A country that need not be said.</param>
    public static string Where(Event e, Footnotes? notes = null, string? known = null)
    {
        if (e.Place is not { } place) return "";
        var name = PlaceWords.Name(e, notes);
        var words = name;
        if (place.Place is { Country.Length: > 0 } entry)
        {
            var country = CountryName.Of(entry.Country);
            if (entry.Kind == PlaceKind.Country) words = entry.Country == known ? "" : country;
            else if (entry.Country != known && !PlaceWords.Holds(words, country)) words += ", " + country;
        }
        var site = place.Site is { Length: > 0 } told && PlaceWords.IsSite(e, told) ? PlaceWords.Site(PlaceWords.Without(told, name, place.Place), name, IsStruck(e)) : "";
        // "Kabul airport in Kabul" says the town twice.
        if (words.Length > 0 && site.Contains(name, StringComparison.OrdinalIgnoreCase)) return words.Length > name.Length ? site + words[name.Length..] : site;
        if (words.Length == 0) return site;
        var preposition = place is { Precision: Near, Place.Kind: PlaceKind.Populated } ? "near " : "in ";
        return site.Length == 0 ? preposition + words : $"{site} {preposition}{words}";
    }

    // An attack of which no harm is told is on a car; who is killed, shot, stabbed or taken sits in it.
    private static bool IsStruck(Event e) => Harm(e) is null && e.Kind is EventKind.Attack or EventKind.Strike && !(e.Tactics.IsDefault ? [] : e.Tactics).Any(t => t is Tactic.Shooting or Tactic.Stabbing or Tactic.Kidnapping or Tactic.HostageTaking or Tactic.Hijacking or Tactic.Assassination or Tactic.SexualViolence or Tactic.Execution);

    /// <summary>As <c>suicide bombing at the Grand Bazaar in Lorvale on 3 May 2031</c>, without an article.</summary>
    public static string Title(Event e, Footnotes? notes = null, Setting setting = default)
    {
        var where = Where(e, notes, setting.Country);
        var act = Phrase.Act(e, notes) + On(e);
        var words = where.Length > 0 ? $"{act} {where}" : act;
        // "in Moscow, Russia, on 22 March 2024": a country that stands beside its town is set off on both sides.
        return e.Date is { } date ? $"{words}{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {setting.When(date)}" : words;
    }

    /// <summary>What it was done to, where that is all that says where it was: <c> on a school</c>; empty when more than a country is told.</summary>
    public static string On(Event e)
    {
        if (e.Place is { } told && (told.Site is not null || told.Place is not { Kind: PlaceKind.Country }) || e.Kind is not (EventKind.Attack or EventKind.Strike)) return "";
        var targets = e.Targets.Where(t => t.Actor is null && t.Kind is "education" or "religious" or "health" or "transport" or "media" or "utility" or "infrastructure" or "diplomatic" or "tourism").Take(2).ToList();
        if (targets is not [{ Name: var name }] || name.Length > 40 || NameWords.IsCounted(name)) return "";
        var thing = NameWords.Common(NameWords.Cased(name));
        return char.IsLower(thing[0]) ? " on " + (NameWords.IsPlural(thing) || thing.StartsWith("the ", StringComparison.Ordinal) ? thing : Phrase.A(thing)) : "";
    }

    /// <summary>What a change in a group, an agreement or a trial was, by the words that tell of it.</summary>
    public static Turn TurnOf(Event e, Footnotes? notes) => notes is null || e.Kind is not (EventKind.GroupChange or EventKind.Agreement or EventKind.Trial or EventKind.Other) ? Turn.Unspecified
        : Turns.Of(e.Kind, For(e, "kind").Select(notes.Find).OfType<Citation>().SelectMany(c => c.Words));

    /// <summary>What it did to people: <c>between 133 and 145 people were killed and at least 200 injured</c>; null when no harm is told.</summary>
    public static string? Harm(Event e, Footnotes? notes = null)
    {
        var (killed, injured) = (Number(e, Effect.Killed, notes), Number(e, Effect.Injured, notes));
        if (killed == "no" && injured is not (null or "no")) killed = null;
        if (killed is not null) return $"{Were(killed)} killed{(injured is null or "no" ? "" : $" and {injured} injured")}";
        return injured is null ? null : $"{Were(injured)} injured";
    }

    /// <summary>The event's toll of <paramref name="effect"/> in words without a noun; "dozens" where that is all that its source says; null when none is told.</summary>
    public static string? Number(Event e, Effect effect, Footnotes? notes = null)
    {
        var toll = Toll(e, effect);
        if (notes is null || toll is { Low: null or 0, High: null or 0 }) return TollPhrase.Words(TollPhrase.Settled(toll));
        // As the source has it: "about 30", "more than 130", "dozens".
        var told = For(e, Code.Of(effect)).Select(notes.Find).OfType<Citation>().Select(c => (c.Statement.Value as CountValue)?.Count).OfType<Count>().Distinct().Where(c => toll.Best is not { } best || (c.Number ?? c.Low) == best).ToList();
        if (toll is { Best: null, Low: { } low, High: { } high } && low < high && Fewer(e, effect, high, notes) is { } fewer) return $"between {Phrase.Small(low)} and {fewer}";
        if (told is [{ Bound: CountBound.FewerThan, High: { } most } fewest] && (fewest.Low == toll.Low || most == toll.High)) return IsAlmost(e, effect, most, notes) ? $"almost {Phrase.Small(most + 1)}" : CountWords.Of(fewest);
        return told is [{ Bound: CountBound.Dozens or CountBound.Hundreds or CountBound.Thousands or CountBound.Several or CountBound.About or CountBound.MoreThan or CountBound.UpTo } only] && (only.Low == toll.Low || only.High == toll.High)
            ? CountWords.Of(only) : TollPhrase.Words(TollPhrase.Settled(toll));
    }

    // "Almost 100" is kept as 99 at most, a number that no source has.
    private static string? Fewer(Event e, Effect effect, int high, Footnotes notes) => Under(e, effect, high, notes).Any() ? IsAlmost(e, effect, high, notes) ? $"almost {Phrase.Small(high + 1)}" : Phrase.Small(high) : null;

    // Whether all who say that there were no more say that there were nearly one more: "fewer than 100" may be 91.
    private static bool IsAlmost(Event e, Effect effect, int high, Footnotes notes) =>
        Under(e, effect, high, notes).All(c => c.Words.Any(w => w.Contains("almost ", StringComparison.OrdinalIgnoreCase) || w.Contains("nearly ", StringComparison.OrdinalIgnoreCase) || w.Contains("close to ", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Citation> Under(Event e, Effect effect, int high, Footnotes notes) =>
        For(e, Code.Of(effect)).Select(notes.Find).OfType<Citation>().Where(c => c.Statement.Value is CountValue { Count: { Bound: CountBound.FewerThan, High: { } most } } && most == high);

    /// <summary>The event's toll of <paramref name="effect"/>.</summary>
    public static TollRange Toll(Event e, Effect effect) => e.Tolls.FirstOrDefault(t => t.Effect == effect) is { } toll ? TollPhrase.Of(toll) : default;

    /// <summary>How much the event weighs beside others of an account: by its dead, else by its injured, of whom five weigh as one.</summary>
    public static int Weight(Event e) => Math.Max(Most(Toll(e, Effect.Killed)), Most(Toll(e, Effect.Injured)) / 5);

    // The figure that stands, else the middle of the bounds, else the least.
    private static int Most(TollRange toll) => toll.Best ?? (toll is { Low: { } low, High: { } high } ? (low + high) / 2 : toll.Low ?? -1);

    /// <summary>The ids of the statements for the event's <paramref name="fields"/>, those of the first field first.</summary>
    public static IEnumerable<string> For(Event e, params string[] fields) =>
        fields.SelectMany(field => e.Findings.Where(f => f.Field == field).SelectMany(f => f.For));

    /// <summary>The ids of the statements that the event's toll of <paramref name="effect"/> is told by: those of the figure that stands, where some give it.</summary>
    public static IEnumerable<string> ForToll(Event e, Effect effect, Footnotes notes)
    {
        var all = For(e, Code.Of(effect)).ToList();
        var best = Toll(e, effect).Best;
        var exact = all.Where(id => notes.Find(id)?.Statement.Value is CountValue { Count: var count } && (count.Number ?? count.Low) == best).ToList();
        return exact.Count > 0 ? exact : all;
    }

    /// <summary>The ids of the statements that a sentence on the whole event rests on: one for each thing that it tells.</summary>
    public static IEnumerable<string> ForAll(Event e, Footnotes notes)
    {
        IEnumerable<string>[] parts =
        [
            ForToll(e, Effect.Killed, notes), For(e, "place"), For(e, "date"), e.Perpetrators.SelectMany(p => ForValue(e, "perpetrator", p.Name)), ForToll(e, Effect.Injured, notes), For(e, "kind"),
        ];
        return parts.SelectMany(p => p.Take(1)).Concat(parts.SelectMany(p => p.Skip(1)));
    }

    /// <summary>The ids of the statements that say <paramref name="value"/> for <paramref name="field"/>.</summary>
    public static IEnumerable<string> ForValue(Event e, string field, string value) => e.Findings.Where(f => f.Field == field && f.Value == value).SelectMany(f => f.For);

    /// <summary>A number of <see cref="Number"/> with its noun: <c>one person</c>, <c>dozens of people</c>.</summary>
    public static string People(string number) => number switch
    {
        "no" => "nobody",
        "one" or "at least one" or "up to one" => number + " person",
        "dozens" or "hundreds" or "thousands" => number + " of people",
        _ => number + " people",
    };

    private static string Were(string number) => $"{People(number)} {(number is "no" or "one" or "at least one" or "up to one" ? "was" : "were")}";
}
