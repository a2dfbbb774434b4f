using System.Collections.Immutable;
using Tacitus.Commands;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Articles;

/// <summary>Reads what the page of one article shows.</summary>
internal static class ArticleReader
{
    // To readers who are not the owner: enough to see what was read, too little to read the article.
    private const int MostPublicQuotes = 3;

    /// <summary>Reads it; null when the ledger has no such article.</summary>
    public static ArticleModel? Read(PageRequest request)
    {
        var (ledger, asked) = (request.Ledger, request.Part("id"));
        var id = CommonOptions.Resolve(ledger, IdKind.Article, asked);
        if (id != asked) return request.Move<ArticleModel>(Addresses.Article(id));
        var coded = ledger.Coded(id)!;
        var events = coded.Reports.ToDictionary(r => r.Id, r => ledger.EventOf(r.Id), StringComparer.Ordinal);
        var privacy = Privacy.Of(ledger, events.Values.OfType<string>().Distinct(StringComparer.Ordinal));
        var summaries = events.Values.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(e => e, e => privacy.Of(ledger.Event(e)!).Summary, StringComparer.Ordinal);
        List<Statement> statements = [.. coded.Reports.SelectMany(r => r.Statements).Concat(coded.Aggregates.SelectMany(a => a.Statements)).Concat(coded.Statements).Where(s => privacy.Shows(s.Id) && !IsPrivate(s))];
        var revisions = ledger.TextRevisions(id);
        var revision = request.Value("revision") is { } wanted && revisions.Contains(wanted) ? wanted : coded.Article.TextRevision;
        var quotes = new QuoteReader(ledger);
        if (!request.IsOwner) statements = [.. statements.Take(MostPublicQuotes)];
        // "On Friday" is shown as the day that it came to.
        statements = statements.ConvertAll(s => ledger.Statement(s.Id)?.Statement ?? s);
        ImmutableArray<MarginNote> notes =
        [
            .. statements.Select((s, i) => (s.Report is { } report ? events[report] : null) is var told ? new MarginNote(i + 1, quotes.Read(s), told, told is null ? null : summaries[told]) : null!),
        ];
        var blocks = !request.IsOwner ? []
            : revision == coded.Article.TextRevision ? TextMarker.Mark(coded.Article.Text, coded.Article.Blocks, statements)
            : Plain(ledger.Text(id, revision)!);
        return new ArticleModel
        {
            Article = quotes.Article(id),
            Bytes = request.IsOwner ? ledger.Bytes(id)?.Length : null,
            Blocks = blocks,
            Notes = notes,
            Revisions = revisions,
            Revision = revision,
            Issues = [.. coded.Issues.Select(i => i.Message)],
        };
    }

    // Statements outside of reports are not known to Privacy, which goes by events.
    private static bool IsPrivate(Statement statement) => statement.Field == Field.Victim || statement.Report is null && statement.Value is ActorValue { Kind: Model.Actors.ActorKind.Person };

    private static ImmutableArray<MarkedBlock> Plain(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => new MarkedBlock(BlockKind.Paragraph, [new MarkedPart(p, [], "", [])]))];
}
