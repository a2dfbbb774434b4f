using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class RelationFinderTests
{
    private const string Account =
        "Who are the Lorven Liberation Front, the rebels of the Velm marshes?\n\nThe Lorven Liberation Front (LLF) is an armed group in northern Nigeria. It was founded in 2009 by Aron Dorn, a former army colonel, after he broke with Boko Haram. "
        + "The movement has some 2,000 fighters.\n\nIts leader since 2017 has been Bela Weller, a former teacher. He took over when Dorn was shot dead in Kano. Under Weller the insurgents swore allegiance to the Islamic State, and Boko Haram has been at war with them ever since.";

    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();

    [Fact]
    public void Who_is_led_in_words_that_do_not_name_it_is_read_from_the_passage()
    {
        var led = Assert.Single(Read(Account), s => s.Value is RelationValue { Type: RelationType.LedBy, Subject: "actor-lorven-liberation-front", Object: "actor-bela-weller" });
        Assert.Equal(("relation.read", RelationState.InForce), (led.Rule, ((RelationValue)led.Value).State));
    }

    [Fact]
    public void A_tie_stands_in_the_words_of_both_names_whoever_tells_it() =>
        Assert.All(Read(Account).Where(s => s.Rule is "relation.read" or "relation.weighed"), s => Assert.InRange(s.Spans.Length, 2, 3));

    [Fact]
    public void The_same_article_gives_the_same_ties() => Assert.Equal(Read(Account).Select(s => (s.Id, s.Probability)), Read(Account).Select(s => (s.Id, s.Probability)));

    [Fact]
    public void A_tie_is_told_once_by_the_words_that_tell_it_most()
    {
        var told = Read(Account).Where(s => s.Rule is "relation.read" or "relation.weighed").Select(s => (RelationValue)s.Value).Select(v => (v.Subject, v.Type, v.Object)).ToList();
        Assert.Equal(told.Distinct(), told);
    }

    [Fact]
    public void A_land_that_a_group_wants_is_none_where_it_operates()
    {
        const string Text = "ISIS-K surfaced in Norway in 2014. ISIS-K seeks a caliphate in Afghanistan, Pakistan, Turkmenistan and Iran.";
        var places = new Tacitus.Coding.Coder().Code(Analyser.Analyse(ArticleReader.OfText(Text, null))).Statements.Select(s => s.Value).OfType<RelationValue>().Where(v => v.Type == RelationType.OperatesIn).Select(v => v.Object);
        Assert.Equal(["Norway"], places);
    }

    [Fact]
    public void What_one_rule_reads_of_two_is_told_of_both()
    {
        const string Text = "What we know about ISIS-K\n\nISIS-K is the branch of the Islamic State in Afghanistan. ISIS-K split from al-Qaeda and the Taliban in 2014. It has fought the Taliban ever since.";
        Assert.Equal(["actor-al-qaeda", "actor-taliban"], Read(Text).Select(s => s.Value).OfType<RelationValue>().Where(v => v is { Type: RelationType.SplitFrom, Subject: "actor-islamic-state-khorasan" }).Select(v => v.Object).Order());
    }

    private static IEnumerable<Statement> Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Relations.Find(analysis, Actors.Find(analysis, places), places);
    }
}
