using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Gathers who claimed an event, through which channel, and who holds the claim to be genuine or doubts it. Competing claims stand side by side.</summary>
internal static class ClaimReconciler
{
    /// <summary>The claims, those of most voices first, with a finding for each.</summary>
    public static (ImmutableArray<ResponsibilityClaim> Claims, ImmutableArray<Finding> Findings) Reconcile(ImmutableArray<Testimony> testimonies)
    {
        if (testimonies.IsEmpty) return ([], []);
        var channels = Of(testimonies, Field.Channel);
        var judges = Of(testimonies, Field.Authentication);
        var told = Of(testimonies, Field.Claim);
        // A name that one article leads to an actor leads there in the others too.
        var actors = told.Where(t => Actor(t).Actor is not null).GroupBy(t => Actor(t).Name.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(t => Actor(t).Actor!).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        var claims = told
            .GroupBy(t => Actor(t).Actor ?? actors.GetValueOrDefault(Actor(t).Name.ToLowerInvariant(), Actor(t).Name.ToLowerInvariant()), StringComparer.Ordinal)
            .Select(g => (g.Key, By: g.ToImmutableArray()))
            .OrderByDescending(g => g.By.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var result = ImmutableArray.CreateBuilder<ResponsibilityClaim>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (key, by) in claims)
        {
            // A channel or a doubt goes with the claims of its own report; with one claimant there is no choice.
            bool Belongs(Testimony t) => claims.Length == 1 || by.Any(c => c.Report.Id == t.Report.Id);
            var through = channels.Where(c => Belongs(c) && (Actor(c).Actor ?? Actor(c).Name.ToLowerInvariant()) != key).ToImmutableArray();
            var trust = judges.Where(j => Belongs(j) && Actor(j).Qualifier != "doubted").ToImmutableArray();
            var doubt = judges.Where(j => Belongs(j) && Actor(j).Qualifier == "doubted").ToImmutableArray();
            var name = by.GroupBy(t => Actor(t).Name, StringComparer.Ordinal).OrderByDescending(g => g.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            result.Add(new ResponsibilityClaim(by.Select(t => Actor(t).Actor).OfType<string>().Min(StringComparer.Ordinal), name, Names(through).FirstOrDefault(), Names(trust), Names(doubt)));
            var reason = $"{Prose.Voices(by.Voices())}{With(", through ", through)}{With(", held to be genuine by ", trust)}{With(", doubted by ", doubt)}";
            findings.Add(new Finding(Code.Of(Field.Claim), name, FindingState.Stated, reason, by.Concat(through).Concat(trust).Ids(), doubt.Ids()));
        }
        return (result.ToImmutable(), findings.ToImmutable());
    }

    private static ImmutableArray<Testimony> Of(ImmutableArray<Testimony> testimonies, Field field) =>
        [.. testimonies.Where(t => t.Statement.Field == field && t.IsHeld && t.Statement.Value is ActorValue).OrderBy(t => t.Id, StringComparer.Ordinal)];

    private static ActorValue Actor(Testimony testimony) => (ActorValue)testimony.Statement.Value;

    private static ImmutableArray<string> Names(ImmutableArray<Testimony> by) => [.. by.GroupBy(t => Actor(t).Actor ?? Actor(t).Name, StringComparer.Ordinal)
        .OrderByDescending(g => g.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Select(t => Actor(t).Name).Order(StringComparer.Ordinal).First())];

    private static string With(string words, ImmutableArray<Testimony> by) => by.IsEmpty ? "" : words + string.Join(" and ", Names(by));
}
