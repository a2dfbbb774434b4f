namespace Tacitus.Ledger.Storage;

/// <summary>How much a ledger holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Events">Events.</param>
/// <param name="Aggregates">Aggregates.</param>
/// <param name="Actors">Actors.</param>
/// <param name="Relations">Relations.</param>
/// <param name="Judgements">Judgements.</param>
/// <param name="Issues">Issues.</param>
public sealed record LedgerCounts(
    long Articles, long Reports, long Statements, long Events, long Aggregates, long Actors, long Relations, long Judgements, long Issues);
