using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class SuspectReaderTests
{
    private static readonly Analyser Analyser = new();
    private static readonly Coder Coder = new();

    [Theory]
    [InlineData("Two brothers walked free.", "acquitted")]
    [InlineData("Two men were given suspended sentences.", "convicted")]
    [InlineData("Police picked up a mechanic.", "arrested")]
    [InlineData("Four riders were booked for murder.", "charged")]
    [InlineData("A mechanic was given a suspended car.", null)]
    [InlineData("Police picked up a parcel.", null)]
    public void Whom_the_law_took_is_a_suspect_of_the_attack(string next, string? state) =>
        Assert.Equal(state, Code("A bomb killed nine people at a market in Kandahar on Monday. " + next).Reports.SelectMany(r => r.Of(Field.Suspect)).Select(s => ((ActorValue)s.Value).Qualifier).FirstOrDefault());

    [Theory]
    [InlineData("A 34-year-old man was arrested in Kandahar on Tuesday.", "arrested")]
    [InlineData("Two men were charged with murder on Tuesday.", "charged")]
    [InlineData("A court in Kabul sentenced a local man to 16 years on Friday over the killing.", "convicted")]
    public void What_the_law_did_with_a_suspect_is_told(string sentence, string state)
    {
        var coded = Code("Gunmen attacked a market in Kabul on Monday, killing nine people.\n\n" + sentence);
        Assert.Contains(coded.Reports.SelectMany(r => r.Of(Field.Suspect)), s => s.Value is ActorValue v && v.Qualifier == state);
    }

    [Fact]
    public void Whom_a_raid_takes_is_no_suspect_of_the_raid()
    {
        var reports = Code("Gunmen shot at a launch off Karachi on Saturday and hurt an engineer.\n\nA police patrol under Superintendent Anna Velmer arrested five people at Herat on Tuesday and let four go with a caution.").Reports;
        Assert.Contains(reports, r => r.First(Field.Kind)?.Value.Text == "security_operation");
        Assert.All(reports.Where(r => r.Of(Field.Suspect).Any()), r => Assert.Equal("attack", r.First(Field.Kind)?.Value.Text));
    }

    [Theory]
    [InlineData("Anna Velmer, 19, of Lorden, and Bran Orsk, 29, of Velm, are charged with murder.", "Anna Velmer:charged; Bran Orsk:charged")]
    [InlineData("Police arrested Anna Velmer, 19, and Bran Orsk, 29, on Tuesday.", "Anna Velmer:arrested; Bran Orsk:arrested")]
    [InlineData("Police are seeking two men.", "two men:sought")]
    [InlineData("Two men aged 18 and 20 have been arrested.", "Two men:arrested")]
    [InlineData("Four youths between 17 and 22 were arrested.", "Four youths:arrested")]
    [InlineData("Seven of the gunmen were sentenced to life.", "Seven of the gunmen:convicted")]
    [InlineData("The three are remanded in custody.", "three:arrested")]
    [InlineData("Velmer was convicted of it.", "Velmer:convicted")]
    [InlineData("A driver is Anna Velmer. Velmer was convicted of it.", "Anna Velmer:convicted")]
    [InlineData("Five men were given life imprisonment.", "Five men:convicted")]
    [InlineData("The conviction of three mechanics was upheld.", "three mechanics:convicted")]
    [InlineData("The trial of two mechanics went on.", "two mechanics:tried")]
    [InlineData("Last year 39 people were detained.", "")]
    [InlineData("The search for two masked men went on.", "two masked men:sought")]
    [InlineData("The arrest of three men was told on Tuesday.", "three men:arrested")]
    [InlineData("A local man faces a count of murder.", "local man:charged")]
    [InlineData("Police arrested two men. They will appear in court on Friday.", "two men:arrested")]
    [InlineData("A local man was arrested. He will be tried in May.", "local man:arrested")]
    [InlineData("A local man could have been charged.", "")]
    [InlineData("The man's brother had gone to pick up a pupil.", "")]
    [InlineData("Two suspects ran to a car and drove away.", "Two suspects:sought")]
    [InlineData("A 34-year-old man was arrested. Police said the suspect was caught at home.", "34-year-old man:arrested")]
    [InlineData("A father shot his daughter, then turned the gun on himself.", "")]
    [InlineData("Anna Velmer turned herself in on Tuesday.", "Anna Velmer:arrested")]
    [InlineData("The family asked the man to turn himself in.", "")]
    [InlineData("Two riders accused of killing a nine-year-old boy have been charged.", "Two riders:charged")]
    [InlineData("Some girls came looking for a teenage daughter.", "")]
    [InlineData("Deputies are searching for a man.", "man:sought")]
    [InlineData("Police are seeking witnesses.", "")]
    [InlineData("No suspects are in custody.", "")]
    [InlineData("There is no evidence a suspect is at large.", "")]
    [InlineData("An Anna County man appeared in court over the killing.", "Anna County man:tried")]
    [InlineData("Two men will be charged on Friday.", "")]
    [InlineData("His brother was medically cleared at a hospital.", "")]
    [InlineData("A local man was cleared of murder.", "local man:acquitted")]
    [InlineData("Family members were questioned.", "")]
    [InlineData("A local man was being questioned.", "local man:arrested")]
    [InlineData("A daughter was arrested. He was charged.", "daughter:arrested")]
    [InlineData("Deputies arrested Anna Velmer. She was charged.", "Anna Velmer:arrested; Anna Velmer:charged")]
    [InlineData("His brother was on probation for an arrest.", "")]
    public void Each_suspect_is_told_with_how_far_the_law_has_got(string next, string suspects) =>
        Assert.Equal(suspects, string.Join("; ", Code("A bomb killed nine people at a market in Kandahar on Monday. " + next).Reports.SelectMany(r => r.Of(Field.Suspect))
            .Where(s => s.Rule != "person/sought").Select(s => $"{s.Value.Text}:{((ActorValue)s.Value).Qualifier}").Distinct().Order(StringComparer.Ordinal)));

    private static CodedArticle Code(string text) => Coder.Code(Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given))));
}
