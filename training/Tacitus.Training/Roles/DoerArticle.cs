using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>An article with what its key says of who did what its reports tell.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The article as the model looks at it.</param>
/// <param name="Deeds">For each report those who did it, and null where the key does not know the report.</param>
/// <param name="Aims">The article as the models of targets and sites look at it.</param>
/// <param name="Keys">For each report what its key says of its targets and site, and null where the key does not know the report.</param>
/// <param name="IsGold">Whether it is of the project's own gold set, whose keys leave out mere descriptions.</param>
internal sealed record DoerArticle(string Id, DoerText Text, ImmutableArray<ImmutableArray<Deed>?> Deeds, AimText Aims, ImmutableArray<AimKey?> Keys, bool IsGold)
{
    /// <summary>For each report the tactics that its key has, and null where the key does not know the report.</summary>
    public ImmutableArray<ImmutableArray<string>?> Tactics { get; init; } = [];

    /// <summary>For each report its event in the key; null where the key does not know the report.</summary>
    public ImmutableArray<JsonObject?> Events { get; init; } = [];

    /// <summary>What of events stands in it, and what may have a part in any of it.</summary>
    public required UnweighedReports Read { get; init; }

    /// <summary>For each draft what is known of it.</summary>
    public ImmutableArray<DraftLabels> Drafts { get; init; } = [];

    /// <summary>The report of a draft; -1 where it has none.</summary>
    public int ReportOf(int draft) => Read.Homes.IndexOf(draft);

    /// <summary>Whether known groups stand in it for those that it invents.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether its key, of MUC-4, knows one event alone, so that nobody in it did another.</summary>
    public bool HasOneEvent { get; init; }

    /// <summary>The fold of cross-validation that it is in.</summary>
    public int Fold { get; } = Folds.Of(Id);

    /// <summary>Whether no encoder learns from it, so that others can learn how far to trust one: of the articles one in eight, by the hash of their names.</summary>
    public bool IsKept => IsKeptBack(Id);

    /// <summary>The same of an article by its name; none is a report of MUC-4, of which the encoder may have seen the templates.</summary>
    public static bool IsKeptBack(string id) => !id.EndsWith("-muc4", StringComparison.Ordinal) && Convert.ToInt32(StableId.Of("d", id)[^4..], 16) % 8 == 0;

    /// <summary>Whether a doer of the report did it by the key; null where the key does not say.</summary>
    public bool? Did(int report, int doer)
    {
        if (Deeds[report] is null) return null;
        if (DeedOf(report, doer) is not null) return true;
        var one = Text.Doers[doer];
        if (!IsGold || one.Kind != ActorKind.Unnamed || one.Mentions[0].Name.Skip(1).Any(char.IsUpper)) return false;
        // Who marched, rioted or fought is in the key by what they are.
        if (PeopleFinder.IsOfPeople(Text.Reports[report])) return false;
        // A bare description is left out of the key, so it may have done it; whom the deed was done to did not.
        return Keys[report]?.TargetOf(one.Mentions[0].Name.Split(' ')[^1].ToLowerInvariant(), one.Mentions[0].Name) >= 0 ? false : null;
    }

    /// <summary>What the key says of the doer; null when nothing.</summary>
    public Deed? DeedOf(int report, int doer)
    {
        var own = Text.Doers[doer].Mentions.SelectMany(m => new[] { m.Name, Text.Analysis[m.Span] }).Distinct().ToList();
        return Deeds[report]?.FirstOrDefault(d => own.Exists(o => SameName.Of(d.Name, o)));
    }
}
