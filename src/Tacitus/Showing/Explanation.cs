using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Showing;

/// <summary>A finding with the statements for it, against it, and on the same field without a say in it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="For">The statements for it.</param>
/// <param name="Against">The statements against it.</param>
/// <param name="Others">The statements on the field that no finding of the event rests on; with the field's first finding only.</param>
internal sealed record Explanation(
    Finding Finding, ImmutableArray<QuotedStatement> For, ImmutableArray<QuotedStatement> Against, ImmutableArray<QuotedStatement> Others)
{
    /// <summary>The findings of <paramref name="e"/> explained; those of one field when <paramref name="field"/> names it, with or without its population.</summary>
    public static ImmutableArray<Explanation> Of(LedgerStore ledger, Event e, string? field)
    {
        var statements = ledger.StatementsOf(e.Id).ToList();
        var byId = statements.ToLookup(s => s.Statement.Id, StringComparer.Ordinal);
        var used = e.Findings.SelectMany(f => f.For.Concat(f.Against)).ToHashSet(StringComparer.Ordinal);
        var unused = statements.Where(s => !used.Contains(s.Statement.Id)).ToLookup(s => Code.Of(s.Statement.Field), StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. e.Findings.Where(f => field is null || f.Field == field || FieldOf(f) == field).Select(f => new Explanation(
                f, Statements(f.For), Statements(f.Against), explained.Add(FieldOf(f)) ? [.. unused[FieldOf(f)]] : [])),
        ];

        ImmutableArray<QuotedStatement> Statements(ImmutableArray<string> ids) => [.. ids.SelectMany(id => byId[id])];
    }

    /// <summary>The field of <paramref name="finding"/> without its population.</summary>
    public static string FieldOf(Finding finding) => finding.Field.Split(':')[0];
}
