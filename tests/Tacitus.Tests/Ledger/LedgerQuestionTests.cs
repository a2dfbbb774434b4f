using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger;

public sealed class LedgerQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LedgerStore _ledger;

    public LedgerQuestionTests()
    {
        _ledger = LedgerStore.Open(_folder["x.db"]);
        _ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, _ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
        MadeUp.Link(_ledger);
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_line_holds_the_numbers_of_its_event_and_the_part_of_its_actor()
    {
        var told = MadeUp.EventOf(MadeUp.Coded);
        var line = Assert.Single(_ledger.Lines(MadeUp.Front.Id));
        Assert.Equal((told.Id, told.Kind, told.Date, "XA", 1), (line.Id, line.Kind, line.Date, line.Country, line.Reports));
        Assert.Equal(new TollRange(43, 45, 48), line.Killed);
        Assert.Equal(told.Tactics, line.Tactics);
        Assert.True(line.Part.HasFlag(ActorPart.Perpetrator) && line.Part.HasFlag(ActorPart.Claimant));
        Assert.Equal(ActorPart.None, Assert.Single(_ledger.Lines()).Part);
        Assert.Empty(_ledger.Lines("actor-nobody"));
    }

    [Fact]
    public void Lines_are_filtered_by_country_and_time()
    {
        var date = Assert.Single(_ledger.Lines()).Date!.Value;
        Assert.Single(_ledger.Lines(country: "XA", from: date, to: date));
        Assert.Empty(_ledger.Lines(country: "XB"));
        Assert.Empty(_ledger.Lines(from: PartialDate.Year(2040)));
        Assert.Single(_ledger.Deeds(date, date));
    }

    [Fact]
    public void An_actor_is_found_by_id_by_any_name_in_any_case_and_by_part_of_one()
    {
        foreach (var words in new[] { MadeUp.Front.Id, "red-lantern-front", "RLF", "rlf", "red lantern front", "Lantern" })
            Assert.Equal(MadeUp.Front.Id, _ledger.Named(words)[0].Id);
        Assert.Empty(_ledger.Named("100%"));
    }

    [Fact]
    public void Coverage_is_articles_by_month_outlet_and_language() =>
        Assert.Equal([new CoverageEntry("2031-05", "The Ferry Lantern", "en", 1)], _ledger.Coverage());

    [Fact]
    public void Ties_are_found_from_either_end()
    {
        Assert.Single(_ledger.Relations(MadeUp.Front.Id));
        Assert.Single(_ledger.Relations("actor-oskar-dunn"));
        Assert.Single(_ledger.Aggregates(MadeUp.Front.Id));
    }

    [Fact]
    public void Words_are_found_in_articles_statements_and_actors_where_they_stand()
    {
        LedgerStore.Index(_folder["x.db"]);
        var hit = Assert.Single(_ledger.SearchArticles("\"grand bazaar\" lorvale", 5));
        Assert.Equal(MadeUp.Text, hit.Text);
        Assert.Contains(hit.Spans, s => s.In(hit.Text) == "Grand Bazaar");
        Assert.Contains(hit.Spans, s => s.In(hit.Text) == "Lorvale");
        Assert.Equal(MadeUp.Front.Id, Assert.Single(_ledger.SearchActors("rlf", 5)).Id);
        Assert.NotEmpty(_ledger.SearchStatements("bazaar", 5));
        Assert.Empty(_ledger.SearchStatements("quill", 5));
        Assert.Empty(_ledger.SearchActors("dunn", 5));
    }

    [Theory]
    [InlineData("two words", "\"two\" \"words\"")]
    [InlineData("\"as one\" more", "\"as one\" \"more\"")]
    [InlineData("NOT (a OR b*)", "\"NOT\" \"(a\" \"OR\" \"b*)\"")]
    [InlineData("- * \"", "")]
    public void What_is_typed_is_words_and_no_language(string typed, string query) => Assert.Equal(query, LedgerStore.Query(typed));

    [Fact]
    public void The_index_of_words_follows_the_ledger()
    {
        LedgerStore.Index(_folder["x.db"]);
        var (copy, bytes) = (MadeUp.Copy, new byte[] { 1 });
        _ledger.Store(new Tacitus.Model.Reports.CodedArticle(copy, [], [], [], [], []), bytes, GivenMetadata.None, new Appearance("in/two.txt", GivenMetadata.None), MadeUp.Versions, _ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
        Assert.Single(_ledger.SearchArticles("bazaar", 5));
        LedgerStore.Index(_folder["x.db"]);
        Assert.Equal(2, _ledger.SearchArticles("bazaar", 5).Count());
        Assert.Empty(_ledger.Defects());
    }
}
