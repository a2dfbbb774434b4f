using System.Collections.Immutable;
using System.Globalization;

namespace Tacitus.Model.Reports;

/// <summary>
/// How likely the models held what they chose for a report, and what came next, in thousandths: by this it is told how sure the event is. Nought where nothing was weighed.
/// </summary>
/// <param name="Real">That it is a real event.</param>
/// <param name="Tells">That the article tells of any.</param>
/// <param name="Opened">That it is none of the events told before it.</param>
/// <param name="Joined">That all that is told of it is of it: the least likely of what was put to it.</param>
/// <param name="Place">That it was where it is said to have been.</param>
/// <param name="NextPlace">That it was at the next likeliest place.</param>
/// <param name="Nowhere">That no place is told.</param>
/// <param name="Country">That it was in the country of its place.</param>
/// <param name="Doer">That the likeliest actor did it.</param>
/// <param name="NextDoer">That the next likeliest did.</param>
public sealed record ReportOdds(int Real, int Tells, int Opened, int Joined, int Place, int NextPlace, int Nowhere, int Country, int Doer, int NextDoer)
{
    private const int Numbers = 10;

    /// <summary>Those of what nothing weighed.</summary>
    public static ReportOdds None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>That it was done so, for each tactic in the order of the codebook, and in no way told last; empty where nothing weighed it.</summary>
    public ImmutableArray<int> Tactics { get; init; } = [];

    /// <summary>All of them in the order of the constructor, tactics last, with spaces between: what <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Join(' ', new[] { Real, Tells, Opened, Joined, Place, NextPlace, Nowhere, Country, Doer, NextDoer }.Concat(Tactics).Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Reads what <see cref="ToString"/> writes; none where nothing is written.</summary>
    public static ReportOdds Parse(string text)
    {
        if (text.Length == 0) return None;
        var all = text.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToImmutableArray();
        return new ReportOdds(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9]) { Tactics = all[Numbers..] };
    }
}
