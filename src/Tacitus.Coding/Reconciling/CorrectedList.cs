using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>
/// Reads what people hold to be right where that may be several: with semicolons between, as <c>Red Lantern Front; Harbour Watch</c>. Who is named as the event had him before
/// stays what he was there.
/// </summary>
internal static class CorrectedList
{
    private const int Longest = 200, Most = 20;

    /// <summary>The parts of <paramref name="value"/>.</summary>
    public static ImmutableArray<string> Parts(string value) => [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>What is wrong with names, in a sentence; null when they can be used.</summary>
    public static string? Check(string value)
    {
        var parts = Parts(value);
        return parts.Length > Most ? $"At most {Most} can be named." : parts.Any(p => p.Length > Longest) ? $"A name has at most {Longest} characters; put semicolons between several." : null;
    }

    /// <summary>A suspect's name and, behind a colon, how far the law has got: <c>the driver: charged</c>.</summary>
    public static (string Name, string? State) State(string suspect) =>
        suspect.LastIndexOf(':') is > 0 and var colon ? (suspect[..colon].Trim(), suspect[(colon + 1)..].Trim()) : (suspect, null);

    /// <summary>The perpetrators.</summary>
    public static ImmutableArray<Perpetrator> Perpetrators(Event e, Correction correction, ActorValue? told) => [.. Names(correction, told).Select(name =>
    {
        var known = e.Perpetrators.FirstOrDefault(p => p.Name == name);
        return new Perpetrator(
            told?.Actor ?? IdOf(correction) ?? known?.Actor, name, told is { Kind: ActorKind.Person } || (told is null && known?.Individual == true),
            told?.Qualifier is { } basis && Code.TryParse<PerpetratorBasis>(basis, out var parsed) ? parsed : known?.Basis ?? PerpetratorBasis.Named, 1000);
    })];

    /// <summary>The targets.</summary>
    public static ImmutableArray<Target> Targets(Event e, Correction correction, ActorValue? told) => [.. Names(correction, told).Select(name =>
    {
        var known = e.Targets.FirstOrDefault(t => t.Name == name);
        return new Target(told?.Actor ?? IdOf(correction) ?? known?.Actor, name, told?.Qualifier ?? known?.Kind ?? "unknown");
    })];

    /// <summary>The claims.</summary>
    public static ImmutableArray<ResponsibilityClaim> Claims(Event e, Correction correction, ActorValue? told) => [.. Names(correction, told).Select(name =>
        e.Claims.FirstOrDefault(c => c.Name == name) ?? new ResponsibilityClaim(told?.Actor ?? IdOf(correction), name, null, [], []))];

    /// <summary>The suspects.</summary>
    public static ImmutableArray<Suspect> Suspects(Event e, Correction correction, ActorValue? told) => [.. Names(correction, told).Select(suspect =>
    {
        var (name, state) = State(suspect);
        return new Suspect(name, (state ?? told?.Qualifier) is { } said && Code.TryParse<LegalState>(said, out var known) ? known : e.Suspects.FirstOrDefault(s => s.Name == name)?.LegalState ?? LegalState.Sought);
    })];

    // A statement's name is one, whatever signs are in it.
    private static ImmutableArray<string> Names(Correction correction, ActorValue? told) => told is not null && correction.Value.Length > 0 ? [correction.Value] : Parts(correction.Value);

    private static string? IdOf(Correction correction) => Parts(correction.Value).Length == 1 ? correction.Actor : null;
}
