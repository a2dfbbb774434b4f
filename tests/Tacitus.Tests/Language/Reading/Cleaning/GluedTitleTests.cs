using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Tests.Language.Reading.Cleaning;

public class GluedTitleTests
{
    [Theory]
    [InlineData("Two shot near harbour wallPORT HAVEN, Md. - Two men were shot.", "PORT")]
    [InlineData("Two shot near harbour | havennews.comPORT HAVEN - Two men were shot.", "PORT")]
    [InlineData("Two shot near harbour | Local News - HomeTwo men were shot.", "Two")]
    [InlineData("Two shot near harbour | WXYZPORT HAVEN - Two men were shot.", "PORT")]
    [InlineData("Two shot near harbour | FOX43PORT HAVEN - Two men were shot.", "PORT")]
    [InlineData("Two shot near harbour - The Haven Times(AP) - Two men were shot.", "(AP)")]
    public void The_text_starts_where_the_headline_runs_into_it(string text, string start)
    {
        var joint = GluedTitle.Find(text);
        Assert.NotNull(joint);
        Assert.StartsWith(start, text[joint.Value..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Two men were shot near the house of Tom McBride on Friday.")]
    [InlineData("A video on YouTube shows LeShawn DeAngelo running away.")]
    [InlineData("The iPhone of one of the men was found, and an eBay parcel.")]
    public void A_capital_inside_a_name_is_no_joint(string text) => Assert.Null(GluedTitle.Find(text));
}
