using System.Text;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Runs;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Ledger;

public sealed class LedgerStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private static readonly Appearance Here = new("in/one.txt", GivenMetadata.None);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_coded_article_comes_back_as_it_was_stored()
    {
        using var ledger = Filled();
        Assert.Equal(Dump.Of(MadeUp.Coded), Dump.Of(ledger.Coded(MadeUp.Article.Id)));
    }

    // Rows are written many at a time, the rest few at a time and one by one.
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(75)]
    [InlineData(200)]
    public void However_many_statements_an_article_has_they_come_back_in_their_order(int count)
    {
        var report = MadeUp.Coded.Reports[0];
        var statements = Enumerable.Range(0, count).Select(n => report.Statements[n % report.Statements.Length] with { Id = $"s-{n}", Derivation = n % 2 == 0 ? null : $"by {n}" });
        var coded = MadeUp.Coded with { Reports = [report with { Statements = [.. statements] }, .. MadeUp.Coded.Reports[1..]] };
        using var ledger = LedgerStore.Open(_folder["many.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        Assert.True(ledger.Store(coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        Assert.Equal(Dump.Of(coded), Dump.Of(ledger.Coded(MadeUp.Article.Id)));
    }

    [Fact]
    public void The_collection_holds_the_articles_without_their_cleaning_runs()
    {
        using var ledger = Filled();
        var expected = MadeUp.Coded with { Article = MadeUp.Article with { Runs = [] } };
        Assert.Equal(Dump.Of(expected), Dump.Of(Assert.Single(MadeUp.All(ledger).Articles)));
    }

    [Fact]
    public void An_event_comes_back_as_it_was_stored()
    {
        using var ledger = Filled();
        Assert.Equal(Dump.Of(MadeUp.EventOf(MadeUp.Coded)), Dump.Of(Assert.Single(ledger.Events())));
        Assert.Equal([MadeUp.Victim.Id, MadeUp.Leader.Id, MadeUp.Front.Id], ledger.Actors().Select(a => a.Id));
        Assert.Equal("near daily attacks", Assert.Single(ledger.Aggregates()).Text);
        Assert.Equal(PartialDate.Year(2029), Assert.Single(ledger.Relations()).Start);
    }

    [Fact]
    public void Storing_the_same_again_changes_nothing()
    {
        using var ledger = Filled();
        var changes = ledger.Unlinked(9).Changes;
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        Assert.False(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/two.txt", GivenMetadata.None), MadeUp.Versions, run));
        Assert.Equal(changes, ledger.Unlinked(9).Changes);
        Assert.True(ledger.IsLinked(MadeUp.Versions.Hash));
        Assert.Equal(["in/one.txt", "in/two.txt"], Assert.Single(ledger.Articles()).Paths);
    }

    [Fact]
    public void Other_versions_replace_the_coding_and_keep_the_old_text_revision()
    {
        using var ledger = Filled();
        var newer = MadeUp.Versions with { Code = "2" };
        var recoded = MadeUp.Coded with { Article = MadeUp.Article with { Text = "Shorter.", TextRevision = "t-2", Blocks = [], Runs = [] }, Reports = [], Aggregates = [], Statements = [] };
        Assert.False(ledger.IsLinked(newer.Hash));
        Assert.True(ledger.Store(recoded, MadeUp.Bytes, GivenMetadata.None, Here, newer, ledger.Begin(newer, DateTimeOffset.UnixEpoch)));
        Assert.False(ledger.IsLinked(MadeUp.Versions.Hash));
        Assert.Equal("Shorter.", ledger.Text(MadeUp.Article.Id));
        Assert.Equal(0, ledger.Count().Reports);
        Assert.Equal(2, Query("SELECT count(*) FROM text_revisions"));
    }

    [Fact]
    public void An_article_with_a_broken_statement_is_not_stored_at_all()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        var report = MadeUp.Coded.Reports[0];
        var outside = report with { Statements = [.. report.Statements, report.Statements[0] with { Id = "s-x", Spans = [new Span(5, 9999)] }] };
        Assert.Throws<ArgumentException>(() => ledger.Store(MadeUp.Coded with { Reports = [outside] }, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        var none = report with { Statements = [report.Statements[0] with { Spans = [] }] };
        Assert.Throws<ArgumentException>(() => ledger.Store(MadeUp.Coded with { Reports = [none] }, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        Assert.Null(ledger.Find(MadeUp.Article.Id));
        Assert.Equal(0, ledger.Count().Statements);
    }

    [Fact]
    public void An_article_that_is_refused_takes_none_of_those_with_it_that_are_stored_at_once()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        var refused = MadeUp.Coded with { Article = MadeUp.Article with { Id = "a-refused", Text = "\0" } };
        ledger.AtOnce(() =>
        {
            Assert.True(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
            Assert.Throws<ArgumentException>(() => ledger.Store(refused, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        });
        Assert.NotNull(ledger.Find(MadeUp.Article.Id));
        Assert.Null(ledger.Find("a-refused"));
        Assert.Equal(1, ledger.Count().Articles);
    }

    [Fact]
    public void An_article_that_breaks_off_while_it_is_written_is_not_stored_by_half_whoever_catches_it()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        var broken = MadeUp.Coded with { Article = MadeUp.Article with { Id = "a-broken" }, Statements = [MadeUp.Coded.Reports[0].Statements[0] with { Report = null, Article = "a-broken" }] };
        Assert.Throws<InvalidOperationException>(() => ledger.AtOnce(() =>
        {
            Assert.True(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
            // The reports of the other article under a second name break what is unique halfway.
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => ledger.Store(broken, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        }));
        Assert.Equal(0, ledger.Count().Articles);
        Assert.True(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
        Assert.Equal(1, ledger.Count().Articles);
    }

    [Fact]
    public void What_is_stored_at_once_is_left_at_once()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        Assert.Throws<InvalidOperationException>(() => ledger.AtOnce(() =>
        {
            ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run);
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, ledger.Count().Articles);
        Assert.True(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xd800)]
    [InlineData(0xdc00)]
    public void A_text_that_no_text_can_hold_is_refused(int unit)
    {
        var text = "a" + (char)unit + "b";
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var coded = MadeUp.Coded with { Article = MadeUp.Article with { Text = text }, Reports = [], Aggregates = [], Statements = [] };
        Assert.Throws<ArgumentException>(() =>
            ledger.Store(coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch)));
        Assert.Equal(0, ledger.Count().Articles);
    }

    [Theory]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("tab\tnew\nline \u202e\u001b[31m \"quoted\" \\ 💥 \u0000")]
    public void Hostile_words_come_back_as_they_are(string words)
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        words = words.TrimEnd('\0');
        var issue = new Issue(words, null, words, words, true);
        ledger.Report(words, [issue], run);
        Assert.Equal(issue, Assert.Single(ledger.Issues()));
    }

    [Fact]
    public void Meeting_a_bad_input_again_replaces_its_issue()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        ledger.Report("in/one.txt", [new Issue("empty_file", null, "in/one.txt", "empty", true)], run);
        run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        ledger.Report("in/one.txt", [new Issue("not_text", null, "in/one.txt", "binary", true)], run);
        Assert.Equal("not_text", Assert.Single(ledger.Issues()).Code);
        run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run);
        Assert.DoesNotContain(ledger.Issues(), i => i.Article is null);
    }

    [Fact]
    public void An_issue_with_a_side_car_stays_beside_its_article()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        var run = ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch);
        ledger.Report(Here.Path, [new Issue("bad_side_car", null, Here.Path, "no JSON")], run);
        ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, run);
        Assert.Contains(ledger.Issues(), i => i.Code == "bad_side_car");
        Assert.True(ledger.HadIssues(Here.Path, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public void What_the_collection_resolves_is_shown_and_the_articles_own_value_is_kept()
    {
        using var ledger = LedgerStore.Open(_folder["x.db"]);
        Fill(ledger);
        var article = ledger.Unlinked(9).Articles[0];
        var report = article.Reports[0];
        var day = new DateValue(PartialDate.Day(2031, 5, 2));
        var resolved = article with
        {
            Article = article.Article with { Published = new Publication(PartialDate.Day(2031, 5, 4), DateBasis.Inferred) },
            Reports = [report with { Statements = [.. report.Statements.Select(s => s.Value is DateValue { Relative: not null } ? s with { Value = day } : s)] }],
        };
        MadeUp.Link(ledger, now => now with { Settled = [resolved] });
        Assert.Contains(ledger.Statements(), s => s.Statement.Value == day);
        Assert.Equal(DateBasis.Inferred, Assert.Single(ledger.Articles()).Published!.Basis);
        Assert.Equal(Dump.Of(MadeUp.Coded), Dump.Of(ledger.Coded(MadeUp.Article.Id)));
    }

    [Fact]
    public void Events_of_an_earlier_state_do_not_replace_those_of_a_later_one()
    {
        using var one = LedgerStore.Open(_folder["x.db"]);
        using var other = LedgerStore.Open(_folder["x.db"]);
        Fill(one);
        var early = MadeUp.All(one);
        other.Judge(new Judgement("r-1", "r-2", Verdict.Different, 1000, "two bombs", "ana"));
        var late = MadeUp.All(other);
        Assert.True(other.Replace(late, MadeUp.Link(late)));
        Assert.False(one.Replace(early, MadeUp.Link(early)));
        Assert.True(one.Unlinked(9) is { Articles: [], Reports: [] });
        Assert.Equal("ana", Assert.Single(late.Human).By);
    }

    [Fact]
    public void A_persons_judgement_outlives_linking()
    {
        using var ledger = Filled();
        var report = MadeUp.Coded.Reports[0].Id;
        ledger.Judge(new Judgement(report, "r-z", Verdict.Same, 1000, "same street", "ana"));
        MadeUp.Link(ledger, now => now with { Judgements = [new Judgement(report, "r-y", Verdict.Different, 20, "other day", "tacitus")] });
        Assert.Equal(["tacitus", "ana"], ledger.Judgements().Select(j => j.By));
        MadeUp.Link(ledger);
        Assert.Equal(["ana"], ledger.Judgements().Select(j => j.By));
    }

    [Fact]
    public void What_users_say_at_several_places_does_not_depend_on_the_order()
    {
        Appearance[] appearances =
        [
            new("a", new GivenMetadata(PartialDate.Day(2031, 5, 4), "Ferry Lantern")),
            new("b", new GivenMetadata(PartialDate.Day(2031, 5, 3))),
            new("c", new GivenMetadata(null, "Dock Mercury", "A title")),
        ];
        var expected = new GivenMetadata(PartialDate.Day(2031, 5, 3), "Dock Mercury", "A title");
        Assert.Equal(expected, KnownArticle.Merge(appearances));
        Assert.Equal(expected, KnownArticle.Merge(appearances.Reverse()));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_refused_with_its_name()
    {
        File.WriteAllText(_folder["x.db"], "These are only words, and more of them than a header of a database has bytes, so that it cannot be one.");
        Assert.Contains("x.db", Assert.Throws<LedgerException>(() => LedgerStore.Open(_folder["x.db"])).Message, StringComparison.Ordinal);
        Assert.Contains("x.db", Assert.Throws<LedgerException>(() => LedgerStore.OpenToRead(_folder["x.db"])).Message, StringComparison.Ordinal);
        Assert.Contains("none.db", Assert.Throws<LedgerException>(() => LedgerStore.OpenToRead(_folder["none.db"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Query("CREATE TABLE recipes (name TEXT); SELECT 0");
        Assert.Contains("another program", Assert.Throws<LedgerException>(() => LedgerStore.Open(_folder["x.db"])).Message, StringComparison.Ordinal);
        Assert.Throws<LedgerException>(() => LedgerStore.OpenToRead(_folder["x.db"]));
        Assert.Equal(1, Query("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_ledger_with_codes_that_this_program_does_not_know_says_what_to_do()
    {
        Filled().Dispose();
        Query("UPDATE statements SET field = 'mood'; SELECT 0");
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Contains("new --ledger", Assert.Throws<LedgerException>(() => ledger.Statements().ToList()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE articles SET published = '2040-07'", "2040-07")]
    [InlineData("UPDATE articles SET published = NULL", "")]
    [InlineData("INSERT INTO inferred_dates (article, published, basis) SELECT id, '2041-08-01', 'inferred' FROM articles", "2041-08")]
    [InlineData("INSERT INTO inferred_dates (article, published, basis) SELECT id, '2041', 'inferred' FROM articles", "")]
    [InlineData("INSERT INTO inferred_dates (article, published, basis) SELECT id, '2041-08', 'inferred' FROM articles; UPDATE articles SET outlet = 'Quay Gazette'; DELETE FROM inferred_dates", "2031-05")]
    public void Counts_of_articles_follow_their_dates(string change, string month)
    {
        Filled().Dispose();
        Query(change + "; SELECT 0");
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            Assert.Empty(ledger.Defects());
            Assert.Equal(month, Assert.Single(ledger.Coverage()).Month);
        }
        Query("UPDATE article_counts SET articles = 9; SELECT 0");
        using var broken = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Contains(broken.Defects(), d => d.Contains("counted wrong", StringComparison.Ordinal));
    }

    // Ledgers were made by these files: what comes after is a new file with the next number, which changes the tables that there are.
    [Fact]
    public void Schema_files_that_ledgers_were_made_by_never_change()
    {
        var folder = Path.Combine(Repository.Root, "src", "Tacitus.Ledger", "Storage", "Schema");
        Assert.Equal(
            [
                ("001_ledger.sql", "4A7EE61750B15DAA800742FC2EE12AE4063A6DBAFF699FF2F5BA979DC6C73CAB"),
                ("002_questions.sql", "8AA51D37546FA4D39D50804A000073896B8E9FD36DC00732499C3AF4A6DCB21F"),
                ("003_attributes.sql", "AB27BAEB5B721D6345F9E9A002FA2BFC7055F3FC6AE1B932FFE61E5767F8A208"),
                ("004_search.sql", "B0E03B7590B7E109423E2EC4D6267922985B78B8823BDF0FEB2A0501AECBFFC9"),
                ("005_fetches.sql", "E21AC82E1EB183116D32159126EDAD31CB74730BA46E5D1B16B90DADAF082501"),
                ("006_linking.sql", "E0F503E199DE5E0AC03D00B79F5590EFBBED708BC790497FF2D7F42B8BE8BBC1"),
                ("007_settling.sql", "0A58090EDBF014F7AE339EA0C5AC9348B33764432C8767A03423DB127AA3DBF2"),
                ("008_days.sql", "3E115A3AE5BD50F47D56D7FB1AEF13A62A02A645A6D66EC93D856A16BB4EF72C"),
                ("009_disputes.sql", "6056E4A8C39F415AFFCA1C0539AD88CC3E46D9B9B5BB23A9E6127E9776BB22B3"),
                ("010_review.sql", "3B32CD8769605F35881815AC8EC9F03564A21E14040E8CF30C9975990EB9EDDC"),
                ("011_imprints.sql", "F6CB96694094B073E5BA5797C52F0D137B5224DC69B38CA67C318D7C1DA0AEE4"),
                ("012_dispute_since.sql", "B3CF926D3326CFBEFCDAA0B52E9BF22FB861585E1FFAF459E513AB4988B7A8EF"),
                ("013_parts.sql", "14BF9955446C22170B07A0693FCDEC10B36699EE854618BC1835D3711F0AFC10"),
                ("014_lines.sql", "2E7D6E518DB66AFD498E1A99DC6DD356821812B7C432E17FF335C26EF3BB55DE"),
                ("015_confidence.sql", "0454A25F955250F8FB57DDFC728A1ECF1A2B4F89AFC1E85295000F0892EFBA09"),
                ("016_details.sql", "B5650F8EC09ACCF112FE6B19ACD6620F3FF8159397C20BF0953F0308FF6EB122"),
                ("017_odds.sql", "D6DCD0EFAD6366BF7EDFC30115F9E8CE46653E26E34EC61891EF011595D6DB21"),
            ],
            Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))))));
    }

    [Fact]
    public void A_ledger_of_a_newer_program_is_refused()
    {
        LedgerStore.Open(_folder["x.db"]).Dispose();
        Query("PRAGMA user_version = 999; SELECT 0");
        Assert.Contains("newer", Assert.Throws<LedgerException>(() => LedgerStore.Open(_folder["x.db"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_ledger_has_no_defects_and_a_moved_span_is_one()
    {
        using (var ledger = Filled()) Assert.Empty(ledger.Defects());
        Query("UPDATE statements SET spans = '[[0,3,\"Lol\"]]' WHERE position = 0; SELECT 0");
        using var broken = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Contains("words are not in the text", Assert.Single(broken.Defects()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-05-02", null, true)]
    [InlineData("2031-05-03", null, false)]
    [InlineData(null, "2031-05-01", false)]
    [InlineData("2031", "2031-05", true)]
    public void Events_are_filtered_by_date(string? from, string? to, bool found)
    {
        using var ledger = Filled();
        var filter = new EventFilter(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));
        Assert.Equal(found, ledger.Events(filter).Any());
    }

    [Fact]
    public void Events_are_filtered_by_country_actor_kind_status_and_killed()
    {
        using var ledger = Filled();
        Assert.Single(ledger.Events(new EventFilter(Country: "XA", Kind: EventKind.Attack, Status: EventStatus.Occurred, MinKilled: 45)));
        Assert.Empty(ledger.Events(new EventFilter(Country: "XB")));
        Assert.Empty(ledger.Events(new EventFilter(Kind: EventKind.Clash)));
        Assert.Empty(ledger.Events(new EventFilter(Status: EventStatus.Foiled)));
        Assert.Empty(ledger.Events(new EventFilter(MinKilled: 46)));
        Assert.Single(ledger.Events(new EventFilter(Actor: "rlf")));
        Assert.Single(ledger.Events(new EventFilter(Actor: MadeUp.Front.Id)));
        Assert.Single(ledger.Events(new EventFilter(Actor: "bazaar")));
        Assert.Empty(ledger.Events(new EventFilter(Actor: "%")));
    }

    [Fact]
    public void A_prefix_finds_ids_with_and_without_their_letter()
    {
        using var ledger = Filled();
        var id = MadeUp.EventOf(MadeUp.Coded).Id;
        Assert.Equal([id], ledger.Matches(IdKind.Event, id[..6]));
        Assert.Equal([id], ledger.Matches(IdKind.Event, id[2..6]));
        Assert.Empty(ledger.Matches(IdKind.Event, "zz"));
    }

    private LedgerStore Filled()
    {
        var ledger = LedgerStore.Open(_folder["x.db"]);
        Fill(ledger);
        MadeUp.Link(ledger);
        return ledger;
    }

    private static void Fill(LedgerStore ledger) =>
        Assert.True(ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, Here, MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch)));

    private long Query(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder["x.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
