using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

public class PartyCounterTests
{
    private const string Text = "Two men led six girls of the school into the forest near Velm on Monday.";

    [Fact]
    public void Those_who_did_it_are_counted_by_the_words_that_name_them() =>
        Assert.Equal([(Field.Attackers, "2", "Two men")], Counted("attack", (Field.Perpetrator, "men", 900)));

    [Fact]
    public void Those_taken_are_counted_where_the_deed_is_a_kidnapping() =>
        Assert.Equal([(Field.Kidnapped, "6", "six girls")], Counted("attack", (Field.Target, "girls", 900), (Field.Tactic, "led", 1000)));

    [Theory]
    [InlineData("Two men led the doctor of the school into the forest near Velm on Monday.", "doctor", true)]
    [InlineData("Two men led a bus of the school into the forest near Velm on Monday.", "bus", false)]
    [InlineData("Two men led doctors of the school into the forest near Velm on Monday.", "doctors", false)]
    public void One_who_is_taken_and_told_by_a_trade_is_one(string text, string target, bool counted) =>
        Assert.Equal(counted ? [(Field.Kidnapped, "1", target)] : [], Counted(text, "attack", (Field.Target, target, 900), (Field.Tactic, "led", 1000)));

    [Fact]
    public void Targets_of_another_deed_are_not_taken() => Assert.Empty(Counted("attack", (Field.Target, "girls", 900)));

    [Fact]
    public void Those_held_in_an_operation_are_arrested() =>
        Assert.Equal([(Field.Arrested, "2", "Two men")], Counted("security_operation", (Field.Target, "men", 900)));

    [Fact]
    public void What_is_less_likely_than_not_counts_nobody() => Assert.Empty(Counted("attack", (Field.Perpetrator, "men", 400)));

    [Fact]
    public void A_number_that_the_article_gives_stands_alone() =>
        Assert.Equal([(Field.Attackers, "6", "six girls")], Counted("attack", (Field.Perpetrator, "men", 900), (Field.Attackers, "six girls", 1000)));

    private static ImmutableArray<(Field Field, string Value, string Words)> Counted(string kind, params (Field Field, string Words, int Probability)[] told) => Counted(Text, kind, told);

    private static ImmutableArray<(Field Field, string Value, string Words)> Counted(string text, string kind, params (Field Field, string Words, int Probability)[] told)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        var statements = told.Select(t => Of(t.Field, t.Words, t.Probability)).Append(Statement.Of(analysis.Article, "r", Field.Kind, new CodeValue(kind), [Find("led")], "test"))
            .Append(Statement.Of(analysis.Article, "r", Field.Status, new CodeValue("occurred"), [Find("led")], "test"));
        var report = new Report("r", analysis.Article.Id, Find("led"), Narration.Lead, [analysis.Sentences[0].Span], [.. statements]);
        return [.. new PartyCounter().Count(analysis, report).Statements.Where(s => s.Field is Field.Attackers or Field.Kidnapped or Field.Arrested).Select(s => (s.Field, s.Value.Text, analysis[s.Spans[0]].ToString()))];

        Span Find(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);

        Statement Of(Field field, string words, int probability) => Statement.Of(analysis.Article, "r", field, field switch
        {
            Field.Tactic => new CodeValue("kidnapping"),
            Field.Attackers => new CountValue(Tacitus.Model.Counts.Count.Exactly(6), Tacitus.Model.Counts.Population.Attackers),
            _ => new ActorValue(null, words, ActorKind.Unnamed, null),
        }, [Find(words)], "test", probability: probability);
    }
}
