using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>The codes that voices give for one field, the best supported first.</summary>
/// <typeparam name="T">The field's codes.</typeparam>
internal sealed class Vote<T> where T : struct, Enum
{
    private Vote(ImmutableArray<(T Value, ImmutableArray<Testimony> By)> ballots) => Ballots = ballots;

    /// <summary>The values with their statements: most voices first, then the surest, then in the order of the codebook.</summary>
    public ImmutableArray<(T Value, ImmutableArray<Testimony> By)> Ballots { get; }

    /// <summary>Counts what <paramref name="testimonies"/> hold of <paramref name="field"/>.</summary>
    public static Vote<T> On(Field field, ImmutableArray<Testimony> testimonies)
    {
        var ballots = new List<(T Value, ImmutableArray<Testimony>.Builder By)>();
        foreach (var testimony in testimonies)
        {
            if (testimony.Statement.Field != field || !testimony.IsHeld || testimony.Statement.Value is not CodeValue code || !Code.TryParse<T>(code.Code, out var value)) continue;
            var at = ballots.FindIndex(b => EqualityComparer<T>.Default.Equals(b.Value, value));
            if (at < 0)
            {
                at = ballots.Count;
                ballots.Add((value, ImmutableArray.CreateBuilder<Testimony>()));
            }
            ballots[at].By.Add(testimony);
        }
        return ballots switch
        {
            [] => new([]),
            [var only] => new([(only.Value, only.By.DrainToImmutable())]),
            _ => new(
            [
                .. ballots.Select(b => (b.Value, By: b.By.DrainToImmutable()))
                    .OrderByDescending(b => b.By.Voices()).ThenByDescending(b => b.By.Max(t => t.Statement.Probability)).ThenBy(b => b.Value),
            ]),
        };
    }

    /// <summary>The finding that <paramref name="value"/> is it.</summary>
    public Finding Finding(Field field, T value, string? reason = null)
    {
        if (Ballots.Length == 1) return new Finding(Code.Of(field), Code.Of(value), FindingState.Stated, reason ?? $"{Prose.Voices(Ballots[0].By.Voices())}, none against", Ballots[0].By.Ids(), []);
        var told = Ballots.Where(b => EqualityComparer<T>.Default.Equals(b.Value, value)).SelectMany(b => b.By).ToArray();
        var others = Ballots.Where(b => !EqualityComparer<T>.Default.Equals(b.Value, value)).ToArray();
        reason ??= others.Length == 0 ? $"{Prose.Voices(told.Voices())}, none against"
            : $"{Prose.Voices(told.Voices())}; {string.Join(", ", others.Select(o => $"{Prose.Voices(o.By.Voices())} for {Prose.Of(o.Value)}"))}";
        return new Finding(Code.Of(field), Code.Of(value), FindingState.Stated, reason, told.Ids(), others.SelectMany(o => o.By).Ids());
    }
}
