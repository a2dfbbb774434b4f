using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Persons;

public class PartReaderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void Who_was_killed_is_a_victim_and_who_is_charged_a_suspect()
    {
        var statements = Code("A 24-year-old man was shot and killed in Dayton on Friday night, police said. Officers found Tom Brand, 24, in a car. Brand died at a hospital. "
            + "Police arrested Peter Alvarado, 31, on Saturday. Alvarado was charged with murder.");
        Assert.Contains(statements, s => s is { Field: Field.Victim, Value: ActorValue { Name: "Tom Brand", Qualifier: "killed" } });
        Assert.Contains(statements, s => s is { Field: Field.Suspect, Value: ActorValue { Name: "Peter Alvarado", Qualifier: "charged" } });
        Assert.DoesNotContain(statements, s => s is { Field: Field.Perpetrator, Value: ActorValue { Name: "Peter Alvarado" } });
    }

    [Theory]
    [InlineData("Tom Brand, a 24-year-old Latino, was shot and killed in Dayton on Friday.", "Latino")]
    [InlineData("Tom Brand was shot and killed in San Francisco on Friday. San Francisco mourned the killed man.", "San Francisco")]
    public void Where_people_come_from_and_where_they_fell_are_no_victims(string text, string name) =>
        Assert.DoesNotContain(Code(text), s => s is { Field: Field.Victim or Field.Suspect } && s.Rule.StartsWith("person/", StringComparison.Ordinal) && s.Value.Text == name);

    [Fact]
    public void Who_only_speaks_has_no_part()
    {
        var statements = Code("Two men were wounded in a shooting in Dayton on Friday night. \"They are expected to survive,\" police spokesman Peter Alvarado said. Alvarado said no one had been arrested.");
        Assert.DoesNotContain(statements, s => s.Field is Field.Victim or Field.Suspect && s.Value.Text.Contains("Alvarado", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_points_at_the_name_and_at_the_words_that_speak_for_it()
    {
        var text = "A man was shot in Dayton on Friday. Police said Tom Brand, 24, was shot and killed by a neighbor.";
        var statement = Assert.Single(Code(text), s => s is { Field: Field.Victim, Value: ActorValue { Name: "Tom Brand" } });
        Assert.Contains(statement.Spans, s => text[s.Start..s.End] == "Tom Brand");
        Assert.Contains(statement.Spans, s => text[s.Start..s.End].Contains("shot", StringComparison.Ordinal));
        Assert.InRange(statement.Probability, 500, 1000);
    }

    private static List<Statement> Code(string text) => [.. Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, null))).Reports.SelectMany(r => r.Statements)];
}
