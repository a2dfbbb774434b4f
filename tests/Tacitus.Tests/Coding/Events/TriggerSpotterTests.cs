using Tacitus.Coding;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class TriggerSpotterTests
{
    private const string News = "Gunmen killed nine soldiers in Kandahar on Sunday, the army said.\n\n";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("On Monday petrol was poured over a party office in Herat.", "attack")]
    [InlineData("On Monday some 300 villagers sat down in the road at Herat to demand their release.", "protest")]
    [InlineData("ON MONDAY SOME 300 VILLAGERS SAT DOWN IN THE ROAD AT HERAT TO DEMAND THEIR RELEASE.", "protest")]
    public void A_verb_that_no_lexicon_knows_tells_of_an_event_by_what_stands_round_it(string text, string kind) => Assert.Contains(kind, Spotted(News + text));

    [Theory]
    [InlineData("On Monday the minister opened a school near Herat.")]
    [InlineData("The wounded are treated in the hospital of Herat.")]
    [InlineData("THE GOVERNOR VISITED THE MARKET ON MONDAY.")]
    [InlineData("Nine people lost their legs in a train crash near Herat on Monday.")]
    public void A_verb_beside_the_news_of_violence_tells_of_none(string text) => Assert.Empty(Spotted(News + text));

    [Theory]
    [InlineData("The Ember Front split from the Northern League in 2007 and in 2012 the ministry put it on its list of terrorist groups.", 2)]
    [InlineData("The Ember Front, which three deserters had set up in 2012, killed nine guards of a bank in Herat on Monday.", 1)]
    [InlineData("In 2015 the United States put the Ember Front on its list of terrorist organisations.", 1)]
    [InlineData("The Ember Front opened a school in Herat in 2015.", 0)]
    public void A_sentence_may_tell_of_changes_of_a_group_beside_each_other_and_beside_an_attack(string text, int changes) => Assert.Equal(changes, Kinds(News + "The Ember Front is an armed group. " + text).Count(k => k == "group_change"));

    [Fact]
    public void The_words_for_a_change_of_a_group_say_what_became_of_it()
    {
        var text = Text("In 2015 the United States put it on its list of terrorist organisations.");
        Assert.Contains(Statements(text), s => s.Rule == "spotted/group_change" && Turns.Of(EventKind.GroupChange, [s.Spans[0].In(text).ToString()]) == Turn.Designation);
    }

    [Fact]
    public void An_attack_beside_a_change_of_a_group_keeps_who_when_and_how_many()
    {
        const string text = "The Ember Front is an armed group.\n\nThe Ember Front, which three deserters had set up in 2012, killed forty guards of a bank in Herat on Monday.";
        var attack = Assert.Single(Code(text), r => ((CodeValue)r.Of(Field.Kind).First().Value).Code == "attack");
        Assert.Contains(attack.Of(Field.Killed), s => s.Value is CountValue { Count.High: 40 });
        Assert.Contains(attack.Of(Field.Perpetrator), s => s.Spans[0].In(text).ToString().Contains("Ember Front", StringComparison.Ordinal));
        Assert.Contains(attack.Of(Field.Date), s => s.Spans.Any(w => w.In(text).ToString().Contains("Monday", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("In 2012 the spokesman of the Ember Front was expelled for having met an envoy in Kabul.", null)]
    [InlineData("The Ember Front was founded in Kabul in 2012.", "Kabul")]
    public void A_change_of_a_group_has_a_place_only_where_its_own_words_name_one(string text, string? place) =>
        Assert.Equal(place, Assert.Single(Code(Text(text)), r => ((CodeValue)r.Of(Field.Kind).First().Value).Code == "group_change").Of(Field.Place).Select(s => ((PlaceValue)s.Value).Place.Name).FirstOrDefault());

    [Theory]
    [InlineData("Nine people lost their legs in a train crash near Herat on a line which the Ember Front renounced.", new[] { EventKind.GroupChange })]
    [InlineData("Nine people lost their legs near Herat on a line which the Ember Front renounced.", new[] { EventKind.Attack, EventKind.GroupChange })]
    public void A_crash_stays_a_crash_beside_a_change_of_a_group(string text, EventKind[] kinds)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var frames = new FrameFinder().Find(analysis, analysis.Sentences[0], [Found("lost", EventKind.Attack), Found("renounced", EventKind.GroupChange)]);
        Assert.Equal(kinds, frames.Select(f => f.Situation.Kind));

        Trigger Found(string word, EventKind kind)
        {
            var at = analysis.Tokens.ToList().FindIndex(t => t.Normal == word);
            return new Trigger(analysis.Tokens[at].Span, 0, at, at + 1, kind, Tactic.Unspecified, true, TriggerStrength.Strong, false, false, null, false) { Probability = 900 };
        }
    }

    [Fact]
    public void What_no_lexicon_knows_says_how_likely_it_is()
    {
        var statement = Assert.Single(Statements(News + "On Monday petrol was poured over a party office in Herat."), s => s.Rule == "spotted/attack");
        Assert.InRange(statement.Probability, Statement.EvenOdds, 999);
    }

    private static string Text(string text) => News + "The Ember Front is an armed group. " + text;

    private static IEnumerable<string> Kinds(string text) => Code(text).Select(r => ((CodeValue)r.Of(Field.Kind).First().Value).Code);

    private static List<string> Spotted(string text) => [.. Statements(text).Where(s => s.Rule.StartsWith("spotted/", StringComparison.Ordinal)).Select(s => ((CodeValue)s.Value).Code)];

    private static IEnumerable<Statement> Statements(string text) => Code(text).SelectMany(r => r.Statements).Where(s => s.Field == Field.Kind);

    private static IEnumerable<Report> Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports;
}
