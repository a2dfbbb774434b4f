using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

public class RelationRuleTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly RelationFinder Relations = new();
    private static readonly ImmutableArray<RelationRule> Rules = RelationRuleReader.Embedded().Rules;

    public static IEnumerable<TheoryDataRow<string, string, string?>> Examples() =>
        RelationRuleReader.Embedded().Examples.Select(e => new TheoryDataRow<string, string, string?>(e.Rule, e.Text, e.Ties is null ? null : string.Join("; ", e.Ties)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_matches_its_example_and_not_its_counter_example(string rule, string text, string? ties)
    {
        var read = RuleReadings.Of(text, [.. Rules.Where(r => r.Name == rule)]).Select(r => r.Tie).ToList();
        var own = read.Distinct().Order(StringComparer.Ordinal).ToArray();
        var all = string.Join("; ", read);
        if (ties is null) Assert.True(own.Length == 0, $"{rule} matched: {all}");
        else
        {
            foreach (var tie in ties.Split("; ")) Assert.True(own.Contains(tie), $"{rule} did not read {tie}; read: {all}");
            Assert.True(own.Length == ties.Split("; ").Length, $"{rule} read too much: {all}");
        }
    }

    [Fact]
    public void Every_rule_has_an_example_and_a_counter_example()
    {
        var (rules, examples) = RelationRuleReader.Embedded();
        foreach (var rule in rules)
        {
            Assert.True(examples.Any(e => e.Rule == rule.Name && e.Ties is not null), $"{rule.Name} has no example");
            Assert.True(examples.Any(e => e.Rule == rule.Name && e.Ties is null), $"{rule.Name} has no counter-example");
        }
    }

    [Theory]
    [InlineData("[kin_of]\n", 1)]
    [InlineData("[branch_of]\nA:group likes\n", 2)]
    [InlineData("[branch_of]\nA:tribe branch B:group\n", 2)]
    [InlineData("A:group branch B:group\n", 1)]
    public void A_bad_rule_is_told_with_its_line(string text, int line)
    {
        var error = Assert.Throws<FormatException>(() => RelationRuleReader.Parse("t.rules", text));
        Assert.StartsWith($"t.rules:{line}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_hold_the_words_of_both_ends()
    {
        const string Text = "ISIS-K is the local branch of ISIS.";
        var statement = Assert.Single(Read(Text, Relations));
        Assert.Equal(["ISIS-K", "local branch", "ISIS"], statement.Spans.Select(s => s.In(Text)));
    }

    [Theory]
    [InlineData("If the Taliban operates in Oslo, it should say so.")]
    [InlineData("The minister had no evidence that Iran had held talks with the Taliban.")]
    [InlineData("THE TROOPS WERE ATTACKED IN LA LIBERTAD DEPARTMENT. COPREFA [ARMED FORCES PRESS COMMITTEE] HAS ADMITTED THAT AN ARTILLERY LIEUTENANT WAS INCLUDED IN THE CASUALTIES.")]
    [InlineData("Ortega wants the Contras to be sent home, and the dialogue between the Salvadoran government and the guerrilla movement to go on.")]
    public void What_is_only_imagined_or_denied_or_of_another_country_is_no_tie(string text) => Assert.DoesNotContain(RuleReadings.Of(text), r => r.Modality != Modality.Negated);

    [Theory]
    [InlineData("An alleged lieutenant to FARC chief Timochenko was held.", Modality.Asserted)]
    [InlineData("The alleged FARC chief Timochenko was held.", Modality.Alleged)]
    public void Who_is_alleged_is_whom_the_word_stands_before(string text, Modality modality) =>
        Assert.Equal(modality, Assert.Single(RuleReadings.Of(text).Where(r => r.Tie.Contains(" led_by ", StringComparison.Ordinal)).Select(r => r.Modality).Distinct()));

    [Theory]
    [InlineData("The general blamed the Real IRA, a breakaway wing of the Irish Republican Army.", "real-ira split_from irish-republican-army")]
    [InlineData("The Taliban's naval chief, Abdul Rahim Khan, spoke.", "abdul-rahim-khan member_of taliban")]
    [InlineData("They met the former deputy leader of the Taliban Aron Dorn in Oslo.", "aron-dorn member_of taliban")]
    [InlineData("He accused the Taliban, which controls much of Kabul, of the raid.", "taliban operates_in Kabul")]
    public void A_tie_is_of_the_type_and_state_that_all_its_words_tell(string text, string tie)
    {
        var read = RuleReadings.Of(text).ToList();
        Assert.Equal([tie], read.Select(r => r.Tie).Distinct());
        Assert.All(read, r => Assert.Equal(Modality.Asserted, r.Modality));
    }

    private static ImmutableArray<Statement> Read(string text, RelationFinder relations)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return relations.Find(analysis, Actors.Find(analysis, places), places);
    }

    private static string Describe(Statement statement)
    {
        var value = (RelationValue)statement.Value;
        return $"{value.Subject["actor-".Length..]} {Code.Of(value.Type)} {(value.Object.StartsWith("actor-", StringComparison.Ordinal) ? value.Object["actor-".Length..] : value.Object)}";
    }
}
