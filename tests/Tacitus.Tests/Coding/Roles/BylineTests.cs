using System.Text;
using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

public class BylineTests
{
    private const string Text = """
        Nine dead in attack on a Velm market

        Velm Daily staff and agencies
        16 March 2019

        Nine people were killed in a shooting at a market in Kandahar on Friday, and twenty more were wounded, in what the mayor of the town called the worst attack for many years.

        The gunman walked into the market in the morning and fired for several minutes. Nobody has said that they did it. Police are looking for witnesses.
        """;

    [Fact]
    public void Nobody_is_read_from_a_byline()
    {
        var read = new ArticleReader().Read(new Source("a.txt", Encoding.UTF8.GetBytes(Text), new GivenMetadata(null, null))).Article!;
        var coded = new Coder().Code(new Analyser().Analyse(read));
        Assert.NotEmpty(coded.Reports);
        Assert.DoesNotContain(coded.Reports.SelectMany(r => r.Statements), s => s.Field != Field.Date && s.Spans.Any(p => read.Blocks.Any(b => b.Kind == BlockKind.Byline && b.Span.Overlaps(p))));
        Assert.DoesNotContain(coded.Reports.SelectMany(r => r.Of(Field.Perpetrator)), s => s.Value.Text.Contains("staff", StringComparison.Ordinal));
    }
}
