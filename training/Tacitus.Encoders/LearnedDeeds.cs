using System.Collections.Immutable;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Roles;

namespace Tacitus.Encoders;

/// <summary>What is learned of who and what has a part in the events that passages tell of.</summary>
internal static class LearnedDeeds
{
    /// <summary>What the head tells.</summary>
    public static HeadShape Shape { get; } = new(Enum.GetValues<DeedKind>().Length, DeedNames.FirstKind + Enum.GetValues<EventKind>().Length, Grounds.Length);

    /// <summary>The grounds on which somebody is said to have done it.</summary>
    public static ImmutableArray<PerpetratorBasis> Grounds => [PerpetratorBasis.Named, PerpetratorBasis.Accused, PerpetratorBasis.Claimed, PerpetratorBasis.Admitted, PerpetratorBasis.Convicted];

    /// <summary>What is learned of a passage of an article whose events have keys.</summary>
    public static LearnedPassage Of(DoerArticle article, DeedNames names, Passage passage)
    {
        var pairs = names.PairsOf(passage).ToImmutableArray();
        var (told, unknown) = (new int[pairs.Length], new int[pairs.Length]);
        var grounds = ImmutableDictionary.CreateBuilder<(int, int), int>();
        for (var p = 0; p < pairs.Length; p++)
        {
            var (draft, party, kind) = (names[passage.Parties[pairs[p].Subject]].Index, names[passage.Parties[pairs[p].Object]], (DeedKind)passage.Parties[pairs[p].Object].Kind);
            for (var type = 0; type < Shape.Types; type++)
            {
                var has = !DeedNames.IsLookedFor(passage, pairs[p], type) ? null : kind == DeedKind.Deed ? IsSo(article.Drafts[draft], type) : Has(article, article.ReportOf(draft), (DeedPart)type, kind, party);
                if (has is null) unknown[p] |= 1 << type;
                else if (has == true) told[p] |= 1 << type;
                if (has == true && type == (int)DeedPart.Doer && DeedOf(article, article.ReportOf(draft), party)?.Basis is { } basis && Code(basis) is var ground and >= 0) grounds[(p, type)] = ground;
            }
        }
        return new LearnedPassage(passage, pairs, [.. told], [.. unknown], ImmutableDictionary<(int, int), int>.Empty, grounds.ToImmutable());
    }

    private static int Code(string basis) => Grounds.IndexOf(Grounds.FirstOrDefault(g => Model.Code.Of(g) == basis, (PerpetratorBasis)(-1)));

    /// <summary>What is known of a draft itself; null where it is not known.</summary>
    public static bool? IsSo(DraftLabels draft, int type) => type switch
    {
        (int)DeedPart.Real => draft.IsReal,
        (int)DeedPart.Political => draft.IsPolitical,
        _ => draft.Kind is { } kind ? Model.Code.Of((EventKind)(type - DeedNames.FirstKind)) == kind : null,
    };

    /// <summary>Whether a party has a part in an event by the key; null where the key does not know the event, or leaves out such words.</summary>
    public static bool? Has(DoerArticle article, int e, DeedPart part, DeedKind kind, DeedParty party)
    {
        if (e < 0 || article.Keys[e] is not { } key) return null;
        // Where a key of MUC-4 knows several events nothing tells whose it is.
        if (article is { IsGold: false } && (!article.HasOneEvent || e != Enumerable.Range(0, article.Keys.Length).First(r => article.Keys[r] is not null))) return null;
        switch (part)
        {
            case DeedPart.Doer:
                if (DeedOf(article, e, party) is not null) return true;
                // The key leaves out mere descriptions ("gunmen"), so that they may have done it, but for those of people who marched, rioted or fought.
                return !PeopleFinder.IsOfPeople(article.Text.Reports[e]) && IsDescription(article, party) && !IsAimedAt(article, key, party) ? null : false;
            case DeedPart.Target:
                return article.Id.StartsWith("goldk", StringComparison.Ordinal) ? null : IsTarget(article, key, party.Words);
            case DeedPart.Site:
                return key.HasSite ? key.IsSite(Head(article, party.Words), Words(article, party.Words)) : null;
            default:
                return !article.IsGold ? null : (string?)article.Events[e]?["place"]?["name"] is { } place && SameName.Of(place, party.Key);
        }
    }

    private static bool IsTarget(DoerArticle article, AimKey key, Span thing) => key.TargetOf(Head(article, thing), Words(article, thing)) >= 0;

    private static bool IsAimedAt(DoerArticle article, AimKey key, DeedParty party) => party.Kind == DeedKind.Thing ? IsTarget(article, key, party.Words) : key.TargetOf(party.Key.Split(' ')[^1], party.Key) >= 0;

    private static bool IsDescription(DoerArticle article, DeedParty party) => article.Aims.Actors.Any(
        a => a.Kind == ActorKind.Unnamed && !a.Name.Skip(1).Any(char.IsUpper) && (party.Kind == DeedKind.Thing ? a.Span.Overlaps(party.Words) : Doer.KeyOf(a) == party.Key));

    /// <summary>What the key says of a party that did the event; null when nothing.</summary>
    public static Deed? DeedOf(DoerArticle article, int e, DeedParty party)
    {
        if (article.Deeds[e] is not { } deeds) return null;
        if (party.Kind == DeedKind.Thing)
        {
            var (head, words) = (Head(article, party.Words), Words(article, party.Words));
            return deeds.FirstOrDefault(d => AimKey.Names(d.Name, head, words));
        }
        var own = article.Aims.Actors.Where(a => Doer.KeyOf(a) == party.Key).SelectMany(a => new[] { a.Name, article.Aims.Analysis[a.Span] }).Distinct().ToList();
        return deeds.FirstOrDefault(d => own.Exists(o => SameName.Of(d.Name, o)));
    }

    private static string Head(DoerArticle article, Span thing) => article.Aims.Analysis.Tokens[article.Read.Drafted.Value.Candidates.Find(c => c.Span == thing)!.Head].Normal;

    private static string Words(DoerArticle article, Span thing) => article.Aims.Analysis[thing];
}
