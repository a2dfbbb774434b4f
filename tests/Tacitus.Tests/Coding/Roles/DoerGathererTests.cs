namespace Tacitus.Tests.Coding.Roles;

public class DoerGathererTests
{
    private const string Raid = "Two herders were killed in an attack on a village near Kandahar on Monday. Cattle thieves from the hills had come at night, an elder said.";

    [Fact]
    public void Nouns_that_no_finder_of_actors_knows_may_be_doers_where_the_encoder_reads_them()
    {
        Assert.DoesNotContain(ReadArticle.Unread(Raid).Doers, d => d.Key.Contains("thieves", StringComparison.Ordinal));
        Assert.Single(ReadArticle.Read(Raid, ("Cattle thieves", 2000)).Doers, d => d.Key == "cattle thieves");
    }

    [Fact]
    public void Nouns_that_it_holds_unlikely_are_none() => Assert.DoesNotContain(ReadArticle.Read(Raid, ("Cattle thieves", -2000)).Doers, d => d.Key == "cattle thieves");

    [Fact]
    public void A_person_by_name_is_no_nameless_doer_whatever_the_encoder_reads()
    {
        const string text = "Fighters attacked a village near Kandahar on Monday, killing two herders. Maria Gonzalez, a teacher, was taken to a hospital.";
        Assert.DoesNotContain(ReadArticle.Read(text, ("Maria Gonzalez", 4000)).Doers, d => d.Key.Contains("gonzalez", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_known_actor_make_no_second_doer()
    {
        const string text = "The rebel group Ardan River Brigade attacked a village near Kandahar on Monday, killing two herders.";
        Assert.Equal(ReadArticle.Unread(text).Doers.Length, ReadArticle.Read(text, ("The rebel group", 3000)).Doers.Count(d => !d.Key.Contains("village", StringComparison.Ordinal)));
    }
}
