using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Indices;

/// <summary>Writes an index as an answer: ranks, scores where coverage is stated, and what it all rests on.</summary>
public static class IndexAnswer
{
    /// <summary>Writes <paramref name="entries"/>.</summary>
    /// <param name="entries">The ranked units.</param>
    /// <param name="year">The year of the index.</param>
    /// <param name="name">A unit's name.</param>
    /// <param name="coverage">What the ledger holds.</param>
    /// <param name="covers">The time that the user states the collection to cover; null when none is stated.</param>
    public static Answer Write(ImmutableArray<IndexEntry> entries, int year, Func<string, string> name, Coverage coverage, PartialDate? covers)
    {
        var window = ImpactIndex.Window(year);
        var scores = covers is { } c && c.Contains(window);
        var head = scores ? ImmutableArray.Create("rank", "name", "score", "score low", "score high", "events", "killed", "rank range", "impact", "impact low", "impact high", "code")
            : ["rank", "name", "impact", "events", "killed", "rank range", "impact low", "impact high", "code"];
        var rows = entries.Select(e => (ImmutableArray<Cell>)
        [
            e.Rank, name(e.Unit),
            .. scores ? (ReadOnlySpan<Cell>)[Cell.Thousandths(e.Score.Best, 3), Cell.Thousandths(e.Score.Low, 3), e.IsOpen ? Open(e.Score.High) : Cell.Thousandths(e.Score.High, 3)] : [Impact(e.Impact.Best)],
            e.Events, e.Killed, e.BestRank == e.WorstRank ? Number(e.BestRank) : $"{Number(e.BestRank)}-{Number(e.WorstRank)}",
            .. scores ? (ReadOnlySpan<Cell>)[Impact(e.Impact.Best)] : [],
            Impact(e.Impact.Low), e.IsOpen ? new Cell(Impact(e.Impact.High).Text + "+", Impact(e.Impact.High).Number, []) : Impact(e.Impact.High), e.Unit,
        ]);
        var cautions = ImmutableArray.CreateBuilder<string>();
        cautions.Add($"This describes the articles of this ledger ({CoverageWords.Of(coverage)}), not the world.");
        cautions.Add($"It weighs the events of {window.Start.Year.ToString(CultureInfo.InvariantCulture)} to {year.ToString(CultureInfo.InvariantCulture)} and "
            + "counts attacks alone; those not known to be political only raise the upper bounds.");
        if (!scores)
            cautions.Add(covers is null
                ? "No coverage is stated for the years that it weighs, so it ranks and does not score. State it with --covers FROM/TO if the collection is meant to be whole."
                : $"The stated coverage ({Phrase.Date(covers.Value)}) does not span the years that it weighs, so it ranks and does not score.");
        if (entries.Any(e => e.IsOpen)) cautions.Add("A plus marks an upper bound that at least one source leaves open (\"at least 43\").");
        return new Answer($"Impact of attacks in {year.ToString(CultureInfo.InvariantCulture)}", [new Section("Ranking", [], new Table(head, [.. rows]))], [], cautions.DrainToImmutable());

        static Cell Open(int score) => new(Cell.Thousandths(score, 3).Text + "+", score / 1000m, []);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Cell Impact(long impact) => new((impact / 200m).ToString("0.00", CultureInfo.InvariantCulture), impact / 200m, []);
}
