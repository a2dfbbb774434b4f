using System.Text;
using Tacitus.Coding.Places;
using Tacitus.Model.Places;

namespace Tacitus.Tests.Coding.Places;

public class GazetteerTests
{
    private static readonly Gazetteer World = Gazetteer.Shared;

    [Theory]
    [InlineData("Kabul", PlaceKind.Populated, "AF", 34.5, 69.2)]
    [InlineData("Usulután", PlaceKind.Admin1, "SV", 13.4, -88.5)]
    [InlineData("usulutan", PlaceKind.Populated, "SV", 13.35, -88.45)]
    [InlineData("Helmand", PlaceKind.Admin1, "AF", 31, 64)]
    [InlineData("Ar-Raqqah", PlaceKind.Populated, "SY", 35.95, 39)]
    [InlineData("Saint Louis", PlaceKind.Populated, "US", 38.6, -90.2)]
    [InlineData("St. Louis", PlaceKind.Populated, "US", 38.6, -90.2)]
    [InlineData("Anderson County", PlaceKind.Admin2, "US", 31.8, -95.6)]
    [InlineData("Kiew", PlaceKind.Populated, "UA", 50.45, 30.5)]
    [InlineData("Киев", PlaceKind.Populated, "UA", 50.45, 30.5)]
    [InlineData("El Salvador", PlaceKind.Country, "SV", 13.8, -88.9)]
    [InlineData("Sinai Peninsula", PlaceKind.Region, "EG", 29.5, 34)]
    public void A_name_leads_to_its_place_whatever_its_case_accents_and_hyphens(string name, PlaceKind kind, string country, double latitude, double longitude) =>
        Assert.Contains(World.Look(name), p =>
            p.Kind == kind && p.Country == country && Math.Abs(p.Latitude - latitude) < 1 && Math.Abs(p.Longitude - longitude) < 1);

    [Fact]
    public void A_word_that_names_no_place_leads_nowhere() => Assert.Empty(World.Look("qwertzu"));

    [Fact]
    public void Names_that_several_places_share_lead_to_all_of_them()
    {
        var tripolis = World.Look("Tripoli").Select(p => p.Country).ToHashSet();
        Assert.Contains("LY", tripolis);
        Assert.Contains("LB", tripolis);
    }

    [Fact]
    public void An_entry_tells_its_first_level_division_and_inhabitants()
    {
        var place = World.Look("Lashkar Gah").First(p => p.Kind == PlaceKind.Populated);
        Assert.Equal("Helmand", place.Admin1);
        Assert.True(place.Inhabitants > 10_000);
    }

    [Fact]
    public void Every_entry_has_a_name_a_country_and_a_point_on_the_globe()
    {
        for (var entry = 0; entry < World.Count; entry++)
        {
            Assert.NotEqual("", World.Name(entry));
            Assert.InRange(World.Latitude(entry), -90, 90);
            Assert.InRange(World.Longitude(entry), -180, 180);
            Assert.InRange(World.Country(entry), entry < World.Compiled ? 0 : -1, 255);
        }
    }

    [Fact]
    public void The_filter_passes_every_main_name_and_every_beginning_of_one()
    {
        for (var entry = 0; entry < World.Compiled; entry += 7)
        {
            var key = Encoding.UTF8.GetBytes(PlaceKey.Of(World.Name(entry)));
            if (key.Length is < 2 or > 60) continue;
            Assert.True(World.MayHold(GazetteerFormat.Hash(key, GazetteerFormat.HashSeed), beginning: false), World.Name(entry));
            var blank = key.AsSpan().IndexOf((byte)' ');
            if (blank > 0) Assert.True(World.MayHold(GazetteerFormat.Hash(key.AsSpan(0, blank), GazetteerFormat.HashSeed), beginning: true), World.Name(entry));
        }
    }

    [Fact]
    public void Bytes_that_are_no_gazetteer_are_refused_at_once()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, new string('x', 100));
            Assert.Throws<InvalidDataException>(() => Gazetteer.Open(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
