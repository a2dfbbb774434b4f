using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Gathers who claimed an event, through which channel, since when that is told, and who holds the claim to be genuine or doubts it. Competing claims stand side by side.</summary>
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
        var owners = told.GroupBy(c => c.Report.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(c => c.Statement.Spans[0]).ToArray(), StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<ResponsibilityClaim>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (key, by) in claims)
        {
            // With one claimant there is no choice.
            bool Belongs(Testimony t) => claims.Length == 1 || owners.TryGetValue(t.Report.Id, out var own) && by.Contains(OwnerOf(t, own));
            var through = channels.Where(c => Belongs(c) && (Actor(c).Actor ?? Actor(c).Name.ToLowerInvariant()) != key).ToImmutableArray();
            var trust = judges.Where(j => Belongs(j) && Actor(j).Qualifier != "doubted").ToImmutableArray();
            var doubt = judges.Where(j => Belongs(j) && Actor(j).Qualifier == "doubted").ToImmutableArray();
            var name = by.GroupBy(t => Actor(t).Name, StringComparer.Ordinal).OrderByDescending(g => g.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            result.Add(new ResponsibilityClaim(by.Select(t => Actor(t).Actor).OfType<string>().Min(StringComparer.Ordinal), name, Channel(through), Names(trust), Names(doubt))
            {
                Since = by.Select(t => t.Article.Published?.Date.Start).Where(d => d is not null).Order().FirstOrDefault(),
            });
            var reason = $"{Prose.Voices(by.Voices())}{With(", through ", through)}{With(", held to be genuine by ", trust)}{With(", doubted by ", doubt)}";
            findings.Add(new Finding(Code.Of(Field.Claim), name, FindingState.Stated, reason, by.Concat(through).Concat(trust).Ids(), doubt.Ids()));
        }
        return (result.ToImmutable(), findings.ToImmutable());
    }

    // A channel stands in the words of its claim, a judgement after the claim that it is of.
    private static Testimony OwnerOf(Testimony detail, Testimony[] claims) =>
        claims.FirstOrDefault(c => c.Statement.Spans.Any(s => detail.Statement.Spans.Contains(s))) ?? claims.LastOrDefault(c => c.Statement.Spans[0].Start <= detail.Statement.Spans[0].Start) ?? claims[0];

    private static ImmutableArray<Testimony> Of(ImmutableArray<Testimony> testimonies, Field field) =>
        [.. testimonies.Where(t => t.Statement.Field == field && t.IsHeld && t.Statement.Value is ActorValue).OrderBy(t => t.Id, StringComparer.Ordinal)];

    private static ActorValue Actor(Testimony testimony) => (ActorValue)testimony.Statement.Value;

    // Of those that equally many tell of the one with most words: "letter to the daily Lantern" tells more than "letter".
    private static string? Channel(ImmutableArray<Testimony> through) => through.GroupBy(t => Actor(t).Name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Voices()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Select(t => Actor(t).Name).Order(StringComparer.Ordinal).First();

    private static ImmutableArray<string> Names(ImmutableArray<Testimony> by) => [.. by.GroupBy(t => Actor(t).Actor ?? Actor(t).Name, StringComparer.Ordinal)
        .OrderByDescending(g => g.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Select(t => Actor(t).Name).Order(StringComparer.Ordinal).First())];

    private static string With(string words, ImmutableArray<Testimony> by) => by.IsEmpty ? "" : words + string.Join(" and ", Names(by));
}
