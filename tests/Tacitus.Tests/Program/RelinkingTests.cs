using System.Globalization;
using System.Text;
using CsCheck;
using Tacitus.Coding.Linking;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Showing;
using Tacitus.Tests.Coding;
using Tacitus.Tests.Coding.Linking;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Program;

public sealed class RelinkingTests : IDisposable
{
    private static readonly Versions Versions = new("1", "m", "g", "l");
    private readonly TemporaryFolder _folder = new();
    private int _ledgers;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Articles_that_come_in_parts_end_in_the_ledger_of_all_at_once() => Gen.Select(MadeUpWorld.Collection, Gen.Int[1, 4], Gen.Int[0, 999]).Sample(
        (articles, parts, seed) =>
        {
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Canonical([articles]) == Canonical([.. shuffled.Chunk(Math.Max(1, shuffled.Length / parts))]);
        },
        iter: 24);

    [Fact]
    public void An_article_that_is_read_anew_leaves_no_trace_of_what_it_told_before() => Gen.Select(MadeUpWorld.Collection, Gen.Int[0, 19]).Sample(
        (articles, which) =>
        {
            var article = articles[which % articles.Length];
            var other = article with
            {
                Article = article.Article with { Published = new Publication(PartialDate.Day(2031, 6, 20), DateBasis.Given) },
                Reports = [.. article.Reports.Take(1).Select(r => r with { Narration = Narration.Background })],
            };
            return Canonical([articles]) == Canonical([[.. articles.Select(a => a == article ? other : a)], [article]]);
        },
        iter: 24);

    [Fact]
    public void A_vague_report_is_weighed_anew_when_one_that_it_fitted_is_read_with_another_date() => Gen.Select(Raid.Array[3, 8], Gen.Int[0, 7], Gen.Int[1, 12]).Sample(
        (drafts, which, month) =>
        {
            var articles = drafts.Select(d => d.Coded).DistinctBy(a => a.Article.Id).ToArray();
            var article = articles[which % articles.Length];
            var read = article with
            {
                Article = article.Article with { Published = new Publication(PartialDate.Day(2034, 2, 2), DateBasis.Given) },
                Reports = [.. article.Reports.Select(r => r with { Statements = [.. r.Statements.Select(Dated)] })],
            };
            return Canonical([[.. articles.Select(a => a == article ? read : a)]]) == Canonical([articles, [read]]);

            Statement Dated(Statement statement) => statement is { Field: Field.Date, Value: DateValue { Date: not null } }
                ? statement with { Id = StableId.Of("s", statement.Id, "anew"), Value = new DateValue(PartialDate.Parse(string.Create(CultureInfo.InvariantCulture, $"2033-{month:00}"))) } : statement;
        },
        iter: 60);

    // Raids of one side on two towns, in a month or only in a year, so that what tells the year may fit several.
    private static readonly Gen<ArticleDraft> Raid = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 9999], (month, shape, first, number) =>
        new ArticleDraft($"Notice {number}. Once gunmen of the red hand raided {(first ? Map.Dunholm : Map.Eastbridge).Name}.", "2034-02-01").Report(
            "raided", r => r.Kind(EventKind.Attack).At(first ? Map.Dunholm : Map.Eastbridge).By("red-hand").On(shape == 0 ? "2031" : string.Create(CultureInfo.InvariantCulture, $"2031-{month:00}")),
            Narration.Background).Report("Notice", r => r.Kind(EventKind.Trial).At(Map.Fairhaven)));

    [Fact]
    public void A_judgement_taken_back_leaves_no_trace() => Gen.Select(MadeUpWorld.Collection, Gen.Bool, Gen.Int[0, 99], Gen.Int[0, 99]).Sample(
        (articles, same, one, other) =>
        {
            var reports = articles.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal).ToArray();
            var (left, right) = (reports[one % reports.Length], reports[other % reports.Length]);
            if (string.CompareOrdinal(left, right) >= 0) return true;
            using var ledger = Linked([articles]);
            var before = Export(ledger);
            var judgement = new Judgement(left, right, same ? Verdict.Same : Verdict.Different, 1000, "", "an editor");
            ledger.Judge(judgement);
            Relinker.Link(ledger, Versions, RunProgress.None);
            var told = ledger.Reports().ToDictionary(r => r.Id, r => r.Event, StringComparer.Ordinal);
            if (told[left] == told[right] != same) return false;
            ledger.LinkBy("");
            Relinker.Link(ledger, Versions, RunProgress.None);
            var again = ledger.Reports().ToDictionary(r => r.Id, r => r.Event, StringComparer.Ordinal);
            if (again[left] == again[right] != same) return false;
            Assert.True(ledger.Unjudge(judgement));
            Relinker.Link(ledger, Versions, RunProgress.None);
            return before == Export(ledger);
        },
        iter: 24);

    [Fact]
    public void An_exact_copy_changes_no_count()
    {
        CodedArticle[] articles =
        [
            .. new[] { ("2031-05-02", 12), ("2031-05-03", 14), ("2031-05-09", 19) }.Select(a => new ArticleDraft(
                $"A bomb killed {a.Item2} people at the market of Dunholm. The blast was heard far away, and the stalls of twenty traders burnt down before the fire was put out. In May gunmen raided Fairhaven.", a.Item1)
                .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05-01").At(Map.Dunholm, "market").By("red-hand").Killed(Count.Exactly(a.Item2)))
                .Report("raided", r => r.Kind(EventKind.Attack).On("2031-05").At(Map.Fairhaven).By("blue-fist"), Narration.Background).Coded),
        ];
        using var once = Linked([articles]);
        using var twice = Linked([articles, [Copy(articles[1])]]);
        Assert.Equal(Counts(once), Counts(twice));
        Assert.Equal(once.Articles().Count(a => a.DuplicateOf is not null) + 1, twice.Articles().Count(a => a.DuplicateOf is not null));
    }

    [Fact]
    public void An_event_keeps_its_id_when_more_is_told_of_it_and_a_merged_one_leaves_a_redirect()
    {
        static ArticleDraft Market(string published, int killed) => new ArticleDraft($"A bomb killed {killed} people at the market of Dunholm. The blast was heard far away.", published)
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05-01").At(Map.Dunholm, "market").By("red-hand").Killed(Count.Exactly(killed)));
        var far = new ArticleDraft("Gunmen raided the harbour of Port Grim.", "2031-07-02").Report("raided", r => r.Kind(EventKind.Attack).On("2031-07-01").At(Map.Grimsby));
        using var ledger = Linked([[Market("2031-05-02", 12).Coded, far.Coded]]);
        var market = ledger.Events().Single(e => e.Place!.Name == "Dunholm").Id;
        var raid = ledger.Events().Single(e => e.Place!.Name != "Dunholm").Id;
        Store(ledger, [Market("2031-05-03", 14).Coded]);
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal(2, ledger.Event(market)!.Reports.Length);
        var raided = ledger.Event(raid)!.Reports[0];
        Judgement[] judgements = [.. ledger.Event(market)!.Reports.Select(r => string.CompareOrdinal(r, raided) < 0 ? (r, raided) : (raided, r))
            .Select(p => new Judgement(p.Item1, p.Item2, Verdict.Same, 1000, "", "an editor"))];
        foreach (var judgement in judgements) ledger.Judge(judgement);
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal(3, ledger.Event(market)!.Reports.Length);
        Assert.Equal((raid, market), Assert.Single(ledger.Redirected(raid)));
        foreach (var judgement in judgements) ledger.Unjudge(judgement);
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal(2, ledger.Event(market)!.Reports.Length);
        Assert.Empty(ledger.Redirected(raid));
        Assert.Single(ledger.Event(raid)!.Reports);
    }

    [Fact]
    public void What_is_parted_from_an_event_gets_an_id_of_its_own_that_leads_back_when_they_are_joined_again()
    {
        using var ledger = Linked([[.. new[] { ("2031-05-02", 12), ("2031-05-03", 14), ("2031-05-04", 19) }.Select(a => new ArticleDraft($"A bomb killed {a.Item2} people at the market of Dunholm. The blast was heard far away.", a.Item1)
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05-01").At(Map.Dunholm, "market").By("red-hand").Killed(Count.Exactly(a.Item2))).Coded)]]);
        var whole = Assert.Single(ledger.Events());
        var parted = whole.Reports[^1];
        Judgement[] judgements = [.. whole.Reports.Where(r => r != parted).Select(r => string.CompareOrdinal(r, parted) < 0 ? (r, parted) : (parted, r)).Select(p => new Judgement(p.Item1, p.Item2, Verdict.Different, 1000, "", "an editor"))];
        foreach (var judgement in judgements) ledger.Judge(judgement);
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal(2, ledger.Event(whole.Id)!.Reports.Length);
        var own = ledger.Events().Single(e => e.Id != whole.Id);
        Assert.Equal([parted], own.Reports);
        foreach (var judgement in judgements) ledger.Unjudge(judgement);
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal(3, ledger.Event(whole.Id)!.Reports.Length);
        Assert.Equal((own.Id, whole.Id), Assert.Single(ledger.Redirected(own.Id)));
    }

    [Fact]
    public void Where_sources_differ_it_is_told_since_when()
    {
        using var ledger = Linked([[.. new[] { ("2031-05-03", 12), ("2031-05-03", 14), ("2031-05-02", 11) }.Select(a => new ArticleDraft($"A bomb killed {a.Item2} people at the market of Dunholm.", a.Item1)
            .Report("bomb", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm, "market").Killed(Count.Exactly(a.Item2))).Coded)]]);
        var dispute = Assert.Single(Dispute.Of(ledger, Assert.Single(ledger.Events())));
        Assert.Equal(("killed", new DateOnly(2031, 5, 3)), (dispute.Finding.Field, dispute.Since));
        Assert.Equal(2 / 14.0, dispute.Width);
    }

    [Fact]
    public void People_who_contradict_each_other_are_told_so_until_one_gives_way()
    {
        using var ledger = Linked([[.. new[] { "one", "two" }.Select(n => new ArticleDraft($"A bomb fell on the bridge, says {n}.", "2031-05-02")
            .Report("bomb", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm)).Coded)]]);
        var reports = ledger.Reports().Select(r => r.Id).ToArray();
        ledger.Judge(new Judgement(reports[0], reports[1], Verdict.Same, 1000, "", "ana"));
        ledger.Judge(new Judgement(reports[0], reports[1], Verdict.Different, 1000, "", "ben"));
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Equal("judgements_contradict", Assert.Single(ledger.Issues()).Code);
        ledger.Unjudge(new Judgement(reports[0], reports[1], Verdict.Different, 1000, "", "ben"));
        Relinker.Link(ledger, Versions, RunProgress.None);
        Assert.Empty(ledger.Issues());
        Assert.Single(ledger.Events());
    }

    private static CodedArticle Copy(CodedArticle article)
    {
        var id = StableId.Of("a", article.Article.Id, "copy");
        return article with
        {
            Article = article.Article with { Id = id, Outlet = "another outlet" },
            Reports = [.. article.Reports.Select(r => StableId.Of("r", r.Id, "copy") is var report ? r with
            {
                Id = report, Article = id,
                Statements = [.. r.Statements.Select(s => s with { Id = StableId.Of("s", s.Id, "copy"), Article = id, Report = report })],
            } : r)],
        };
    }

    private static string Counts(LedgerStore ledger) => string.Join(';', ledger.Events(EventFilter.None).Select(e => $"{e.Date}{e.Place}{e.Killed}").Order(StringComparer.Ordinal))
        + string.Join(';', ledger.Events().SelectMany(e => e.Findings).Select(f => f.Field + f.Value + f.Reason).Order(StringComparer.Ordinal));

    private string Canonical(CodedArticle[][] parts)
    {
        using var ledger = Linked(parts);
        return Export(ledger);
    }

    private LedgerStore Linked(CodedArticle[][] parts)
    {
        var ledger = LedgerStore.Open(_folder[string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _ledgers)}.db")]);
        foreach (var part in parts)
        {
            Store(ledger, part);
            Relinker.Link(ledger, Versions, RunProgress.None);
        }
        Assert.Empty(ledger.Defects());
        return ledger;
    }

    private static void Store(LedgerStore ledger, CodedArticle[] articles)
    {
        var run = ledger.Begin(Versions, DateTimeOffset.UnixEpoch);
        foreach (var article in articles)
            ledger.Store(article, Encoding.UTF8.GetBytes(article.Article.Text), new GivenMetadata(article.Article.Published?.Date), new Appearance("in/" + article.Article.Id, GivenMetadata.None), Versions, run);
    }

    private static string Export(LedgerStore ledger)
    {
        using var stream = new MemoryStream();
        LedgerExport.Write(ledger, ExportFormat.Json, new ExportOptions(Names: true, Canonical: true), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
