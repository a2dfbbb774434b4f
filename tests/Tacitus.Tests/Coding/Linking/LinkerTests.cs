using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Linking;

public class LinkerTests
{
    private static Linked Link(params ArticleDraft[] articles) => new Linker().Link([.. articles.Select(a => a.Coded)], []);

    private static void SameEvent(Linked linked, params Report[] reports) =>
        Assert.Contains(linked.Clusters, c => reports.All(r => c.Contains(r.Id)));

    private static void DifferentEvents(Linked linked, Report left, Report right) =>
        Assert.DoesNotContain(linked.Clusters, c => c.Contains(left.Id) && c.Contains(right.Id));

    private static ArticleDraft Market(string published, string day, int killed) =>
        new ArticleDraft($"A bomb killed {killed} people at the market of Dunholm. The blast was heard far away.", published)
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On(day).At(Map.Dunholm, "market").By("red-hand").Killed(Count.Exactly(killed)));

    [Fact]
    public void Two_articles_on_one_bombing_tell_of_one_event_though_the_toll_rose()
    {
        var (first, second) = (Market("2031-05-02", "2031-05-01", 12), Market("2031-05-04", "2031-05-01", 19));
        var linked = Link(first, second);
        SameEvent(linked, first.Reports[0], second.Reports[0]);
        var judgement = Assert.Single(linked.Judgements);
        Assert.Equal(Verdict.Same, judgement.Verdict);
        Assert.Contains("same day 2031-05-01", judgement.Reason, StringComparison.Ordinal);
        Assert.Contains("same place Dunholm", judgement.Reason, StringComparison.Ordinal);
        Assert.Contains("numbers of killed differ", judgement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_list_tells_without_a_place_meets_the_news_by_its_week_and_toll()
    {
        var news = Market("2031-05-02", "2031-05-01", 12);
        var list = new ArticleDraft("A fair was held. A bomb killed 12 people on the first of May.", "2031-11-02")
            .Report("fair", r => r.Kind(EventKind.Protest).On("2031-11-01").At(Map.Fairhaven))
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05-01").Killed(Count.Exactly(12)), Narration.Background);
        SameEvent(Link(news, list), news.Reports[0], list.Reports[1]);
    }

    [Theory]
    [InlineData("Ada Quillfeather died in Dunholm.", "2031-05-03", true)]
    [InlineData("Ada Quillfeather died in Dunholm.", "2031-08-03", true)]
    [InlineData("The quillfeather band mourned.", "2031-05-03", false)]
    public void A_name_of_two_words_is_a_key_in_its_year_and_one_rare_word_is_too_little(string text, string published, bool meet)
    {
        static ImmutableArray<LinkKey> Keys(ArticleDraft draft) => TraitReader.Read(draft.Coded)[0].Keys;
        var first = new ArticleDraft("Ada Quillfeather was shot.", "2031-05-02").Report("shot", r => r.Kind(EventKind.Attack));
        var second = new ArticleDraft(text, published).Report(text[..3], r => r.Kind(EventKind.Attack));
        Assert.Equal(meet, CandidateIndex.Pairs([Keys(first), Keys(second)]).Count == 1);
    }

    [Fact]
    public void Two_towns_far_apart_are_two_events()
    {
        var first = Market("2031-05-02", "2031-05-01", 12);
        var second = new ArticleDraft("A bomb killed 12 people at the market of Fairhaven.", "2031-05-02")
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05-01").At(Map.Fairhaven, "market").By("red-hand").Killed(Count.Exactly(12)));
        DifferentEvents(Link(first, second), first.Reports[0], second.Reports[0]);
    }

    [Fact]
    public void Two_exact_days_three_apart_are_two_events_however_alike_the_words()
    {
        var (first, second) = (Market("2031-05-02", "2031-05-01", 12), Market("2031-05-05", "2031-05-04", 12));
        DifferentEvents(Link(first, second), first.Reports[0], second.Reports[0]);
    }

    [Theory]
    [InlineData("Ada Quillfeather", false)]
    [InlineData("Bo Marrowick", true)]
    public void Days_that_differ_bar_no_accounts_of_the_death_of_one_person(string victim, bool barred)
    {
        static ReportTraits News(string day, string victim) => TraitReader.Read(new ArticleDraft($"{victim} was shot at the market of Dunholm.", day)
            .Report("shot", r => r.Kind(EventKind.Attack).On(day).At(Map.Dunholm).Add(Field.Victim, new ActorValue(null, victim, ActorKind.Person, "civilians"))).Coded)[0];
        Assert.Equal(barred, PairScorer.Bar(News("2031-05-01", "Ada Quillfeather"), News("2031-05-05", victim)) is not null);
    }

    [Theory]
    [InlineData("Blast at the harbour", "2031-09-02", true)]
    [InlineData("Blast at the harbour", "2031-05-03", false)]
    [InlineData("Bomb at the Dunholm market", "2031-09-02", false)]
    public void Pages_that_repeat_one_text_for_months_under_other_headlines_are_two_events(string title, string published, bool barred)
    {
        static ReportTraits Page(string title, string published) => TraitReader.Read(new ArticleDraft(
            $"Subscribers of the Lantern read every crossword, recipe and obituary without advertising. Printed {published}.", published, title: title)
            .Report("Subscribers", r => r.Kind(EventKind.Attack)).Coded)[0];
        Assert.Equal(barred, PairScorer.Bar(Page("Bomb at the Dunholm market", "2031-05-02"), Page(title, published)) is not null);
    }

    [Fact]
    public void Two_days_a_month_apart_are_two_events()
    {
        var (first, second) = (Market("2031-05-02", "2031-05-01", 12), Market("2031-06-02", "2031-06-01", 12));
        DifferentEvents(Link(first, second), first.Reports[0], second.Reports[0]);
    }

    [Fact]
    public void A_foiled_attack_is_not_the_one_that_occurred()
    {
        var first = Market("2031-05-02", "2031-05-01", 12);
        var second = new ArticleDraft("Police stopped a bomb attack on the market of Dunholm on 1 May.", "2031-05-02")
            .Report("bomb attack", r => r.Kind(EventKind.Attack).Status(EventStatus.Foiled).Tactic(Tactic.Bombing).On("2031-05-01").At(Map.Dunholm, "market").By("red-hand"));
        DifferentEvents(Link(first, second), first.Reports[0], second.Reports[0]);
    }

    [Theory]
    [InlineData(EventKind.Warning)]
    [InlineData(EventKind.Threat)]
    [InlineData(EventKind.Trial)]
    [InlineData(EventKind.Agreement)]
    public void An_attack_is_no_warning_threat_trial_or_agreement(EventKind kind)
    {
        var first = Market("2031-05-02", "2031-05-01", 12);
        var second = new ArticleDraft("What happened at the market of Dunholm.", "2031-05-02")
            .Report("market", r => r.Kind(kind).On("2031-05-01").At(Map.Dunholm, "market").By("red-hand"));
        DifferentEvents(Link(first, second), first.Reports[0], second.Reports[0]);
    }

    [Fact]
    public void The_arrest_that_an_article_tells_beside_the_deed_is_not_the_deed_that_others_tell()
    {
        static ReportTraits[] Traits(ArticleDraft draft) => [.. TraitReader.Read(draft.Coded)];
        const string Words = "Ada Quillfeather was shot at the harbour of Dunholm by a ferryman named Bo Marrowick.";
        var deed = Traits(new ArticleDraft(Words, "2031-05-02").Report("shot", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm)))[0];
        var both = Traits(new ArticleDraft("Police arrested a man. " + Words, "2031-05-04")
            .Report("arrested", r => r.Kind(EventKind.SecurityOperation).On("2031-05-03").At(Map.Dunholm)).Report("shot", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm), Narration.Background));
        var arrest = Traits(new ArticleDraft("A raid. " + Words, "2031-05-02").Report("raid", r => r.Kind(EventKind.SecurityOperation).On("2031-05-01").At(Map.Dunholm)))[0];
        Assert.NotNull(PairScorer.Bar(both[0], deed));
        Assert.Null(PairScorer.Bar(both[1], deed));
        Assert.Null(PairScorer.Bar(arrest, deed));
    }

    [Theory]
    [InlineData("A ferryman named Bo Marrowick was held after Ada Quillfeather was shot at the harbour of Dunholm.", false)]
    [InlineData("The mayor was sent a letter about rents, schools and the price of bread, and read it aloud.", true)]
    public void A_threat_in_the_words_of_the_attack_was_misread_and_another_was_not(string words, bool barred)
    {
        var attack = TraitReader.Read(new ArticleDraft("Ada Quillfeather was shot at the harbour of Dunholm by a ferryman named Bo Marrowick.", "2031-05-02")
            .Report("shot", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm)).Coded)[0];
        var threat = TraitReader.Read(new ArticleDraft(words, "2031-05-02").Report("was", r => r.Kind(EventKind.Threat).Status(EventStatus.Threatened).On("2031-05-01").At(Map.Dunholm)).Coded)[0];
        Assert.Equal(barred, PairScorer.Bar(attack, threat) is not null);
    }

    [Theory]
    [InlineData("created", "red-hand", true)]
    [InlineData("created", "blue-fist", false)]
    [InlineData("split", "red-hand", false)]
    public void A_group_is_founded_once_whoever_tells_it_and_wherever(string trigger, string group, bool same)
    {
        static ArticleDraft Told(string text, string trigger, string group, string date, Field role) => new ArticleDraft(text, "2031-05-02")
            .Report("blast", r => r.Kind(EventKind.Attack).On("2031-05-01").At(Map.Dunholm))
            .Report(trigger, r => r.Kind(EventKind.GroupChange).On(date).Add(role, new ActorValue(group, group, ActorKind.ArmedGroup, "named")), Narration.Background);
        var first = Told("A blast shook Dunholm. The Hand was founded on the coast in the year of the flood.", "founded", "red-hand", "2025", Field.Target);
        var second = Told($"Another blast. Deserters {trigger} the band seven years before that spring.", trigger, group, "2025", Field.Perpetrator);
        var linked = Link(first, second);
        if (same) SameEvent(linked, first.Reports[1], second.Reports[1]);
        else DifferentEvents(linked, first.Reports[1], second.Reports[1]);
    }

    [Fact]
    public void A_vague_recap_meets_the_event_by_country_month_actor_and_toll()
    {
        var exact = Market("2031-05-02", "2031-05-01", 84);
        var vague = new ArticleDraft("The group killed at least 84 people in a bombing in Arcady in May.", "2031-09-10")
            .Report("bombing", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031-05").At(Map.Arcady, precision: 6).By("red-hand").Killed(Count.AtLeast(84)), Narration.Background);
        SameEvent(Link(exact, vague), exact.Reports[0], vague.Reports[0]);
    }

    [Fact]
    public void Two_bombings_are_not_joined_through_a_vague_report_that_fits_both()
    {
        static ArticleDraft On(string day, string site) => new ArticleDraft($"A bomb hit the {site} of Dunholm on {day}.", "2031-05-30")
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On(day).At(Map.Dunholm, site).By("red-hand"));
        var (first, second) = (On("2031-05-02", "market"), On("2031-05-20", "harbour"));
        var vague = new ArticleDraft("The group set off a bomb in Arcady in 2031.", "2032-03-01")
            .Report("bomb", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).On("2031").At(Map.Arcady, precision: 6).By("red-hand"), Narration.Background);
        var linked = Link(first, second, vague);
        Assert.Equal(3, linked.Clusters.Length);
    }

    [Fact]
    public void The_same_article_given_twice_adds_nothing()
    {
        var article = Market("2031-05-02", "2031-05-01", 12);
        var linked = Link(article, article);
        Assert.Single(linked.Articles);
        Assert.Single(linked.Clusters);
    }

    [Fact]
    public void A_person_who_says_different_splits_and_one_who_says_same_joins()
    {
        var (first, second) = (Market("2031-05-02", "2031-05-01", 12), Market("2031-05-04", "2031-05-01", 12));
        var third = Market("2033-05-04", "2033-05-01", 4);
        var (a, b, c) = (first.Reports[0], second.Reports[0], third.Reports[0]);
        static Judgement Ruling(Report left, Report right, Verdict verdict)
        {
            var ids = new[] { left.Id, right.Id }.Order(StringComparer.Ordinal).ToArray();
            return new Judgement(ids[0], ids[1], verdict, 1000, "I read both", "an editor");
        }
        var linked = new Linker().Link([first.Coded, second.Coded, third.Coded], [Ruling(a, b, Verdict.Different), Ruling(b, c, Verdict.Same)]);
        DifferentEvents(linked, a, b);
        SameEvent(linked, b, c);
        Assert.Equal(2, linked.Judgements.Count(j => j.By == "an editor"));
        Assert.Empty(linked.Issues);
    }

    [Fact]
    public void People_who_contradict_each_other_are_told_so_and_the_reports_stay_apart()
    {
        var (first, second) = (Market("2031-05-02", "2031-05-01", 12), Market("2031-05-04", "2031-05-01", 12));
        var ids = new[] { first.Reports[0].Id, second.Reports[0].Id }.Order(StringComparer.Ordinal).ToArray();
        var linked = new Linker().Link([first.Coded, second.Coded],
            [new(ids[0], ids[1], Verdict.Same, 1000, "", "one"), new(ids[0], ids[1], Verdict.Different, 1000, "", "two")]);
        DifferentEvents(linked, first.Reports[0], second.Reports[0]);
        Assert.Equal("judgements_contradict", Assert.Single(linked.Issues).Code);
    }

    [Fact]
    public void A_wire_copy_is_known_as_a_copy_of_the_first_published()
    {
        var text = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i} tells{i % 7} of things{i % 11}."));
        var first = new ArticleDraft(text, "2031-05-01", "Agency");
        var copy = new ArticleDraft("By our staff. " + text[..(text.Length * 9 / 10)], "2031-05-02", "Gazette");
        var other = new ArticleDraft(string.Join(' ', Enumerable.Range(100, 60).Select(i => $"term{i} says{i % 7} what{i % 11}.")), "2031-05-02", "Herald");
        var linked = Link(first, copy, other);
        Assert.Equal(first.Article.Id, linked.Originals[copy.Article.Id]);
        Assert.Equal(2, linked.Originals.Count);
    }

    [Fact]
    public void An_undated_article_is_dated_by_the_event_it_shares_and_its_relative_dates_resolve()
    {
        var dated = Market("2031-05-02", "2031-05-01", 12);
        Assert.Equal(DayOfWeek.Thursday, new DateOnly(2031, 5, 1).DayOfWeek);
        var undated = new ArticleDraft("On Thursday a bomb at the market of Dunholm killed 12 people. Two weeks ago gunmen raided Eastbridge. The group shelled Eastbridge the day before the market bomb.")
            .Report("bomb at", r => r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).Told(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, DayOfWeek.Thursday), "On Thursday")
                .At(Map.Dunholm, "market").By("red-hand").Killed(Count.Exactly(12)))
            .Report("raided", r => r.Kind(EventKind.Attack).Told(new RelativeDate(DateAnchor.Publication, null, DateUnit.Week, -2), "Two weeks ago").At(Map.Eastbridge), Narration.Background);
        undated.Report("shelled", r => r.Kind(EventKind.Strike)
            .Told(new RelativeDate(DateAnchor.Event, undated.SpanOf("market bomb"), DateUnit.Day, -1), "the day before").At(Map.Eastbridge), Narration.Background);
        var linked = Link(dated, undated);
        SameEvent(linked, dated.Reports[0], undated.Reports[0]);
        var article = linked.Articles.Single(a => a.Article.Id == undated.Article.Id);
        Assert.Equal("2031-05-02/2031-05-08", article.Article.Published!.Date.ToString());
        Assert.Equal(Tacitus.Model.Texts.DateBasis.Inferred, article.Article.Published.Basis);
        Assert.Equal("2031-04-18/2031-04-24", ToldDate.Of(article)[1].Date.ToString());
        Assert.Equal("2031-04-30", ToldDate.Of(article)[2].Date.ToString());
    }

    [Fact]
    public void A_day_without_its_year_is_of_the_year_before_the_articles_of_its_event()
    {
        var dated = new ArticleDraft("The group that said it carried out the bombing at the market of Dunholm has grown.", "2031-05-03")
            .Report("bombing", r => r.Kind(EventKind.Attack).At(Map.Dunholm, "market").Claim("red-hand"));
        var undated = new ArticleDraft("The bombing of the market in Dunholm on 1 May.")
            .Report("bombing", r => r.Kind(EventKind.Attack).Told(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, null, 5, 1), "1 May")
                .At(Map.Dunholm, "market").By("red-hand"));
        var linked = Link(dated, undated);
        SameEvent(linked, dated.Reports[0], undated.Reports[0]);
        var article = linked.Articles.Single(a => a.Article.Id == undated.Article.Id);
        Assert.Equal("2031-05-01", ToldDate.Of(article)[0].Date.ToString());
    }
}
