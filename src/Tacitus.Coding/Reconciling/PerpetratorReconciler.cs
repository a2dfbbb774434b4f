using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>
/// Reconciles who did it: each actor named, accused or claiming stands with the strongest ground. Of a group and its parent the group stands.
/// Suspects are no perpetrators until a court finds them guilty.
/// </summary>
internal static class PerpetratorReconciler
{
    private sealed record Candidate(string Key, ActorValue Actor, PerpetratorBasis Basis, ImmutableArray<Testimony> By, ImmutableArray<Testimony> Against)
    {
        public int Voices { get; } = By.Voices();
    }

    /// <summary>The perpetrators of an event of the <paramref name="kind"/>, the surest first, with their findings.</summary>
    public static (ImmutableArray<Perpetrator> Perpetrators, ImmutableArray<Finding> Findings) Reconcile(ImmutableArray<Testimony> testimonies, Kinship kinship, EventKind kind)
    {
        if (testimonies.IsEmpty) return ([], []);
        var suspects = testimonies.Where(t => t.Statement is { Field: Field.Suspect, Value: ActorValue })
            .GroupBy(t => Key((ActorValue)t.Statement.Value), StringComparer.Ordinal)
            .Where(g => !g.Any(t => t.Statement.Value is ActorValue { Qualifier: "convicted" })).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var candidates = Candidates(testimonies).Where(c => c.Actor.Kind != ActorKind.Person || !suspects.Contains(c.Key)).ToList();
        candidates = Distinct(candidates, kind is EventKind.Clash or EventKind.MobViolence or EventKind.Protest);
        var perpetrators = ImmutableArray.CreateBuilder<Perpetrator>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var candidate in candidates)
        {
            if (candidates.Exists(branch => branch != candidate && kinship.IsBranch(branch.Key, candidate.Key))) continue;
            var parents = candidates.Where(parent => parent != candidate && kinship.IsBranch(candidate.Key, parent.Key)).ToArray();
            var rivals = candidates.Where(c => c != candidate && !parents.Contains(c)).ToArray();
            perpetrators.Add(new Perpetrator(
                candidate.Actor.Actor, candidate.Actor.Name, candidate.Actor.Kind == ActorKind.Person, candidate.Basis, Probability(candidate, rivals)));
            findings.Add(Finding(candidate, parents));
        }
        return (perpetrators.ToImmutable(), findings.ToImmutable());
    }

    private static IEnumerable<Candidate> Candidates(ImmutableArray<Testimony> testimonies)
    {
        var denials = testimonies.Where(t => t.Statement is { Field: Field.Denial, Value: ActorValue }).ToLookup(t => Key((ActorValue)t.Statement.Value), StringComparer.Ordinal);
        return testimonies
            .Where(t => t.Statement is { Field: Field.Perpetrator or Field.Claim, Value: ActorValue } || t.Statement is { Field: Field.Suspect, Value: ActorValue { Qualifier: "convicted" } })
            .GroupBy(t => Key((ActorValue)t.Statement.Value), StringComparer.Ordinal)
            .Select(g => (g.Key, Held: g.Where(t => t.IsHeld).ToImmutableArray(), Not: g.Where(t => t.Statement.Modality == Modality.Negated).ToImmutableArray()))
            .Where(g => g.Held.Length > 0)
            .Select(g => new Candidate(g.Key, Named(g.Held), g.Held.Select(BasisOf).MaxBy(Rank), g.Held, [.. g.Not, .. denials[g.Key]]))
            .OrderByDescending(c => Rank(c.Basis)).ThenByDescending(c => c.Voices).ThenBy(c => c.Key, StringComparer.Ordinal);
    }

    // Descriptions tell nothing where somebody has a name, and one of them is enough, since the others are of the same people. But "the waiter" whom a court convicts, and nobody else, is another than
    // the group that he is said to be of; and where sides meet, or many march, villagers are others than the police, and students than teachers. "The crowd" is somebody there where only forces have a name.
    private static List<Candidate> Distinct(List<Candidate> candidates, bool isOfMany)
    {
        var stand = candidates.FindAll(c => c.Actor.Kind != ActorKind.Unnamed);
        if (!stand.Exists(c => c.Basis == PerpetratorBasis.Convicted) && candidates.Find(c => c.Basis == PerpetratorBasis.Convicted) is { } convict) stand.Add(convict);
        if (isOfMany)
        {
            foreach (var candidate in candidates)
                if (!BareWords.AreOfMany(candidate.Actor.Name) && !stand.Exists(s => Head(s).Equals(Head(candidate), StringComparison.OrdinalIgnoreCase))) stand.Add(candidate);
            if (stand.TrueForAll(c => c.Actor.Kind is ActorKind.State or ActorKind.StateForce) && candidates.Find(c => c.Actor.Kind == ActorKind.Unnamed && !stand.Contains(c)) is { } many) stand.Add(many);
        }
        return stand.Count > 0 || candidates.Count == 0 ? [.. candidates.Where(stand.Contains)] : [candidates.Find(c => !BareWords.AreBare(c.Actor.Name)) ?? candidates[0]];
    }

    private static ReadOnlySpan<char> Head(Candidate candidate) => candidate.Actor.Name.AsSpan(candidate.Actor.Name.LastIndexOf(' ') + 1);

    private static string Key(ActorValue actor) => actor.Actor ?? actor.Name.ToLowerInvariant();

    // The name that most voices use.
    private static ActorValue Named(ImmutableArray<Testimony> by) => by.Length == 1 ? (ActorValue)by[0].Statement.Value : by.GroupBy(t => ((ActorValue)t.Statement.Value).Name, StringComparer.Ordinal)
        .OrderByDescending(g => g.Voices()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (ActorValue)g.First().Statement.Value).First();

    private static PerpetratorBasis BasisOf(Testimony testimony)
    {
        var qualifier = ((ActorValue)testimony.Statement.Value).Qualifier;
        if (qualifier is not null && Code.TryParse<PerpetratorBasis>(qualifier, out var basis)) return basis;
        return testimony.Statement.Field == Field.Claim ? PerpetratorBasis.Claimed
            : testimony.Statement.Attribution is null ? PerpetratorBasis.Named : PerpetratorBasis.Accused;
    }

    // A court, then the doer's own words, then what the article holds, then what somebody says.
    private static int Rank(PerpetratorBasis basis) => basis switch
    {
        PerpetratorBasis.Convicted => 4,
        PerpetratorBasis.Admitted => 3,
        PerpetratorBasis.Claimed => 2,
        PerpetratorBasis.Named => 1,
        _ => 0,
    };

    // Stated by hand: how far each ground is trusted by itself. More voices leave less doubt; rivals and denials share the rest.
    private static int Probability(Candidate candidate, IReadOnlyCollection<Candidate> rivals)
    {
        static double Doubt(Candidate c) => Math.Pow(c.Basis switch
        {
            PerpetratorBasis.Convicted => 0.02,
            PerpetratorBasis.Admitted => 0.05,
            PerpetratorBasis.Claimed => 0.25,
            PerpetratorBasis.Named => 0.2,
            _ => 0.4,
        }, 1 + Math.Log(c.Voices));
        var sure = 1 - Doubt(candidate);
        if (rivals.Count > 0) sure *= sure / (sure + rivals.Max(r => 1 - Doubt(r)));
        if (candidate.Against.Length > 0) sure *= (double)candidate.Voices / (candidate.Voices + candidate.Against.Voices());
        return (int)Math.Round(sure * 1000, MidpointRounding.AwayFromZero);
    }

    private static Finding Finding(Candidate candidate, Candidate[] parents)
    {
        var grounds = candidate.By.GroupBy(BasisOf).OrderByDescending(g => Rank(g.Key)).Select(g => $"{Prose.Of(g.Key)} by {Prose.Voices(g.Voices())}");
        var reason = string.Join(", ", grounds);
        if (parents.Length > 0)
            reason += $"; {string.Join(" and ", parents.Select(p => p.Actor.Name))}, of which it is a branch, also named by {Prose.Voices(parents.SelectMany(p => p.By).Voices())}";
        if (candidate.Against.Length > 0) reason += $"; denied by {Prose.Voices(candidate.Against.Voices())}";
        return new Finding(Code.Of(Field.Perpetrator), candidate.Actor.Name, FindingState.Stated, reason,
            candidate.By.Concat(parents.SelectMany(p => p.By)).Ids(), candidate.Against.Ids());
    }
}
