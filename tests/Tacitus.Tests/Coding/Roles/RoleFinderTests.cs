using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

public class RoleFinderTests
{
    private const string Raid = "Arcady, 3 March 2031 -- Six armed men murdered Mayor Tom Brand on Monday. They also attacked the Vasta embassy with dynamite and destroyed the building, police reported.";

    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Fact]
    public void What_was_hit_and_with_what_is_read() => Reads(Raid);

    [Fact]
    public void Case_does_not_matter()
    {
        Reads(Raid.ToUpperInvariant());
    }

    [Fact]
    public void A_name_whose_part_is_known_is_not_read_again()
    {
        var coded = Code(Raid);
        Assert.Single(coded.Reports.SelectMany(r => r.Of(Field.Victim)), s => s.Value.Text == "Tom Brand");
    }

    [Fact]
    public void An_article_that_tells_of_an_attack_is_more_salient_than_one_of_trade()
    {
        var attack = Code(Raid);
        var trade = Code("Arcady, 3 March 2031 -- The minister of trade said on Monday that the price of coffee will be discussed with the delegation at the conference next week.");
        Assert.True(attack.Salience > trade.Salience, $"{attack.Salience} > {trade.Salience}");
    }

    private static void Reads(string text)
    {
        var coded = Code(text);
        Assert.Contains(Words(coded, "role/model-physical_target"), w => w.EndsWith("embassy", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Words(coded, "role/model-weapon"), w => w.Equals("dynamite", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Words(CodedArticle coded, string rule) =>
        coded.Reports.SelectMany(r => r.Statements).Where(s => s.Rule == rule).Select(s => coded.Article[s.Spans[0]]);

    private static CodedArticle Code(string text) =>
        Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(new DateOnly(2031, 3, 4)), DateBasis.Given))));
}
