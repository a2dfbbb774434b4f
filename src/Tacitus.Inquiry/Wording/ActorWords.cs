using System.Collections.Frozen;
using Tacitus.Model.Actors;

namespace Tacitus.Inquiry.Wording;

/// <summary>How sentences name an actor: with or without "the", with a verb in the singular or the plural.</summary>
/// <param name="Name">The name with its article, as in the middle of a sentence.</param>
/// <param name="Plural">Whether its verbs stand in the plural.</param>
internal sealed record ActorWords(string Name, bool Plural)
{
    // Names that end in one of these words are common nouns by make and take the article.
    private static readonly FrozenSet<string> Nouns = new[]
    {
        "state", "states", "union", "front", "army", "armies", "brigade", "brigades", "movement", "party", "organisation", "organization", "organisations", "forces", "force",
        "police", "military", "government", "council", "network", "group", "militia", "militias", "guard", "guards", "corps", "command", "command council", "services", "service",
        "agency", "intelligence", "navy", "rebels", "emirate", "alliance", "coalition", "committee", "league", "faction", "wing", "cell", "institute", "nations", "netherlands",
        "philippines", "emirates", "kingdom", "republic", "ministry", "battalion", "battalions", "units", "taliban", "houthis", "mujahideen", "tigers", "house", "department", "treasury", "commission", "bureau", "secretariat", "parliament", "senate", "court", "embassy", "voice", "lions", "sons", "soldiers", "cells", "eagles", "guardians", "knights", "vanguard", "resistance", "sword", "caravan",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plurals = new[]
    {
        "taliban", "houthis", "brigades", "forces", "police", "mujahideen", "rebels", "militias", "guards", "battalions", "units", "tigers", "lions", "sons", "soldiers", "cells", "eagles", "guardians", "knights", "armies", "gunmen", "militants",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words for <paramref name="actor"/>.</summary>
    public static ActorWords Of(Actor actor) => Of(actor.Name, actor.Kind);

    /// <summary>The words for a name.</summary>
    public static ActorWords Of(string name, ActorKind kind)
    {
        name = NameWords.Cased(name);
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var plural = Plurals.Contains(last);
        // "Aron Dorn (Red Front)": what tells two people of one name apart stands in no sentence.
        if (kind == ActorKind.Person) return new(name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var own ? name[..own] : name, false);
        // "The Security Council", as it stood at the head of a sentence.
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) return new("the " + name[4..], plural);
        if (char.IsLower(name[0]) && !name.StartsWith("al-", StringComparison.OrdinalIgnoreCase)) return new(name, plural);
        var first = name.IndexOf(" of ", StringComparison.Ordinal) is var of and > 0 ? name[..of] : name.IndexOf(" for ", StringComparison.Ordinal) is var @for and > 0 ? name[..@for] : name;
        var head = first[(first.LastIndexOf(' ') + 1)..];
        var article = Nouns.Contains(head) || kind == ActorKind.StateForce && char.IsUpper(name[0]) && !name.StartsWith("al-", StringComparison.OrdinalIgnoreCase);
        // "the Tehrik-i-Taliban Pakistan", but "Islamic Jihad": a name in another tongue keeps to itself.
        // "Guards of the Hearth" are several, whatever stands last.
        var many = plural || first.Length < name.Length && Plurals.Contains(head);
        return new(article && (first.Contains(' ', StringComparison.Ordinal) || first.Length < name.Length) || Plurals.Contains(name) ? "the " + name : name, many);
    }

    /// <summary>"has" or "have".</summary>
    public string Has => Plural ? "have" : "has";

    /// <summary>"is" or "are".</summary>
    public string Is => Plural ? "are" : "is";

    /// <summary>"was" or "were".</summary>
    public string Was => Plural ? "were" : "was";

    /// <summary>The name where it is an object: "them" for "they".</summary>
    public string Object => Name == "they" ? "them" : Name;

    /// <summary>"it" or "they".</summary>
    public string It => Plural ? "they" : "it";

    /// <summary>A verb in the present, given in the singular with its -s.</summary>
    public string Verb(string singular) => !Plural ? singular : singular.EndsWith("ies", StringComparison.Ordinal) ? singular[..^3] + "y" : singular.TrimEnd('s');
}
