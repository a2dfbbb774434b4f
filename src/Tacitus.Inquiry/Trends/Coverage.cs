using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Trends;

/// <summary>What a ledger's counts over time rest on.</summary>
/// <param name="Articles">How many articles by the month of their publication.</param>
/// <param name="Undated">How many without a month.</param>
/// <param name="Outlets">How many outlets are named.</param>
/// <param name="Languages">The languages, the commonest first.</param>
public sealed record Coverage(ImmutableSortedDictionary<PartialDate, int> Articles, int Undated, int Outlets, ImmutableArray<string> Languages)
{
    /// <summary>Nothing.</summary>
    public static Coverage None { get; } = new(ImmutableSortedDictionary<PartialDate, int>.Empty, 0, 0, []);

    /// <summary>How many articles there are.</summary>
    public int Total => Articles.Values.Sum() + Undated;
}
