using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Ledger.Storage;

/// <summary>What was stored or judged since the events were last made, or a part of it, as the ledger held it at one moment.</summary>
/// <param name="Changes">How many changes the ledger had seen; grows with each.</param>
/// <param name="Linked">How often the events had been made.</param>
/// <param name="Articles">The articles.</param>
/// <param name="Reports">The reports of which people judged.</param>
/// <param name="Actors">The ids of the actors that articles told of before they were read anew.</param>
/// <param name="Relations">What the statements on relations said that articles made before they were read anew.</param>
/// <param name="Human">All judgements of people, in the order of left, right and by.</param>
/// <param name="TiesBefore">The branches, each with what it is a branch of, as of the last time.</param>
/// <param name="Ties">The same now.</param>
/// <param name="DaysBefore">How many articles were published on each day, as of the last time.</param>
/// <param name="Days">The same now.</param>
public sealed record UnlinkedPart(
    long Changes, long Linked, ImmutableArray<CodedArticle> Articles, ImmutableArray<string> Reports, ImmutableArray<string> Actors, ImmutableArray<string> Relations,
    ImmutableArray<Judgement> Human, ImmutableArray<(string Branch, string Whole)> TiesBefore, ImmutableArray<(string Branch, string Whole)> Ties,
    ImmutableArray<(DateOnly Day, int Articles)> DaysBefore, ImmutableArray<(DateOnly Day, int Articles)> Days);
