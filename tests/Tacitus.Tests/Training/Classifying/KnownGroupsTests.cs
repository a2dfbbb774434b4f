using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Tests.Training.Classifying;

public class KnownGroupsTests
{
    private const string Text = "The Ardan River Brigade attacked a school near Herat. The Brigade's men, soldiers say, also burned the Brigadeville inn.";

    [Fact]
    public void An_invented_group_becomes_one_that_the_lexicon_knows_in_text_and_key_alike()
    {
        var swapped = KnownGroups.Swap(Gold(Text, "Ardan River Brigade|Brigade"))!;
        var name = ((string)swapped.Events.Single()["perpetrators"]![0]!["name"]!).Split('|')[0];
        Assert.Contains(ActorLexicon.Default.Actors, a => a.Actor.Name == name && a.Actor.Kind == ActorKind.ArmedGroup);
        Assert.Contains(name, swapped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ardan River", swapped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_name_goes_with_the_long_one_and_words_that_only_begin_like_it_stay()
    {
        var swapped = KnownGroups.Swap(Gold(Text, "Ardan River Brigade|Brigade"))!;
        Assert.DoesNotContain("Brigade's", swapped.Text, StringComparison.Ordinal);
        Assert.Contains("Brigadeville", swapped.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_the_country_stands_in_where_there_is_one()
    {
        var swapped = KnownGroups.Swap(Gold(Text, "Ardan River Brigade|Brigade"))!;
        var name = ((string)swapped.Events.Single()["perpetrators"]![0]!["name"]!).Split('|')[0];
        Assert.Contains(ActorLexicon.Default.Actors, a => a.Actor.Name == name && a.Countries.Contains("AF"));
    }

    [Theory]
    [InlineData("soldiers")]
    [InlineData("Islamic State")]
    [InlineData("Velm Column")]
    public void Descriptions_known_groups_and_names_that_the_text_lacks_are_left(string name) => Assert.Null(KnownGroups.Swap(Gold(Text + " The Islamic State denied it.", name)));

    private static GoldArticle Gold(string text, string name) => new(
        "goldz-made-up", text, new JsonObject { ["events"] = new JsonArray(new JsonObject { ["place"] = new JsonObject { ["country"] = "AF" }, ["perpetrators"] = new JsonArray(new JsonObject { ["name"] = name, ["basis"] = "named" }) }) },
        new GivenMetadata(null, null));
}
