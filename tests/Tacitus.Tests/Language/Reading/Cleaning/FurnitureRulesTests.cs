using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Tests.Language.Reading.Cleaning;

public class FurnitureRulesTests
{
    public static TheoryData<string, string, bool> Examples()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var rule in FurnitureRules.All)
        {
            foreach (var yes in rule.Yes) data.Add(rule.Id, yes, true);
            foreach (var no in rule.No) data.Add(rule.Id, no, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_rule_matches_its_examples_and_not_its_counterexamples(string id, string example, bool expected)
    {
        Assert.Equal(expected, FurnitureRules.All.Single(r => r.Id == id).Matches(example));
    }

    [Theory]
    [InlineData("rule: a\naction: line\nmatch: (\nyes: x\nno: y", "f.rules:1: ")]
    [InlineData("# c\n\nrule: a\naction: jump\nmatch: x\nyes: x\nno: y", "f.rules:3: there is no action 'jump'")]
    [InlineData("rule: a\naction: line\nmatch: x\nyes: x", "f.rules:1: a rule needs an example")]
    [InlineData("rule: a\nrubbish", "f.rules:2: expected 'key: value'")]
    [InlineData("rule: a\naction: line\nmatch: x\nyes: x\nno: y\nwhy: z", "f.rules:1: there is no key 'why'")]
    public void A_wrong_rule_is_named_with_its_file_and_line(string text, string message)
    {
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => FurnitureRules.Parse("f.rules", text)).Message, StringComparison.Ordinal);
    }
}
