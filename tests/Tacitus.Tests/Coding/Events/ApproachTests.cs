using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class ApproachTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Six men scaled the wall of a mill in Kandahar, Afghanistan, on Monday. A guard was shot dead, police said.")]
    [InlineData("A mill was attacked in Kandahar, Afghanistan, on Monday. Six men approached the gate at noon. A guard was shot dead, police said.")]
    public void Those_who_are_told_to_come_are_the_attackers_of_the_attack_told_next(string text) => Assert.Contains(6, Attackers(text));

    [Theory]
    [InlineData("A baker was shot dead outside his shop in Kandahar, Afghanistan, on Monday, police said.\n\nThe market was full. Four men had climbed the wall of a yard.")]
    [InlineData("A baker was shot dead outside his shop in Kandahar, Afghanistan, on Monday, police said. Nine men climbed the hill to his grave.")]
    public void Those_who_are_told_to_come_later_are_not(string text) => Assert.Empty(Attackers(text));

    private static int[] Attackers(string text)
    {
        var article = ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given));
        return [.. Coder.Code(Analyser.Analyse(article)).Reports.SelectMany(r => r.Of(Field.Attackers)).Select(s => Assert.IsType<CountValue>(s.Value).Count.Low)];
    }
}
