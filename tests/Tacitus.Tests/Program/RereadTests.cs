using System.Collections.Immutable;
using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class RereadTests : IDisposable
{
    private const string Words = "Four people were killed on Monday when a bomb went off at the market of Port Selwyn, the harbour master said in the evening.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_that_comes_out_otherwise_is_a_new_revision_and_statements_keep_theirs_until_coded_again()
    {
        var (id, earlier) = StoreAsReadByAnother();
        Assert.Contains("1 with a new text revision", Terminal.Run("reread", "--ledger", _folder["x.db"]).Output, StringComparison.Ordinal);
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            Assert.Equal(earlier, ledger.Text(id));
            Assert.Equal(2, ledger.TextRevisions(id).Length);
            Assert.Equal(StableId.Of("t", earlier), ledger.TextRevisions(id)[0]);
            Assert.Empty(ledger.Defects());
        }
        Assert.Contains(" 0 with a new text revision", Terminal.Run("reread", "--ledger", _folder["x.db"]).Output, StringComparison.Ordinal);

        Assert.Equal(0, Terminal.Run("reread", "--code", "--ledger", _folder["x.db"]).Code);
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            Assert.DoesNotContain("Old furniture", ledger.Text(id), StringComparison.Ordinal);
            Assert.NotEmpty(ledger.Coded(id)!.Reports);
            Assert.Empty(ledger.Defects());
        }
        Assert.Equal(earlier, Terminal.Run("text", id, "--revision", StableId.Of("t", earlier), "--ledger", _folder["x.db"]).Output);
    }

    [Fact]
    public void A_ledger_that_this_version_wrote_is_read_to_the_same_texts()
    {
        MadeUpNews.Write(_folder["news"], 5);
        Terminal.Run("run", _folder["news"], "--ledger", _folder["x.db"]);
        Assert.Contains("5 articles read again: 0 with", Terminal.Run("reread", "--code", "--ledger", _folder["x.db"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_is_not_there_is_wrong_use() => Assert.Equal(2, Terminal.Run("reread", "--ledger", _folder["none.db"]).Code);

    // An earlier reader left furniture in the text.
    private (string Id, string Text) StoreAsReadByAnother()
    {
        var bytes = Encoding.UTF8.GetBytes($"<html><body><article><h1>Bomb at market</h1><p>{Words}</p><div class=related><a href=/x>Old furniture</a></div></article></body></html>");
        var article = new ArticleReader().Read(new Source("page.html", bytes, GivenMetadata.None)).Article!;
        var text = article.Text + "\n\nOld furniture";
        var before = article with { Text = text, TextRevision = StableId.Of("t", text), Blocks = [.. article.Blocks, new Block(new Span(article.Text.Length + 2, text.Length), BlockKind.Paragraph)] };
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var versions = new Versions("earlier", "m", "g", "l");
        var run = ledger.Begin(versions, DateTimeOffset.UnixEpoch);
        ledger.Store(new CodedArticle(before, [], [], [], [], []), bytes, GivenMetadata.None, new Appearance("page.html", GivenMetadata.None), versions, run);
        return (article.Id, text);
    }
}
