using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Reconciling;

public class ReconcilerTests
{
    private static Event Reconcile(params ArticleDraft[] articles) => All(articles).Events.Single();

    private static Reconciled All(params ArticleDraft[] articles)
    {
        var coded = articles.Select(a => a.Coded).ToArray();
        var cluster = coded.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal);
        return new Reconciler().Reconcile(new Linked([.. coded], [[.. cluster]], []));
    }

    private static ArticleDraft Article(string outlet, Action<ReportDraft> fill, string? published = null) =>
        new ArticleDraft("An attack on the town.", published, outlet).Report("attack", r => fill(r.Kind(EventKind.Attack)));

    [Fact]
    public void What_nobody_tells_is_absent()
    {
        var e = Reconcile(Article("A", _ => { }));
        Assert.Null(e.Date);
        Assert.Null(e.Place);
        Assert.Null(e.Suicide);
        Assert.Empty(e.Tolls);
        Assert.Empty(e.Perpetrators);
        Assert.Equal([Tactic.Unspecified], e.Tactics);
        Assert.Equal(Political.Unclear, e.Political);
        Assert.Equal(["assertion", "kind"], e.Findings.Select(f => f.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_kind_is_that_of_most_voices_and_copies_are_one_voice()
    {
        var first = Article("A", r => r.Says("the army", party: true), "2031-05-01");
        var clash = new[] { "B", "C" }.Select(o => new ArticleDraft("A clash at the town.", "2031-05-02", o).Report("clash", r => r.Says("The Army").Kind(EventKind.Clash)));
        var other = Article("D", _ => { });
        var e = Reconcile([first, .. clash, other]);
        Assert.Equal(EventKind.Attack, e.Kind);
        var finding = e.Findings.Single(f => f.Field == "kind");
        Assert.Equal("2 voices; 1 voice for clash", finding.Reason);
        Assert.Equal(2, finding.Against.Length);
    }

    [Fact]
    public void Of_a_branch_and_its_parent_the_branch_stands()
    {
        var e = Reconcile(
            Article("A", r => r.By("red-hand")).Relation("red-hand-north", RelationType.BranchOf, "red-hand"),
            Article("B", r => r.Claim("red-hand-north")));
        var perpetrator = Assert.Single(e.Perpetrators);
        Assert.Equal(("red-hand-north", PerpetratorBasis.Claimed), (perpetrator.Actor, perpetrator.Basis));
        Assert.Contains("red-hand, of which it is a branch", e.Findings.Single(f => f.Field == "perpetrator").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_without_a_name_the_one_that_says_who_they_are_stands() =>
        Assert.Equal("suspected raiders", Assert.Single(Reconcile(Article("A", r => r
            .Add(Field.Perpetrator, new ActorValue(null, "attackers", ActorKind.Unnamed, "named"))
            .Add(Field.Perpetrator, new ActorValue(null, "suspected raiders", ActorKind.Unnamed, "accused")))).Perpetrators).Name);

    [Theory]
    [InlineData(EventKind.Clash, "ferrymen", "police", true)]
    [InlineData(EventKind.Clash, "a crowd", "police", true)]
    [InlineData(EventKind.Protest, "millers", "ferrymen", true)]
    [InlineData(EventKind.Protest, "millers", "a crowd", false)]
    [InlineData(EventKind.Attack, "suspected raiders", "police", false)]
    public void Sides_that_meet_and_those_who_march_together_stand_beside_each_other_without_a_name(EventKind kind, string one, string other, bool both)
    {
        var e = Reconcile(new ArticleDraft("A clash at the town.", null, "A").Report("clash", r => r.Kind(kind)
            .Add(Field.Perpetrator, new ActorValue(null, one, ActorKind.Unnamed, "named"))
            .Add(Field.Perpetrator, new ActorValue(null, other, other == "police" ? ActorKind.StateForce : ActorKind.Unnamed, "named"))));
        Assert.Equal(both ? [.. new[] { one, other }.Order()] : kind == EventKind.Attack ? [other] : new[] { one }, e.Perpetrators.Select(p => p.Name).Order());
    }

    [Fact]
    public void A_convict_without_a_name_stands_beside_the_group_but_not_beside_another_convict()
    {
        string[] Doers(params ActorValue[] values) => [.. Reconcile(Article("A", r => { foreach (var value in values) r.Add(Field.Perpetrator, value); })).Perpetrators.Select(p => p.Name)];
        var (league, miller) = (new ActorValue(null, "Ferry League", ActorKind.ArmedGroup, "claimed"), new ActorValue(null, "miller", ActorKind.Unnamed, "convicted"));
        Assert.Equal(["miller", "Ferry League"], Doers(league, miller));
        Assert.DoesNotContain("miller", Doers(league, miller, new ActorValue(null, "Anton Velm", ActorKind.Person, "convicted")));
    }

    [Fact]
    public void Every_example_of_words_that_tell_nothing_of_people_holds() => Assert.All(BareWords.Examples, e => Assert.True(BareWords.Are(e.Section, e.Words) == e.Must, e.Words));

    [Fact]
    public void Of_one_kind_only_those_joined_by_and_are_two_targets()
    {
        string[] Targets(string text, string one, string other) => [.. Reconcile(new ArticleDraft(text, null, "A").Report("attacked", r => r.Kind(EventKind.Attack)
            .Add(Field.Target, new ActorValue(null, one, ActorKind.Community, "police"), one).Add(Field.Target, new ActorValue(null, other, ActorKind.Community, "police"), other))).Targets.Select(t => t.Name)];
        Assert.Single(Targets("Raiders attacked five officers at the police post.", "five officers", "police post"));
        Assert.Equal(2, Targets("Raiders attacked a police post and a patrol.", "police post", "patrol").Length);
    }

    [Theory]
    [InlineData("transport", "civilians")]
    [InlineData("civilians", "civilians")]
    public void Targets_of_two_kinds_and_civilians_stand_side_by_side(string one, string other) =>
        Assert.Equal(2, Reconcile(Article("A", r => r.Target("driver", one).Target("teacher", other))).Targets.Length);

    [Fact]
    public void A_suspect_is_no_perpetrator_until_convicted()
    {
        var arrested = Reconcile(Article("A", r => r.Suspect("Jon Doe", "arrested").Add(Field.Perpetrator, new ActorValue(null, "Jon Doe", ActorKind.Person, "accused"))));
        Assert.Empty(arrested.Perpetrators);
        Assert.Equal(LegalState.Arrested, Assert.Single(arrested.Suspects).LegalState);
        var convicted = Reconcile(Article("A", r => r.Suspect("Jon Doe", "arrested"), "2031-05-01"), Article("B", r => r.Suspect("Jon Doe", "convicted"), "2032-05-01"));
        Assert.Equal(PerpetratorBasis.Convicted, Assert.Single(convicted.Perpetrators).Basis);
        Assert.Equal(LegalState.Convicted, Assert.Single(convicted.Suspects).LegalState);
    }

    [Fact]
    public void Grounds_are_ordered_from_a_court_to_an_accusation()
    {
        string[] order = ["convicted", "admitted", "claimed", "named", "accused"];
        for (var i = 0; i + 1 < order.Length; i++)
        {
            var e = Reconcile(Article("A", r => r.By("red-hand", order[i + 1])), Article("B", r => r.By("red-hand", order[i])));
            Assert.Equal(order[i], Code.Of(Assert.Single(e.Perpetrators).Basis));
        }
    }

    [Fact]
    public void A_claim_has_its_channel_and_its_judges_and_the_channel_claims_nothing()
    {
        var e = Reconcile(Article("A", r => r.Claim("red-hand").Channel("Ember News").Genuine("the ministry")), Article("B", r => r.Doubted("an analyst")));
        var claim = Assert.Single(e.Claims);
        Assert.Equal(("red-hand", "Ember News"), (claim.Actor, claim.Through));
        Assert.Equal(["the ministry"], claim.AuthenticatedBy);
        Assert.Equal(["an analyst"], claim.DoubtedBy);
        Assert.DoesNotContain(e.Perpetrators, p => p.Name == "Ember News");
    }

    [Fact]
    public void Of_two_claims_in_one_report_each_has_its_own_channel_and_its_own_judges()
    {
        var e = Reconcile(new ArticleDraft("An attack. one two three four").Report("attack", r => r.Kind(EventKind.Attack)
            .Add(Field.Claim, Group("red-hand"), "one").Add(Field.Channel, Channel("letter"), "one").Add(Field.Authentication, Judge("the ministry", "doubted"), "two")
            .Add(Field.Claim, Group("blue-fist"), "three").Add(Field.Channel, Channel("video"), "three").Add(Field.Authentication, Judge("the police", "genuine"), "four")));
        var (red, blue) = (e.Claims.Single(c => c.Actor == "red-hand"), e.Claims.Single(c => c.Actor == "blue-fist"));
        Assert.Equal(("letter", "video"), (red.Through, blue.Through));
        Assert.Equal(["the ministry"], red.DoubtedBy);
        Assert.Equal(["the police"], blue.AuthenticatedBy);
        Assert.Empty(red.AuthenticatedBy);
        Assert.Empty(blue.DoubtedBy);

        static ActorValue Group(string actor) => new(actor, actor, ActorKind.ArmedGroup, "claimed");
        static ActorValue Channel(string name) => new(null, name, ActorKind.Unnamed);
        static ActorValue Judge(string name, string verdict) => new(null, name, ActorKind.Unnamed, verdict);
    }

    [Fact]
    public void A_claim_is_told_since_the_day_of_the_first_article_that_told_of_it()
    {
        var e = Reconcile(Article("A", r => r.Claim("red-hand"), published: "2031-05-09"), Article("B", r => r.Claim("red-hand"), published: "2031-05-04"), Article("C", _ => { }, published: "2031-05-03"));
        Assert.Equal(new DateOnly(2031, 5, 4), Assert.Single(e.Claims).Since);
    }

    [Fact]
    public void A_claimant_whom_one_article_leads_to_an_actor_and_another_only_names_claims_once()
    {
        var e = Reconcile(Article("A", r => r.Claim("red-hand")), Article("B", r => r.Add(Field.Claim, new ActorValue(null, "Red-Hand", ActorKind.ArmedGroup, "claimed"))));
        Assert.Equal("red-hand", Assert.Single(e.Claims).Actor);
    }

    [Fact]
    public void Competing_claims_stand_side_by_side_and_share_the_certainty()
    {
        var e = Reconcile(Article("A", r => r.Claim("red-hand")), Article("B", r => r.Claim("blue-fist")));
        Assert.Equal(["blue-fist", "red-hand"], e.Claims.Select(c => c.Actor).Order(StringComparer.Ordinal));
        Assert.Equal(2, e.Perpetrators.Length);
        Assert.All(e.Perpetrators, p => Assert.True(p.Probability < 500));
    }

    [Theory]
    [InlineData(EventKind.Attack, "named", 2, 0)]
    [InlineData(EventKind.Attack, "named", 1, 1)]
    [InlineData(EventKind.Attack, "accused", 2, 1)]
    [InlineData(EventKind.Clash, "named", 2, 1)]
    public void Whom_more_statements_make_its_author_is_no_target_of_it(EventKind kind, string basis, int statements, int targets)
    {
        var doer = new ActorValue("red-hand", "Red Hand", ActorKind.ArmedGroup, basis);
        var e = Reconcile([.. Enumerable.Range(0, statements).Select(i => new ArticleDraft("An attack on the town.", null, $"A{i}").Report("attack", r => _ = i == 0
            ? r.Kind(kind).Add(Field.Perpetrator, doer).Add(Field.Target, new ActorValue("red-hand", "Red Hand", ActorKind.ArmedGroup, "armed_group")) : r.Kind(kind).Add(Field.Perpetrator, doer)))]);
        Assert.Equal(targets, e.Targets.Length);
    }

    [Fact]
    public void Who_tells_of_a_bomb_where_others_tell_what_brought_it_says_nothing_else()
    {
        var e = Reconcile(Article("A", r => r.Tactic(Tactic.Bombing)), Article("B", r => r.Tactic(Tactic.VehicleBomb)), Article("C", r => r.Tactic(Tactic.Bombing).Tactic(Tactic.Shooting)));
        Assert.Equal([Tactic.Shooting, Tactic.VehicleBomb], e.Tactics.OrderBy(t => Code.Of(t), StringComparer.Ordinal));
    }

    [Fact]
    public void Nameless_attackers_are_named_only_where_nobody_has_a_name()
    {
        static ReportDraft Gunmen(ReportDraft r) => r.Add(Field.Perpetrator, new ActorValue(null, "gunmen", ActorKind.Unnamed, "named"));
        Assert.Equal("gunmen", Assert.Single(Reconcile(Article("A", r => Gunmen(r))).Perpetrators).Name);
        Assert.Equal("red-hand", Assert.Single(Reconcile(Article("A", r => Gunmen(r)), Article("B", r => r.By("red-hand"))).Perpetrators).Name);
    }

    [Fact]
    public void The_place_is_the_town_that_the_country_supports_with_the_site_most_like_a_name()
    {
        var e = Reconcile(
            Article("A", r => r.At(Map.Arcady, precision: 6)), Article("B", r => r.At(Map.Dunholm, "a hotel")),
            Article("C", r => r.At(Map.Dunholm, "Hotel Aurora")), Article("D", r => r.At(Map.Grimsby)));
        Assert.Equal(("Dunholm", "Hotel Aurora", 1), (e.Place!.Name, e.Place.Site, e.Place.Precision));
        var finding = e.Findings.Single(f => f.Field == "place");
        Assert.Equal(3, finding.For.Length);
        Assert.Single(finding.Against);
        Assert.Equal("3 voices, 2 of them for Dunholm itself; against: Port Grim", finding.Reason);
    }

    [Fact]
    public void The_date_is_what_all_leave_open_together()
    {
        var e = Reconcile(
            Article("A", r => r.On("2031")), Article("B", r => r.On("2031-05")), Article("C", r => r.On("2031-05-03")), Article("D", r => r.On("2031-09-01")));
        Assert.Equal("2031-05-03", e.Date.ToString());
        var finding = e.Findings.Single(f => f.Field == "date");
        Assert.Equal(3, finding.For.Length);
        Assert.Contains("against: 2031-09-01", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_on_a_partys_word_is_alleged_until_somebody_tells_it_as_a_fact()
    {
        var word = new ArticleDraft("The service said it stopped an attack.", outlet: "A").Report("attack", r => r.Says("The service", party: true).Kind(EventKind.Attack).Status(EventStatus.Foiled));
        Assert.Equal(Assertion.Alleged, Reconcile(word).Assertion);
        var fact = Article("B", r => r.Status(EventStatus.Foiled));
        Assert.Equal(Assertion.Asserted, Reconcile(word, fact).Assertion);
    }

    [Fact]
    public void The_summary_tells_what_where_when_by_whom_and_how_many_and_no_private_name()
    {
        var e = Reconcile(Article("A", r => r.Suicide().Tactic(Tactic.Bombing).At(Map.Dunholm, "Hotel Aurora").On("2031-05-03").Claim("red-hand")
            .Killed(Count.AtLeast(133)).Suspect("Jon Doe", "arrested")), Article("B", r => r.Killed(Count.Exactly(145))));
        Assert.Equal("Suicide bombing in Dunholm, QA (Hotel Aurora), 3 May 2031, by red-hand: 133-145 killed", e.Summary);
        Assert.StartsWith("Grenade attack in Dunholm", Reconcile(Article("A", r => r.Tactic(Tactic.Grenade).At(Map.Dunholm))).Summary, StringComparison.Ordinal);
        var person = Reconcile(Article("A", r => r.Add(Field.Perpetrator, new ActorValue(null, "Jon Doe", ActorKind.Person, "convicted"))));
        Assert.DoesNotContain("Doe", person.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Relations_are_one_for_each_tie_with_all_its_statements()
    {
        var all = All(
            Article("A", _ => { }).Relation("red-hand-north", RelationType.BranchOf, "red-hand"),
            Article("B", _ => { }).Relation("red-hand-north", RelationType.BranchOf, "red-hand").Relation("red-hand", RelationType.RivalOf, "blue-fist"));
        Assert.Equal(2, all.Relations.Length);
        Assert.Equal(2, all.Relations.Single(r => r.Type == RelationType.BranchOf).Statements.Length);
    }

    [Fact]
    public void Actors_that_statements_name_are_listed()
    {
        var all = All(Article("A", r => r.By("red-hand")));
        Assert.Equal("red-hand", Assert.Single(all.Actors).Id);
    }
}
