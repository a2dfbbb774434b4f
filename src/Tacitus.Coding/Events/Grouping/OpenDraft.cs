using Tacitus.Language;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>A draft that tellings may still join, with all that its tellings said.</summary>
internal sealed class OpenDraft
{
    /// <summary>A draft that opens with <paramref name="first"/>.</summary>
    public OpenDraft(Analysis analysis, TellingTraits first, Draft? whole)
    {
        Draft = new Draft(first.Telling) { Whole = whole };
        Family = FrameFinder.Family(first.Telling.Kind);
        IsLead = Draft.IsLead(analysis);
        Take(first);
    }

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>The family of its kind.</summary>
    public int Family { get; }

    /// <summary>Whether the article brought it up in its headline or first sentences.</summary>
    public bool IsLead { get; }

    /// <summary>What the latest telling said.</summary>
    public TellingTraits Last { get; private set; } = null!;

    /// <summary>Whether nothing but the headline told it.</summary>
    public bool IsHeadline { get; private set; } = true;

    /// <summary>Whether a state or its forces did it.</summary>
    public bool IsDoneByForce { get; private set; }

    /// <summary>Whether an armed group did it.</summary>
    public bool IsDoneByGroup { get; private set; }

    /// <summary>The kind of the first word for the act itself; null while only harm was told.</summary>
    public EventKind? Act { get; private set; }

    /// <summary>When it is set.</summary>
    public Setting Setting { get; private set; }

    /// <summary>Whether nothing but arrests was told.</summary>
    public bool IsArrest { get; private set; } = true;

    /// <summary>Whether it was told of several places at once.</summary>
    public bool IsSpread { get; private set; }

    /// <summary>The tactics, a bit each.</summary>
    public int Tactics { get; private set; }

    /// <summary>The days told, each once.</summary>
    public List<DateValue> Dates { get; } = [];

    /// <summary>The places told, each once.</summary>
    public List<EventPlace> Places { get; } = [];

    /// <summary>The sites told.</summary>
    public List<string> Sites { get; } = [];

    /// <summary>Who did it.</summary>
    public HashSet<uint> Doers { get; } = [];

    /// <summary>The armed groups named.</summary>
    public HashSet<uint> Groups { get; } = [];

    /// <summary>The nouns for whom or what it was done to.</summary>
    public HashSet<uint> Heads { get; } = [];

    /// <summary>The last names of the people to whom it was done.</summary>
    public HashSet<uint> Persons { get; } = [];

    /// <summary>The last words of names.</summary>
    public HashSet<uint> Names { get; } = [];

    /// <summary>The words that named it.</summary>
    public HashSet<uint> Words { get; } = [];

    /// <summary>The nouns told with it.</summary>
    public HashSet<uint> Nouns { get; } = [];

    /// <summary>How many were killed in all, as told so far.</summary>
    public List<Count> Killed { get; } = [];

    /// <summary>How many were hurt in all, as told so far.</summary>
    public List<Count> Injured { get; } = [];

    /// <summary>Takes one telling more.</summary>
    public void Join(TellingTraits telling)
    {
        Draft.Tellings.Add(telling.Telling);
        Take(telling);
    }

    private void Take(TellingTraits traits)
    {
        var telling = traits.Telling;
        Last = traits;
        IsHeadline &= traits.IsHeadline;
        IsDoneByForce |= traits.IsDoneByForce;
        IsDoneByGroup |= traits.IsDoneByGroup;
        if (telling.Frame.Trigger.Strength != TriggerStrength.Effect) Act ??= telling.Kind;
        if (Setting == Setting.Open) Setting = telling.Setting;
        IsArrest &= GroupingFeatures.IsArrest(telling);
        IsSpread |= telling.IsSpread;
        Tactics |= traits.Tactics;
        if (telling.Date?.Value is { } date && !Dates.Contains(date)) Dates.Add(date);
        if (telling.Place?.Value is { } place && !Places.Contains(place)) Places.Add(place);
        if (telling.Site is { } site && !Sites.Contains(site)) Sites.Add(site);
        Doers.UnionWith(traits.Doers);
        Groups.UnionWith(traits.Groups);
        Heads.UnionWith(traits.Heads);
        Persons.UnionWith(traits.Persons);
        Names.UnionWith(traits.Names);
        Words.UnionWith(traits.Words);
        Nouns.UnionWith(traits.Nouns);
        Killed.AddRange(traits.Killed);
        Injured.AddRange(traits.Injured);
    }
}
