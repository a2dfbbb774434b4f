using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events;

public class PoliceForceTests
{
    private static readonly Analyser Analyser = new();

    [Theory]
    [InlineData("Velm police shot a man on Monday.", "police")]
    [InlineData("A man was shot by police on Monday.", "police")]
    [InlineData("The officer who shot the man was on leave.", "officer")]
    [InlineData("Police say they shot the man in the leg.", "Police")]
    [InlineData("Police shot dead a 19-year-old student during a march in Lorden on Monday.", "Police")]
    [InlineData("Deputies returned fire.", "Deputies")]
    [InlineData("Police responded with tear gas.", "Police")]
    [InlineData("A police bullet hit the boy.", "police")]
    [InlineData("The shooting by police led to a march.", "police")]
    public void Force_in_their_own_clause_is_theirs(string text, string police) => Assert.True(IsUsed(text, police));

    [Theory]
    [InlineData("Velm police arrested a man on Monday.", "police")]
    [InlineData("Police are investigating a shooting that killed a man.", "Police")]
    [InlineData("Two victims were found by police.", "police")]
    [InlineData("The man who police say killed two was caught.", "police")]
    [InlineData("Officer shot in Velm on Monday.", "Officer")]
    [InlineData("Police did not shoot the man.", "Police")]
    [InlineData("Police suspect two men of shooting the boy.", "Police")]
    [InlineData("A police spokesman told of the shooting.", "police")]
    [InlineData("Police responded to a call.", "Police")]
    public void Who_comes_seeks_finds_and_tells_uses_none(string text, string police) => Assert.False(IsUsed(text, police));

    [Theory]
    [InlineData("Velm police came.", "Velm police", true)]
    [InlineData("Sheriff's deputies came.", "deputies", true)]
    [InlineData("Army officers came.", "Army officers", false)]
    [InlineData("Soldiers came.", "Soldiers", false)]
    public void Police_are_told_from_soldiers(string text, string words, bool police)
    {
        var analysis = Analyse(text);
        Assert.Equal(police, PoliceForce.IsOfCrime(analysis, SpanOf(text, words)));
    }

    [Theory]
    [InlineData("An officer-involved shooting killed a man.", true)]
    [InlineData("An officer was involved in the search.", false)]
    public void What_involves_an_officer_is_told(string text, bool involved) => Assert.Equal(involved, PoliceForce.IsInvolved(Analyse(text), 0));

    private static bool IsUsed(string text, string police) => PoliceForce.IsUsed(Analyse(text), SpanOf(text, police));

    private static Span SpanOf(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static Analysis Analyse(string text) => Analyser.Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Parse("2024-03-20"), DateBasis.Given)));
}
