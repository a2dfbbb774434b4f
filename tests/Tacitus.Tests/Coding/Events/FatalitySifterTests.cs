using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class FatalitySifterTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Gunmen shot a girl outside a shop in Kandahar on Monday. The girl was shot in the chest. She died at a hospital.", 0)]
    [InlineData("Gunmen killed a girl outside a shop in Kandahar on Monday. The girl was shot in the chest.", 0)]
    [InlineData("Gunmen killed a girl outside a shop in Kandahar on Monday. Another girl was shot in the chest.", 1)]
    [InlineData("Gunmen killed a girl outside a shop in Kandahar on Monday. A boy was shot in the chest.", 1)]
    [InlineData("Gunmen killed a man outside a shop in Kandahar on Monday. A toddler was shot in the chest.", 1)]
    [InlineData("Gunmen killed a 16-year-old girl outside a shop in Kandahar on Monday. A 12-year-old girl was shot in the chest.", 1)]
    [InlineData("Gunmen killed a girl outside a shop in Kandahar on Monday. A girl was wounded.", 1)]
    [InlineData("Gunmen killed a girl outside a shop in Kandahar on Monday. A girl was shot in the leg.", 1)]
    public void Who_was_shot_and_is_told_dead_is_not_also_injured(string text, int injured)
    {
        var reports = Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)))).Reports;
        Assert.Contains(reports.SelectMany(r => r.Of(Field.Killed)), s => ((CountValue)s.Value).Count.Low == 1);
        Assert.Equal(injured, reports.SelectMany(r => r.Of(Field.Injured)).Select(s => ((CountValue)s.Value).Count.Low).DefaultIfEmpty(0).Max());
    }
}
